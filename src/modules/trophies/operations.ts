/*
 * How to capture a new hash: the PS App asks these, seen through a proxy of your own; filter for `/api/graphql/v1/op`,
 * and copy `sha256Hash` out of the `extensions` parameter of the operation that is named here. Put it first in
 * `versions`, with today's date.
 */
import { defineOperations, operation } from '../../psn/operation.js';
import { codex, hintAvailability, tips } from './documents.js';
import type { CodexData, HintAvailabilityData, TipsData } from './upstream.js';

const ofAccount = { auth: 'required', audience: 'account', lifetimeSeconds: 60, status: 'live' } as const;
const app = { host: 'mobile', client: 'PlayStationApp-Android' } as const;

/** A trophy with help, as PSN wants it named when the help is asked for. */
export interface HelpedTrophy {
  /** The number as text. */
  readonly trophyId: string;
  readonly udsObjectId: string;
  readonly helpType: string;
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
});
