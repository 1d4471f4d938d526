import type { Logger } from 'pino';

import { readAccountId } from '../auth/account-id.js';
import { createMemoryTokenStore } from '../auth/memory-token-store.js';
import type { OAuthClient } from '../auth/oauth.js';
import type { TokenStore } from '../auth/token-store.js';
import type { StoredTokens } from '../auth/tokens.js';
import { createTokenManager, type TokenManager } from '../auth/token-manager.js';
import { UnauthenticatedError } from '../errors.js';
import type { Account, Lane } from '../psn/client.js';
import { createCallerSignIn } from './caller-sign-in.js';
import type { Digest } from './digest.js';
import { createIdleCache } from './idle-cache.js';

/** The accounts whose npssos callers bring. */
export interface BroughtNpssos {
  /** Signs nobody in before the account is asked for a token, and then once for all who bring the same npsso. */
  account(npsso: string): Account;
  /** Drops what nobody has brought for a while. */
  tidy(): void;
}

/** Sign-ins are counted over two hours, so what was signed in is kept for as long. */
const IDLE_MS = 2 * 3600_000;
const MOST_KEPT = 1000;

/** What is kept of an npsso, by its digest: the tokens that it brought, and never itself. */
interface Brought {
  lane: Lane;
  tokens: TokenManager | undefined;
  /** That which gateways have in common. */
  store?: TokenStore;
  exchange: Promise<TokenManager> | undefined;
}

/** Starts with none. */
export function createBroughtNpssos(options: {
  readonly oauth: OAuthClient;
  readonly digest: Digest;
  readonly laneOf: (accountId: string) => Lane;
  readonly createLane: (name: string) => Lane;
  readonly clock: () => number;
  readonly logger: Logger;
  /** Where several gateways keep what an npsso brought, by its digest; left out, each keeps its own. */
  readonly openStore?: ((mark: string) => TokenStore) | undefined;
}): BroughtNpssos {
  const { oauth, digest, laneOf, createLane, clock, logger, openStore } = options;
  const signIn = createCallerSignIn({ oauth, clock, logger });
  const kept = createIdleCache<Brought>({ most: MOST_KEPT, idleMs: IDLE_MS, clock });
  const tell: Logger['debug'] = logger.debug.bind(logger);
  /** What goes wrong with a caller's account is the caller's to know. */
  const quiet = { debug: tell, info: tell, warn: tell, error: tell };

  /** One of the gateways that an npsso is brought to exchanges it. */
  async function findOrSignIn(
    store: TokenStore,
    signInAlone: () => Promise<StoredTokens>,
  ): Promise<StoredTokens> {
    const found = await store.load('');
    if (found !== undefined) return found.tokens;
    return store.exclusively('', async () => {
      const others = await store.load('');
      if (others !== undefined) return others.tokens;
      const fresh = await signInAlone();
      await store.save('', fresh);
      return fresh;
    });
  }

  async function exchange(brought: Brought, mark: string, npsso: string): Promise<TokenManager> {
    const account = `caller ${mark.slice(0, 8)}`;
    const signInAlone = async (): Promise<StoredTokens> => ({
      ...(await signIn.exchange(mark, npsso)),
      npssoFingerprint: mark,
    });
    if (openStore !== undefined) brought.store ??= openStore(mark);
    const fresh =
      brought.store === undefined ? await signInAlone() : await findOrSignIn(brought.store, signInAlone);
    const store = brought.store ?? createMemoryTokenStore(account, fresh);
    const tokens = createTokenManager({ account, npsso: undefined, store, oauth, clock, logger: quiet });
    const accountId = readAccountId(fresh.accessToken);
    if (accountId !== null) brought.lane = laneOf(accountId);
    brought.tokens = tokens;
    return tokens;
  }

  function managerOf(brought: Brought, mark: string, npsso: string): Promise<TokenManager> {
    if (brought.tokens !== undefined) return Promise.resolve(brought.tokens);
    brought.exchange ??= exchange(brought, mark, npsso).finally(() => {
      brought.exchange = undefined;
    });
    return brought.exchange;
  }

  return {
    tidy: kept.tidy,
    account(npsso) {
      const mark = digest(npsso);
      const brought = kept.take(mark, () => ({
        lane: createLane(`npsso-${mark}`),
        tokens: undefined,
        exchange: undefined,
      }));
      const tokens: TokenManager = {
        account: `caller ${mark.slice(0, 8)}`,
        look: () => Promise.resolve(),
        async getAccessToken() {
          const present = await managerOf(brought, mark, npsso);
          try {
            return await present.getAccessToken();
          } catch (failure) {
            if (!(failure instanceof UnauthenticatedError)) throw failure;
            // What the npsso brought has ended, though the npsso itself need not have.
            if (brought.tokens === present) {
              brought.tokens = undefined;
              await brought.store?.remove('');
            }
            return (await managerOf(brought, mark, npsso)).getAccessToken();
          }
        },
        refuse: (token, refusal) => brought.tokens?.refuse(token, refusal) ?? false,
        accept: (token) => brought.tokens?.accept(token),
        accountIdOf: readAccountId,
        status: () => brought.tokens?.status() ?? { state: 'signed-out' },
      };
      return {
        tokens,
        get budget() {
          return brought.lane.budget;
        },
        get slots() {
          return brought.lane.slots;
        },
      };
    },
  };
}
