/*
 * These are REST endpoints and have no hash. Where PSN moves one, watch the requests of the PS App through a proxy of
 * your own, and change path and parameters here, with today's date as `capturedOn`.
 */
import { endpoint } from '../../psn/endpoint.js';
import { defineOperations } from '../../psn/operation.js';
import type { RelationData } from './upstream.js';

const ofAccount = { method: 'GET', auth: 'required', audience: 'account', lifetimeSeconds: 60, status: 'live' } as const;

export const operations = defineOperations('players', {
  /** How the account that asks stands to another player. */
  relation: endpoint<{ accountId: string }, RelationData>({
    ...ofAccount,
    host: 'mobile',
    path: '/api/userProfile/v1/internal/users/me/friends/{accountId}/summary',
    capturedOn: '2025-09',
  }),
});
