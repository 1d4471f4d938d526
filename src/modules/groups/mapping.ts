import { toMomentFromEither } from '../moment.js';
import type { PlayerModel } from '../players/models.js';
import { asIs, createMembers, toTold } from '../record.js';
import { toShownText } from '../shown-text.js';
import type { MessageGroupModel } from './models.js';
import type { UpstreamGroup, UpstreamMember, UpstreamMessage } from './upstream.js';
import { toGroupKind, toMessageKind } from './words.js';

function toPlayer(person: UpstreamMember | null | undefined): PlayerModel | null {
  if (person?.accountId == null) return null;
  const { accountId, onlineId } = person;
  return { id: accountId, told: { slice: onlineId == null ? {} : { onlineId } } };
}

/** Maps a message; null for one without identity. */
export function toMessage(message: UpstreamMessage) {
  if (message.messageUid == null) return null;
  const kind = message.messageType == null ? null : toMessageKind(String(message.messageType));
  return {
    id: message.messageUid,
    kind: kind?.value ?? null,
    kindRaw: kind?.raw ?? null,
    text: toShownText(message.body),
    sentAt: message.createdTimestamp == null ? null : toMomentFromEither(message.createdTimestamp),
    sender: toPlayer(message.sender),
  };
}

/** Maps the members of a group; one without an account id is dropped. */
function toMembers(members: readonly (UpstreamMember | null)[]) {
  return members.flatMap((member) => {
    const player = toPlayer(member);
    return player === null ? [] : [{ player, role: toShownText(member?.role) }];
  });
}

const from = createMembers<UpstreamGroup>();

/** Fields of a group, each with the member that tells it. */
export const groupMembers = {
  kind: from('groupType', (number) => toGroupKind(String(number)).value),
  kindRaw: from('groupType', String),
  name: from('groupName', ({ value }) => toShownText(value)),
  members: from('members', toMembers),
  isFavorite: from('isFavorite', asIs),
  hasNewMessages: from('existsNewArrival', asIs),
  isMuted: from('notificationSetting', ({ isMute }) => isMute ?? null),
  joinedAt: from('joinedTimestamp', toMomentFromEither),
  modifiedAt: from('modifiedTimestamp', toMomentFromEither),
  latestMessage: from('mainThread', ({ latestMessage }) => latestMessage && toMessage(latestMessage)),
  threadId: from('mainThread', ({ threadId }) => threadId ?? null),
};

/** Maps a group; null for one without identity. */
export const toGroup = (group: UpstreamGroup): MessageGroupModel | null =>
  group.groupId == null ? null : { id: group.groupId, told: toTold(groupMembers, group) };
