import type { UpstreamAsset, UpstreamText } from './asset.js';
import type { List, Nullable } from './nullable.js';

/** One of three kinds, told apart by `__typename` and `rewardType`. */
export interface UpstreamReward {
  readonly __typename?: Nullable<string>;
  readonly assets?: List<UpstreamAsset>;
  readonly description?: List<UpstreamText>;
  readonly displayName?: Nullable<string>;
  readonly displayPoints?: Nullable<string>;
  readonly id?: Nullable<string>;
  readonly monetaryValue?: Nullable<string>;
  readonly name?: Nullable<string>;
  readonly offerEndDate?: Nullable<string>;
  readonly offerStartDate?: Nullable<string>;
  readonly platforms?: Nullable<readonly string[]>;
  readonly points?: Nullable<number>;
  readonly productId?: Nullable<string>;
  readonly rarity?: Nullable<string>;
  readonly releaseDate?: Nullable<string>;
  readonly rewardType?: Nullable<string>;
}

export interface UpstreamRewardGroup {
  readonly id?: Nullable<string>;
  readonly name?: Nullable<string>;
  readonly rewards?: List<UpstreamReward>;
}
