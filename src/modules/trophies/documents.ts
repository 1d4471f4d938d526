import type { QueryDocument } from '../../psn/operation.js';

export const hintAvailability: QueryDocument = {
  variables: { npCommId: 'ID!', trophyIds: '[ID]' },
  root: 'hintAvailabilityRetrieve',
  selection: [{ trophies: ['helpType', 'id', 'trophyId', 'udsObjectId'] }],
};

export const tips: QueryDocument = {
  variables: { npCommId: 'ID!', trophies: '[TrophyInfoWithHintAvailableInput]' },
  root: 'tipsRetrieve',
  selection: [
    'hasAccess',
    {
      trophies: [
        {
          groups: [
            'groupId',
            'groupName',
            {
              tipContents: ['description', 'displayName', 'mediaId', 'mediaType', 'mediaUrl', 'tipId'],
            },
          ],
        },
        'id',
        'totalGroupCount',
        'trophyId',
      ],
    },
  ],
};

export const codex: QueryDocument = {
  variables: { npTitleIds: '[String!]!' },
  root: 'codexSummaryRetrieve',
  selection: ['hasCodex', 'hasNewEntries', 'titleId', 'unlockedCodexCount'],
};
