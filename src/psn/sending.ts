import { BlockedError, GatewayError, RateLimitedError } from '../errors.js';
import { ReadableAnswer, readText } from './answer-text.js';
import type { AttemptOptions, AttemptSetting, CallReport, Permit, SizedAnswer } from './attempt.js';
import { isOverTime } from './deadline.js';
import { toTransportError } from './dispatcher.js';
import { exchange, type Exchanged, type ExchangeListener } from './exchange.js';
import { spend } from './lane.js';
import type { Question } from './question.js';
import type { UpstreamRequest } from './request.js';
import type { StopSignal } from './stop-signal.js';

/** A request and its answer. A class, and all that it waits for in one promise: there is one of it for each call. */
export class Sending implements ExchangeListener {
  readonly #options: AttemptOptions;
  readonly #question: Question;
  readonly #setting: AttemptSetting;
  readonly #signal: StopSignal;
  readonly #request: UpstreamRequest;
  #started = 0;
  #resolve!: (answer: SizedAnswer) => void;
  #reject!: (reason: unknown) => void;

  constructor(options: AttemptOptions, question: Question, setting: AttemptSetting, signal: StopSignal) {
    this.#options = options;
    this.#question = question;
    this.#setting = setting;
    this.#signal = signal;
    this.#request = question.write(setting);
  }

  async runAtEdge(): Promise<SizedAnswer> {
    const { edge } = this.#options;
    const endProbe = await edge.enter(this.#setting.key, this.#question.host, this.#signal);
    try {
      return await this.run();
    } finally {
      endProbe();
    }
  }

  /** What need not be waited for is not: a turn of its own for each call of a request adds up. */
  run(): Promise<SizedAnswer> {
    const { host } = this.#question;
    const { key, tally, permit } = this.#setting;
    tally.check(key);
    const spending = permit === undefined ? spend(this.#setting, host) : this.#spendByPermit(permit);
    return spending === undefined ? this.#send() : spending.then(() => this.#send());
  }

  async #spendByPermit(permit: Permit): Promise<void> {
    const { host } = this.#question;
    await permit(this.#setting.key, host);
    await spend(this.#setting, host);
  }

  #send(): Promise<SizedAnswer> {
    const { key, tally } = this.#setting;
    const { dispatcher, clock } = this.#options;
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      // Others of the same request may have been sent meanwhile.
      tally.check(key);
      tally.count();
      this.#started = clock();
      exchange(dispatcher, this.#request, this.#signal, this);
    });
  }

  onAnswer(answer: Exchanged): void {
    try {
      const text = readText(this.#setting.key, answer);
      if (typeof text === 'string') this.#read(answer, text);
      else void this.#readLate(answer, text);
    } catch (error) {
      this.#fail(error, true);
    }
  }

  async #readLate(answer: Exchanged, text: Promise<string>): Promise<void> {
    try {
      this.#read(answer, await text);
    } catch (error) {
      this.#fail(error, true);
    }
  }

  #read(answer: Exchanged, text: string): void {
    const { guard, onAnswer, clock, edge } = this.#options;
    const { key } = this.#setting;
    const read = this.#question.read(new ReadableAnswer(answer, text), clock());
    const { data, faultAt } = guard === undefined ? read : guard(key, read);
    this.#report('ok');
    onAnswer?.(key, read.data);
    edge.noteAnswer(key, this.#question.host);
    this.#resolve({ data, faultAt, size: text.length });
  }

  onFailure(error: unknown): void {
    this.#fail(toTransportError(this.#setting.key, error), false);
  }

  #fail(error: unknown, isAnswered: boolean): void {
    const { aborted, reason } = this.#signal;
    try {
      const told = this.#note(error, isAnswered);
      this.#reject(aborted ? reason : told);
    } catch (bug) {
      // Nobody else would end the call.
      this.#reject(bug);
    }
  }

  /** Tells those who count or pause of a failure; gives what is to be thrown. */
  #note(error: unknown, isAnswered: boolean): unknown {
    const { edge } = this.#options;
    const { key, lane } = this.#setting;
    const { host } = this.#question;
    const { aborted } = this.#signal;
    const isRefused = error instanceof BlockedError;
    if (isAnswered && !isRefused) edge.noteAnswer(key, host);
    // Who leaves makes no failure of PSN's.
    if (aborted && !isOverTime(this.#signal)) return error;
    const code = error instanceof GatewayError ? error.code : 'INTERNAL_SERVER_ERROR';
    this.#report(aborted ? 'PSN_TIMEOUT' : code);
    if (error instanceof RateLimitedError) lane.budget.pause(error.retryAfter, host);
    return isRefused && !aborted ? edge.noteRefusal(key, host) : error;
  }

  #report(outcome: CallReport['outcome']): void {
    const { clock, onCall } = this.#options;
    const { key, resends, tally } = this.#setting;
    const milliseconds = clock() - this.#started;
    onCall({ operation: key, host: this.#question.host, outcome, milliseconds, resends }, tally);
  }
}
