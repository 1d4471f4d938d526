import { setMaxListeners } from 'node:events';

import { GatewayError, OverloadedError, UnauthenticatedError } from '../../errors.js';
import type { GraphContext } from '../../modules/context.js';
import type { Live, Polled, Topic } from '../../modules/live.js';
import type { Permit } from '../../psn/attempt.js';
import { createDeadline, type Deadline } from '../../psn/deadline.js';
import { holderOf } from '../../psn/holder.js';
import type { Account, Lane } from '../../psn/lane.js';
import type { StopSignal } from '../../psn/stop-signal.js';
import type { Alarm } from './alarm.js';
import type { Board } from './board.js';
import { createListener, type Listener } from './listener.js';
import type { Pace } from './pace.js';
import { type Asked, createPoller, type Poller } from './poller.js';
import { createSeats } from './seats.js';

/** Who asks for a subscription. */
export interface Subscriber {
  /** The same for all subscriptions of one caller: its key, or its address. */
  readonly caller: unknown;
  /** The store of its request. */
  readonly locale: string;
  /** Aborts when it leaves. */
  readonly signal: StopSignal;
  /** Whose account answers it now, or why none does: sign-ins end, and files of them are changed. */
  readonly account: () => Promise<Account | GatewayError>;
}

/** How polls see PSN. */
export interface PollView {
  readonly account: Account | GatewayError;
  readonly locale: string;
  readonly deadline: Deadline;
  /** Called before each call is sent; rejects where none may be. */
  readonly permit: Permit;
}

/** Everything that is listened to in this process. */
export interface Hub {
  /** What resolvers of one request get. */
  open(subscriber: Subscriber): Live;
  /** How many listen now, and to how many subjects. */
  counts(): { readonly listeners: number; readonly subjects: number };
  /** Ends all subscriptions, and takes no new ones. */
  close(): void;
}

/** The account of a subscription, as it was when that began. */
interface Holding {
  readonly subscriber: Subscriber;
  readonly holder: string;
}

/** What a poll asks. */
interface Question {
  readonly topic: Topic<unknown>;
  readonly locale: string;
  readonly ids: readonly string[];
}

/** As often as this it is looked at whether those who listen are still signed in. */
const LOOK_MS = 60_000;
const RETRY_SECONDS = 5;

const storeOnly = new UnauthenticatedError('What everyone is told is asked for without an account');

/** Whether an account is not there for who asks, rather than not to be reached now. */
const isOfSignIn = (reason: unknown): boolean =>
  reason instanceof GatewayError && (reason.code === 'UNAUTHENTICATED' || reason.code === 'FORBIDDEN');

const toError = (failure: unknown): Error =>
  failure instanceof Error ? failure : new Error('a subscription failed', { cause: failure });

