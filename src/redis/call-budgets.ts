import { LRUCache } from 'lru-cache';

import { RateLimitedError } from '../errors.js';
import type { LaneBudget } from '../psn/lane-budget.js';
import { type CallLog, createCallLog } from './call-log.js';
import { readFacts } from './read-facts.js';
import { defineScript } from './script.js';
import type { SharedRedis } from './shared-redis.js';
import { RedisUnreachableError } from './unreachable-error.js';

/** Budgets that all gateways on one Redis spend together. */
export interface CallBudgets {
  /** The budget of that name, which has no spaces in it. */
  open(name: string): LaneBudget;
}

/** What this gateway knows of one budget; pauses by host, as moments of Redis' clock. */
interface Known {
  readonly log: CallLog;
  readonly pauses: Map<string, number>;
}

const CHANNEL = 'budgets';
/** Budgets of which something is known; those that rested for their window are full again. */
const MOST_KNOWN = 20_000;
/** Redis may be back at any moment, and then there may be more. */
const LONGEST_WAIT_MS = 30_000;

const spend = defineScript(`
local paused = tonumber(redis.call('HGET', KEYS[2], ARGV[2]) or '0')
if paused > now then return {'paused', paused} end
local limit, window = tonumber(ARGV[3]), tonumber(ARGV[4])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
if redis.call('ZCARD', KEYS[1]) >= limit then
  return {'full', redis.call('ZRANGE', KEYS[1], -limit, -limit, 'WITHSCORES')[2] + window}
end
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('PEXPIRE', KEYS[1], window)
redis.call('PUBLISH', ARGV[5], cjson.encode({name = ARGV[6], id = ARGV[1], at = now}))
return {'sent', now}`);

const pause = defineScript(`
local until_ = tonumber(ARGV[2])
if until_ <= tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or '0') then return end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
local left = until_ - now
if left > redis.call('PTTL', KEYS[1]) then redis.call('PEXPIRE', KEYS[1], math.max(1, math.ceil(left))) end
redis.call('PUBLISH', ARGV[3], cjson.encode({name = ARGV[4], host = ARGV[1], pausedUntil = until_}))`);

/** Adds calls that are not known there, and gives all that are. */
const merge = defineScript(`
local window = tonumber(ARGV[1])
for index = 4, #ARGV - 2, 2 do
  if tonumber(ARGV[index + 1]) > now - window and redis.call('ZADD', KEYS[1], 'NX', ARGV[index + 1], ARGV[index]) == 1 then
    redis.call('PUBLISH', ARGV[2], cjson.encode({name = ARGV[3], id = ARGV[index], at = tonumber(ARGV[index + 1])}))
  end
end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
redis.call('PEXPIRE', KEYS[1], window)
return {redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES'), redis.call('HGETALL', KEYS[2])}`);

/** Arguments of one script: Lua has room for some thousands. */
const CALLS_AT_ONCE = 1000;

const pairs = (flat: readonly string[]): [string, number][] =>
  flat.flatMap((name, index) => (index % 2 === 0 ? [[name, Number(flat[index + 1])]] : []));

/**
 * At most `limit` calls of each budget in any `windowMs`, of all gateways together: a log of timestamps that one script
 * reads and writes, by the clock of Redis. Every call is told to all, so that each knows what is spent when Redis is
 * lost, and goes on with its share of the rest.
 */
