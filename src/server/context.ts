import { BadUserInputError } from '../errors.js';
import type { GatewayFacts, GraphContext } from '../modules/context.js';
import { createKnownTrophySets } from '../modules/known-trophy-sets.js';
import { createOnce } from '../modules/once.js';
import { createPlanner } from '../modules/planner.js';
import type { Live } from '../modules/live.js';
import type { Permit } from '../psn/attempt.js';
import type { PsnClient } from '../psn/client.js';
import { type CallTally, createCallTally } from '../psn/call-tally.js';
import { createDeadline, type Deadline } from '../psn/deadline.js';
import { createFreshness } from '../psn/freshness.js';
import { adviseOnLocale } from '../psn/locale-advice.js';
import { readLocale } from '../psn/locale.js';
import { createPsnSession } from '../psn/session.js';
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

/** Makes what resolvers get: of a request, of each event of a subscription, and of a poll. */
export interface ContextFactory {
  /** The facts of the gateway, and the caller's own view of PSN. */
  readonly ofRequest: (request: Request, caller: Caller) => GraphContext;
  /** Sees PSN as it is, whatever answers are kept. */
  readonly ofPoll: (view: PollView) => GraphContext;
}

interface Parts {
  readonly chosen: RequestAccount;
  readonly locale: string;
  readonly tally: CallTally;
  readonly deadline: Deadline;
  readonly live: Live;
  readonly address?: string | undefined;
  readonly isAskedAgain?: boolean;
  readonly permit?: Permit;
}

/** A poll listens to nothing. */
const noLive: Live = { watch: () => Promise.reject(new Error('a poll has asked for a subscription')) };

/** All of one gateway share what is known of trophy sets. */
export function createContextFactory(options: {
  readonly client: PsnClient;
  readonly chooseAccount: AccountChooser;
  readonly factsFor: (choose: RequestAccount['choose']) => GatewayFacts;
  readonly rawQueries: GraphContext['rawQueries'];
  readonly defaultLocale: string;
  /** The most calls to PSN that one request may make. */
  readonly callLimit: number;
  /** Within so many milliseconds a request is answered, whatever PSN does. */
  readonly requestMs: number;
  /** Who a request's subscriptions count as: its key, or else its address. */
  readonly seatOf: (headers: Headers, caller: Caller) => unknown;
  readonly hub: Pick<Hub, 'open'>;
}): ContextFactory {
  const { client, chooseAccount, factsFor, rawQueries, defaultLocale, callLimit, requestMs } = options;
  const knownTrophySets = createKnownTrophySets();
  /** One for all, so that polls have one turn in line. */
  const pollTally = createCallTally(Number.POSITIVE_INFINITY);

  function create({ chosen, live, ...parts }: Parts): GraphContext {
    const freshness = createFreshness();
    const account = async () => (await chosen.choose()).account;
    const psn = createPsnSession({ client, account, freshness, ...parts });
    const context: GraphContext = {
      gateway: factsFor(chosen.choose),
      psn,
      planner: createPlanner(psn),
      tally: parts.tally,
      freshness,
      accountName: chosen.name,
      once: createOnce(() => context),
      knownTrophySets,
      rawQueries,
      live,
      end() {
        parts.deadline.end();
      },
    };
    return context;
  }

  return {
    ofRequest({ headers, signal }, caller) {
      const locale = chooseLocale(headers.get('x-psn-locale'), defaultLocale);
      const deadline = createDeadline(requestMs, signal);
      const chosen = chooseOnce(() => chooseAccount(headers, caller));
      const live = options.hub.open({
        caller: options.seatOf(headers, caller),
        locale,
        signal,
        account: async () => (await chooseAccount(headers, caller)).account,
      });
      const tally = createCallTally(callLimit);
      return create({ chosen, locale, tally, deadline, address: caller.address, live });
    },
    ofPoll({ account, ...view }) {
      const chosen = chooseOnce(() => Promise.resolve({ account, isBrought: false, mayHearOf: null }));
      return create({ chosen, tally: pollTally, live: noLive, isAskedAgain: true, ...view });
    },
  };
}
