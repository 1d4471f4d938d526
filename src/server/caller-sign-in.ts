import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';

import { failureFacts } from '../auth/failure-facts.js';
import type { OAuthClient } from '../auth/oauth.js';
import { TOKEN_OPERATION } from '../auth/oauth-response.js';
import { signInEndedError } from '../auth/sign-in-pause.js';
import { SignInRefusedError } from '../auth/sign-in-refused-error.js';
import type { TokenSet } from '../auth/tokens.js';
import {
  BlockedError,
  type GatewayError,
  RateLimitedError,
  UnauthenticatedError,
  UnavailableError,
  UnexpectedResponseError,
} from '../errors.js';

/** Exchanges what callers bring, and remembers what must not be tried again. */
export interface CallerSignIn {
  /** Swaps an npsso for tokens; `digest` is what it is remembered by. */
  exchange(digest: string, npsso: string): Promise<TokenSet>;
}

/** In milliseconds: a refused npsso has ended for good; a client that PSN refuses is for the operator to change. */
const HOLD = { refused: 24 * 3600_000, client: 30 * 60_000, other: 30_000 };
/** Each takes a call of the few that there are, so this many take months. */
const MOST_HELD = 10_000;
/** Stands for every npsso. */
const ALL = '';

interface Hold {
  readonly until: number;
  readonly answer: (seconds: number) => GatewayError;
}

const notAccepted = (): GatewayError =>
  new UnauthenticatedError(
    'x-psn-npsso: PSN did not accept it: it is mistyped, or has ended; copy a new one in a private window, and do ' +
      'not sign out there',
  );

const heldBack = (seconds: number): GatewayError =>
  new RateLimitedError(
    TOKEN_OPERATION,
    seconds,
    'The few sign-ins that PSN allows are used up, which holds back',
  );

/** Starts with nothing remembered; nothing of it outlives the process. */
export function createCallerSignIn(options: {
  readonly oauth: Pick<OAuthClient, 'signIn'>;
  readonly clock: () => number;
  readonly logger: Pick<Logger, 'debug' | 'error'>;
}): CallerSignIn {
  const { oauth, clock, logger } = options;
  const holds = new LRUCache<string, Hold>({ maxSize: MOST_HELD, sizeCalculation: () => 1 });

  function hold(whom: string, milliseconds: number, answer: Hold['answer']): void {
    holds.set(whom, { until: clock() + milliseconds, answer });
  }

  /** What the caller gets; a failure that is not this npsso's holds all of them back. */
  function remember(digest: string, failure: unknown): unknown {
    logger.debug(failureFacts(failure), 'a caller could not be signed in');
    if (failure instanceof SignInRefusedError) {
      if (failure.refused === 'npsso') {
        hold(digest, HOLD.refused, notAccepted);
        return notAccepted();
      }
      const ended = signInEndedError(failure);
      logger.error(failureFacts(ended), ended.remedy);
      hold(ALL, HOLD.client, () => ended);
      return ended;
    }
    if (failure instanceof RateLimitedError) hold(ALL, failure.retryAfter * 1000, heldBack);
    if (failure instanceof BlockedError) {
      hold(ALL, failure.retryAfter * 1000, (seconds) => new BlockedError(TOKEN_OPERATION, seconds));
    }
    if (failure instanceof UnavailableError || failure instanceof UnexpectedResponseError) {
      hold(digest, HOLD.other, () => failure);
    }
    return failure;
  }

  return {
    async exchange(digest, npsso) {
      for (const whom of [ALL, digest]) {
        const { until, answer } = holds.get(whom) ?? { until: 0, answer: notAccepted };
        if (until > clock()) throw answer(Math.ceil((until - clock()) / 1000));
      }
      try {
        return await oauth.signIn(npsso);
      } catch (failure) {
        throw remember(digest, failure);
      }
    },
  };
}
