/*
 * How to capture a new hash: watch the requests of the PS App to `/api/graphql/v1/op` through a proxy of your own, and
 * copy `sha256Hash` out of the `extensions` parameter of the operation that is named here. Put it first in
 * `versions`, with today's date. Endpoints have no hash: where PSN moves one, the same proxy shows path and parameters.
 */
import { endpoint } from '../../psn/endpoint.js';
import { defineOperations, operation } from '../../psn/operation.js';
import type { ContextSearchData, ContextSearchVariables, DomainSearchData, DomainSearchVariables } from '../app-search.js';
import type {
  AvailableToPlayData,
  BlocksData,
  FriendRequestsData,
  FriendsData,
  LegacyProfileData,
  PlayerHit,
  PresenceData,
  PresencesData,
  ProfilesData,
  RelationData,
  ShareLinkData,
  UpstreamProfile,
} from './upstream.js';

const ofAccount = { auth: 'required', audience: 'account', lifetimeSeconds: 60, status: 'live' } as const;
const app = { host: 'mobile', client: 'PlayStationApp-Android' } as const;
const read = { ...ofAccount, method: 'GET', host: 'mobile' } as const;

const users = '/api/userProfile/v1/internal/users';
const newerUsers = '/api/userProfile/v2/internal/users';
/** As the app asks: all that a player may be online with, and the name of what is played. */
const presence = { type: 'primary', platforms: 'PS4,PS5,MOBILE_APP,PSPC', withOwnGameTitleInfo: 'true' };

export const operations = defineOperations('players', {
  /** The first players that a term finds. */
  search: operation<ContextSearchVariables, ContextSearchData<PlayerHit>>({
    operationName: 'metGetContextSearchResults',
    ...ofAccount,
    versions: [{ ...app, sha256: 'ac5fb2b82c4d086ca0d272fba34418ab327a7762dd2cd620e63f175bbc5aff10', capturedOn: '2026-08' }],
  }),

  /** A further page of them. */
  searchPage: operation<DomainSearchVariables & { displayTitleLocale: string }, DomainSearchData<PlayerHit>>({
    operationName: 'metGetDomainSearchResults',
    ...ofAccount,
    versions: [{ ...app, sha256: '23ece284bf8bdc50bfa30a4d97fd4d733e723beb7a42dff8c1ee883f8461a2e1', capturedOn: '2026-08' }],
  }),

  /** What a player shows of themselves. Neither `me` nor a name is taken here. */
  profile: endpoint<{ accountId: string }, UpstreamProfile>({ ...read, path: `${users}/{accountId}/profiles`, capturedOn: '2025-09' }),

  /** The same of up to a hundred players, in the order of the ids: none of them is told with it. */
  profiles: endpoint<{ accountIds: readonly string[] }, ProfilesData>({ ...read, path: `${users}/profiles`, capturedOn: '2026-10' }),

  /** Whose a name is, or was. */
  byName: endpoint<{ onlineId: string }, LegacyProfileData>({
    ...read,
    host: 'legacyProfile',
    path: '/userProfile/v1/users/{onlineId}/profile2',
    query: { fields: 'accountId,onlineId,currentOnlineId,npId' },
    capturedOn: '2026-08',
  }),

  /** Whether a player is online, and what they play. */
  presence: endpoint<{ accountId: string }, PresenceData>({
    ...read,
    path: `${newerUsers}/{accountId}/basicPresences`,
    query: presence,
    capturedOn: '2025-09',
  }),

  /** The same of up to a hundred players, with their ids; who is missing may hide it. */
  presences: endpoint<{ accountIds: readonly string[] }, PresencesData>({
    ...read,
    path: `${newerUsers}/basicPresences`,
    query: presence,
    capturedOn: '2025-09',
  }),

  /** The account ids of a player's friends, up to a thousand. */
  friends: endpoint<{ accountId: string; limit: number; offset: number }, FriendsData>({
    ...read,
    path: `${users}/{accountId|me}/friends`,
    capturedOn: '2025-09',
  }),

  /** How the account that asks stands to another player. */
  relation: endpoint<{ accountId: string }, RelationData>({
    ...read,
    path: `${users}/me/friends/{accountId}/summary`,
    capturedOn: '2025-09',
  }),

  /** Who wants to be a friend of the account that asks. */
  friendRequests: endpoint<{ offset?: number | undefined }, FriendRequestsData>({
    ...read,
    path: `${users}/me/friends/receivedRequests`,
    capturedOn: '2025-09',
  }),

  /** Whom the account that asks has blocked. */
  blocked: endpoint<{ limit: number; offset: number }, BlocksData>({ ...read, path: `${users}/me/blocks`, capturedOn: '2026-02' }),

  /** Of whose availability the account that asks wants to hear. */
  availableToPlay: endpoint<object, AvailableToPlayData>({
    ...read,
    path: `${users}/me/friends/subscribing/availableToPlay`,
    capturedOn: '2025-09',
  }),

  /** A link to a profile. */
  shareLink: endpoint<{ accountId: string }, ShareLinkData>({ ...read, path: '/api/cpss/v1/share/profile/{accountId}', capturedOn: '2025-09' }),
});
