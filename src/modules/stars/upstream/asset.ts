import type { Nullable } from './nullable.js';

export interface UpstreamAsset {
  readonly role?: Nullable<string>;
  readonly type?: Nullable<string>;
  readonly url?: Nullable<string>;
  readonly altText?: Nullable<string>;
}

export interface UpstreamText {
  /** Left out by lists. */
  readonly type?: Nullable<string>;
  readonly value?: Nullable<string>;
}
