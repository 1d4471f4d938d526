import type { Logger } from 'pino';

import type { OAuthClient } from '../auth/oauth.js';
import type { TokenStore } from '../auth/token-store.js';
import type { Config } from '../config.js';
import type { Account, Lane } from '../psn/client.js';
import { createBroughtStore } from '../redis/brought-store.js';
import type { SharedRedis } from '../redis/shared-redis.js';
import { createBroughtNpssos } from './brought-npssos.js';
import { createBroughtTokens } from './brought-tokens.js';
import { createDigest } from './digest.js';
import { watchExpiry } from './expiry-watch.js';
import type { Lanes } from './lanes.js';
import { createNpssoSource } from './npsso-source.js';
import { createOwnAccounts, type OwnAccounts } from './own-accounts.js';

/** Every PSN account that can answer: the gateway's own, and those that requests bring. */
export interface Accounts {
  readonly own: OwnAccounts;
  byNpsso(npsso: string): Account;
  byAccessToken(accessToken: string): Account;
  /** Looks who is signed in now, for those who watch it. */
  look(): Promise<void>;
  close(): void;
}

const TIDY_EVERY_MS = 10 * 60_000;

/** Starts with looking who is signed in, which asks nobody. */
export function createAccounts(options: {
  readonly config: Config;
  readonly oauth: OAuthClient;
  readonly callersOauth: OAuthClient;
  readonly store: TokenStore;
  readonly lanes: Lanes;
  readonly clock: () => number;
  readonly logger: Logger;
  readonly redis?: SharedRedis | undefined;
}): Accounts {
  const { config, oauth, callersOauth, store, lanes, clock, logger, redis } = options;
  const npsso = createNpssoSource({ npsso: config.npsso, file: config.npssoFile, logger });
  const own = createOwnAccounts({ oauth, store, npsso, lanes, clock, logger });

  /** Whoever brings what is the gateway's own account spends the same budget of PSN's. */
  function laneOf(accountId: string): Lane {
    const [name] = own.statuses().find(([, status]) => status.accountId === accountId) ?? [];
    return name === undefined ? lanes.brought(accountId) : lanes.own(name);
  }
  const brought = {
    digest: createDigest(config.redis && config.tokenKeys.at(-1)),
    laneOf,
    createLane: lanes.create,
    clock,
  };
  const npssos = createBroughtNpssos({
    ...brought,
    oauth: callersOauth,
    logger,
    openStore:
      redis &&
      ((mark) => createBroughtStore({ redis, keys: config.tokenKeys, patienceMs: config.timeoutMs, mark })),
  });
  const tokens = createBroughtTokens({ ...brought, limits: config });

  const expiry = watchExpiry({ own, clock, logger });
  const tidying = setInterval(() => {
    npssos.tidy();
    tokens.tidy();
    lanes.tidy();
  }, TIDY_EVERY_MS).unref();

  return {
    own,
    byNpsso: npssos.account,
    byAccessToken: tokens.account,
    look: expiry.look,
    close() {
      clearInterval(tidying);
      expiry.stop();
    },
  };
}
