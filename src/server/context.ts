import { BadUserInputError } from '../errors.js';
import type { GatewayFacts, GraphContext } from '../modules/context.js';
import { createKnownTrophySets } from '../modules/known-trophy-sets.js';
import { createOnce, type Once } from '../modules/once.js';
import { createPlanner, type Planner } from '../modules/planner.js';
import type { Live } from '../modules/live.js';
import type { Permit } from '../psn/attempt.js';
import type { PsnClient } from '../psn/client.js';
import { type CallTally, createCallTally } from '../psn/call-tally.js';
import { createDeadline, type Deadline } from '../psn/deadline.js';
import { createFreshness } from '../psn/freshness.js';
import { adviseOnLocale } from '../psn/locale-advice.js';
import { readLocale } from '../psn/locale.js';
import { createPsnSession, type PsnSession } from '../psn/session.js';
import type { StopSignal } from '../psn/stop-signal.js';
import { type AccountChooser, chooseOnce, type RequestAccount } from './account-choice.js';
import type { Caller } from './caller.js';
import type { Hub, PollView } from './live/hub.js';

/** The store that a request asks; undefined where its header names none. */
export const localeOf = (header: string | null, fallback: string): string | undefined =>
  header === null || header.trim() === '' ? fallback : readLocale(header);

function chooseLocale(header: string | null, fallback: string): string {
  const locale = localeOf(header, fallback);
  if (locale !== undefined) return locale;
  throw new BadUserInputError(`x-psn-locale: names none of storeLocales; ${adviseOnLocale(header ?? '')}`);
}

/** Who asks, and whether they still do. */
export interface Asker {
  readonly headers: Headers;
  /** Aborts when they leave. */
  readonly signal: StopSignal;
}

/** Makes what resolvers get: of a request, of each event of a subscription, and of a poll. */
export interface ContextFactory {
  /** The facts of the gateway, and the caller's own view of PSN. Throws `BadUserInputError` for a store that is none. */
  readonly ofRequest: (asker: Asker, caller: Caller) => GraphContext;
  /** Sees PSN as it is, whatever answers are kept. */
  readonly ofPoll: (view: PollView) => GraphContext;
}

/** What is the gateway's, and the same for all requests. */
interface Common {
  readonly client: PsnClient;
  readonly factsFor: (choose: RequestAccount['choose']) => GatewayFacts;
  readonly rawQueries: GraphContext['rawQueries'];
  readonly knownTrophySets: GraphContext['knownTrophySets'];
}

interface Parts {
  readonly chosen: RequestAccount;
  readonly locale: string;
  readonly tally: CallTally;
  readonly deadline: Deadline;
  readonly openLive: () => Live;
  readonly address?: string | undefined;
  readonly isAskedAgain?: boolean;
  readonly permit?: Permit;
}

/** A poll listens to nothing. */
const noLive: Live = { watch: () => Promise.reject(new Error('a poll has asked for a subscription')) };

/** Has its parts made when they are first asked for: a plain question asks for few of them. */
class RequestContext implements GraphContext {
  readonly psn: PsnSession;
  readonly tally: CallTally;
  readonly freshness = createFreshness();
  readonly accountName: () => string | null;
  readonly knownTrophySets: GraphContext['knownTrophySets'];
  readonly rawQueries: GraphContext['rawQueries'];
  readonly #common: Common;
  readonly #parts: Parts;
  #planner: Planner | undefined;
  #once: Once | undefined;

  constructor(common: Common, parts: Parts) {
    const { locale, tally, deadline, address, isAskedAgain = false, permit, chosen } = parts;
    this.#common = common;
    this.#parts = parts;
    this.tally = tally;
    this.accountName = chosen.name;
    this.knownTrophySets = common.knownTrophySets;
    this.rawQueries = common.rawQueries;
    this.psn = createPsnSession({
      client: common.client,
      account: async () => (await chosen.choose()).account,
      freshness: this.freshness,
      locale,
      tally,
      deadline,
      address,
      isAskedAgain,
      permit,
    });
  }

  get planner(): Planner {
    this.#planner ??= createPlanner(this.psn);
    return this.#planner;
  }

  get once(): Once {
    this.#once ??= createOnce(() => this);
    return this.#once;
  }

  get gateway(): GatewayFacts {
    return this.#common.factsFor(this.#parts.chosen.choose);
  }

  get live(): Live {
    return this.#parts.openLive();
  }

  readonly end = (): void => {
    this.#parts.deadline.end();
  };
}

/** All parts of a context as members of its own, for those who copy what they are given. */
export const listParts = (context: GraphContext): GraphContext => ({
  gateway: context.gateway,
  psn: context.psn,
  planner: context.planner,
  once: context.once,
  knownTrophySets: context.knownTrophySets,
  tally: context.tally,
  freshness: context.freshness,
  accountName: context.accountName,
  live: context.live,
  rawQueries: context.rawQueries,
  end: context.end,
});

/** All of one gateway share what is known of trophy sets. */
export function createContextFactory(
  options: Omit<Common, 'knownTrophySets'> & {
    readonly chooseAccount: AccountChooser;
    readonly defaultLocale: string;
    /** The most calls to PSN that one request may make. */
    readonly callLimit: number;
    /** Within so many milliseconds a request is answered, whatever PSN does. */
    readonly requestMs: number;
    /** Who a request's subscriptions count as: its key, or else its address. */
    readonly seatOf: (headers: Headers, caller: Caller) => unknown;
    readonly hub: Pick<Hub, 'open'>;
  },
): ContextFactory {
  const { chooseAccount, defaultLocale, callLimit, requestMs, seatOf, hub } = options;
  const { client, factsFor, rawQueries } = options;
  const common: Common = { client, factsFor, rawQueries, knownTrophySets: createKnownTrophySets() };
  /** One for all, so that polls have one turn in line. */
  const pollTally = createCallTally(Number.POSITIVE_INFINITY);

  return {
    ofRequest({ headers, signal }, caller) {
      const locale = chooseLocale(headers.get('x-psn-locale'), defaultLocale);
      const openLive = (): Live =>
        hub.open({
          caller: seatOf(headers, caller),
          locale,
          signal,
          account: async () => (await chooseAccount(headers, caller)).account,
        });
      return new RequestContext(common, {
        chosen: chooseOnce(() => chooseAccount(headers, caller)),
        locale,
        tally: createCallTally(callLimit),
        deadline: createDeadline(requestMs, signal),
        address: caller.address,
        openLive,
      });
    },
    ofPoll({ account, ...view }) {
      const chosen = chooseOnce(() => Promise.resolve({ account, isBrought: false, mayHearOf: null }));
      return new RequestContext(common, {
        chosen,
        tally: pollTally,
        openLive: () => noLive,
        isAskedAgain: true,
        ...view,
      });
    },
  };
}
