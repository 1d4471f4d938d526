import type { TokenStore } from '../auth/token-store.js';

/** A store for one account, which remembers what went through it. */
interface WatchedTokens {
  readonly store: TokenStore;
  /** False if somebody else has written, or removed, the tokens that now bear this stamp. */
  isCurrent(stamp: string | undefined): boolean;
  /** Takes tokens of somebody else's for known. */
  ignore(stamp: string | undefined): void;
}

/** Looks over the shoulder of whoever reads and writes an account's tokens, which bear `stamp` by now. */
export function watchTokens(store: TokenStore, stamp: string | undefined): WatchedTokens {
  /** The last two: a stamp that was read before a write may be told after it. */
  let known = [stamp];
  let writes = 0;
  const note = (next: string | undefined): void => {
    if (next !== known.at(-1)) known = [...known, next].slice(-2);
  };
  return {
    isCurrent: (now) => writes > 0 || known.includes(now),
    ignore: note,
    store: {
      ...store,
      async load(account) {
        note(await store.stamp(account));
        return store.load(account);
      },
      async save(account, tokens) {
        writes += 1;
        try {
          await store.save(account, tokens);
          note(await store.stamp(account));
        } finally {
          writes -= 1;
        }
      },
    },
  };
}
