import { BadUserInputError } from '../errors.js';
import type { GatewayFacts, GraphContext } from '../modules/context.js';
import { createKnownTrophySets } from '../modules/known-trophy-sets.js';
import { createOnce } from '../modules/once.js';
import { createPlanner } from '../modules/planner.js';
import type { PsnClient } from '../psn/client.js';
import { createCallTally } from '../psn/call-tally.js';
import { createDeadline } from '../psn/deadline.js';
import { createFreshness } from '../psn/freshness.js';
import { adviseOnLocale } from '../psn/locale-advice.js';
import { readLocale } from '../psn/locale.js';
import { createPsnSession } from '../psn/session.js';
import { type AccountChoice, type AccountChooser, nameOf } from './account-choice.js';
import type { Caller } from './caller.js';

function chooseLocale(header: string | null, fallback: string): string {
  if (header === null || header.trim() === '') return fallback;
  const locale = readLocale(header);
  if (locale !== undefined) return locale;
  throw new BadUserInputError(`x-psn-locale: names none of storeLocales; ${adviseOnLocale(header)}`);
}

/** Makes what resolvers get of a request: its own view of PSN, and the facts of the gateway. */
export function createContextFactory(options: {
  readonly client: PsnClient;
  readonly chooseAccount: AccountChooser;
  readonly factsFor: (choice: AccountChoice) => GatewayFacts;
  readonly rawQueries: GraphContext['rawQueries'];
  readonly defaultLocale: string;
  /** The most calls to PSN that one request may make. */
  readonly callLimit: number;
  /** Within so many milliseconds a request is answered, whatever PSN does. */
  readonly requestMs: number;
}): (request: Request, caller: Caller) => Promise<GraphContext> {
  const { client, chooseAccount, factsFor, rawQueries, defaultLocale, callLimit, requestMs } = options;
  const knownTrophySets = createKnownTrophySets();
  return async ({ headers, signal }, caller) => {
    const locale = chooseLocale(headers.get('x-psn-locale'), defaultLocale);
    const deadline = createDeadline(requestMs, signal);
    const choice = await chooseAccount(headers, caller);
    const tally = createCallTally(callLimit);
    const freshness = createFreshness();
    const { account } = choice;
    const psn = createPsnSession({
      client,
      account,
      locale,
      tally,
      freshness,
      address: caller.address,
      deadline,
    });
    const context: GraphContext = {
      gateway: factsFor(choice),
      psn,
      planner: createPlanner(psn),
      tally,
      freshness,
      accountName: nameOf(choice),
      once: createOnce(() => context),
      knownTrophySets,
      rawQueries,
      end: deadline.end,
    };
    return context;
  };
}
