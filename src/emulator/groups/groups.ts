import { type EndpointAnswer, groupService, readNumber, told } from '../endpoint-answer.js';
import { conversations, type WorldGroup, type WorldMessage } from '../world/conversations.js';
import { world } from '../world/world.js';

const person = (accountId: string) => ({ accountId, onlineId: world.account(accountId)?.onlineId });

function toMessage({ id, from, type, body, at }: WorldMessage) {
  return {
    messageUid: id,
    messageType: type,
    alternativeMessageType: type,
    body,
    createdTimestamp: String(at),
    sender: person(from),
  };
}

/** Just the fields that were asked for; the id and the kind come always. */
function toGroup(group: WorldGroup, asked: readonly string[], isDetail: boolean) {
  const { id, type, name, memberIds, isFavorite, isMuted, hasNews, joinedAt, messages } = group;
  const [latest] = messages;
  const modifiedTimestamp = String(latest?.at ?? joinedAt);
  const role = (index: number) => (isDetail && type === 1 ? { role: index === 0 ? 'leader' : 'member' } : {});
  const all = {
    modifiedTimestamp,
    groupName: { value: name, status: name === '' ? 0 : 1 },
    groupIcon: { status: 0 },
    joinedTimestamp: String(joinedAt),
    isFavorite,
    existsNewArrival: hasNews,
    mainThread: {
      threadId: id,
      modifiedTimestamp,
      ...(latest !== undefined && { latestMessage: toMessage(latest), readMessageUid: latest.id }),
    },
    members: memberIds.map((memberId, index) => ({ ...person(memberId), ...role(index) })),
    notificationSetting: { isMute: isMuted },
  };
  const wanted = Object.entries(all).filter(([field]) => asked.includes(field));
  return { groupId: id, groupType: type, ...Object.fromEntries(wanted) };
}

const fieldsOf = (query: Readonly<Record<string, string>>) => (query['includeFields'] ?? '').split(',');

const ownGroups = (asking: string) => conversations.filter(({ memberIds }) => memberIds.includes(asking));

const find = (groupId: string, asking: string) => ownGroups(asking).find(({ id }) => id === groupId);

const unknown = (groupId: string) => groupService.notFound(` (groupId='${groupId}')`);

/** Message groups and what was written in them. */
export const groupAnswers: Readonly<Record<string, EndpointAnswer>> = {
  'groups.list': ({ query, asking }) => {
    const limit = readNumber(query, 'limit', { least: 1, most: 200, otherwise: 20 });
    const offset = readNumber(query, 'offset', { least: 0, most: 1_000_000, otherwise: 0 });
    if (limit === undefined) return groupService.badRequest('query: limit');
    if (offset === undefined) return groupService.badRequest('query: offset');
    const filter = query['favoriteFilter'];
    const all = ownGroups(asking).filter(
      ({ isFavorite }) => filter === undefined || isFavorite === (filter === 'favorite'),
    );
    const fields = fieldsOf(query);
    const end = offset + limit;
    return told({
      groups: all.slice(offset, end).map((group) => toGroup(group, fields, false)),
      previousOffset: Math.max(offset - 1, 0),
      nextOffset: end,
      ...(fields.includes('totalGroupCount') && { totalGroupCount: all.length }),
    });
  },
  'groups.group': ({ path, query, asking }) => {
    const groupId = path['groupId'] ?? '';
    const group = find(groupId, asking);
    return group === undefined ? unknown(groupId) : told(toGroup(group, fieldsOf(query), true));
  },
  'groups.messages': ({ path, query, asking }) => {
    const groupId = path['groupId'] ?? '';
    const group = find(groupId, asking);
    if (group === undefined || path['threadId'] !== groupId) return unknown(groupId);
    const limit = readNumber(query, 'limit', { least: 1, most: 100, otherwise: 20 });
    if (limit === undefined) return groupService.badRequest('query: limit');
    const { messages } = group;
    const start = messages.findIndex(({ id }) => id === query['before']) + 1;
    const page = messages.slice(start, start + limit);
    const previous = page.at(0)?.id;
    const next = page.at(-1)?.id;
    return told({
      messages: page.map(toMessage),
      ...(previous !== undefined && { previous, next }),
      reachedEndOfPage: start + limit >= messages.length,
      messageCount: page.length,
    });
  },
};
