import { TOKEN_OPERATION } from '../auth/oauth-response.js';
import type { Answered, GivenAnswer } from './answered.js';
import type { Permit } from './attempt.js';
import { Call, type CallOptions } from './call.js';
import type { CallTally } from './call-tally.js';
import { createDeadline, createDeadlines, type Deadline } from './deadline.js';
import type { Account, Lane } from './lane.js';
import { isEndpoint, type RegistryEntry } from './operation.js';
import { versionOf, versionOfEndpoint } from './question.js';
import { createQuestionChooser } from './question-choice.js';
import type { RequestSetting } from './request.js';
import { callMs, nameTimeout, tokenOf } from './try-time.js';
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
  options: Omit<CallOptions, 'deadlines'> &
    RequestSetting & {
      readonly anonymous: Lane;
      readonly versions: VersionChoice;
    },
): DirectClient {
  const { timeoutMs, anonymous, versions } = options;
  const chooser = createQuestionChooser(versions, options);
  const ofCalls = { ...options, deadlines: createDeadlines(timeoutMs) };

  return {
    run: (entry, variables, setting) =>
      new Promise((resolve, reject) => {
        const choice = chooser.begin(entry, variables);
        const account = entry.auth === 'required' ? setting.account : undefined;
        const asked = { entry, host: chooser.hostOf(entry), choice, account, lane: account ?? anonymous };
        new Call(ofCalls, asked, setting, { resolve, reject }).begin();
      }),
    versionOf(entry) {
      versions.check(entry);
      return isEndpoint(entry) ? versionOfEndpoint(entry) : versionOf(versions.latest(entry));
    },
    async accessToken(account, request) {
      const milliseconds = callMs(timeoutMs, request.msLeft());
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
