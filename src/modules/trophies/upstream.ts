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
