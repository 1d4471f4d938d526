import type { Told } from '../record.js';
import type { hintMembers, tipGroupMembers, tipMembers } from './mapping/help.js';
import type { playedMembers } from './mapping/played.js';
import type { groupMembers, setMembers } from './mapping/set.js';
import type { summaryMembers } from './mapping/summary.js';
import type { trophyMembers } from './mapping/trophy.js';

/** What an account has earned in all, with what its answer told. */
export interface TrophySummaryModel {
  readonly told: Told<typeof summaryMembers>;
}

/** A trophy set by its id, with what the answer that named it told. */
export interface TrophySetModel {
  readonly id: string;
  readonly told: Told<typeof setMembers>;
}

/** A group of a trophy set, with what its answer told. */
export interface TrophyGroupModel {
  readonly setId: string;
  readonly groupId: string;
  readonly told: Told<typeof groupMembers>;
}

/** A trophy by its set and its number there, with what the answer that named it told. */
export interface TrophyModel {
  readonly setId: string;
  readonly trophyId: number;
  /** The set, where more than its id is known. */
  readonly set?: TrophySetModel;
  readonly told: Told<typeof trophyMembers>;
}

/** A trophy and one account. */
export interface EarnedTrophyModel {
  /** Whose: an account id, or `me` for the account that asks. */
  readonly accountId: string;
  readonly trophy: TrophyModel;
  readonly isEarned: boolean;
  readonly at: string | null;
  readonly progress: string | null;
  readonly progressPercent: number | null;
  readonly progressedAt: string | null;
}

/** A trophy set and one account that has played it, with what the answer that named it told. */
export interface PlayedTrophySetModel {
  /** Whose: an account id, or `me` for the account that asks. */
  readonly accountId: string;
  readonly set: TrophySetModel;
  readonly told: Told<typeof playedMembers>;
}

/** Game Help on a trophy, with what its answer told. */
export interface TrophyHintModel {
  readonly setId: string;
  readonly trophyId: number;
  readonly told: Told<typeof hintMembers>;
}

/** The tips on one trophy. */
export interface TrophyTipsModel {
  readonly hasAccess: boolean | null;
  readonly groups: readonly TipGroupModel[];
}

/** Tips that belong together, with what their answer told. */
export interface TipGroupModel {
  readonly tips: readonly TipModel[];
  readonly told: Told<typeof tipGroupMembers>;
}

/** A tip, with what its answer told. */
export interface TipModel {
  readonly id: string;
  readonly told: Told<typeof tipMembers>;
}
