/*
 * How to capture a new hash: the PS App asks these, seen through a proxy of your own; filter for `/api/graphql/v1/op`,
 * and copy `sha256Hash` out of the `extensions` parameter of the operation that is named here. Put it first in
 * `versions`, with today's date. The REST endpoints have no hash: where PSN moves one, change path and parameters.
 */
import { endpoint } from '../../psn/endpoint.js';
import { defineOperations, operation } from '../../psn/operation.js';
import type { TrophyService } from '../known-trophy-sets.js';
import { codex, hintAvailability, tips } from './documents.js';
import type {
  CodexData,
  DefinitionsData,
  EarnedData,
  GroupsData,
  HintAvailabilityData,
  PlayedSetsData,
  SetsByTitleData,
  SummaryData,
  TipsData,
  UpstreamPlayed,
} from './upstream.js';

const ofAccount = { auth: 'required', audience: 'account', lifetimeSeconds: 60, status: 'live' } as const;
const read = { ...ofAccount, method: 'GET', host: 'mobile' } as const;
/** The same for everyone, though PSN tells it only to whoever is signed in. */
const ofEveryone = {
  ...read,
  audience: 'everyone',
  sharedBecause: 'a set and its trophies are the same whoever looks; who earned them is asked elsewhere',
  lifetimeSeconds: 86_400,
} as const;
const app = { host: 'mobile', client: 'PlayStationApp-Android' } as const;

/** A trophy with help, as PSN wants it named when the help is asked for. */
export interface HelpedTrophy {
  /** The number as text. */
  readonly trophyId: string;
  readonly udsObjectId: string;
  readonly helpType: string;
}

interface OfAccount {
  /** Whose: an account id, or `me`. */
  readonly accountId: string;
}
interface OfSet {
  readonly npCommunicationId: string;
  /** Whoever names the wrong one is told that there is no such set. */
  readonly npServiceName: TrophyService;
}
interface PartOfSet extends OfSet {
  /** Only where PSN has said that there is more. */
  readonly offset?: number | undefined;
}

export const operations = defineOperations('trophies', {
  /** Which trophies of a set Game Help has something on. */
  hintAvailability: operation<{ npCommId: string }, HintAvailabilityData>({
    operationName: 'metGetHintAvailability',
    ...ofAccount,
    versions: [{ ...app, sha256: '71bf26729f2634f4d8cca32ff73aaf42b3b76ad1d2f63b490a809b66483ea5a7', capturedOn: '2026-07', document: hintAvailability }],
  }),

  /** What it says of some of them. The addresses in it hold tokens that end soon, so an answer is never kept. */
  tips: operation<{ npCommId: string; trophies: readonly HelpedTrophy[] }, TipsData>({
    operationName: 'metGetTips',
    ...ofAccount,
    lifetimeSeconds: 0,
    versions: [{ ...app, sha256: '93768752a9f4ef69922a543e2209d45020784d8781f57b37a5294e6e206c5630', capturedOn: '2026-07', document: tips }],
  }),

  /** How far the account's codices of some titles are. */
  codex: operation<{ npTitleIds: readonly string[] }, CodexData>({
    operationName: 'metGetCodexSummary',
    ...ofAccount,
    versions: [{ ...app, sha256: '34f529c96d61dd30693bef9cc3b2012aed6b089fb1f22f0e9e091eed6e4d6788', capturedOn: '2026-07', document: codex }],
  }),

  /** An account's level, and what it has earned in all. */
  summary: endpoint<OfAccount, SummaryData>({
    ...read,
    path: '/api/trophy/v1/users/{accountId|me}/trophySummary',
    capturedOn: '2026-08',
  }),

  /** The trophy sets of an account, page by page, the last one played first. */
  playedSets: endpoint<OfAccount & { limit: number; offset: number }, PlayedSetsData>({
    ...read,
    path: '/api/trophy/v1/users/{accountId|me}/trophyTitles',
    capturedOn: '2026-08',
  }),

  /** An account's sets of up to five titles. One title that PSN does not know spoils the call. */
  setsByTitle: endpoint<OfAccount & { npTitleIds: readonly string[] }, SetsByTitleData>({
    ...read,
    path: '/api/trophy/v1/users/{accountId|me}/titles/trophyTitles',
    query: { includeNotEarnedTrophyIds: 'true' },
    capturedOn: '2026-10',
  }),

  /** A set and its groups. */
  groups: endpoint<OfSet, GroupsData>({
    ...ofEveryone,
    path: '/api/trophy/v1/npCommunicationIds/{npCommunicationId}/trophyGroups',
    capturedOn: '2026-08',
  }),

  /** The trophies of a set. */
  definitions: endpoint<PartOfSet, DefinitionsData>({
    ...ofEveryone,
    path: '/api/trophy/v1/npCommunicationIds/{npCommunicationId}/trophyGroups/all/trophies',
    capturedOn: '2026-08',
  }),

  /** How far an account is with a set and with its groups. */
  progress: endpoint<OfAccount & OfSet, UpstreamPlayed>({
    ...read,
    path: '/api/trophy/v1/users/{accountId|me}/npCommunicationIds/{npCommunicationId}/trophyGroups',
    capturedOn: '2026-08',
  }),

  /** Which trophies of a set an account has earned, and how rare each is. */
  earned: endpoint<OfAccount & PartOfSet, EarnedData>({
    ...read,
    path: '/api/trophy/v1/users/{accountId|me}/npCommunicationIds/{npCommunicationId}/trophyGroups/all/trophies',
    capturedOn: '2026-08',
  }),
});
