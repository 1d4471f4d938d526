import { createHash } from 'node:crypto';

import { printTokenFile, readTokenFile, TokenFileError } from '../auth/token-file.js';
import type { TokenStore } from '../auth/token-store.js';
import type { StoredTokens } from '../auth/tokens.js';
import { byRedis, createRenewalTurns } from './renewal-turn.js';
import { defineScript } from './script.js';
import type { SharedRedis } from './shared-redis.js';

/** As long as a gateway keeps what a caller's npsso brought. */
const KEEP_MS = 2 * 3600_000;

/** Keeps whichever ends later: who was late must not put older tokens over newer. ARGV: end, sealed, milliseconds. */
const keep = defineScript(`
local present = tonumber(string.match(redis.call('GET', KEYS[1]) or '', '^(%d+) '))
if present and present > tonumber(ARGV[1]) then return 0 end
redis.call('SET', KEYS[1], ARGV[1] .. ' ' .. ARGV[2], 'PX', ARGV[3])
return 1`);

/**
 * Keeps what one caller's npsso brought for all gateways that it is brought to, by a digest of it, encrypted, and in no
 * file. `remove` lets go of tokens that have ended: the same ones are not loaded again.
 */
export function createBroughtStore(options: {
  readonly redis: SharedRedis;
  readonly keys: readonly Buffer[];
  readonly patienceMs: number;
  readonly mark: string;
}): TokenStore {
  const { redis, keys, patienceMs, mark } = options;
  const key = `brought:${mark}`;
  const turns = createRenewalTurns(redis, patienceMs);
  let known: StoredTokens | undefined;
  let ended: string | undefined;

  function read(text: string): StoredTokens | undefined {
    try {
      return readTokenFile(text.slice(text.indexOf(' ') + 1), mark, keys, 'A record of a caller in Redis')
        .tokens;
    } catch (failure) {
      // Of another key, or damaged: the npsso brings others.
      if (failure instanceof TokenFileError) return undefined;
      throw failure;
    }
  }

  return {
    async load() {
      const text = await byRedis(redis, () => redis.get(key));
      const found = typeof text === 'string' ? read(text) : known;
      if (found === undefined || found.accessToken === ended) return undefined;
      known = found;
      return { tokens: found, isOutdated: false };
    },
    async save(_account, tokens) {
      known = tokens;
      const sealed = printTokenFile(tokens, mark, keys);
      await byRedis(redis, () => redis.run(keep, [key], [tokens.accessExpiresAt, sealed, KEEP_MS]));
    },
    stamp: () => Promise.resolve(known && createHash('sha256').update(known.accessToken).digest('base64url')),
    list: () => Promise.resolve([]),
    remove() {
      ended = known?.accessToken;
      known = undefined;
      return Promise.resolve(ended !== undefined);
    },
    exclusively: (_account, work) => turns.take(key, () => work()),
  };
}
