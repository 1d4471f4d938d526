import { OverloadedError, TokenRefusedError, UnauthenticatedError } from '../errors.js';
import type { Answered } from './answered.js';
import type { AttemptListener, AttemptOptions, AttemptSetting, Permit, SizedAnswer } from './attempt.js';
import type { CallTally } from './call-tally.js';
import type { CallSetting } from './client.js';
import { createDeadline, type Deadline, type Deadlines } from './deadline.js';
import { holderOf } from './holder.js';
import type { UpstreamHost } from './host.js';
import type { Account, Lane } from './lane.js';
import type { RegistryEntry } from './operation.js';
import type { Question } from './question.js';
import { type Choice, isOfHash } from './question-choice.js';
import type { RetryPolicy } from './retry.js';
import { Sending } from './sending.js';
import type { Entrant, Slots } from './slots.js';
import type { StopSignal } from './stop-signal.js';
import { callMs, nameTimeout, tokenOf } from './try-time.js';

/** In less time than this PSN has never answered. */
const LEAST_MS = 50;
const RETRY_SECONDS = 5;

/** What all calls of a client have in common. */
export interface CallOptions extends AttemptOptions {
  /** Of one try, from its turn to the last byte. */
  readonly timeoutMs: number;
  /** Of that length. */
  readonly deadlines: Deadlines;
  readonly retries: RetryPolicy;
}

/** Where a call is told how it has ended. */
export interface CallListener {
  readonly resolve: (answer: Answered) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * One question on its way to PSN, which may be sent several times: by turns, with each hash that is left, with a token
 * that is renewed, and again after what failed in passing. A class whose steps call each other, in place of functions
 * that wait for each other: there is one for each call, and one promise.
 */
export class Call implements AttemptSetting, AttemptListener, Entrant {
  readonly key: string;
  readonly lane: Lane;
  readonly locale: string;
  readonly tally: CallTally;
  readonly address: string | undefined;
  readonly permit: Permit | undefined;
  readonly #options: CallOptions;
  readonly #entry: RegistryEntry;
  readonly #host: UpstreamHost;
  readonly #choice: Choice;
  readonly #account: Account | undefined;
  readonly #request: Deadline;
  readonly #listener: CallListener;
  /** That of a try. */
  #deadline!: Deadline;
  #milliseconds = 0;
  /** Where it has its turn: an account's lane may become another one once its token tells whose it is. */
  #slots!: Slots;
  #question!: Question;
  #isRenewed = false;
  #tries = 1;
  /** Why it is sent again. */
  #before: Error | undefined;
  accessToken: string | undefined;
  resends = -1;

  constructor(
    options: CallOptions,
    asked: {
      readonly entry: RegistryEntry;
      readonly host: UpstreamHost;
      readonly choice: Choice;
      readonly account: Account | undefined;
      readonly lane: Lane;
    },
    { locale, tally, address, permit, deadline }: CallSetting,
    listener: CallListener,
  ) {
    this.#options = options;
    this.#entry = asked.entry;
    this.#host = asked.host;
    this.#choice = asked.choice;
    this.#account = asked.account;
    this.#request = deadline;
    this.#listener = listener;
    this.key = asked.entry.key;
    this.lane = asked.lane;
    this.locale = locale;
    this.tally = tally;
    this.address = address;
    this.permit = permit;
  }

  get signal(): StopSignal {
    return this.#request.signal;
  }

  /** Requests take turns. */
  get caller(): CallTally {
    return this.tally;
  }

  begin(): void {
    this.#options.retries.noteCall(this.#host);
    this.#enter();
  }

  #enter(): void {
    this.#slots = this.lane.slots;
    this.#slots.enter(this);
  }

  /** The deadline of a try starts with its turn: who waits in line is not PSN's to answer yet. */
  onTurn(): void {
    const { timeoutMs, deadlines } = this.#options;
    const msLeft = this.#request.msLeft();
    this.#milliseconds = callMs(timeoutMs, msLeft);
    this.#deadline =
      this.#milliseconds === timeoutMs
        ? deadlines.begin(this.signal)
        : createDeadline(this.#milliseconds, this.signal);
    // A turn that comes with the end of the time is none: PSN would be asked for an answer that nobody gets.
    if (msLeft >= LEAST_MS) this.#ask();
    else this.#endTry(new OverloadedError('The turn of this call came too late', RETRY_SECONDS));
  }

  onRefusal(reason: Error): void {
    this.#retry(reason);
  }

  /** Chooses what is sent now: once there is room, so that who waited in line uses what those before have learnt. */
  #ask(): void {
    this.resends += 1;
    try {
      this.#question = this.#choice.choose();
    } catch (error) {
      this.#endTry(error);
      return;
    }
    if (this.#account === undefined) this.#send();
    else void this.#sendWithTokenOf(this.#account);
  }

  /** With the account's token of now. */
  async #sendWithTokenOf(account: Account): Promise<void> {
    try {
      this.accessToken = await tokenOf(account, this.#deadline.signal);
    } catch (error) {
      this.#endTry(error);
      return;
    }
    this.#send();
  }

  #send(): void {
    try {
      new Sending(this.#options, this.#question, this, this.#deadline.signal, this).begin();
    } catch (error) {
      this.onFailure(error);
    }
  }

  onAnswer(answer: SizedAnswer): void {
    const answered = this.#accept(answer);
    this.#deadline.end();
    this.#listener.resolve(answered);
    this.#slots.leave();
  }

  onFailure(error: unknown): void {
    try {
      this.#learn(error);
    } catch (told) {
      this.#endTry(told);
      return;
    }
    this.#ask();
  }

  /** Notes that PSN takes hash and token. */
  #accept({ data, faultAt, size }: SizedAnswer): Answered {
    const { accessToken } = this;
    const { version } = this.#question;
    const account = this.#account;
    this.#choice.accept();
    if (account === undefined || accessToken === undefined)
      return { data, faultAt, version, holder: undefined, size };
    account.tokens.accept(accessToken);
    return { data, faultAt, version, holder: holderOf(account, accessToken), size };
  }

  /** Learns from a failure: a hash that PSN no longer takes, or a token. Throws where there is nothing else to ask with. */
  #learn(error: unknown): void {
    const { accessToken } = this;
    const account = this.#account;
    if (isOfHash(error) && this.#choice.reject(error)) return;
    if (!(error instanceof TokenRefusedError)) throw error;
    if (account === undefined || accessToken === undefined) {
      throw new UnauthenticatedError(`PSN now answers ${this.key} to accounts alone`, { cause: error });
    }
    if (this.#isRenewed || !account.tokens.refuse(accessToken, error))
      throw account.explainRefusal?.(error) ?? error;
    this.#isRenewed = true;
  }

  #endTry(error: unknown): void {
    const failure = nameTimeout(error, this.key, this.#deadline.signal, this.#milliseconds);
    this.#deadline.end();
    this.#slots.leave();
    this.#retry(failure);
  }

  #retry(failure: unknown): void {
    const before = this.#before;
    // What PSN did tells more than that there was no turn to ask it again.
    if (before !== undefined && failure instanceof OverloadedError) {
      this.#listener.reject(before);
      return;
    }
    const pause = this.#options.retries.next(failure, {
      host: this.#host,
      isRepeatable: this.#entry.kind !== 'mutation',
      tries: this.#tries,
      msLeft: this.#request.msLeft(),
    });
    if (pause === undefined) {
      this.#listener.reject(failure);
      return;
    }
    this.#before = failure as Error;
    this.#tries += 1;
    // Who has left meanwhile has no turn in line any more.
    setTimeout(() => {
      this.#enter();
    }, pause);
  }
}
