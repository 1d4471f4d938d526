import type { Topic } from '../../modules/live.js';
import type { Lane } from '../../psn/lane.js';
import type { Alarm } from './alarm.js';
import type { Board } from './board.js';
import type { Listener } from './listener.js';
import type { Interval, Pace } from './pace.js';
import { type PollState, readState, toFault, type ToldState, toTold, writeState } from './poll-state.js';

/** What became of one question to PSN. */
export interface Asked {
  /** Whose budget it spent. */
  readonly lane: Lane;
  readonly results: readonly PromiseSettledResult<unknown>[];
}

/** Looks after the subjects of one topic and store that are told to everyone, or to one account. */
export interface Poller {
  /** Tells a listener of these subjects from now on; those that are known are told at once. */
  join(ids: readonly string[], listener: Listener): Promise<void>;
  /** Stops asking about what nobody else listens to. */
  leave(listener: Listener): void;
  readonly listeners: ReadonlySet<Listener>;
  /** How many subjects are listened to. */
  readonly size: number;
}

export interface PollerOptions {
  readonly topic: Topic<unknown>;
  readonly locale: string;
  /** What tells it from all other pollers, in every process. */
  readonly name: string;
  readonly board: Board;
  readonly pace: Pace;
  readonly clock: () => number;
  readonly alarm: Alarm;
  /** Within so many milliseconds a question is answered, or has failed. */
  readonly pollMs: number;
  /** Asks PSN; undefined where nobody is left to ask for. */
  readonly ask: (ids: readonly string[]) => Promise<Asked | undefined>;
  readonly onBug: (error: unknown) => void;
}

interface Watched {
  readonly id: string;
  readonly name: string;
  readonly listeners: Set<Listener>;
  state: PollState | undefined;
  told: ToldState | undefined;
  dueAt: number;
  isAsked: boolean;
  deafen: (() => void) | undefined;
}

/** While another process asks, its answer is looked for this often, should nobody tell it. */
const LOOK_AGAIN_MS = 1000;
/** Of subjects that go into one call, those that are due so much earlier than the interval's end come along. */
const EARLY = 0.1;
const AFTER_BUG_MS = 60_000;

/** Cuts a list into parts. */
const inParts = <Item>(items: readonly Item[], most: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, part) =>
    items.slice(part * most, (part + 1) * most),
  );

/**
 * Asks about each subject once an interval, in whichever process is first to have its turn, and relays what others ask.
 * Who asks has the turn for as long as that may take and no longer: a process that dies costs others that time.
 */
