import { setTimeout as wait } from 'node:timers/promises';

import { TOKEN_OPERATION } from '../auth/oauth-response.js';
import { OverloadedError, TokenRefusedError, UnauthenticatedError, UpstreamTimeoutError } from '../errors.js';
import type { Answered, GivenAnswer } from './answered.js';
import { type AttemptOptions, type AttemptSetting, createAttempt, type Permit } from './attempt.js';
import type { CallTally } from './call-tally.js';
import { createDeadline, type Deadline, isOverTime } from './deadline.js';
import { holderOf } from './holder.js';
import type { Account, Lane } from './lane.js';
import { isEndpoint, type RegistryEntry } from './operation.js';
import { versionOf, versionOfEndpoint } from './question.js';
import { type Choice, createQuestionChooser, isOfHash } from './question-choice.js';
import type { RequestSetting } from './request.js';
import type { RetryPolicy } from './retry.js';
import type { StopSignal } from './stop-signal.js';
import { untilAborted } from './until-aborted.js';
import type { VersionChoice } from './version-choice.js';

export type { Account, Lane } from './lane.js';

/** How one call is made. */
export interface CallSetting {
  readonly locale: string;
  /** Used by operations that need an account, and by no other. */
  readonly account: Account | undefined;
  /** Counts the calls of the request that this one is made for; callers take turns by it. */
  readonly tally: CallTally;
  /** Where that request came from. */
  readonly address?: string | undefined;
  /** That of the request. */
  readonly deadline: Deadline;
  /** Asks PSN, though its answer may be known. */
  readonly isAskedAgain?: boolean;
  /** Called before each request is counted and sent; rejects where it may not be. */
  readonly permit?: Permit | undefined;
}

/** In less time than this PSN has never answered. */
const LEAST_MS = 50;
const RETRY_SECONDS = 5;

/** Answers questions to PSN. */
export interface PsnClient {
  run(entry: RegistryEntry, variables: object, setting: CallSetting): Promise<GivenAnswer>;
  /** An account's token, renewed where needed, within the deadline of a call. */
  accessToken(account: Account, deadline: Deadline): Promise<string>;
}

/** Asks PSN: builds, paces, sends, reads, renews a token once, falls back to older hashes, repeats what failed in passing. */
export interface DirectClient extends PsnClient {
  run(entry: RegistryEntry, variables: object, setting: CallSetting): Promise<Answered>;
  /** What `run` asks an entry with, unless PSN refuses that. Throws `OperationDisabledError` for one that is switched off. */
  versionOf(entry: RegistryEntry): string;
}

/** One question on its way, be it sent once or several times. */
interface Call {
  readonly key: string;
  readonly choice: Choice;
  readonly account: Account | undefined;
  readonly lane: Lane;
  readonly setting: CallSetting;
  sends: number;
}

function sendingOf(call: Call, signal: StopSignal, accessToken: string | undefined): AttemptSetting {
  const { lane, setting } = call;
  const { locale, tally, address, permit } = setting;
  const resends = call.sends;
  call.sends += 1;
  return { locale, lane, accessToken, tally, address, signal, resends, permit };
}

