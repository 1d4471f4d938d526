import type { MessageGroupResolvers, ViewerResolvers } from '../../generated/schema-types.js';
import { checkId } from '../../psn/path-parameters.js';
import type { GraphContext } from '../context.js';
import type { groupMembers } from './mapping.js';
import type { MessageGroupModel } from './models.js';
import { loadGroup, loadGroups, loadMessages, readGroupField } from './records.js';

export const Viewer: Pick<ViewerResolvers, 'groups' | 'group'> = {
  groups: (_viewer, args, { psn }) => loadGroups(psn, args),
  group: (_viewer, { id }, { psn }) => loadGroup(psn, checkId('groupId', id)),
};

const told =
  <Name extends keyof typeof groupMembers>(name: Name) =>
  (group: MessageGroupModel, _arguments: unknown, { psn }: GraphContext) =>
    readGroupField(psn, group, name);

export const MessageGroup: MessageGroupResolvers = {
  kind: told('kind'),
  kindRaw: told('kindRaw'),
  name: told('name'),
  members: told('members'),
  isFavorite: told('isFavorite'),
  hasNewMessages: told('hasNewMessages'),
  isMuted: told('isMuted'),
  joinedAt: told('joinedAt'),
  modifiedAt: told('modifiedAt'),
  latestMessage: told('latestMessage'),
  messages: (group, args, { psn }) => loadMessages(psn, group, args),
};
