import { BadUserInputError, UnauthenticatedError } from '../errors.js';
import type { GatewayFacts, GraphContext } from '../modules/context.js';
import { createOnce } from '../modules/once.js';
import { createPlanner } from '../modules/planner.js';
import type { Account } from '../psn/client.js';
import { createCallTally } from '../psn/call-tally.js';
import { adviseOnLocale } from '../psn/locale-advice.js';
import { readLocale } from '../psn/locale.js';
import { createPsnSession } from '../psn/session.js';
import type { Upstream } from './upstream.js';

/** Headers with which a caller brings a PSN account; one of them, however bad, rules the gateway's own out. */
const credentialHeaders = ['x-psn-access-token', 'x-psn-npsso', 'x-psn-account'];

function chooseAccount(own: Account | undefined, headers: Headers): Account | UnauthenticatedError {
  // Not by `has`: in Yoga's Headers it takes an empty value for none.
  const sent = new Set(headers.keys());
  const brought = credentialHeaders.find((name) => sent.has(name));
  if (brought !== undefined) {
    return new UnauthenticatedError(
      `This gateway takes no PSN account from the header ${brought}; leave it out to ask as the gateway's account`,
    );
  }
  return (
    own ??
    new UnauthenticatedError(
      'This gateway is not signed in to PSN: its operator sets PSN_NPSSO. The store needs no account',
    )
  );
}

function chooseLocale(header: string | null, fallback: string): string {
  if (header === null || header.trim() === '') return fallback;
  const locale = readLocale(header);
  if (locale !== undefined) return locale;
  throw new BadUserInputError(`x-psn-locale: names none of storeLocales; ${adviseOnLocale(header)}`);
}

/** Makes what resolvers get of a request: its own view of PSN, and the facts of the gateway. */
export function createContextFactory(options: {
  readonly upstream: Pick<Upstream, 'client' | 'account'>;
  readonly gateway: GatewayFacts;
  /** The most calls to PSN that one request may make. */
  readonly callLimit: number;
}): (request: Request) => GraphContext {
  const { upstream, gateway, callLimit } = options;
  return ({ headers, signal }) => {
    const tally = createCallTally(callLimit);
    const psn = createPsnSession({
      client: upstream.client,
      account: chooseAccount(upstream.account, headers),
      locale: chooseLocale(headers.get('x-psn-locale'), gateway.defaultLocale),
      tally,
      signal,
    });
    const context: GraphContext = {
      gateway,
      psn,
      planner: createPlanner(psn),
      tally,
      once: createOnce(() => context),
    };
    return context;
  };
}
