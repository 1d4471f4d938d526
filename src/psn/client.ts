import { setTimeout as wait } from 'node:timers/promises';

import { TOKEN_OPERATION } from '../auth/oauth-response.js';
import { OverloadedError, TokenRefusedError, UnauthenticatedError, UpstreamTimeoutError } from '../errors.js';
import type { Answered, GivenAnswer } from './answered.js';
import { type AttemptOptions, createAttempt, type Permit } from './attempt.js';
import type { CallTally } from './call-tally.js';
import { createDeadline, type Deadline, isOverTime } from './deadline.js';
import { holderOf } from './holder.js';
import type { Account, Lane } from './lane.js';
import { isEndpoint, type RegistryEntry } from './operation.js';
import { versionOf, versionOfEndpoint } from './question.js';
import { type Chosen, createQuestionChooser, isOfHash } from './question-choice.js';
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

/** The only way from this gateway to PSN's persisted queries and REST endpoints. */
export function createPsnClient(
  options: AttemptOptions & {
    /** Of one call, from its turn to the last byte. */
    readonly timeoutMs: number;
    readonly anonymous: Lane;
    readonly versions: VersionChoice;
    readonly retries: RetryPolicy;
  },
): DirectClient {
  const { timeoutMs, anonymous, versions, retries } = options;
  const attempt = createAttempt(options);
  const chooser = createQuestionChooser(versions);

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
  async function ask(
    { key }: RegistryEntry,
    choose: () => Chosen,
    setting: CallSetting & { readonly lane: Lane; readonly countSend: () => number },
    signal: StopSignal,
  ): Promise<Answered> {
    const { account, locale, lane, tally, address, permit, countSend } = setting;
    let renewed = false;
    for (;;) {
      const { question, accept, reject } = choose();
      const accessToken = account === undefined ? undefined : await tokenOf(account, signal);
      try {
        const resends = countSend();
        const sent = { locale, lane, tally, address, permit, signal, accessToken, resends };
        const told = await attempt(key, question, sent);
        const { version } = question;
        accept();
        if (account === undefined || accessToken === undefined)
          return { ...told, version, holder: undefined };
        account.tokens.accept(accessToken);
        return { ...told, version, holder: holderOf(account, accessToken) };
      } catch (error) {
        if (isOfHash(error) && reject(error)) continue;
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

  /** Makes tries, each after its turn in line, until one succeeds or the policy has no more. */
  async function tryInTurns(
    entry: RegistryEntry,
    deadline: Deadline,
    once: () => Promise<Answered>,
  ): Promise<Answered> {
    const host = chooser.hostOf(entry);
    const isRepeatable = entry.kind !== 'mutation';
    let before: Error | undefined;
    retries.noteCall(host);
    for (let tries = 1; ; tries += 1) {
      try {
        return await once();
      } catch (failure) {
        // What PSN did tells more than that there was no turn to ask it again.
        if (before !== undefined && failure instanceof OverloadedError) throw before;
        const pause = retries.next(failure, { host, isRepeatable, tries, msLeft: deadline.msLeft() });
        if (pause === undefined) throw failure;
        before = failure as Error;
        // Who has left meanwhile has no turn in line any more.
        await wait(pause);
      }
    }
  }

  return {
    async run(entry, variables, setting) {
      const choose = chooser.choose(entry, variables);
      const account = entry.auth === 'required' ? setting.account : undefined;
      const lane = account ?? anonymous;
      const { deadline, tally } = setting;
      let sends = 0;
      const asked = { ...setting, account, lane, countSend: () => sends++ };
      // The deadline of a call starts with its turn: who waits in line is not PSN's to answer yet.
      const once = () =>
        lane.slots.run(
          deadline.signal,
          () => {
            // A turn that comes with the end of the time is none: PSN would be asked for an answer that nobody gets.
            if (deadline.msLeft() < LEAST_MS) {
              throw new OverloadedError('The turn of this call came too late', RETRY_SECONDS);
            }
            return inTime(entry.key, deadline, (signal) => ask(entry, choose, asked, signal));
          },
          tally,
        );
      return tryInTurns(entry, deadline, once);
    },
    versionOf(entry) {
      versions.check(entry);
      return isEndpoint(entry) ? versionOfEndpoint(entry) : versionOf(versions.latest(entry));
    },
    accessToken: (account, deadline) =>
      inTime(TOKEN_OPERATION, deadline, (signal) => tokenOf(account, signal)),
  };
}
