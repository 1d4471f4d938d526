/*
 * These are REST endpoints and have no hash. Where PSN moves one, watch the requests of the PS App through a proxy of
 * your own, and change path and parameters here, with today's date as `capturedOn`.
 */
import { endpoint } from '../../psn/endpoint.js';
import { defineOperations } from '../../psn/operation.js';
import type { GroupsData, MessagesData, UpstreamGroup } from './upstream.js';

const read = {
  method: 'GET',
  host: 'mobile',
  auth: 'required',
  audience: 'account',
  lifetimeSeconds: 30,
  status: 'live',
  capturedOn: '2026-07-10',
} as const;

const groups = '/api/gamingLoungeGroups/v1/members/me/groups';
const fields = 'groupName,groupIcon,members,mainThread,joinedTimestamp,modifiedTimestamp,isFavorite,existsNewArrival';

export const operations = defineOperations('groups', {
  /** The groups of the account that asks, the last changed first. */
  list: endpoint<{ limit: number; offset: number; favoriteFilter?: 'favorite' | 'notFavorite' | undefined }, GroupsData>({
    ...read,
    path: groups,
    query: { includeFields: `${fields},totalGroupCount` },
  }),

  /** One of them, with what the list does not tell. */
  group: endpoint<{ groupId: string }, UpstreamGroup>({
    ...read,
    path: `${groups}/{groupId}`,
    query: { includeFields: `${fields},notificationSetting` },
  }),

  /** The messages of a thread, the newest first. */
  messages: endpoint<{ groupId: string; threadId: string; limit: number; before?: string | undefined }, MessagesData>({
    ...read,
    path: `${groups}/{groupId}/threads/{threadId}/messages`,
  }),
});
