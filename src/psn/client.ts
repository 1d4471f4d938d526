import type { Dispatcher } from 'undici';

import { TOKEN_OPERATION } from '../auth/oauth-response.js';
import type { TokenManager } from '../auth/token-manager.js';
import {
  type ErrorCode,
  GatewayError,
  OperationRejectedError,
  RateLimitedError,
  TokenRefusedError,
  UnauthenticatedError,
  UpstreamTimeoutError,
} from '../errors.js';
import type { CallBudget } from './budget.js';
import type { CallTally } from './call-tally.js';
import { send } from './dispatcher.js';
import type { EdgePause } from './edge-pause.js';
import type { UpstreamHost } from './host.js';
import { isEndpoint, type RegistryEntry } from './operation.js';
import { type Question, toEndpointQuestion, toQuestion } from './question.js';
import type { Answer } from './response.js';
import type { Slots } from './slots.js';
import { untilAborted } from './until-aborted.js';
import type { VersionChoice } from './version-choice.js';

/** Whose budget a call spends, and how many of them may be under way. */
export interface Lane {
  readonly budget: CallBudget;
  readonly slots: Slots;
}

/** A PSN account that calls can be made for. */
export interface Account extends Lane {
  readonly tokens: TokenManager;
}

/** What a finished call tells those who count. */
export interface CallReport {
  readonly operation: string;
  readonly host: UpstreamHost;
  readonly outcome: 'ok' | ErrorCode;
  readonly milliseconds: number;
}

/** How one call is made. */
export interface CallSetting {
  readonly locale: string;
  /** Used by operations that need an account, and by no other. */
  readonly account: Account | undefined;
  /** Counts the calls of the request that this one is made for. */
  readonly tally: CallTally;
  readonly signal: AbortSignal;
}

/** What to ask with now, and how to note that PSN does not know it; true if there is another to try. */
interface Chosen {
  readonly question: Question;
  readonly reject: () => boolean;
}

/** Asks PSN: builds, paces, sends, reads, renews a token once, falls back to older hashes. */
export interface PsnClient {
  run(entry: RegistryEntry, variables: object, setting: CallSetting): Promise<Answer<unknown>>;
  /** An account's token, renewed where needed, within the deadline of a call. */
  accessToken(account: Account, signal: AbortSignal): Promise<string>;
}

/** The only way from this gateway to PSN's persisted queries and REST endpoints. */
export function createPsnClient(options: {
  readonly bases: Readonly<Record<UpstreamHost, string>>;
  readonly userAgent: string;
  readonly timeoutMs: number;
  readonly dispatcher: Dispatcher;
  readonly anonymous: Lane;
  readonly versions: VersionChoice;
  readonly edge: EdgePause;
  readonly clock: () => number;
  readonly onCall: (report: CallReport) => void;
}): PsnClient {
  const { bases, userAgent, timeoutMs, dispatcher, anonymous, versions, edge, clock, onCall } = options;
  /** One request and its answer, counted against the lane's budget at the moment it is sent. */
  async function attempt(
    key: string,
    question: Question,
    {
      locale,
      lane,
      accessToken,
      tally,
      signal,
    }: Omit<CallSetting, 'account'> & { lane: Lane; accessToken?: string },
  ): Promise<Answer<unknown>> {
    const { host } = question;
    const setting = { bases, userAgent, locale, ...(accessToken === undefined ? {} : { accessToken }) };
    const request = question.write(setting);
    return edge.run(key, host, signal, async (noteAnswer) => {
      tally.check(key);
      lane.budget.spend(key);
      tally.count();
      const started = clock();
      const report = (outcome: CallReport['outcome']): void => {
        onCall({ operation: key, host, outcome, milliseconds: clock() - started });
      };
      try {
        const answer = await send(key, request, { dispatcher, signal });
        noteAnswer();
        const read = question.read(answer, clock());
        report('ok');
        return read;
      } catch (error) {
        if (signal.aborted && !isDeadline(signal)) throw signal.reason;
        const failure = signal.aborted ? toTimeout(key, signal) : error;
        report(failure instanceof GatewayError ? failure.code : 'INTERNAL_SERVER_ERROR');
        if (failure instanceof RateLimitedError) lane.budget.pause(failure.retryAfter);
        throw failure;
      }
    });
  }

  const isDeadline = ({ reason }: AbortSignal): boolean =>
    reason instanceof DOMException && reason.name === 'TimeoutError';

  const toTimeout = (key: string, { reason }: AbortSignal): UpstreamTimeoutError =>
    new UpstreamTimeoutError(key, timeoutMs, { cause: reason });

  /** Gives work a deadline besides the caller's own signal, and the end of it its name. */
  async function inTime<T>(
    key: string,
    callers: AbortSignal,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const signal = AbortSignal.any([callers, AbortSignal.timeout(timeoutMs)]);
    try {
      return await work(signal);
    } catch (error) {
      throw signal.aborted && error === signal.reason && isDeadline(signal) ? toTimeout(key, signal) : error;
    }
  }

  /** The token is shared: who no longer waits for it leaves its renewal to the others. */
  async function tokenOf(account: Account, signal: AbortSignal): Promise<string> {
    signal.throwIfAborted();
    return untilAborted(account.tokens.getAccessToken(), signal);
  }

  /** Chooses hash and token once there is room, so that who waited in line uses what those before have learnt. */
  async function ask(
    entry: RegistryEntry,
    choose: () => Chosen,
    setting: Omit<CallSetting, 'account'> & { lane: Lane; account: Account | undefined },
  ): Promise<Answer<unknown>> {
    const { key } = entry;
    const { locale, signal, lane, tally, account } = setting;
    let renewed = false;
    for (;;) {
      const { question, reject } = choose();
      const accessToken = account === undefined ? undefined : await tokenOf(account, signal);
      const attempted = {
        locale,
        signal,
        lane,
        tally,
        ...(accessToken === undefined ? {} : { accessToken }),
      };
      try {
        const answer = await attempt(key, question, attempted);
        if (accessToken !== undefined) account?.tokens.accept(accessToken);
        return answer;
      } catch (error) {
        if (error instanceof OperationRejectedError && reject()) continue;
        if (!(error instanceof TokenRefusedError)) throw error;
        if (account === undefined || accessToken === undefined) {
          throw new UnauthenticatedError(`PSN now answers ${key} to accounts alone`, { cause: error });
        }
        if (renewed || !account.tokens.refuse(accessToken, error)) throw error;
        renewed = true;
      }
    }
  }

  /** An endpoint has one form, written before anybody waits for it; a persisted query has hashes that are tried in turn. */
  function chooser(entry: RegistryEntry, variables: object): () => Chosen {
    if (isEndpoint(entry)) {
      const question = toEndpointQuestion(entry, variables);
      return () => ({ question, reject: () => false });
    }
    return () => {
      const version = versions.current(entry);
      return {
        question: toQuestion(entry, version, variables),
        reject: () => versions.reject(entry, version),
      };
    };
  }

  return {
    async run(entry, variables, setting) {
      const choose = chooser(entry, variables);
      const account = entry.auth === 'required' ? setting.account : undefined;
      const lane = account ?? anonymous;
      // The deadline starts with the turn: who waits in line is not PSN's to answer yet.
      return lane.slots.run(setting.signal, () =>
        inTime(entry.key, setting.signal, (signal) =>
          ask(entry, choose, { ...setting, signal, lane, account }),
        ),
      );
    },
    accessToken: (account, callers) => inTime(TOKEN_OPERATION, callers, (signal) => tokenOf(account, signal)),
  };
}
