/*
 * How to capture a new hash: watch the PS App's requests to `/api/graphql/v1/op` through a proxy of your own and
 * copy `sha256Hash` out of the `extensions` parameter of the operation that is named here. Put it first in
 * `versions`, with today's date. Sony ended PlayStation Stars on 2026-11-02; collectibles stay viewable.
 */
import { defineOperations, operation } from '../../psn/operation.js';
import type { StarsAccountData } from './upstream.js';

export const operations = defineOperations('stars', {
  /** An account's standing in PlayStation Stars: enrolment, level, points, display case. */
  account: operation<{ accountId: string }, StarsAccountData>({
    operationName: 'metGetAccount',
    auth: 'required',
    audience: 'account',
    lifetimeSeconds: 60,
    status: 'retired',
    versions: [
      {
        sha256: '743c32289cdd6fbdead3b34ea80b48d63f8ddab34581469c4dda4ea412e6cf6b',
        host: 'mobile',
        client: 'PlayStationApp-Android',
        capturedOn: '2022-09',
        document: {
          variables: { accountId: 'ID!' },
          root: 'loyaltyAccountRetrieve',
          selection: [
            { collectibleScene: ['id', { assets: ['role', 'url'] }] },
            { collectibles: ['id', 'isEmpty', { assets: ['type', 'url'] }] },
            { enrollStatus: ['enrolledDateTime', 'isUserEligibleToEnroll', 'isUserEnrolled', 'status'] },
            { pointsBalance: ['displayTotalPointsBalance', 'totalCampaignsCompleted', 'totalPointsBalance'] },
            'requiresTosAcceptance',
            {
              statusLevel: [
                'currentStatusLevel',
                'expiryDate',
                'nextStatusProgress',
                'statusLevelNumber',
                'totalPurchaseEarned',
                'totalPurchaseNeeded',
                'totalTrophiesEarned',
                'totalTrophiesNeeded',
              ],
            },
          ],
        },
      },
    ],
  }),
});
