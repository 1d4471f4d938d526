import { ACCOUNT_NAME } from '../auth/account-name.js';
import type { AuthLogger } from '../auth/auth-logger.js';
import { failureFacts } from '../auth/failure-facts.js';
import { type LoadedTokens, printTokenFile, readTokenFile, TokenFileError } from '../auth/token-file.js';
import { OvertakenError, type TokenStore } from '../auth/token-store.js';
import type { StoredTokens } from '../auth/tokens.js';
import {
  readRecord,
  removeTokens,
  restoreTokens,
  saveTokens,
  tokenKeys,
  toRecord,
  type TokenRecord,
  TOKENS_CHANNEL,
} from './kept-tokens.js';
import type { Lease } from './leases.js';
import { readFacts } from './read-facts.js';
import { byRedis, createRenewalTurns } from './renewal-turn.js';
import { defineScript } from './script.js';
import type { SharedRedis } from './shared-redis.js';

const readOne = defineScript(`return redis.call('HGET', KEYS[1], ARGV[1])`);
const readAll = defineScript(`return redis.call('HGETALL', KEYS[1])`);

/** Shared by Redis: seen by all, and lost by none of them when that is. */
export function createSharedTokenStore(options: {
  readonly redis: SharedRedis;
  /** Keeps a copy for a start without Redis, and what was signed in before there was one. */
  readonly local: TokenStore;
  /** Newest first; at least one. */
  readonly keys: readonly Buffer[];
  readonly patienceMs: number;
  readonly logger: Pick<AuthLogger, 'warn'>;
}): TokenStore {
  const { redis, local, keys, patienceMs, logger } = options;
  const turns = createRenewalTurns(redis, patienceMs);
  const channel = redis.channel(TOKENS_CHANNEL);
  /** What is known of each account, from Redis or from here. */
  const records = new Map<string, TokenRecord>();
  const held = new Map<string, Lease>();
  const lines = new Map<string, Promise<unknown>>();
  let isCopyTold = false;
  let copied = Promise.resolve();

  const label = (account: string): string => `The record of ${account} in Redis`;
  const open = (account: string, sealed: string): LoadedTokens =>
    readTokenFile(sealed, account, keys, label(account), `run psn-gateway accounts remove ${account}`);

  /** A folder that takes no copy keeps nobody from anything. */
  async function copying(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (failure) {
      const isOfSystem = failure instanceof Error && 'syscall' in failure;
      if (!isOfSystem && !(failure instanceof TokenFileError)) throw failure;
      if (!isCopyTold)
        logger.warn(failureFacts(failure), 'sign-ins are kept in Redis alone: PSN_STATE_DIR takes no copy');
      isCopyTold = true;
    }
  }

  /** One after the other, and each as it is known by then: an older one must not come after a newer one. */
  function copy(account: string): Promise<void> {
    copied = copied.then(() =>
      copying(async () => {
        const { sealed } = records.get(account) ?? {};
        if (sealed === undefined) await local.remove(account);
        else await local.save(account, open(account, sealed).tokens);
      }),
    );
    return copied;
  }

  function learn(account: string, record: TokenRecord): void {
    const known = records.get(account);
    if (known !== undefined && known.version >= record.version) return;
    records.set(account, record);
    void copy(account);
  }

  redis.subscribe(TOKENS_CHANNEL, (text) => {
    const { account, record } = readFacts(text);
    const told = toRecord(record);
    if (typeof account === 'string' && ACCOUNT_NAME.test(account) && told !== undefined) learn(account, told);
  });

  /** The copy of an account, as far as it can be read. */
  async function loadCopy(account: string): Promise<StoredTokens | undefined> {
    try {
      return (await local.load(account))?.tokens;
    } catch (failure) {
      const isOfSystem = failure instanceof Error && 'syscall' in failure;
      if (!isOfSystem && !(failure instanceof TokenFileError)) throw failure;
      return undefined;
    }
  }

  async function listCopies(): Promise<string[]> {
    let names: string[] = [];
    await copying(async () => {
      names = await local.list();
    });
    return names;
  }

  const seal = (account: string, tokens: StoredTokens, before: TokenRecord | undefined): TokenRecord => ({
    version: (before?.version ?? 0) + 1,
    fence: before?.fence ?? 0,
    at: tokens.accessExpiresAt,
    sealed: printTokenFile(tokens, account, keys),
  });

  /** Takes over what a copy has that is newer than what is known; other processes on the folder may have written it. */
  async function takeCopy(account: string): Promise<void> {
    const [copied, known] = [await loadCopy(account), records.get(account)];
    if (copied === undefined || (known !== undefined && known.at >= copied.accessExpiresAt)) return;
    if (known !== undefined && known.sealed === undefined) return;
    records.set(account, seal(account, copied, known));
  }

  async function restore(account: string, { version, at, sealed }: TokenRecord): Promise<void> {
    if (sealed === undefined) return;
    const reply = await redis.run(restoreTokens, tokenKeys, [account, channel, version, at, sealed]);
    const record = readRecord(String(reply));
    if (record !== undefined) records.set(account, record);
  }

  /** Tells Redis what is known here and lost or older there, and learns the rest. */
  async function exchange(): Promise<void> {
    for (const account of await listCopies()) await takeCopy(account);
    for (const [account, record] of records) await restore(account, record);
    const flat = (await redis.run(readAll, [tokenKeys[0]])) as string[];
    for (let index = 0; index < flat.length; index += 2) {
      const [account = '', text = ''] = flat.slice(index, index + 2);
      const record = readRecord(text);
      if (record === undefined || !ACCOUNT_NAME.test(account)) continue;
      const isKnown = records.get(account)?.version === record.version;
      records.set(account, record);
      if (!isKnown || record.sealed === undefined) await copy(account);
    }
  }

  const ready = redis.onReturn(exchange).then(async () => {
    if (!redis.isUp) for (const account of await listCopies()) await takeCopy(account);
  });

  function check(account: string): void {
    if (!ACCOUNT_NAME.test(account)) {
      throw new RangeError(
        'An account name has 1 to 64 letters, digits, dots, dashes or underscores, no leading dot',
      );
    }
  }

  /** Those on one folder at least take turns. */
  const hold = <Value>(account: string, work: () => Promise<Value>): Promise<Value> =>
    turns.take(`renewal:${account}`, async (lease) => {
      if (lease === undefined) return local.exclusively(account, work);
      held.set(account, lease);
      try {
        return await work();
      } finally {
        held.delete(account);
      }
    });

  return {
    async load(account) {
      check(account);
      await ready;
      const text = await byRedis(redis, async () => ({
        found: (await redis.run(readOne, [tokenKeys[0]], [account])) as string | null,
      }));
      if (text === undefined) await takeCopy(account);
      if (text?.found != null) {
        const found = readRecord(text.found);
        if (found !== undefined) learn(account, found);
        return found?.sealed === undefined ? undefined : open(account, found.sealed);
      }
      const record = records.get(account);
      // Redis has lost what nobody has signed out.
      if (text !== undefined && record !== undefined) await byRedis(redis, () => restore(account, record));
      return record?.sealed === undefined ? undefined : open(account, record.sealed);
    },
    async save(account, tokens) {
      check(account);
      await ready;
      const next = seal(account, tokens, records.get(account));
      const { at, sealed = '' } = next;
      const fence = held.get(account)?.fence ?? '';
      const reply = await byRedis(redis, () =>
        redis.run(saveTokens, tokenKeys, [account, channel, fence, at, sealed]),
      );
      if (reply === undefined) {
        records.set(account, next);
        await copy(account);
        return;
      }
      const [isSaved, text] = reply as [number, string];
      const record = readRecord(text);
      if (record !== undefined) learn(account, record);
      if (isSaved !== 1) throw new OvertakenError(account);
    },
    async stamp(account) {
      check(account);
      await ready;
      const { version, at, sealed } = records.get(account) ?? {};
      return sealed === undefined ? undefined : `${String(version)} ${String(at)}`;
    },
    async list() {
      await ready;
      return [...records].flatMap(([name, { sealed }]) => (sealed === undefined ? [] : [name])).toSorted();
    },
    async remove(account) {
      check(account);
      await ready;
      // Not where it cannot be told: the others would go on, and bring it back.
      const reply = await redis.run(removeTokens, tokenKeys, [account, channel]);
      const [isRemoved, text] = reply as [number, string];
      const record = readRecord(text);
      if (record !== undefined) learn(account, record);
      return isRemoved === 1;
    },
    exclusively(account, work) {
      check(account);
      const line = lines.get(account) ?? Promise.resolve();
      const turn = line.then(() => hold(account, work));
      const ended = turn
        .catch(() => undefined)
        .finally(() => {
          if (lines.get(account) === ended) lines.delete(account);
        });
      lines.set(account, ended);
      return turn;
    },
  };
}
