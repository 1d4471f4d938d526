import { createHash } from 'node:crypto';

import { LRUCache } from 'lru-cache';

/** Characters of all texts that are kept; some thousand questions of clients' usual size. */
const MOST_CHARACTERS = 4 * 1024 * 1024;

/** The name of a text in the protocol of automatic persisted queries. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Texts that clients have registered by their hash, those last asked for; bounded by their length. */
export interface PersistedQueries {
  find(hash: string): string | undefined;
  keep(hash: string, text: string): void;
}

/** Starts empty: whoever finds its text gone registers it anew. */
export function createPersistedQueries(mostCharacters = MOST_CHARACTERS): PersistedQueries {
  const texts = new LRUCache<string, string>({
    maxSize: mostCharacters,
    sizeCalculation: (text, hash) => text.length + hash.length,
  });
  return {
    find: (hash) => texts.get(hash),
    keep(hash, text) {
      texts.set(hash, text);
    },
  };
}
