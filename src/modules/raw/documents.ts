import type { QueryDocument } from '../../psn/operation.js';

export const cartItemCount: QueryDocument = {
  variables: {},
  root: 'webCheckoutCartRetrieve',
  selection: ['itemCount'],
};

export const starsAccount: QueryDocument = {
  variables: { accountId: 'ID!' },
  root: 'loyaltyAccountRetrieve',
  selection: [
    { enrollStatus: ['isUserEligibleToEnroll', 'isUserEnrolled'] },
    { pointsBalance: ['totalPointsBalance'] },
    'requiresTosAcceptance',
    { statusLevel: ['nextStatusProgress', 'statusLevelNumber'] },
  ],
};
