import type { CallTally } from '../psn/call-tally.js';
import type { Freshness } from '../psn/freshness.js';
import type { AnyOperation } from '../psn/operation.js';
import type { PsnSession } from '../psn/session.js';
import type { KnownTrophySets } from './known-trophy-sets.js';
import type { Live } from './live.js';
import type { Once } from './once.js';
import type { Planner } from './planner.js';

/** What resolvers get of a request. */
export interface GraphContext {
  readonly psn: PsnSession;
  readonly planner: Planner;
  /** What fields of one request share, made when the first of them needs it. */
  readonly once: Once;
  /** Shared by all requests. */
  readonly knownTrophySets: KnownTrophySets;
  /** What the request has cost so far. */
  readonly tally: CallTally;
  /** For how long its answer may be kept. */
  readonly freshness: Freshness;
  /** The own account that has been asked as, or `brought` for one that the request brings; null if there is none. */
  readonly accountName: () => string | null;
  readonly gateway: GatewayFacts;
  readonly live: Live;
  /** What `persistedQuery` may find; null where it is switched off. */
  readonly rawQueries: readonly AnyOperation[] | null;
  /** Lets go of the clock that the request is under, once it is answered. */
  readonly end: () => void;
}

/** The state of a budget, with what it counts. Times are epoch milliseconds. */
interface BudgetFacts {
  readonly kind: string;
  /** The own account whose calls they are. */
  readonly account: string | undefined;
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  readonly resetAt: number;
  readonly blockedUntil: number | undefined;
}

/** What is known of one operation or endpoint. Times are epoch milliseconds. */
export interface OperationFacts {
  readonly key: string;
  /** PSN's name; of an endpoint its method and path. */
  readonly operationName: string;
  readonly kind: 'query' | 'mutation' | 'endpoint';
  readonly host: string;
  readonly status: 'live' | 'retired';
  /** The hash in use is the newest one. */
  readonly isNewest: boolean;
  /** Endpoints have none. */
  readonly sha256: string | undefined;
  readonly capturedOn: string;
  /** Why the operator has switched it off. */
  readonly disabled: string | undefined;
  /** Until then PSN is not asked, since it has refused every hash. */
  readonly askedAgainAt: number | undefined;
  /** In what its answers differ from what the mapping expects. */
  readonly drift: readonly string[];
  readonly lastSuccessAt: number | undefined;
  readonly lastFailure: { readonly code: string; readonly at: number } | undefined;
}

/** Where one of the gateway's own accounts stands. Times are epoch milliseconds. */
export interface AccountFacts {
  readonly name: string;
  readonly accountId?: string;
  readonly state: 'signed-in' | 'renewing' | 'sign-in-needed' | 'signed-out';
  readonly accessExpiresAt?: number;
  readonly refreshExpiresAt?: number;
}

/** What the gateway can tell of itself without asking PSN. */
export interface GatewayFacts {
  readonly version: string;
  readonly startedAt: number;
  readonly defaultLocale: string;
  operations(): readonly OperationFacts[];
  budgets(): Promise<readonly BudgetFacts[]>;
  /** `null` for those who may not hear of them. */
  accounts(): Promise<readonly AccountFacts[] | null>;
}
