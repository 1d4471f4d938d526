import type { UpstreamCollectible } from './collectible.js';
import type { List, Nullable } from './nullable.js';

export interface UpstreamPointsEvent {
  readonly displayPoints?: Nullable<string>;
  readonly eventDateTime?: Nullable<string>;
  readonly eventType?: Nullable<string>;
  readonly points?: Nullable<number>;
  readonly referenceData?: Nullable<{ readonly id?: Nullable<string>; readonly name?: Nullable<string> }>;
}

export interface UpstreamLevel {
  readonly collectibles?: List<UpstreamCollectible>;
  readonly description?: Nullable<string>;
  readonly name?: Nullable<string>;
  readonly statusLevelNumber?: Nullable<number>;
}
