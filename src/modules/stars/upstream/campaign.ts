import type { UpstreamAsset } from './asset.js';
import type { UpstreamCollectible } from './collectible.js';
import type { List, Nullable } from './nullable.js';

export interface UpstreamTask {
  readonly conceptId?: Nullable<string | number>;
  readonly description?: Nullable<string>;
  readonly id?: Nullable<string>;
  readonly isLocked?: Nullable<boolean>;
  readonly name?: Nullable<string>;
  readonly productId?: Nullable<string>;
  readonly progress?: Nullable<number>;
  readonly status?: Nullable<string>;
}

export interface UpstreamCampaign {
  readonly campaignRewardType?: Nullable<string>;
  readonly collectible?: Nullable<UpstreamCollectible>;
  readonly description?: Nullable<string>;
  readonly displayPoints?: Nullable<string>;
  readonly endDate?: Nullable<string>;
  readonly estimatedTime?: Nullable<string>;
  readonly id?: Nullable<string>;
  readonly images?: List<UpstreamAsset>;
  readonly isNew?: Nullable<boolean>;
  readonly isRegistrable?: Nullable<boolean>;
  readonly isRegistrationRequired?: Nullable<boolean>;
  readonly name?: Nullable<string>;
  readonly productId?: Nullable<string>;
  readonly progress?: Nullable<number>;
  readonly remainingTime?: Nullable<number>;
  readonly startDate?: Nullable<string>;
  readonly status?: Nullable<string>;
  readonly tasks?: List<UpstreamTask>;
}

export interface UpstreamCampaignGroup {
  readonly campaigns?: List<UpstreamCampaign>;
  readonly id?: Nullable<string>;
  readonly name?: Nullable<string>;
}
