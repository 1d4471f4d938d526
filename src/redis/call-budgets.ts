import { LRUCache } from 'lru-cache';

import { RateLimitedError } from '../errors.js';
import type { LaneBudget } from '../psn/lane-budget.js';
import { type CallLog, createCallLog } from './call-log.js';
import { mergeCalls, pauseHost, spendCall } from './call-scripts.js';
import { readFacts } from './read-facts.js';
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

/** Budgets of which something is known; those that rested for their window are full again. */
const MOST_KNOWN = 10_000;
/** Redis may be back at any moment, and then there may be more. */
const LONGEST_WAIT_MS = 30_000;

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
  /** Which calls are counted, where there are budgets of several kinds. */
  readonly kind?: string;
}): CallBudgets {
  const { redis, limit, windowMs, kind = 'calls' } = options;
  const budgets = new LRUCache<string, Known>({
    maxSize: MOST_KNOWN,
    sizeCalculation: () => 1,
    ttl: windowMs,
    updateAgeOnGet: true,
  });
  const isOwn = (id: string): boolean => id.startsWith(`${redis.replica} `);
  const told = `told:${kind}`;
  const channel = redis.channel(told);
  const keysOf = (name: string): string[] => [`${kind}:${name}`, `pauses:${name}`];
  let count = 0;

  function notePause({ pauses }: Known, host: string, until: number): void {
    pauses.set(host, Math.max(until, pauses.get(host) ?? 0));
  }

  redis.subscribe(told, (text) => {
    const { name, id, at, host, pausedUntil } = readFacts(text);
    if (typeof name !== 'string') return;
    // Also of a budget that this gateway has not spent yet: in an outage it would take a share of what is gone.
    const known = knownOf(name);
    if (typeof id === 'string' && typeof at === 'number') known.log.add(id, at);
    if (typeof host === 'string' && typeof pausedUntil === 'number') notePause(known, host, pausedUntil);
  });

  /** Tells Redis what is known of a budget, and learns what others know. */
  async function exchange(name: string, known: Known): Promise<void> {
    const mine = known.log.entries(redis.now());
    let reply: unknown;
    for (let from = 0; from === 0 || from < mine.length; from += CALLS_AT_ONCE) {
      const some = mine.slice(from, from + CALLS_AT_ONCE).flat();
      reply = await redis.run(mergeCalls, keysOf(name), [windowMs, channel, name, ...some]);
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
    redis.run(pauseHost, [`pauses:${name}`], [host, until, channel, name]);

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

  /** Redis may have let go of what it was told. */
  function refuseOverLimit(operation: string, { log }: Known): void {
    const blocking = log.entries(redis.now()).at(-limit);
    if (blocking !== undefined) throw usedUp(operation, blocking[1] + windowMs);
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
      const reply = await redis.run(spendCall, keysOf(name), [id, host, limit, windowMs, channel, name]);
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
    refuseOverLimit(operation, known);
    refuseOverShare(operation, known);
    const id = `${redis.replica} ${(count += 1)}`;
    // It counts while Redis is asked, so that those who ask meanwhile do not take the same share.
    known.log.add(id, redis.now());
    const [verdict, at] = (await askRedis(name, id, host)) ?? ['alone', 0];
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

  const budgetOf = (name: string): LaneBudget => ({
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
  });

  return {
    open(name) {
      // What others have spent of it is to be known before it is needed.
      knownOf(name);
      return budgetOf(name);
    },
  };
}
