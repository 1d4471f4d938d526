import type { TokenStore } from './token-store.js';
import type { StoredTokens } from './tokens.js';

/** Keeps the tokens of one account for as long as somebody holds it, and in no file. */
export function createMemoryTokenStore(account: string, first: StoredTokens): TokenStore {
  let kept: StoredTokens | undefined = first;
  return {
    load: () => Promise.resolve(kept && { tokens: kept, isOutdated: false }),
    save: (_account, tokens) => {
      kept = tokens;
      return Promise.resolve();
    },
    stamp: () => Promise.resolve(kept?.accessToken),
    list: () => Promise.resolve(kept === undefined ? [] : [account]),
    remove: () => {
      const wasKept = kept !== undefined;
      kept = undefined;
      return Promise.resolve(wasKept);
    },
    // Nobody else holds it.
    exclusively: (_account, work) => work(),
  };
}
