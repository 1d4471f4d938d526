import { found, type OperationAnswer, type OperationResult } from './operation-answer.js';
import { world } from './world/world.js';

const denial = 'Access denied! You need to be authorized to perform this action!';

/** A token is not the cookie that these were seen with. */
const denied = (root: string): OperationResult => ({
  body: { errors: [{ message: denial }], data: { [root]: null } },
});

const wantingCookie = (root: string): OperationAnswer => ({
  root,
  variables: {},
  answer: () => denied(root),
});

/** Nobody has shown what these answer, so the emulator tells nothing of it. */
const unseen = (variables: Readonly<Record<string, string>>): OperationAnswer => ({
  root: 'unseen',
  variables,
  answer: () => ({ body: { data: {} } }),
});

/** What the emulator answers to queries that no field of the graph asks. */
export const rawAnswers: Readonly<Record<string, OperationAnswer>> = {
  'raw.userIdentity': unseen({}),
  'raw.friendsWhoPlayOverview': unseen({ conceptId: 'String!' }),
  'raw.activityHelpAvailability': unseen({ npTitleIds: '[String!]!' }),
  'raw.personalComponents': unseen({ experienceId: 'ID!', viewId: 'ID!' }),
  'raw.backwardCompatibility': unseen({}),
  'raw.olderIdentity': wantingCookie('oracleUserProfileRetrieve'),
  'raw.storeWishlist': wantingCookie('storeWishlist'),
  'raw.platformVariants': wantingCookie('variantsForPlatformRetrieve'),
  'raw.cartItemCount': {
    root: 'webCheckoutCartRetrieve',
    variables: {},
    answer: () => ({
      status: 400,
      body: { errors: [{ message: 'Cannot query field "webCheckoutCartRetrieve" on type "Query".' }] },
    }),
  },
  'raw.starsAccount': {
    root: 'loyaltyAccountRetrieve',
    variables: {},
    answer: (_variables, { accountId }) => {
      const stars = world.accounts.find((account) => account.accountId === accountId)?.stars;
      return found('loyaltyAccountRetrieve', {
        __typename: 'LoyaltyAccount',
        enrollStatus: {
          __typename: 'EnrollStatus',
          isUserEligibleToEnroll: stars === undefined,
          isUserEnrolled: stars !== undefined,
        },
        pointsBalance: { __typename: 'PointsBalance', totalPointsBalance: stars?.points ?? 0 },
        requiresTosAcceptance: false,
        statusLevel: {
          __typename: 'StatusLevel',
          nextStatusProgress: 0,
          statusLevelNumber: stars?.level.number ?? 1,
        },
      });
    },
  },
};
