import type { QueryDocument, Selection } from '../../psn/operation.js';

const picture: Selection = ['url'];

const userSubscription: Selection = [
  'loyaltyTier',
  'subscriptionDuration',
  'subscriptionFlag',
  'subscriptionStatus',
  'subscriptionTier',
  'subscriptionType',
];

const common: Selection = [
  'accountId',
  'age',
  'hashedAccountId',
  'isPsPlusMember',
  'locale',
  { userSubscription },
];

export const identity: QueryDocument = {
  variables: {},
  root: 'oracleUserProfileRetrieve',
  selection: [
    ...common,
    { avatar: picture },
    'isOfficiallyVerified',
    'name',
    'onlineId',
    { profilePicture: picture },
  ],
};

export const shortIdentity: QueryDocument = {
  variables: {},
  root: 'oracleUserProfileRetrieve',
  selection: [...common, 'isAuthorized'],
};
