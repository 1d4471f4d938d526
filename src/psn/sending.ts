import { BlockedError, GatewayError, RateLimitedError } from '../errors.js';
import { ReadableAnswer, readText } from './answer-text.js';
import type { AttemptListener, AttemptOptions, AttemptSetting, CallReport, Permit } from './attempt.js';
import { isOverTime } from './deadline.js';
import { toTransportError } from './dispatcher.js';
import type { Exchanged, ExchangeListener } from './exchange.js';
import { spend } from './lane.js';
import type { Question } from './question.js';
import type { UpstreamRequest } from './request.js';
import type { StopSignal } from './stop-signal.js';

/**
 * One request and its answer, counted against the lane's budget at the moment it is sent. A class, and no promise where
 * nothing is to be waited for: there is one of it for each call.
 */
export class Sending implements ExchangeListener {
  readonly #options: AttemptOptions;
  readonly #question: Question;
  readonly #setting: AttemptSetting;
  readonly #signal: StopSignal;
  readonly #listener: AttemptListener;
  readonly #request: UpstreamRequest;
  #started = 0;
  #endProbe: (() => void) | undefined;

  constructor(
    options: AttemptOptions,
    question: Question,
    setting: AttemptSetting,
    signal: StopSignal,
    listener: AttemptListener,
  ) {
    this.#options = options;
    this.#question = question;
    this.#setting = setting;
    this.#signal = signal;
    this.#listener = listener;
    this.#request = question.write(setting);
  }

  /** Throws, or tells the listener, where it is not sent at all. */
  begin(): void {
    if (this.#options.edge.isClear()) this.#spend();
    else this.#after(this.#enterEdge());
  }

  async #enterEdge(): Promise<void> {
    const { edge } = this.#options;
    this.#endProbe = await edge.enter(this.#setting.key, this.#question.host, this.#signal);
    this.#spend();
  }

  /** What need not be waited for is not: a turn of its own for each call of a request adds up. */
  #spend(): void {
    const { host } = this.#question;
    const { key, tally, permit } = this.#setting;
    tally.check(key);
    const spending = permit === undefined ? spend(this.#setting, host) : this.#spendByPermit(permit);
    if (spending === undefined) this.#send();
    else this.#after(this.#sendAfter(spending));
  }

  async #spendByPermit(permit: Permit): Promise<void> {
    const { host } = this.#question;
    await permit(this.#setting.key, host);
    await spend(this.#setting, host);
  }

  async #sendAfter(spending: Promise<void>): Promise<void> {
    await spending;
    this.#send();
  }

  #after(waiting: Promise<void>): void {
    waiting.catch((error: unknown) => {
      this.#giveUp(error);
    });
  }

  #send(): void {
    const { key, tally } = this.#setting;
    const { connections, clock } = this.#options;
    // Others of the same request may have been sent meanwhile.
    tally.check(key);
    tally.count();
    this.#started = clock();
    connections.exchange(this.#request, this.#signal, this);
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
    this.#leaveEdge();
    this.#listener.onAnswer({ data, faultAt, size: text.length });
  }

  onFailure(error: unknown): void {
    this.#fail(toTransportError(this.#setting.key, error), false);
  }

  #fail(error: unknown, isAnswered: boolean): void {
    const { aborted, reason } = this.#signal;
    try {
      const told = this.#note(error, isAnswered);
      this.#giveUp(aborted ? reason : told);
    } catch (bug) {
      // Nobody else would end the call.
      this.#giveUp(bug);
    }
  }

  #giveUp(error: unknown): void {
    this.#leaveEdge();
    this.#listener.onFailure(error);
  }

  #leaveEdge(): void {
    const endProbe = this.#endProbe;
    this.#endProbe = undefined;
    endProbe?.();
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
