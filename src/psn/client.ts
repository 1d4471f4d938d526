import { setTimeout as wait } from 'node:timers/promises';

import { TOKEN_OPERATION } from '../auth/oauth-response.js';
import { OverloadedError, UpstreamTimeoutError } from '../errors.js';
import type { Answered, GivenAnswer } from './answered.js';
import { type AttemptOptions, createAttempt, type Permit } from './attempt.js';
import { Call, tokenOf } from './call.js';
import type { CallTally } from './call-tally.js';
import { createDeadline, type Deadline, isOverTime } from './deadline.js';
import type { Account, Lane } from './lane.js';
import { isEndpoint, type RegistryEntry } from './operation.js';
import { versionOf, versionOfEndpoint } from './question.js';
import { createQuestionChooser } from './question-choice.js';
import type { RequestSetting } from './request.js';
import type { RetryPolicy } from './retry.js';
import type { StopSignal } from './stop-signal.js';
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

/** Gives the end of a call's time its name; all else stays what it is. */
function nameTimeout(error: unknown, key: string, signal: StopSignal, milliseconds: number): unknown {
  const isOver = signal.aborted && error === signal.reason && isOverTime(signal);
  return isOver ? new UpstreamTimeoutError(key, milliseconds, { cause: error }) : error;
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

  /** Of a call that starts now, as far as the request has it. */
  const callMs = (msLeft: number): number => Math.ceil(Math.min(timeoutMs, msLeft));

  /** One try, after its turn in line. The deadline of a call starts with its turn: who waits in line is not PSN's to answer yet. */
  async function askInTurn(call: Call, request: Deadline): Promise<Answered> {
    const { slots } = call.lane;
    const turn = slots.enter(request.signal, call.tally);
    if (turn !== undefined) await turn;
    const msLeft = request.msLeft();
    const deadline = createDeadline(callMs(msLeft), request.signal);
    const { signal } = deadline;
    try {
      // A turn that comes with the end of the time is none: PSN would be asked for an answer that nobody gets.
      if (msLeft < LEAST_MS) throw new OverloadedError('The turn of this call came too late', RETRY_SECONDS);
      for (;;) {
        const question = call.choose();
        const taking = call.takeToken(signal);
        if (taking !== undefined) await taking;
        try {
          return call.accept(question, await attempt(question, call, signal));
        } catch (error) {
          call.learn(error);
        }
      }
    } catch (error) {
      throw nameTimeout(error, call.key, signal, callMs(msLeft));
    } finally {
      deadline.end();
      slots.leave();
    }
  }

  return {
    async run(entry, variables, setting) {
      const choice = chooser.begin(entry, variables);
      const account = entry.auth === 'required' ? setting.account : undefined;
      const call = new Call(entry.key, choice, setting, { account, anonymous });
      const host = chooser.hostOf(entry);
      let before: Error | undefined;
      retries.noteCall(host);
      for (let tries = 1; ; tries += 1) {
        try {
          return await askInTurn(call, setting.deadline);
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
    async accessToken(account, request) {
      const milliseconds = callMs(request.msLeft());
      const deadline = createDeadline(milliseconds, request.signal);
      const { signal } = deadline;
      try {
        return await tokenOf(account, signal);
      } catch (error) {
        throw nameTimeout(error, TOKEN_OPERATION, signal, milliseconds);
      } finally {
        deadline.end();
      }
    },
  };
}
