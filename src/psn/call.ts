import { TokenRefusedError, UnauthenticatedError } from '../errors.js';
import type { Answered } from './answered.js';
import type { AttemptSetting, Permit, SizedAnswer } from './attempt.js';
import type { CallTally } from './call-tally.js';
import type { CallSetting } from './client.js';
import { holderOf } from './holder.js';
import type { Account, Lane } from './lane.js';
import type { Question } from './question.js';
import { type Choice, isOfHash } from './question-choice.js';
import type { StopSignal } from './stop-signal.js';
import { untilAborted } from './until-aborted.js';

/** The token is shared: who no longer waits for it leaves its renewal to the others. */
export async function tokenOf(account: Account, signal: StopSignal): Promise<string> {
  signal.throwIfAborted();
  return untilAborted(account.tokens.getAccessToken(), signal);
}

/**
 * One question on its way to PSN, which may be sent several times. A class whose fields change from try to try, in place
 * of a setting for each: there is one for each call.
 */
export class Call implements AttemptSetting {
  readonly key: string;
  readonly lane: Lane;
  readonly locale: string;
  readonly tally: CallTally;
  readonly address: string | undefined;
  readonly permit: Permit | undefined;
  readonly #choice: Choice;
  readonly #account: Account | undefined;
  #isRenewed = false;
  accessToken: string | undefined;
  resends = -1;

  constructor(
    key: string,
    choice: Choice,
    setting: CallSetting,
    { account, anonymous }: { readonly account: Account | undefined; readonly anonymous: Lane },
  ) {
    const { locale, tally, address, permit } = setting;
    this.key = key;
    this.lane = account ?? anonymous;
    this.locale = locale;
    this.tally = tally;
    this.address = address;
    this.permit = permit;
    this.#choice = choice;
    this.#account = account;
  }

  /** Chooses what is sent now: once there is room, so that who waited in line uses what those before have learnt. */
  choose(): Question {
    this.resends += 1;
    return this.#choice.choose();
  }

  /** Takes the account's token of now; undefined where there is no account. */
  takeToken(signal: StopSignal): Promise<void> | undefined {
    const account = this.#account;
    return account && this.#takeTokenOf(account, signal);
  }

  async #takeTokenOf(account: Account, signal: StopSignal): Promise<void> {
    this.accessToken = await tokenOf(account, signal);
  }

  /** Notes that PSN takes hash and token. */
  accept({ version }: Question, { data, faultAt, size }: SizedAnswer): Answered {
    const { accessToken } = this;
    const account = this.#account;
    this.#choice.accept();
    if (account === undefined || accessToken === undefined)
      return { data, faultAt, version, holder: undefined, size };
    account.tokens.accept(accessToken);
    return { data, faultAt, version, holder: holderOf(account, accessToken), size };
  }

  /** Learns from a failure: a hash that PSN no longer takes, or a token. Throws where there is nothing else to ask with. */
  learn(error: unknown): void {
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
}
