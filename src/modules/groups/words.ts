import { createOpenEnum } from '../open-enum.js';

/** What a group is, by PSN's number. */
export const toGroupKind = createOpenEnum(['DIRECT', 'GROUP'], { '0': 'DIRECT', '1': 'GROUP' });

/** What a message is, by PSN's number. */
export const toMessageKind = createOpenEnum(
  ['TEXT', 'IMAGE', 'VIDEO', 'AUDIO', 'STICKER', 'MEMBER_LEFT', 'ICON_CHANGED', 'VOICE_CHAT'],
  {
    '1': 'TEXT',
    '3': 'IMAGE',
    '210': 'VIDEO',
    '1011': 'AUDIO',
    '1013': 'STICKER',
    '2002': 'MEMBER_LEFT',
    '2004': 'ICON_CHANGED',
    '2020': 'VOICE_CHAT',
  },
);
