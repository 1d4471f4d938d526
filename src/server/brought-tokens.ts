import { readAccountId } from '../auth/account-id.js';
import { TOKEN_OPERATION } from '../auth/oauth-response.js';
import type { TokenManager } from '../auth/token-manager.js';
import {
  type GatewayError,
  RateLimitedError,
  type TokenRefusedError,
  UnauthenticatedError,
} from '../errors.js';
import { createCallBudget } from '../psn/budget.js';
import type { Account, Lane } from '../psn/client.js';
import { createSlots, type Slots } from '../psn/slots.js';
import type { Digest } from './digest.js';
import { createIdleCache } from './idle-cache.js';

/** The accounts whose access tokens callers bring. */
export interface BroughtTokens {
  account(accessToken: string): Account;
  /** Drops what nobody has brought for a while. */
  tidy(): void;
}

/** Access tokens live an hour. */
const IDLE_MS = 3600_000;
const QUARTER_HOUR_MS = 15 * 60_000;
const MOST_KEPT = 10_000;

/** What is kept of an access token, by its digest: never itself. */
interface Brought {
  lane: Lane;
  /** PSN has taken it, so that what it claims is true. */
  isProven: boolean;
  isRefused: boolean;
}

const notAccepted = (cause?: TokenRefusedError): UnauthenticatedError => {
  const lacksRight = cause?.isDenial === true ? ', or lacks a right that this takes' : '';
  return new UnauthenticatedError(
    `x-psn-access-token: PSN does not accept it: it is mistyped, or has ended${lacksRight}; bring a new one`,
    { cause },
  );
};

/**
 * Starts with none. Anybody can write a token that claims to be of any account, so until PSN has taken one it spends no
 * account's budget but its own, waits for slots with others of its kind, and only so many may be refused.
 */
export function createBroughtTokens(options: {
  readonly digest: Digest;
  readonly laneOf: (accountId: string) => Lane;
  readonly createLane: (name: string, slots?: Slots) => Lane;
  readonly limits: { readonly callsPer15Minutes: number; readonly maxConcurrent: number };
  readonly clock: () => number;
}): BroughtTokens {
  const { digest, laneOf, createLane, limits, clock } = options;
  const refusals = createCallBudget({ limit: limits.callsPer15Minutes, windowMs: QUARTER_HOUR_MS, clock });
  const untried = createSlots(limits.maxConcurrent);
  const kept = createIdleCache<Brought>({ most: MOST_KEPT, idleMs: IDLE_MS, clock });

  function whyNot({ isRefused, isProven }: Brought): GatewayError | undefined {
    if (isRefused) return notAccepted();
    const { remaining, resetAt } = refusals.state();
    if (isProven || remaining > 0) return undefined;
    const seconds = Math.max(1, Math.ceil((resetAt - clock()) / 1000));
    const why = 'PSN has refused so many access tokens of callers that the gateway tries no new one for';
    return new RateLimitedError(TOKEN_OPERATION, seconds, why);
  }

  function tokensOf(brought: Brought, mark: string, accessToken: string): TokenManager {
    return {
      account: `caller ${mark.slice(0, 8)}`,
      look: () => Promise.resolve(),
      getAccessToken() {
        const refusal = whyNot(brought);
        return refusal === undefined ? Promise.resolve(accessToken) : Promise.reject(refusal);
      },
      refuse(_token, { isDenial }) {
        // A denial may be of a right alone, so it does not end the token; nor does it prove it.
        if (!brought.isProven && refusals.state().remaining > 0) refusals.spend(TOKEN_OPERATION);
        if (!isDenial) brought.isRefused = true;
        return false;
      },
      accept() {
        if (brought.isProven) return;
        const accountId = readAccountId(accessToken);
        brought.lane = accountId === null ? createLane(`token-${mark}`) : laneOf(accountId);
        brought.isProven = true;
      },
      accountIdOf: () => (brought.isProven ? readAccountId(accessToken) : null),
      status: () => ({ state: brought.isRefused ? 'sign-in-needed' : 'signed-in' }),
    };
  }

  return {
    tidy: kept.tidy,
    account(accessToken) {
      const mark = digest(accessToken);
      const brought = kept.take(mark, () => ({
        lane: createLane(`token-${mark}`, untried),
        isProven: false,
        isRefused: false,
      }));
      return {
        tokens: tokensOf(brought, mark, accessToken),
        isForgeable: true,
        explainRefusal: notAccepted,
        get budget() {
          return brought.lane.budget;
        },
        get slots() {
          return brought.lane.slots;
        },
      };
    },
  };
}
