import type { Told } from '../record.js';
import type { hintMembers, tipGroupMembers, tipMembers } from './mapping/help.js';

/** A trophy set by its id; its fields ask for themselves. */
export interface TrophySetModel {
  readonly id: string;
}

/** A trophy by its set and its number there. */
export interface TrophyModel {
  readonly setId: string;
  readonly trophyId: number;
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
