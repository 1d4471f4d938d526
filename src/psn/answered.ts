import type { Answer } from './response.js';

/** An answer, be it new or kept from before. */
export interface GivenAnswer extends Answer<unknown> {
  /** Of a kept one: how old it is, and for how long it was as good as new. */
  readonly kept?: { readonly ageMs: number; readonly freshMs: number };
}

/** An answer of PSN's, and what a cache has to know of it. */
export interface Answered extends Answer<unknown> {
  /** What the call was made with: hash, host and client, or the place of an endpoint. */
  readonly version: string;
  /** Whose token the call carried; undefined where it carried none. */
  readonly holder: string | undefined;
  /** Letters of the answer as it came. */
  readonly size: number;
}
