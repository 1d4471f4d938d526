import type { MessageGroupMessagesArgs, ViewerGroupsArgs } from '../../generated/schema-types.js';
import type { PsnSession } from '../../psn/session.js';
import { toHitConnection } from '../app-search.js';
import { checkFirst, Connection, digestOf, pageFrom } from '../connection.js';
import { toCount } from '../numbers.js';
import { readField } from '../record.js';
import { seek } from '../seek.js';
import { groupMembers, toGroup, toMessage } from './mapping.js';
import type { MessageGroupModel } from './models.js';
import { operations } from './operations.js';

const MOST_GROUPS = 200;
const MOST_MESSAGES = 100;

/** One group of the account; null for one that it is no member of. */
export async function loadGroup(psn: PsnSession, groupId: string): Promise<MessageGroupModel | null> {
  const { data } = await psn.query(operations.group, { groupId });
  return data && toGroup(data);
}

/** A field of a group: what was told with it, else what its detail tells. */
export const readGroupField = <Name extends keyof typeof groupMembers>(
  psn: PsnSession,
  { id, told }: MessageGroupModel,
  name: Name,
) => readField(groupMembers, told, name, () => loadGroup(psn, id));

/** A page of the groups of the account. */
export async function loadGroups(psn: PsnSession, { first, after, isFavorite }: ViewerGroupsArgs) {
  const favoriteFilter = isFavorite == null ? undefined : isFavorite ? 'favorite' : 'notFavorite';
  const page = pageFrom({
    first: first ?? 20,
    after,
    most: MOST_GROUPS,
    question: ['groups', favoriteFilter],
  });
  const asked = { limit: page.size, offset: page.offset, favoriteFilter } as const;
  const { data } = await psn.query(operations.list, asked);
  if (data?.groups == null) return null;
  const total = data.totalGroupCount == null ? null : toCount(data.totalGroupCount);
  return new Connection(
    page,
    data.groups.map((group) => group && toGroup(group)),
    total,
  );
}

/** A page of the messages of a group's main thread; its id is that of the group, if nobody told another. */
export async function loadMessages(
  psn: PsnSession,
  { id: groupId, told }: MessageGroupModel,
  { first, after }: MessageGroupMessagesArgs,
) {
  const threadId = told.slice.threadId ?? groupId;
  const answer = await seek({
    first: checkFirst(first ?? 20, MOST_MESSAGES),
    after,
    digest: digestOf(['messages', groupId]),
    mostAtOnce: MOST_MESSAGES,
    async ask({ next, size }) {
      const before = next === '' ? undefined : next;
      const { data } = await psn.query(operations.messages, { groupId, threadId, limit: size, before });
      if (data?.messages == null) return null;
      const items = data.messages.map((message) => {
        const node = message && toMessage(message);
        return node && { node };
      });
      return { items, next: data.reachedEndOfPage === true ? '' : data.next, total: null };
    },
  });
  return answer && toHitConnection(answer);
}
