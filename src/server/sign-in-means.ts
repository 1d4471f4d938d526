import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Logger } from 'pino';
import type { Dispatcher } from 'undici';

import { type AccountCall, createOAuthClient, type OAuthClient } from '../auth/oauth.js';
import { TOKEN_OPERATION } from '../auth/oauth-response.js';
import { createSignInMemory } from '../auth/sign-in-memory.js';
import { createTokenStore, type TokenStore } from '../auth/token-store.js';
import type { Config } from '../config.js';
import { openSharedStateIn } from '../redis/shared-files.js';
import type { SharedRedis } from '../redis/shared-redis.js';
import { createSharedTokenStore } from '../redis/token-store.js';
import { createSignInBudget, type SignInBudget } from './sign-in-budget.js';

const TWO_HOURS_MS = 2 * 3600_000;

/** A busy account renews its tokens three times in any two hours: they live an hour and are renewed in its last tenth. */
const RENEWALS_OF_ONE = 3;

/** The name under which the tokens of the gateway's own account are stored. */
export const OWN_ACCOUNT = 'default';

/** Where tokens are kept. */
export function tokenFolder({ stateDir }: Pick<Config, 'stateDir'>): string {
  return join(stateDir, 'tokens');
}

/** Whether somebody has signed an account in on this state folder. */
export function hasStoredSignIn(config: Pick<Config, 'stateDir'>): boolean {
  const folder = tokenFolder(config);
  return existsSync(folder) && readdirSync(folder).some((file) => /^[^.].*\.json$/.test(file));
}

/** Where tokens are kept: in Redis, with a copy in the state folder, or there alone. */
export function openTokenStore(
  config: Pick<Config, 'stateDir' | 'tokenKeys' | 'timeoutMs'>,
  logger: Pick<Logger, 'warn'>,
  redis: SharedRedis | undefined,
): TokenStore {
  const { tokenKeys: keys, timeoutMs: patienceMs } = config;
  const local = createTokenStore({ directory: tokenFolder(config), keys, patienceMs });
  return redis === undefined ? local : createSharedTokenStore({ redis, local, keys, patienceMs, logger });
}

/** What signing in takes. */
export interface SignInMeans {
  /** For the gateway's own accounts, whose renewals always find room within the limit. */
  readonly oauth: OAuthClient;
  /** For accounts that callers bring; it leaves the gateway's own their share of the limit. */
  readonly callersOauth: OAuthClient;
  readonly store: TokenStore;
  readonly signIns: SignInBudget;
}

/** Puts together what signing in takes: the account host within its limit, and the place where tokens are kept. */
export function createSignInMeans(options: {
  readonly config: Config;
  readonly clock: () => number;
  readonly logger: Logger;
  readonly dispatcher: Dispatcher;
  readonly onCall?: (call: AccountCall) => void;
  readonly redis?: SharedRedis | undefined;
  /** Where tokens are kept, if that is open already. */
  readonly store?: TokenStore | undefined;
}): SignInMeans {
  const { config, logger, dispatcher, onCall, redis } = options;
  // What gateways tell each other they tell by one clock.
  const clock = redis === undefined ? options.clock : redis.now;
  const open = redis && openSharedStateIn(redis);
  const store = options.store ?? openTokenStore(config, logger, redis);
  const signIns = createSignInBudget({
    directory: config.stateDir,
    limit: config.signInCallsPer2Hours,
    windowMs: TWO_HOURS_MS,
    clock,
    logger,
    open,
    outage: () => redis?.outage,
    async reserve() {
      const named = config.npsso === undefined ? [] : [OWN_ACCOUNT];
      return RENEWALS_OF_ONE * new Set([...named, ...(await store.list())]).size;
    },
  });
  const memory = createSignInMemory({ directory: config.stateDir, clock, logger, open });
  const createClient = (purpose: 'own' | 'callers') =>
    createOAuthClient({
      baseUrl: config.accountBaseUrl,
      clientCredential: config.clientCredential,
      scope: config.scope,
      timeoutMs: config.timeoutMs,
      userAgent: config.userAgent,
      dispatcher,
      clock,
      memory,
      onCall,
      spend: () => signIns.spend(TOKEN_OPERATION, purpose),
    });
  return { oauth: createClient('own'), callersOauth: createClient('callers'), signIns, store };
}