/** The only way from this gateway to PSN's persisted queries and REST endpoints. */
export function createPsnClient(
  options: AttemptOptions &
    RequestSetting & {
      /** Of one call, from its turn to the last byte. */
      readonly timeoutMs: number;
      readonly anonymous: Lane;
      readonly versions: VersionChoice;
      readonly retries: RetryPolicy;
    },
): DirectClient {
  const { timeoutMs, anonymous, versions, retries } = options;
  const attempt = createAttempt(options);
  const chooser = createQuestionChooser(versions, options);

  /** Gives work the time of a call, as far as the request has it, and the end of that its name. */
  async function inTime<T>(
    key: string,
    request: Deadline,
    work: (signal: StopSignal) => Promise<T>,
  ): Promise<T> {
    const milliseconds = Math.ceil(Math.min(timeoutMs, request.msLeft()));
    const deadline = createDeadline(milliseconds, request.signal);
    const { signal } = deadline;
    try {
      return await work(signal);
    } catch (error) {
      if (!(signal.aborted && error === signal.reason && isOverTime(signal))) throw error;
      throw new UpstreamTimeoutError(key, milliseconds, { cause: error });
    } finally {
      deadline.end();
    }
  }

  /** The token is shared: who no longer waits for it leaves its renewal to the others. */
  async function tokenOf(account: Account, signal: StopSignal): Promise<string> {
    signal.throwIfAborted();
    return untilAborted(account.tokens.getAccessToken(), signal);
  }

  /** Chooses hash and token once there is room, so that who waited in line uses what those before have learnt. */
  async function ask(call: Call, signal: StopSignal): Promise<Answered> {
    const { key, choice, account } = call;
    let renewed = false;
    for (;;) {
      const question = choice.choose();
      const accessToken = account === undefined ? undefined : await tokenOf(account, signal);
      try {
        const { data, faultAt, size } = await attempt(key, question, sendingOf(call, signal, accessToken));
        const { version } = question;
        choice.accept();
        if (account === undefined || accessToken === undefined)
          return { data, faultAt, version, holder: undefined, size };
        account.tokens.accept(accessToken);
        return { data, faultAt, version, holder: holderOf(account, accessToken), size };
      } catch (error) {
        if (isOfHash(error) && choice.reject(error)) continue;
        if (!(error instanceof TokenRefusedError)) throw error;
        if (account === undefined || accessToken === undefined) {
          throw new UnauthenticatedError(`PSN now answers ${key} to accounts alone`, { cause: error });
        }
        if (renewed || !account.tokens.refuse(accessToken, error))
          throw account.explainRefusal?.(error) ?? error;
        renewed = true;
      }
    }
  }

  /** One try, after its turn in line. The deadline of a call starts with its turn: who waits in line is not PSN's to answer yet. */
  async function askInTurn(call: Call): Promise<Answered> {
    const { deadline, tally } = call.setting;
    const { slots } = call.lane;
    const turn = slots.enter(deadline.signal, tally);
    if (turn !== undefined) await turn;
    try {
      // A turn that comes with the end of the time is none: PSN would be asked for an answer that nobody gets.
      if (deadline.msLeft() < LEAST_MS) {
        throw new OverloadedError('The turn of this call came too late', RETRY_SECONDS);
      }
      return await inTime(call.key, deadline, (signal) => ask(call, signal));
    } finally {
      slots.leave();
    }
  }

  return {
    async run(entry, variables, setting) {
      const choice = chooser.begin(entry, variables);
      const account = entry.auth === 'required' ? setting.account : undefined;
      const call: Call = { key: entry.key, choice, account, lane: account ?? anonymous, setting, sends: 0 };
      const host = chooser.hostOf(entry);
      let before: Error | undefined;
      retries.noteCall(host);
      for (let tries = 1; ; tries += 1) {
        try {
          return await askInTurn(call);
        } catch (failure) {
          // What PSN did tells more than that there was no turn to ask it again.
          if (before !== undefined && failure instanceof OverloadedError) throw before;
          const isRepeatable = entry.kind !== 'mutation';
          const msLeft = setting.deadline.msLeft();
          const pause = retries.next(failure, { host, isRepeatable, tries, msLeft });
          if (pause === undefined) throw failure;
          before = failure as Error;
          // Who has left meanwhile has no turn in line any more.
          await wait(pause);
        }
      }
    },
    versionOf(entry) {
      versions.check(entry);
      return isEndpoint(entry) ? versionOfEndpoint(entry) : versionOf(versions.latest(entry));
    },
    accessToken: (account, deadline) =>
      inTime(TOKEN_OPERATION, deadline, (signal) => tokenOf(account, signal)),
  };
}
