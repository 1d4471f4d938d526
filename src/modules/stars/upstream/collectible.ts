import type { UpstreamAsset, UpstreamText } from './asset.js';
import type { List, Nullable } from './nullable.js';

/** A collectible, in the words of whichever operation tells it. */
export interface UpstreamCollectible {
  readonly id?: Nullable<string>;
  readonly name?: Nullable<string>;
  readonly rarity?: Nullable<string>;
  /** Campaigns call `rarity` so. */
  readonly rarityType?: Nullable<string>;
  readonly assets?: List<UpstreamAsset>;
  readonly descriptions?: List<UpstreamText>;
  readonly releaseDate?: Nullable<string>;
}

export interface UpstreamReference {
  readonly description?: Nullable<string>;
  readonly earnedDate?: Nullable<string>;
  readonly id?: Nullable<string>;
  readonly internalName?: Nullable<string>;
  readonly name?: Nullable<string>;
  readonly points?: Nullable<number>;
  readonly referenceType?: Nullable<string>;
}

export interface UpstreamOwnedCollectible {
  readonly collectible?: Nullable<
    UpstreamCollectible & { readonly referenceData?: Nullable<UpstreamReference> }
  >;
  readonly unlockedDate?: Nullable<string>;
}

export interface UpstreamOldCollectible extends UpstreamCollectible {
  readonly unlockedDate?: Nullable<string>;
}
