import type { KnownWords } from '../psn/shape.js';
import { toPlayedThrough, toTitleCategory } from './games/words.js';
import { toDownloadStatus } from './library/words.js';
import { toMediaKind, toMediaRole } from './media.js';
import type { OpenWord } from './open-enum.js';
import { toAvailability, toRelationKind } from './players/words.js';
import { toSubscriptionStatus } from './profile/words.js';
import { toCampaignStatus, toRarity, toTaskStatus } from './stars/words.js';
import { toCategory, toClassification, toEditionKind } from './store/words.js';
import { toGrade } from './trophies/words.js';

type Reader = (raw: string) => OpenWord<string>;

const readers: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
  'games/UpstreamPlayedTitle': { category: toTitleCategory, service: toPlayedThrough },
  'library/UpstreamDownload': { status: toDownloadStatus },
  'library/UpstreamProgress': { status: toDownloadStatus },
  'library/UpstreamImage': { role: toMediaRole, type: toMediaKind },
  'players/RelationData': { friendRelation: toRelationKind },
  'players/UpstreamPresence': { availability: toAvailability },
  'profile/UpstreamSubscription': { subscriptionStatus: toSubscriptionStatus },
  'store/UpstreamConcept': { storeDisplayClassification: toClassification },
  'store/UpstreamEdition': { type: toEditionKind },
  'store/UpstreamMedia': { role: toMediaRole, type: toMediaKind },
  'store/UpstreamProduct': { storeDisplayClassification: toClassification, topCategory: toCategory },
  'trophies/UpstreamEarned': { trophyType: toGrade },
  'trophies/UpstreamTrophy': { trophyType: toGrade },
  'upstream/UpstreamAsset': { role: toMediaRole, type: toMediaKind },
  'upstream/UpstreamCampaign': { status: toCampaignStatus },
  'upstream/UpstreamCollectible': { rarity: toRarity },
  'upstream/UpstreamTask': { status: toTaskStatus },
};

/** Words of PSN's that the mapping knows, by the type and member of its answers; others become `UNRECOGNIZED`. */
export const upstreamWords: KnownWords = Object.fromEntries(
  Object.entries(readers).map(([type, members]) => [
    type,
    Object.fromEntries(
      Object.entries(members).map(([member, read]) => [
        member,
        (word: string) => read(word).value !== 'UNRECOGNIZED',
      ]),
    ),
  ]),
);
