/*
 * How to capture a new hash: watch the PS App's requests to `/api/graphql/v1/op` through a proxy of your own and
 * copy `sha256Hash` out of the `extensions` parameter of the operation that is named here. Put it first in
 * `versions`, with today's date. Sony ended PlayStation Stars on 2026-11-02; collectibles stay viewable.
 */
import { defineOperations, operation } from '../../psn/operation.js';
import {
  account,
  campaign,
  campaignGroup,
  displayCase,
  launchCampaignGroup,
  oldCollectible,
  ownedCollectible,
  ownedCollectibles,
  pointsHistory,
  rewardGroup,
  scenes,
  statusLevels,
} from './documents.js';
import type {
  CampaignData,
  CampaignGroupsData,
  DisplayCaseData,
  OldCollectibleData,
  OwnedCollectibleData,
  OwnedCollectiblesData,
  PointsHistoryData,
  RewardData,
  RewardGroupsData,
  ScenesData,
  StarsAccountData,
  StatusLevelsData,
} from './upstream.js';

/** Asked of the mobile host by the PS App, with a bearer token; the answer is the account's own. */
const ofAccount = { auth: 'required', audience: 'account', lifetimeSeconds: 60, status: 'retired' } as const;
const app = { host: 'mobile', client: 'PlayStationApp-Android' } as const;

type None = object;
interface OfCollectible {
  readonly collectibleId: string;
  readonly accountId: string;
}

export const operations = defineOperations('stars', {
  /** An account's standing in PlayStation Stars: enrolment, level, points, display case. */
  account: operation<{ accountId: string }, StarsAccountData>({
    operationName: 'metGetAccount',
    ...ofAccount,
    versions: [{ ...app, sha256: '743c32289cdd6fbdead3b34ea80b48d63f8ddab34581469c4dda4ea412e6cf6b', capturedOn: '2022-09', document: account }],
  }),

  /** An account's whole display case. */
  displayCase: operation<{ accountId: string }, DisplayCaseData>({
    operationName: 'metGetCollectibleDisplay',
    ...ofAccount,
    versions: [{ ...app, sha256: '0299b65abf4385e097e6848d14b0423df5464632855c330bdd002dfc42f4c71e', capturedOn: '2022-09', document: displayCase }],
  }),

  /** Everything that the signed-in account earned; with display items also those that stand in its case. */
  ownedCollectibles: operation<{ includeDisplayItems: boolean }, OwnedCollectiblesData>({
    operationName: 'metGetUserCollectibles',
    ...ofAccount,
    versions: [{ ...app, sha256: '35e365310aa44393f6cdc5d6b53127e137a9a87749692ca3c4c3c49dca92c4ba', capturedOn: '2022-10', document: ownedCollectibles }],
  }),

  /** What moved the points of the signed-in account. */
  pointsHistory: operation<None, PointsHistoryData>({
    operationName: 'metGetPointsHistory',
    ...ofAccount,
    versions: [{ ...app, sha256: '302481c4156ec3f64332bf4b76251597eb30825a79e2736641737bc3af77755c', capturedOn: '2022-11', document: pointsHistory }],
  }),

  /** One collectible, and whether an account owns it. */
  ownedCollectible: operation<OfCollectible, OwnedCollectibleData>({
    operationName: 'metLoyaltyGetOwnedCollectibleById',
    ...ofAccount,
    versions: [{ ...app, sha256: '6d86e3978748e16f463a3062d73b7782f00a71e02d03b34b8dbffd6fe1437fe2', capturedOn: '2024-02', document: ownedCollectible }],
  }),

  /** The same from the operation that came before; does not tell what it was earned for. */
  olderCollectible: operation<OfCollectible, OldCollectibleData>({
    operationName: 'metLoyaltyUserCollectibleById',
    ...ofAccount,
    versions: [{ ...app, sha256: '86ecd802c228fbae4b7482d7272932ad18f56516dbf28ede9fdbe1554b796549', capturedOn: '2022-10', document: oldCollectible }],
  }),

  /** The status levels, with what they take and give. */
  statusLevels: operation<None, StatusLevelsData>({
    operationName: 'metGetStatusLevels',
    ...ofAccount,
    versions: [{ ...app, sha256: '44dff30ed981a73ed8fa8b38fd5e3fa5996fc00bb4d3eb234d2a00c29bb04dd9', capturedOn: '2022-10', document: statusLevels }],
  }),

  /** The scenes that collectibles can stand in. */
  scenes: operation<None, ScenesData>({
    operationName: 'metGetCollectibleScenes',
    ...ofAccount,
    versions: [{ ...app, sha256: '2adb46c4053cac3491ec3ced326d54356ffa83868233cd6415998b2eadf23351', capturedOn: '2022-10', document: scenes }],
  }),

  /** Campaigns by group; without their tasks. */
  campaignGroups: operation<None, CampaignGroupsData>({
    operationName: 'metGetCampaignGroup',
    ...ofAccount,
    versions: [
      { ...app, sha256: '88fd82cc7cb8c0f5b29548f34b9b2aced1f028fe7a18ad0133c6170af5b6d37b', capturedOn: '2023-11', document: campaignGroup },
      { ...app, sha256: 'eabc9a2d92e6c8604eb611c22bbc0f8ffce673dee29b0c1f82040f5a4918264b', capturedOn: '2022-09', document: launchCampaignGroup },
    ],
  }),

  /** One campaign with its tasks. */
  campaign: operation<{ campaignId: string }, CampaignData>({
    operationName: 'metLoyaltyCampaignByIdRetrieve',
    ...ofAccount,
    versions: [
      { ...app, sha256: '068f75eb174b7e9ee31530797f4df6c881219fdbc9b4d6786d900321f6999829', capturedOn: '2023-11' },
      { ...app, sha256: '468175b4b9b099b530678e17aabcab4cedd478b09195bc95d5755e69d3173320', capturedOn: '2022-09', document: campaign },
    ],
  }),

  /** Rewards by group; without their dates. */
  rewardGroups: operation<None, RewardGroupsData>({
    operationName: 'metGetRewardGroup',
    ...ofAccount,
    versions: [{ ...app, sha256: '1207d68bf50a5d0d2227446c77650e244d1aa14f4a42f7dcd7be662934c93689', capturedOn: '2022-10', document: rewardGroup }],
  }),

  /** One reward with its dates and points. */
  reward: operation<{ id: string }, RewardData>({
    operationName: 'metLoyaltyRewardbyId',
    ...ofAccount,
    versions: [{ ...app, sha256: 'ce95956c322a6a6a83def21efd4471cf1f617a2259c1e9c52b4a2c2109005cdd', capturedOn: '2022-10' }],
  }),
});
