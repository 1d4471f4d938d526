import type { QueryDocument, Selection } from '../../psn/operation.js';

const fullMedia: Selection = ['altText', 'role', 'type', 'url'];
const typedMedia: Selection = ['type', 'url'];
const roleMedia: Selection = ['role', 'url'];
const scene: Selection = ['id', { assets: roleMedia }];
const displayItems: Selection = ['id', 'isEmpty', { assets: typedMedia }];
const descriptions: Selection = ['type', 'value'];

/** What every generation of campaign answers has told. */
const campaignFields: Selection = [
  'campaignRewardType',
  { collectible: ['id', 'name', 'rarityType', { assets: fullMedia }] },
  'description',
  'displayPoints',
  'endDate',
  'id',
  { images: fullMedia },
  'name',
  'productId',
  'progress',
  'startDate',
  'status',
];

export const account: QueryDocument = {
  variables: { accountId: 'ID!' },
  root: 'loyaltyAccountRetrieve',
  selection: [
    { collectibleScene: scene },
    { collectibles: displayItems },
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
};

export const displayCase: QueryDocument = {
  variables: { accountId: 'ID!' },
  root: 'loyaltyCollectibleDisplayRetrieve',
  selection: ['isEmpty', 'isFull', { collectibles: displayItems }, { selectedScene: scene }],
};

export const ownedCollectibles: QueryDocument = {
  variables: { includeDisplayItems: 'Boolean' },
  root: 'loyaltyUserCollectiblesRetrieve',
  selection: ['id', 'name', 'rarity', { assets: typedMedia }],
};

export const ownedCollectible: QueryDocument = {
  variables: { accountId: 'ID', collectibleId: 'ID!' },
  root: 'ownedLoyaltyCollectibleRetrieve',
  selection: [
    'id',
    'unlockedDate',
    {
      collectible: [
        'id',
        'name',
        'rarity',
        'releaseDate',
        { assets: typedMedia },
        { descriptions },
        {
          referenceData: [
            'description',
            'earnedDate',
            'id',
            'internalName',
            'name',
            'points',
            'referenceType',
          ],
        },
      ],
    },
  ],
};

export const oldCollectible: QueryDocument = {
  variables: { accountId: 'ID', collectibleId: 'ID!' },
  root: 'loyaltyUserCollectibleByIdRetrieve',
  selection: [
    'id',
    'name',
    'rarity',
    'releaseDate',
    'unlockedDate',
    { assets: typedMedia },
    { descriptions },
  ],
};

export const pointsHistory: QueryDocument = {
  variables: {},
  root: 'loyaltyPointHistoryRetrieve',
  selection: [
    'displayPoints',
    'eventDateTime',
    'eventType',
    'points',
    {
      referenceData: [
        { '... on LoyaltyRewardRecord': ['id', 'name'] },
        { '... on LoyaltyPurchaseRecord': ['id', 'name'] },
      ],
    },
  ],
};

export const statusLevels: QueryDocument = {
  variables: {},
  root: 'loyaltyStatusLevelsMetaDataRetrieve',
  selection: ['description', 'name', 'statusLevelNumber', { collectibles: ['id', 'name'] }],
};

export const scenes: QueryDocument = {
  variables: {},
  root: 'loyaltyCollectibleScenesRetrieve',
  selection: scene,
};

export const campaignGroup: QueryDocument = {
  variables: {},
  root: 'loyaltyCampaignGroupRetrieve',
  selection: ['id', 'name', { campaigns: [...campaignFields, 'isNew', 'isRegistrable', 'remainingTime'] }],
};

/** The launch version of 2022. */
export const launchCampaignGroup: QueryDocument = {
  variables: {},
  root: 'loyaltyCampaignGroupRetrieve',
  selection: ['id', 'name', { campaigns: campaignFields }],
};

/** The launch version of 2022; the text of the newer one is not known. */
export const campaign: QueryDocument = {
  variables: { campaignId: 'ID!' },
  root: 'loyaltyCampaignByIdRetrieve',
  selection: [
    ...campaignFields,
    'estimatedTime',
    'isRegistrationRequired',
    { tasks: ['description', 'id', 'isLocked', 'name', 'productId', 'progress', 'status'] },
  ],
};

const rewardFields: Selection = [
  { description: ['value'] },
  'displayName',
  'displayPoints',
  'id',
  'name',
  'rewardType',
];

export const rewardGroup: QueryDocument = {
  variables: {},
  root: 'loyaltyRewardGroupRetrieve',
  selection: [
    'id',
    'name',
    {
      rewards: [
        {
          '... on LoyaltyRewardProduct': [
            ...rewardFields,
            { assets: typedMedia },
            'localizedProductClassifications',
            'platforms',
            'productId',
          ],
        },
        {
          '... on LoyaltyRewardWalletCredit': [
            ...rewardFields,
            { assets: ['role', 'type', 'url'] },
            'localizedProductClassifications',
            'monetaryValue',
          ],
        },
        { '... on LoyaltyRewardCollectible': [...rewardFields, { assets: typedMedia }, 'rarity'] },
      ],
    },
  ],
};