export function createCallBudgets(options: {
  readonly redis: SharedRedis;
  readonly limit: number;
  readonly windowMs: number;
}): CallBudgets {
  const { redis, limit, windowMs } = options;
  const budgets = new LRUCache<string, Known>({ max: MOST_KNOWN, ttl: windowMs, updateAgeOnGet: true });
  const isOwn = (id: string): boolean => id.startsWith(`${redis.replica} `);
  const channel = redis.channel(CHANNEL);
  const keysOf = (name: string): string[] => [`calls:${name}`, `pauses:${name}`];
  let count = 0;

  function notePause({ pauses }: Known, host: string, until: number): void {
    pauses.set(host, Math.max(until, pauses.get(host) ?? 0));
  }

  redis.subscribe(CHANNEL, (text) => {
    const { name, id, at, host, pausedUntil } = readFacts(text);
    const known = typeof name === 'string' ? budgets.get(name) : undefined;
    if (known === undefined) return;
    if (typeof id === 'string' && typeof at === 'number') known.log.add(id, at);
    if (typeof host === 'string' && typeof pausedUntil === 'number') notePause(known, host, pausedUntil);
  });

  /** Tells Redis what is known of a budget, and learns what others know. */
  async function exchange(name: string, known: Known): Promise<void> {
    const mine = known.log.entries(redis.now());
    let reply: unknown;
    for (let from = 0; from === 0 || from < mine.length; from += CALLS_AT_ONCE) {
      const some = mine.slice(from, from + CALLS_AT_ONCE).flat();
      reply = await redis.run(merge, keysOf(name), [windowMs, channel, name, ...some]);
    }
    for (const [host, until] of known.pauses) {
      if (until > redis.now()) await sendPause(name, host, until);
    }
    const [calls, pauses] = reply as [string[], string[]];
    // What was spent since it was asked is known here, too.
    for (const [id, at] of pairs(calls)) known.log.add(id, at);
    for (const [host, until] of pairs(pauses)) notePause(known, host, until);
  }

  const sendPause = (name: string, host: string, until: number): Promise<unknown> =>
    redis.run(pause, [`pauses:${name}`], [host, until, channel, name]);

  async function unlessLost(work: () => Promise<unknown>): Promise<void> {
    try {
      if (redis.isUp) await work();
    } catch (failure) {
      // It is told when Redis is back.
      if (!(failure instanceof RedisUnreachableError)) throw failure;
    }
  }

  function knownOf(name: string): Known {
    const present = budgets.get(name);
    if (present !== undefined) return present;
    const known = { log: createCallLog(windowMs, isOwn), pauses: new Map<string, number>() };
    budgets.set(name, known);
    void unlessLost(() => exchange(name, known));
    return known;
  }

  void redis.onReturn(async () => {
    await Promise.all([...budgets].map(([name, known]) => exchange(name, known)));
  });

  const secondsUntil = (time: number): number => Math.max(1, Math.ceil((time - redis.now()) / 1000));

  const usedUp = (operation: string, room: number): RateLimitedError =>
    new RateLimitedError(
      operation,
      secondsUntil(room),
      `The gateway's budget of ${limit} calls in ${windowMs / 60_000} minutes is used up, so it did not send`,
    );

  function refusePaused(operation: string, host: string, { pauses }: Known): void {
    const until = pauses.get(host) ?? 0;
    if (redis.now() < until) throw new RateLimitedError(operation, secondsUntil(until));
  }

  /** While not everybody goes by Redis nobody spends more than its share. */
  function refuseOverShare(operation: string, { log }: Known): void {
    const { outage } = redis;
    const now = redis.now();
    if (outage === undefined || log.share(outage, limit, now) > 0) return;
    const oldest = log.entries(now)[0]?.[1] ?? now;
    const room = Math.min(oldest + windowMs, now + LONGEST_WAIT_MS);
    throw new RateLimitedError(
      operation,
      secondsUntil(room),
      `Redis is gone, and this gateway's share of its budget of ${limit} calls in ${windowMs / 60_000} minutes is used up, so it did not send`,
    );
  }

  /** Undefined where Redis could not be asked, or has not answered. */
  async function askRedis(name: string, id: string, host: string): Promise<[string, number] | undefined> {
    if (!redis.isUp) return undefined;
    try {
      const reply = await redis.run(spend, keysOf(name), [id, host, limit, windowMs, channel, name]);
      const [verdict, at] = reply as [string, string | number];
      return [verdict, Number(at)];
    } catch (failure) {
      if (!(failure instanceof RedisUnreachableError)) throw failure;
      return undefined;
    }
  }

  async function spendOne(name: string, operation: string, host: string): Promise<void> {
    const known = knownOf(name);
    refusePaused(operation, host, known);
    refuseOverShare(operation, known);
    const id = `${redis.replica} ${(count += 1)}`;
    // It counts while Redis is asked, so that those who ask meanwhile do not take the same share.
    known.log.add(id, redis.now());
    const told = await askRedis(name, id, host);
    const [verdict, at] = told ?? ['alone', 0];
    if (verdict === 'sent') known.log.add(id, at);
    if (verdict === 'sent') return;
    known.log.remove(id);
    if (verdict === 'full') throw usedUp(operation, at);
    if (verdict === 'paused') {
      notePause(known, host, at);
      throw new RateLimitedError(operation, secondsUntil(at));
    }
    refuseOverShare(operation, known);
    known.log.add(id, redis.now());
  }

  return {
    open: (name) => ({
      spend: (operation, host) => spendOne(name, operation, host),
      pause(seconds, host) {
        const known = knownOf(name);
        notePause(known, host, redis.now() + seconds * 1000);
        void unlessLost(() => sendPause(name, host, known.pauses.get(host) ?? 0));
      },
      state() {
        const { log, pauses } = knownOf(name);
        const now = redis.now();
        const calls = log.entries(now);
        const ends = [...pauses.values()].filter((until) => until > now);
        const left = limit - calls.length;
        const share = redis.outage === undefined ? left : log.share(redis.outage, limit, now);
        return {
          limit,
          used: calls.length,
          remaining: Math.max(0, Math.min(left, share)),
          resetAt: calls[0] === undefined ? now : calls[0][1] + windowMs,
          blockedUntil: ends.length === 0 ? undefined : Math.max(...ends),
        };
      },
      // Every call is told when it is made.
      close: () => Promise.resolve(),
    }),
  };
}
