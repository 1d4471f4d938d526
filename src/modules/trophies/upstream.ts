/* What PSN answers of Game Help, as far as we read it; any member may be null or missing. */

import type { UpstreamCodex } from '../codex.js';

type Nullable<T> = T | null;
type List<T> = Nullable<readonly Nullable<T>[]>;

export interface UpstreamHint {
  readonly helpType?: Nullable<string>;
  readonly id?: Nullable<string>;
  /** A number as text, unlike in REST. */
  readonly trophyId?: Nullable<string>;
  readonly udsObjectId?: Nullable<string>;
}

export interface UpstreamTip {
  readonly description?: Nullable<string>;
  readonly displayName?: Nullable<string>;
  readonly mediaType?: Nullable<string>;
  readonly mediaUrl?: Nullable<string>;
  readonly tipId?: Nullable<string>;
}

export interface UpstreamTipGroup {
  readonly groupName?: Nullable<string>;
  readonly tipContents?: List<UpstreamTip>;
}

/** The tips on one trophy. */
export interface UpstreamTrophyTips {
  readonly groups?: List<UpstreamTipGroup>;
  readonly id?: Nullable<string>;
  readonly trophyId?: Nullable<string>;
}

export interface HintAvailabilityData {
  readonly hintAvailabilityRetrieve?: Nullable<{ readonly trophies?: List<UpstreamHint> }>;
}
export interface TipsData {
  readonly tipsRetrieve?: Nullable<{
    readonly hasAccess?: Nullable<boolean>;
    readonly trophies?: List<UpstreamTrophyTips>;
  }>;
}
/** That it is a list follows from what is asked; nobody has shown an answer. */
export interface CodexData {
  readonly codexSummaryRetrieve?: List<UpstreamCodex & { readonly titleId?: Nullable<string> }>;
}

/** Trophies by grade. */
export interface UpstreamCounts {
  readonly bronze?: Nullable<number>;
  readonly silver?: Nullable<number>;
  readonly gold?: Nullable<number>;
  readonly platinum?: Nullable<number>;
}

/** Sent as a number, or as text of digits. */
type Numeric = Nullable<number | string>;

export interface SummaryData {
  readonly accountId?: Nullable<string>;
  readonly earnedTrophies?: Nullable<UpstreamCounts>;
  readonly progress?: Numeric;
  readonly tier?: Numeric;
  readonly trophyLevel?: Numeric;
  readonly trophyLevelBasePoint?: Numeric;
  readonly trophyLevelNextPoint?: Numeric;
  readonly trophyPoint?: Numeric;
}

/** A trophy set; each answer tells members that others lack. */
export interface UpstreamSet {
  readonly definedTrophies?: Nullable<UpstreamCounts>;
  readonly npCommunicationId?: Nullable<string>;
  readonly npServiceName?: Nullable<string>;
  readonly trophySetVersion?: Nullable<string>;
  /** Of sets of the older service alone. */
  readonly trophyTitleDetail?: Nullable<string>;
  readonly trophyTitleIconUrl?: Nullable<string>;
  readonly trophyTitleName?: Nullable<string>;
  /** Platforms with commas between them. */
  readonly trophyTitlePlatform?: Nullable<string>;
}

export interface UpstreamGroup {
  readonly definedTrophies?: Nullable<UpstreamCounts>;
  readonly trophyGroupDetail?: Nullable<string>;
  readonly trophyGroupIconUrl?: Nullable<string>;
  readonly trophyGroupId?: Nullable<string>;
  readonly trophyGroupName?: Nullable<string>;
}

/** A trophy as everyone may know it. */
export interface UpstreamTrophy {
  readonly trophyDetail?: Nullable<string>;
  /** How many players of a hundred have it, as text such as `8.0`; told beside what someone has earned alone. */
  readonly trophyEarnedRate?: Numeric;
  readonly trophyGroupId?: Nullable<string>;
  readonly trophyHidden?: Nullable<boolean>;
  readonly trophyIconUrl?: Nullable<string>;
  readonly trophyId?: Numeric;
  readonly trophyName?: Nullable<string>;
  readonly trophyProgressTargetValue?: Numeric;
  /** 0 to 3; told beside what someone has earned alone. */
  readonly trophyRare?: Numeric;
  readonly trophyRewardImageUrl?: Nullable<string>;
  readonly trophyRewardName?: Nullable<string>;
  readonly trophyType?: Nullable<string>;
}

/** What someone has of a trophy. */
export interface UpstreamEarned extends UpstreamTrophy {
  readonly earned?: Nullable<boolean>;
  readonly earnedDateTime?: Nullable<string>;
  readonly progress?: Numeric;
  readonly progressRate?: Numeric;
  readonly progressedDateTime?: Nullable<string>;
}

interface UpstreamEarnedGroup {
  readonly earnedTrophies?: Nullable<UpstreamCounts>;
  readonly lastUpdatedDateTime?: Nullable<string>;
  readonly progress?: Numeric;
  readonly trophyGroupId?: Nullable<string>;
}

/** A trophy set as someone has played it; each answer tells members that others lack. */
export interface UpstreamPlayed {
  readonly earnedTrophies?: Nullable<UpstreamCounts>;
  readonly hiddenFlag?: Nullable<boolean>;
  readonly lastUpdatedDateTime?: Nullable<string>;
  readonly notEarnedTrophyIds?: List<number | string>;
  readonly progress?: Numeric;
  readonly rarestTrophies?: List<UpstreamEarned>;
  readonly trophyGroups?: List<UpstreamEarnedGroup>;
}

/** A row of a list of played sets: the set, and how it was played. */
export type UpstreamPlayedRow = UpstreamSet & UpstreamPlayed;

export interface PlayedSetsData {
  readonly totalItemCount?: Nullable<number>;
  readonly trophyTitles?: List<UpstreamPlayedRow>;
}

export interface SetsByTitleData {
  readonly titles?: List<{
    readonly npTitleId?: Nullable<string>;
    readonly trophyTitles?: List<UpstreamPlayedRow>;
  }>;
}

export type GroupsData = UpstreamSet & { readonly trophyGroups?: List<UpstreamGroup> };

/** Part of a list that is mostly whole. */
interface Part {
  readonly nextOffset?: Nullable<number>;
}

export type DefinitionsData = Part & { readonly trophies?: List<UpstreamTrophy> };

export type EarnedData = Part & {
  readonly rarestTrophies?: List<UpstreamEarned>;
  readonly trophies?: List<UpstreamEarned>;
};
