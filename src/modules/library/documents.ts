import type { QueryDocument, Selection } from '../../psn/operation.js';

const purchasedFields: Selection = [
  'conceptId',
  'entitlementId',
  { image: ['url'] },
  'isActive',
  'isDownloadable',
  'isPreOrder',
  'name',
  'platform',
  'productId',
  'titleId',
];
const pageInfo: Selection = ['isLast', 'offset', 'size', 'totalCount'];
const purchasedVariables = {
  isActive: 'Boolean',
  platform: '[String]',
  size: 'Int',
  sortBy: 'String',
  sortDirection: 'String',
  start: 'Int',
} as const;

export const purchasedGames: QueryDocument = {
  variables: { ...purchasedVariables, membership: 'String' },
  root: 'purchasedTitlesRetrieve',
  selection: [{ games: [...purchasedFields, 'membership'] }, { pageInfo }],
};

/** The version of 2023, which calls the membership otherwise. */
export const oldPurchasedGames: QueryDocument = {
  variables: { ...purchasedVariables, subscriptionService: 'SubscriptionService' },
  root: 'purchasedTitlesRetrieve',
  selection: [{ games: [...purchasedFields, 'subscriptionService'] }, { pageInfo }],
};

const lastPlayedFields: Selection = [
  'conceptId',
  'entitlementId',
  { image: ['url'] },
  'isActive',
  'lastPlayedDateTime',
  'name',
  'platform',
  'productId',
  'titleId',
];
const lastPlayedVariables = { categories: 'String', limit: 'Int', orderBy: 'String' } as const;

export const lastPlayed: QueryDocument = {
  variables: { ...lastPlayedVariables, membership: 'String' },
  root: 'gameLibraryTitlesRetrieve',
  selection: [{ games: [...lastPlayedFields, 'membership'] }],
};

/** The version of 2023, which calls the membership otherwise. */
export const oldLastPlayed: QueryDocument = {
  variables: { ...lastPlayedVariables, subscriptionService: 'SubscriptionService' },
  root: 'gameLibraryTitlesRetrieve',
  selection: [{ games: [...lastPlayedFields, 'subscriptionService'] }],
};

export const recentlyPlayed: QueryDocument = {
  variables: { accountId: 'String', categories: 'String', count: 'Int' },
  directiveVariables: { shouldFetchCodex: 'Boolean!' },
  root: 'recentPlayedTitlesRetrieve',
  selection: [
    {
      'codexSummary @include(if: $shouldFetchCodex)': ['hasCodex', 'hasNewEntries', 'unlockedCodexCount'],
    },
    'hasHelpContent',
    'id',
    'npTitleId',
    'playTimeHours',
    'storyProgress',
    { title: ['conceptId', { media: ['role', 'type', 'url'] }, 'name', 'platform'] },
  ],
};

export const downloads: QueryDocument = {
  variables: { duid: 'String', platform: 'Platform!', statusTypes: '[DownloadStatus]' },
  root: 'remoteDownloadStatusesRetrieve',
  selection: [
    {
      downloadStatuses: [
        'entitlementId',
        { media: ['type', 'url'] },
        'platform',
        'reasonCode',
        'status',
        'title',
      ],
    },
  ],
};

export const downloadProgress: QueryDocument = {
  variables: { duid: 'ID', entitlementId: 'ID' },
  root: 'downloadProgressRetrieve',
  selection: [
    'commandId',
    'downloadedSize',
    'playableSize',
    'pollInterval',
    'remainingTime',
    'status',
    'totalSize',
  ],
};

const outcome: Selection = ['entitlementId', 'errorCode', 'reasonCode'];

export const startDownload: QueryDocument = {
  variables: { scheduleRequests: 'RemoteDownloadScheduleInput!' },
  root: 'remoteDownloadSchedule',
  selection: outcome,
};

export const cancelDownload: QueryDocument = {
  variables: { updateRequests: 'RemoteDownloadUpdateInput' },
  root: 'remoteDownloadCancel',
  selection: outcome,
};
