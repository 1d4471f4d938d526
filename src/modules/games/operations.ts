/*
 * These are REST endpoints and have no hash. Where PSN moves one, watch the requests of the PS App through a proxy of
 * your own, and change path and parameters here, with today's date as `capturedOn`.
 */
import { endpoint } from '../../psn/endpoint.js';
import { defineOperations } from '../../psn/operation.js';
import type { ClientsData, DevicesData, EntitlementsData, PlayedTitlesData, TitleConceptsData } from './upstream.js';

const read = { method: 'GET', auth: 'required', status: 'live' } as const;
const ofAccount = { ...read, audience: 'account', lifetimeSeconds: 60 } as const;

interface PlayedTitlesParams {
  readonly accountId: string;
  readonly limit: number;
  readonly offset: number;
}
interface TitleConceptsParams {
  readonly npTitleId: string;
  readonly country: string;
  readonly language: string;
}

export const operations = defineOperations('games', {
  /** What an account has played on PS4 and later, newest first. PSN takes no more than 200 at once. */
  playedTitles: endpoint<PlayedTitlesParams, PlayedTitlesData>({
    ...ofAccount,
    host: 'mobile',
    path: '/api/gamelist/v2/users/{accountId|me}/titles',
    query: { categories: 'ps4_game,ps5_native_game,pspc_game,unknown' },
    capturedOn: '2026-07',
  }),

  /** The games that a title is of, one mostly; a title of another region has none. Any token is answered alike. */
  titleConcepts: endpoint<TitleConceptsParams, TitleConceptsData>({
    ...read,
    audience: 'everyone',
    sharedBecause: 'any token is answered alike: the age is told, and it is that of grown-ups',
    lifetimeSeconds: 6 * 3600,
    host: 'mobile',
    path: '/api/catalog/v2/titles/{npTitleId}/concepts',
    // Games for grown-ups are left out below their age.
    query: { age: '99' },
    capturedOn: '2025-09',
  }),

  /** What the account has a right to. PSN takes no more than 500 at once. */
  entitlements: endpoint<{ limit: number; offset: number; titleId?: readonly string[] | undefined }, EntitlementsData>({
    ...ofAccount,
    host: 'mobile',
    path: '/api/entitlement/v2/users/me/internal/entitlements',
    query: {
      entitlementType: '1,2,3,4,5',
      fields: 'titleMeta,gameMeta,conceptMeta,rewardMeta,rewardMeta.retentionPolicy,rewardMeta.rewardMembershipType',
      gameMetaPackageType: 'PSGD,PS4GD',
    },
    capturedOn: '2025-09',
  }),

  /** Consoles of one platform with what is installed on them, as far as their owner shares it with PSN. */
  installedTitles: endpoint<{ platform: string }, ClientsData>({
    ...ofAccount,
    host: 'mobile',
    path: '/api/cloudAssistedNavigation/v2/users/me/clients',
    query: { includeFields: 'device,systemData' },
    capturedOn: '2026-07',
  }),

  /** Who the account is, and the devices that it is activated on. */
  devices: endpoint<object, DevicesData>({
    ...ofAccount,
    host: 'dms',
    path: '/api/v1/devices/accounts/me',
    query: { includeFields: 'device,systemData', platform: 'PS5,PS4,PS3,PSVita' },
    capturedOn: '2025-09',
  }),
});
