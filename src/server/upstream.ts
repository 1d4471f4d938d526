import type { Logger } from 'pino';

import { createTokenManager } from '../auth/token-manager.js';
import type { Config } from '../config.js';
import { type CallBudget, createCallBudget } from '../psn/budget.js';
import { type Account, createPsnClient, type PsnClient } from '../psn/client.js';
import { createDispatcher } from '../psn/dispatcher.js';
import { createEdgePause, type EdgePause } from '../psn/edge-pause.js';
import { createOperationHealth, type OperationHealth } from '../psn/operation-health.js';
import { EDGE_PAUSE_SECONDS } from '../psn/refusals.js';
import { createSlots } from '../psn/slots.js';
import { createVersionChoice, type VersionChoice } from '../psn/version-choice.js';
import type { Metrics } from './metrics.js';
import { createSignInMeans, hasStoredSignIn, OWN_ACCOUNT } from './sign-in-means.js';

/** Everything that stands between this process and PSN. */
export interface Upstream {
  readonly client: PsnClient;
  /** The gateway's own account; undefined where it has no credential. */
  readonly account: Account | undefined;
  readonly edge: EdgePause;
  readonly versions: VersionChoice;
  readonly health: OperationHealth;
  /** Every budget by what it counts. */
  readonly budgets: ReadonlyMap<string, WatchedBudget>;
  close(): Promise<void>;
}

type WatchedBudget = Pick<CallBudget, 'state'>;

const QUARTER_HOUR_MS = 15 * 60_000;

/** Puts client, budgets, hashes and sign-in together as the settings say. */
export function createUpstream(options: {
  readonly config: Config;
  readonly clock: () => number;
  readonly logger: Logger;
  readonly metrics: Metrics;
}): Upstream {
  const { config, clock, logger, metrics } = options;
  const budgets = new Map<string, WatchedBudget>();
  const watchBudget = (kind: string, budget: WatchedBudget): void => {
    budgets.set(kind, budget);
    metrics.watchBudget(kind, () => budget.state());
  };
  const createLane = (kind: string) => {
    const budget = createCallBudget({ limit: config.callsPer15Minutes, windowMs: QUARTER_HOUR_MS, clock });
    watchBudget(kind, budget);
    return { budget, slots: createSlots(config.maxConcurrent) };
  };

  // Anonymous and signed-in calls may be under way at once.
  const dispatcher = createDispatcher(2 * config.maxConcurrent);
  const health = createOperationHealth({ clock });
  const versions = createVersionChoice({
    clock,
    onFallback({ key }, rejected, next) {
      const [from, to] = [rejected, next].map((version) => version?.sha256.slice(0, 8));
      const file = `src/modules/${key.split('.')[0]}/operations.ts`;
      const line = { operation: key, file, rejected: from, capturedOn: rejected.capturedOn, next: to };
      logger.warn(line, 'PSN no longer knows a hash of this operation; put a new one first in its versions');
    },
  });
  const edge = createEdgePause({ firstSeconds: EDGE_PAUSE_SECONDS, clock });
  const client = createPsnClient({
    bases: {
      mobile: config.mobileBaseUrl,
      web: config.webBaseUrl,
      dms: config.dmsBaseUrl,
      legacyProfile: config.legacyProfileBaseUrl,
    },
    userAgent: config.userAgent,
    timeoutMs: config.timeoutMs,
    dispatcher,
    anonymous: createLane('anonymous'),
    versions,
    edge,
    clock,
    onCall(report) {
      metrics.countCall(report);
      if (report.outcome === 'ok') health.succeeded(report.operation);
      else health.failed(report.operation, report.outcome);
      logger.debug(report, 'asked PSN');
    },
  });

  const createAccount = (): Account => {
    const { oauth, store, signIns } = createSignInMeans({ config, clock, logger, dispatcher });
    const lane = createLane('account');
    watchBudget('sign-in', signIns);
    const { npsso } = config;
    const tokens = createTokenManager({ account: OWN_ACCOUNT, npsso, clock, logger, oauth, store });
    return { ...lane, tokens };
  };
  const isSignedIn = config.npsso !== undefined || hasStoredSignIn(config);
  const account = isSignedIn ? createAccount() : undefined;

  return { client, account, edge, versions, health, budgets, close: () => dispatcher.close() };
}
