import { randomBytes } from 'node:crypto';

import type { RedisAddress } from './address.js';
import { createChannels, type Listener, type Subscription } from './channels.js';
import { openLink, type RedisLink } from './link.js';
import { beat, leave } from './presence.js';
import type { Script } from './script.js';
import { RedisUnreachableError } from './unreachable-error.js';

/** A time without Redis, and the while after it in which not all gateways need be back. */
export interface Outage {
  /** When it began, by the clock of Redis. */
  readonly since: number;
  /** How many gateways were there, this one among them. */
  readonly replicas: number;
}

/**
 * What gateways have in common by one Redis. Names of keys and channels are given without the prefix of the
 * installation. While Redis is not there every command rejects at once, with `RedisUnreachableError`.
 */
export interface SharedRedis {
  /** Host and port: all that is ever told of the address. */
  readonly place: string;
  /** Names this process among the gateways. */
  readonly replica: string;
  readonly isUp: boolean;
  /** What was last wrong with the way there, in the words of Redis or of the system. */
  readonly fault: string | undefined;
  /** Undefined while all gateways go by Redis. */
  readonly outage: Outage | undefined;
  /** How many gateways were seen last, this one among them. */
  readonly replicas: number;
  /** The time by the clock of Redis, as far as it is known. */
  readonly now: () => number;
  run(script: Script, keys: readonly string[], args?: readonly (string | number)[]): Promise<unknown>;
  get(key: string): Promise<string | null>;
  set(key: string, value: string, keepMs: number): Promise<void>;
  publish(channel: string, text: string): Promise<void>;
  /** The name by which a script publishes on a channel. */
  channel(name: string): string;
  /** Hears of what is published from now on, after each outage again. */
  subscribe(channel: string, listener: Listener): Subscription;
  /** Does its work now if Redis is there, and whenever it is there again, before anybody else goes by it. */
  onReturn(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Told when Redis is gone, and when it is back. */
interface OutageLogger {
  error(facts: object, message: string): void;
  info(facts: object, message: string): void;
}

const BEAT_MS = 2000;
/** While Redis is not there it is looked for more often. */
const LOOK_MS = 250;
/** A gateway that has not told for so long that it lives does not. */
const ALIVE_MS = 10_000;
/** Within this every gateway that lives has found Redis again: some of the longest pauses between two looks. */
const SETTLE_MS = 5000;
/** Who has never seen Redis does not know how many others there are. */
const UNSEEN_REPLICAS = 10;
const REPLICAS = 'replicas';

/** Connects, and waits for Redis for `patienceMs` at most: a gateway that starts without it goes on without it. */
export async function openSharedRedis(options: {
  readonly address: RedisAddress;
  /** Put before each key and channel. */
  readonly prefix: string;
  readonly logger: OutageLogger;
  readonly patienceMs?: number;
  /** In place of the clock of Redis. */
  readonly clock?: (() => number) | undefined;
}): Promise<SharedRedis> {
  const { address, prefix, logger, patienceMs = 2000, clock } = options;
  const localClock = clock ?? Date.now;
  const replica = randomBytes(9).toString('base64url');
  const named = (name: string): string => prefix + name;
  const returning: (() => Promise<void>)[] = [];
  let state: 'down' | 'returning' | 'up' | 'closed' = 'down';
  let outage: Outage | undefined;
  let replicas = UNSEEN_REPLICAS;
  let isSeen = false;
  let aheadMs = 0;
  let backAt: number | undefined;
  let looking: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let noteUp: () => void = () => undefined;

  const now = (): number => Math.round(localClock() + aheadMs);
  const channels = createChannels(() => link);
  const link: RedisLink = await openLink({
    address,
    onMessage(channel, text) {
      channels.tell(channel, text);
    },
    onLost() {
      if (state !== 'down') lose('the connection broke');
    },
    onReady() {
      lookIn(0);
    },
  });

  function beginOutage(why: string): void {
    outage ??= { since: now(), replicas };
    logger.error(
      { redis: link.place, reason: link.fault ?? why, ...(isSeen && { replicas: outage.replicas }) },
      'Redis cannot be reached: this gateway goes on alone, with what it knows and with its share of each budget',
    );
  }

  function lose(why: string): void {
    if (state === 'up') beginOutage(why);
    if (state !== 'closed') state = 'down';
    backAt = undefined;
    lookIn(LOOK_MS);
  }

  /** While gateways come back one by one the first of them must not take itself for the only one. */
  function noteReplicas(count: number): void {
    isSeen = true;
    replicas = outage === undefined ? count : Math.max(count, outage.replicas);
  }

  const send = (script: Script, keys: readonly string[], args: readonly (string | number)[] = []) =>
    link.run(script, keys.map(named), [...args, clock === undefined ? '' : clock()]);

  async function beatOnce(): Promise<void> {
    const sentAt = localClock();
    const reply = await send(beat, [REPLICAS], [replica, ALIVE_MS, named(REPLICAS)]);
    const [time, count] = reply as [number, number];
    aheadMs = clock === undefined ? time - (sentAt + localClock()) / 2 : 0;
    noteReplicas(count);
  }

  async function comeBack(): Promise<void> {
    state = 'returning';
    await channels.resume();
    await beatOnce();
    for (const work of returning) await work();
    // The connection may have broken meanwhile.
    if ((state as string) !== 'returning') return;
    state = 'up';
    backAt = performance.now();
    logger.info(
      { redis: link.place, replicas },
      'Redis is there: budgets, sign-ins and answers are shared by it',
    );
    noteUp();
  }

  async function look(): Promise<void> {
    try {
      if (state === 'up') await beatOnce();
      else if (link.isConnected) await comeBack();
      const isSettled = backAt !== undefined && performance.now() - backAt >= SETTLE_MS;
      if (isSettled) outage = undefined;
    } catch (failure) {
      const { message } = failure as Error;
      if (!(failure instanceof RedisUnreachableError)) {
        logger.error(
          { redis: link.place, reason: message },
          'a bug: what was done without Redis could not be told',
        );
      }
      lose(message);
    }
  }

  function lookNow(): Promise<void> {
    clearTimeout(timer);
    looking ??= look().finally(() => {
      looking = undefined;
      lookIn(state === 'up' ? BEAT_MS : LOOK_MS);
    });
    return looking;
  }

  function lookIn(milliseconds: number): void {
    clearTimeout(timer);
    if (state === 'closed') return;
    timer = setTimeout(() => void lookNow(), milliseconds).unref();
  }

  /** A command that fails ends all traffic with Redis until a look has found it well. */
  async function ask<Reply>(work: () => Promise<Reply>): Promise<Reply> {
    if (state !== 'up' && state !== 'returning') {
      throw new RedisUnreachableError(link.place, 'cannot be reached');
    }
    try {
      return await work();
    } catch (failure) {
      lose((failure as Error).message);
      throw failure;
    }
  }

  channels.subscribe(named(REPLICAS), (count) => {
    noteReplicas(Number(count));
  });
  const isThere = await new Promise<boolean>((resolve) => {
    noteUp = () => {
      resolve(true);
    };
    setTimeout(resolve, patienceMs, false).unref();
    lookIn(0);
  });
  if (!isThere) beginOutage('no answer yet');

  return {
    place: link.place,
    replica,
    get isUp() {
      return state === 'up';
    },
    get fault() {
      return link.fault;
    },
    get outage() {
      return outage;
    },
    get replicas() {
      return replicas;
    },
    now,
    channel: named,
    run: (script, keys, args) => ask(() => send(script, keys, args)),
    get: (key) => ask(() => link.get(named(key))),
    set: (key, value, keepMs) => ask(() => link.set(named(key), value, keepMs)),
    publish: (channel, text) => ask(() => link.publish(named(channel), text)),
    subscribe: (channel, listener) => channels.subscribe(named(channel), listener),
    async onReturn(work) {
      returning.push(work);
      if (state !== 'up') return;
      try {
        await work();
      } catch (failure) {
        // The work is done again when Redis is back.
        if (!(failure instanceof RedisUnreachableError)) throw failure;
      }
    },
    async close() {
      clearTimeout(timer);
      const wasUp = state === 'up';
      state = 'closed';
      await looking;
      clearTimeout(timer);
      try {
        if (wasUp) await send(leave, [REPLICAS], [replica, named(REPLICAS)]);
      } catch (failure) {
        // Who does not say goodbye is missed after a while.
        if (!(failure instanceof RedisUnreachableError)) throw failure;
      }
      link.close();
    },
  };
}