/** Starts with nobody who listens. */
export function createHub(options: {
  readonly board: Board;
  readonly pace: Pace;
  readonly clock: () => number;
  readonly alarm: Alarm;
  /** That of calls without an account. */
  readonly anonymous: Lane;
  readonly accessToken: (account: Account, deadline: Deadline) => Promise<string>;
  readonly contextOf: (view: PollView) => GraphContext;
  /** Within so many milliseconds a poll is answered, or has failed. */
  readonly pollMs: number;
  readonly mostListeners: number;
  readonly mostOfCaller: number;
  readonly onBug: (error: unknown) => void;
}): Hub {
  const { board, pace, clock, alarm, anonymous, accessToken, contextOf, pollMs, onBug } = options;
  const seats = createSeats(options);
  const pollers = new Map<string, Poller>();
  const holdings = new Map<Listener, Holding>();
  const listeners = new Set<Listener>();
  const closing = new AbortController();
  // Each poll under way listens.
  setMaxListeners(0, closing.signal);
  let stopLooking: (() => void) | undefined;

  async function accountOf({ account }: Subscriber): Promise<Account> {
    const found = await account();
    if (found instanceof GatewayError) throw found;
    return found;
  }

  async function holderNow(account: Account): Promise<string> {
    const deadline = createDeadline(pollMs, closing.signal);
    try {
      return holderOf(account, await accessToken(account, deadline));
    } finally {
      deadline.end();
    }
  }

  /** The account of a subscription. Rejects where it has none any more, or another than it began with. */
  async function stillOf({ subscriber, holder }: Holding): Promise<Account> {
    const account = await accountOf(subscriber);
    if ((await holderNow(account)) === holder) return account;
    throw new UnauthenticatedError('Another account has been signed in here meanwhile; subscribe anew');
  }

  /** What cannot be found out now is no reason to keep what is known already from who listened before. */
  async function check(holding: Holding): Promise<void> {
    try {
      await stillOf(holding);
    } catch (failure) {
      if (isOfSignIn(failure)) throw failure;
    }
  }

  /** Now and then, for a sign-in may end long before the next poll. */
  function lookLater(): void {
    stopLooking ??= alarm(LOOK_MS, () => {
      stopLooking = undefined;
      for (const [listener, { subscriber }] of holdings) {
        void accountOf(subscriber).catch((failure: unknown) => {
          if (isOfSignIn(failure)) listener.end(toError(failure));
        });
      }
      if (holdings.size > 0) lookLater();
    });
  }

  async function askAs(
    accountNow: (() => Promise<Account>) | undefined,
    { topic, locale, ids }: Question,
  ): Promise<Asked> {
    let lane = anonymous;
    const deadline = createDeadline(pollMs, closing.signal);
    const permit = (operation: string, host: string) => pace.spend(lane, operation, host);
    try {
      const account = await accountNow?.();
      lane = account ?? anonymous;
      const context = contextOf({ account: account ?? storeOnly, locale, deadline, permit });
      return { lane, results: await topic.ask(ids, context) };
    } catch (reason) {
      if (!(reason instanceof GatewayError)) onBug(reason);
      return { lane, results: ids.map(() => ({ status: 'rejected', reason })) };
    } finally {
      deadline.end();
    }
  }

  /** As the account of whoever listens; whose sign-in PSN refuses listens no longer. */
  async function askForAny(poller: Poller, question: Question): Promise<Asked | undefined> {
    for (;;) {
      const [listener] = poller.listeners;
      if (listener === undefined) return undefined;
      const holding = holdings.get(listener);
      if (holding === undefined) return askAs(undefined, question);
      const asked = await askAs(() => stillOf(holding), question);
      const refused = asked.results.find(
        (result) => result.status === 'rejected' && isOfSignIn(result.reason),
      );
      if (refused?.status !== 'rejected') return asked;
      listener.end(toError(refused.reason));
    }
  }

  function pollerOf(topic: Topic<unknown>, locale: string, holder: string): Poller {
    const name = JSON.stringify([topic.name, locale, holder]);
    const present = pollers.get(name);
    if (present !== undefined) return present;
    const poller: Poller = createPoller({
      ...{ topic, locale, name, board, pace, clock, alarm, pollMs, onBug },
      ask: (ids) => askForAny(poller, { topic, locale, ids }),
    });
    pollers.set(name, poller);
    return poller;
  }

  /** Lets go of pollers that nobody listens to. */
  function tidy(): void {
    for (const [name, { size }] of pollers) if (size === 0) pollers.delete(name);
  }

  async function watch(
    subscriber: Subscriber,
    topic: Topic<unknown>,
    ids: readonly string[],
    locale: string,
  ): Promise<AsyncIterable<Polled<unknown>>> {
    const { caller, signal } = subscriber;
    const isOver = (): boolean => signal.aborted || closing.signal.aborted;
    if (isOver()) throw new OverloadedError('The gateway is stopping', RETRY_SECONDS);
    const holder = topic.isPersonal ? await holderNow(await accountOf(subscriber)) : '';
    const leaveSeat = seats.take(caller);
    const leave = (): void => {
      listener.end();
    };
    const holding = { subscriber, holder };
    const listener = createListener({
      check: () => (topic.isPersonal ? check(holding) : Promise.resolve()),
      onEnd() {
        signal.removeEventListener('abort', leave);
        leaveSeat();
        listeners.delete(listener);
        holdings.delete(listener);
        poller.leave(listener);
        tidy();
      },
    });
    const poller = pollerOf(topic, locale, holder);
    listeners.add(listener);
    if (topic.isPersonal) {
      holdings.set(listener, holding);
      lookLater();
    }
    signal.addEventListener('abort', leave, { once: true });
    await poller.join([...new Set(ids)], listener);
    if (isOver()) leave();
    return listener.events;
  }

  return {
    open: (subscriber) => ({
      watch: <Value>(topic: Topic<Value>, ids: readonly string[], locale?: string | null) =>
        watch(subscriber, topic, ids, locale ?? subscriber.locale) as Promise<AsyncIterable<Polled<Value>>>,
    }),
    counts: () => ({
      listeners: listeners.size,
      subjects: [...pollers.values()].reduce((sum, { size }) => sum + size, 0),
    }),
    close() {
      closing.abort();
      stopLooking?.();
      for (const listener of [...listeners]) listener.end();
    },
  };
}