export function createPoller(options: PollerOptions): Poller {
  const { topic, locale, name, board, pace, clock, alarm, pollMs, ask, onBug } = options;
  const watched = new Map<string, Watched>();
  const listeners = new Set<Listener>();
  let lane: Lane | undefined;
  let silence = (): void => undefined;

  /** The next alarm is that of the first subject that is due. */
  function schedule(): void {
    silence();
    silence = () => undefined;
    const waiting = [...watched.values()].filter(({ isAsked }) => !isAsked);
    if (waiting.length === 0) return;
    const first = Math.min(...waiting.map(({ dueAt }) => dueAt));
    silence = alarm(Math.max(0, first - clock()), () => void askDue());
  }

  /** Whether it is newer than what was known. */
  function accept(subject: Watched, state: PollState | undefined): boolean {
    if (state === undefined || state.askedAt <= (subject.state?.askedAt ?? -Infinity)) return false;
    subject.state = state;
    subject.dueAt = state.dueAt;
    const told = toTold(state);
    subject.told = told;
    for (const listener of subject.listeners) listener.give(told);
    return true;
  }

  function takeDue(): Watched[] {
    const now = clock();
    const waiting = [...watched.values()].filter(({ isAsked }) => !isAsked);
    if (!waiting.some(({ dueAt }) => dueAt <= now)) return [];
    const early = ({ state }: Watched): number =>
      topic.perCall === 1 ? 0 : (state?.polled.intervalSeconds ?? 0) * 1000 * EARLY;
    const due = waiting.filter((subject) => subject.dueAt <= now + early(subject));
    for (const subject of due) subject.isAsked = true;
    return due;
  }

  async function askDue(): Promise<void> {
    const due = takeDue();
    schedule();
    if (topic.perCall === 1) {
      await Promise.all(due.map((subject) => askInTurn(subject.name, [subject])));
      return;
    }
    // What goes into one call has one turn together, so that processes do not divide it.
    for (const subjects of inParts(due, topic.perCall)) await askInTurn(name, subjects);
  }

  async function askInTurn(what: string, subjects: readonly Watched[]): Promise<void> {
    const before = new Map(subjects.map((subject) => [subject, subject.state]));
    try {
      const turn = await board.take(what, pollMs + LOOK_AGAIN_MS);
      if (turn === undefined) {
        for (const subject of subjects) subject.dueAt = clock() + LOOK_AGAIN_MS;
        await Promise.all(subjects.map(catchUp));
        return;
      }
      try {
        await Promise.all(subjects.map(catchUp));
        await askPsn(subjects.filter((subject) => subject.state === before.get(subject)));
      } finally {
        await turn.release();
      }
    } catch (error) {
      for (const subject of subjects) subject.dueAt = clock() + AFTER_BUG_MS;
      onBug(error);
    } finally {
      for (const subject of subjects) subject.isAsked = false;
      schedule();
    }
  }

  /** Others may have asked meanwhile, and what they told may have been lost. */
  async function catchUp(subject: Watched): Promise<void> {
    const text = await board.last(subject.name);
    if (text !== undefined) accept(subject, readState(text));
  }

  async function askPsn(subjects: readonly Watched[]): Promise<void> {
    if (subjects.length === 0) return;
    // Before it is asked: who was held up for longer than its turn must not outdo whoever had the next one.
    const askedAt = clock();
    const asked = await ask(subjects.map(({ id }) => id));
    if (asked === undefined) return;
    lane = asked.lane;
    noteLoad();
    const told = subjects.map(async (subject, index) => {
      const state = toState(subject, { askedAt, result: asked.results[index], lane: asked.lane });
      if (!accept(subject, state)) return;
      const keepMs = state.dueAt - state.askedAt + pollMs;
      await board.tell(subject.name, writeState(state), { at: askedAt, keepMs });
    });
    await Promise.all(told);
  }

  function toState(
    { id, state: before }: Watched,
    answer: {
      readonly askedAt: number;
      readonly result: PromiseSettledResult<unknown> | undefined;
      readonly lane: Lane;
    },
  ): PollState {
    const { askedAt, result, lane } = answer;
    const now = clock();
    const isTold = result?.status === 'fulfilled';
    const failures = isTold ? 0 : (before?.failures ?? 0) + 1;
    const failure: unknown = isTold ? undefined : result?.reason;
    const interval: Interval = isTold ? pace.afterAnswer(lane) : pace.afterFailure(lane, failure, failures);
    const { seconds, ...slowed } = interval;
    const kept = isTold
      ? { value: result.value, polledAt: now }
      : {
          ...(before?.polled.value !== undefined && { value: before.polled.value }),
          ...(before?.polled.polledAt !== undefined && { polledAt: before.polled.polledAt }),
          fault: toFault(failure, now),
        };
    return {
      askedAt,
      dueAt: now + seconds * 1000,
      failures,
      polled: { id, locale, ...kept, intervalSeconds: seconds, ...slowed },
    };
  }

  /** Looks at what is known of a subject before it is due. */
  async function open(subject: Watched): Promise<void> {
    const deafen = await board.listen(subject.name, (text) => {
      accept(subject, readState(text));
      schedule();
    });
    const text = await board.last(subject.name);
    const state = text === undefined ? undefined : readState(text);
    if (watched.get(subject.id) !== subject) {
      deafen();
      return;
    }
    subject.deafen = deafen;
    // What is no longer as good as new is told only should PSN not tell better.
    if (state !== undefined && state.dueAt > clock()) accept(subject, state);
    else subject.state ??= state;
    if (subject.dueAt === Infinity) subject.dueAt = clock();
  }

  function add(id: string, listener: Listener): Promise<void> | undefined {
    const known = watched.get(id);
    if (known !== undefined) {
      known.listeners.add(listener);
      if (known.told !== undefined && known.dueAt > clock()) listener.give(known.told);
      return undefined;
    }
    const subject: Watched = {
      id,
      name: `${name} ${id}`,
      listeners: new Set([listener]),
      state: undefined,
      told: undefined,
      dueAt: Infinity,
      isAsked: false,
      deafen: undefined,
    };
    watched.set(id, subject);
    return open(subject);
  }

  function noteLoad(): void {
    if (lane !== undefined) pace.note(poller, lane, Math.ceil(watched.size / topic.perCall));
  }

  const poller: Poller = {
    listeners,
    get size() {
      return watched.size;
    },
    async join(ids, listener) {
      listeners.add(listener);
      await Promise.all(ids.map((id) => add(id, listener) ?? Promise.resolve()));
      schedule();
    },
    leave(listener) {
      listeners.delete(listener);
      for (const subject of watched.values()) {
        subject.listeners.delete(listener);
        if (subject.listeners.size > 0) continue;
        watched.delete(subject.id);
        subject.deafen?.();
      }
      noteLoad();
      schedule();
    },
  };
  return poller;
}
