import type { Logger } from 'pino';

import type { AccountCall } from '../auth/oauth.js';
import type { TokenStore } from '../auth/token-store.js';
import { type Config, operationsFileIn } from '../config.js';
import type { AttemptOptions } from '../psn/attempt.js';
import { createMemoryStore } from '../psn/answer-store.js';
import type { BudgetState } from '../psn/budget.js';
import { type CachedClient, createCachedClient } from '../psn/cached-client.js';
import { createPsnClient, type DirectClient, type Lane, type PsnClient } from '../psn/client.js';
import { failureFacts } from '../auth/failure-facts.js';
import { createConnections } from '../psn/connections.js';
import { createDispatcher } from '../psn/dispatcher.js';
import { createDriftWatch, type DriftWatch } from '../psn/drift-watch.js';
import { createEdgePause, type EdgePause } from '../psn/edge-pause.js';
import { openPauses } from '../psn/kept-pauses.js';
import { upstreamShapes } from '../generated/upstream-shapes.js';
import { upstreamWords } from '../modules/upstream-words.js';
import { createOperationHealth, type OperationHealth } from '../psn/operation-health.js';
import { EDGE_PAUSE_SECONDS } from '../psn/refusals.js';
import type { RegistryEntry } from '../psn/operation.js';
import { createOverrides, type OverrideState } from '../psn/overrides.js';
import { createSharedStore } from '../redis/answer-store.js';
import { createSharedMarks } from '../redis/marks.js';
import { openStateFileIn } from '../redis/shared-files.js';
import type { SharedRedis } from '../redis/shared-redis.js';
import { createTurns } from '../redis/turns.js';
import { createRetryPolicy } from '../psn/retry.js';
import { createShapeGuard } from '../psn/shape-guard.js';
import { createVersionChoice, type VersionChoice } from '../psn/version-choice.js';
import { type Accounts, createAccounts } from './accounts.js';
import { createCacheMetrics } from './cache-metrics.js';
import { createFallbackLog } from './fallback-log.js';
import { createLanes, type Lanes } from './lanes.js';
import type { Metrics } from './metrics.js';
import { createRedisLookups } from './redis-metrics.js';
import { type OperationsFileWatch, watchOperationsFile } from './operations-file-watch.js';
import { createSignInMeans } from './sign-in-means.js';

/** Everything that stands between this process and PSN. */
export interface Upstream {
  readonly client: PsnClient;
  readonly accounts: Accounts;
  /** That of calls without an account. */
  readonly anonymous: Lane;
  /** The part of a lane's budget that polls may spend. */
  readonly pollsOf: Lanes['pollsOf'];
  readonly edge: EdgePause;
  readonly versions: VersionChoice;
  readonly health: OperationHealth;
  readonly operationsFile: OperationsFileWatch;
  readonly drift: DriftWatch;
  /** Calls back each time that the operations file has changed what is asked with. */
  onOverride(listener: () => void): void;
  /** The budget of anonymous calls, that of signing in, and those of these own accounts. */
  budgets(accounts: readonly string[]): readonly CountedBudget[];
  close(): Promise<void>;
}

/** Calls that are counted together. */
export interface CountedBudget {
  readonly kind: 'anonymous' | 'account' | 'sign-in';
  /** The own account whose calls they are. */
  readonly account?: string;
  readonly state: () => BudgetState;
}

/** What is told of a call to the account host. */
export interface AccountReport extends AccountCall {
  readonly host: 'account';
}

interface UpstreamOptions {
  readonly config: Config;
  readonly clock: () => number;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly registry: readonly RegistryEntry[];
  /** Told of each finished call, and by its tally of the request that it was made for. */
  readonly onCall: AttemptOptions['onCall'];
  /** Which answers are held against the shape that their mapping expects, after the first few: one in twenty. */
  readonly everyNthAnswer?: number;
  /** Told of each finished call to the account host, which is made for whoever waits for the same tokens. */
  readonly onAccountCall: (report: AccountReport) => void;
  /** What this gateway has in common with others. */
  readonly redis?: SharedRedis | undefined;
  readonly store?: TokenStore | undefined;
}

/** Accounts that may be asked for at once with all that each may ask at once; beyond, connections are waited for. */
const BUSY_ACCOUNTS = 50;

/** Gives PSN's answers to later requests as well, where the settings leave room for them. */
function keepAnswers(
  client: DirectClient,
  { config, logger, metrics, redis }: UpstreamOptions,
  clock: () => number,
  overrides: Pick<OverrideState, 'of'>,
): CachedClient | undefined {
  if (config.cacheBytes === 0) return undefined;
  const near = createMemoryStore({ mostBytes: Math.ceil((config.cacheBytes * 3) / 4), clock });
  const store =
    redis === undefined
      ? near
      : createSharedStore({ redis, near, clock, onLookup: createRedisLookups(metrics.registry) });
  return createCachedClient({
    client,
    store,
    clock,
    shared: redis && { marks: createSharedMarks({ redis, overrides }), turns: createTurns(redis) },
    refreshMs: config.timeoutMs,
    onLookup: createCacheMetrics(metrics.registry, store.contents),
    onRefreshFailure(operation, failure) {
      logger.debug({ operation, ...failureFacts(failure) }, 'an older answer of PSN stays in use');
    },
  });
}

/** Puts client, budgets, hashes and accounts together as the settings say. */
export function createUpstream(options: UpstreamOptions): Upstream {
  const { config, logger, metrics, redis } = options;
  // What gateways tell each other they tell by one clock.
  const clock = redis === undefined ? options.clock : redis.now;
  // Where keys are needed there are no strangers.
  const isShared = config.isPublic && config.apiKeys.length === 0;
  const lanes = createLanes({ ...config, isShared, clock, logger, redis });
  const connections = createConnections(BUSY_ACCOUNTS * config.maxConcurrent);
  const dispatcher = createDispatcher(BUSY_ACCOUNTS * config.maxConcurrent);
  const health = createOperationHealth({ clock });
  const overrides = createOverrides();
  const versions = createVersionChoice({
    clock,
    overrides,
    onFallback: createFallbackLog({ logger, operationsFile: config.operationsFile }),
  });
  const operationsFile = watchOperationsFile({
    file: config.operationsFile,
    registry: options.registry,
    overrides,
    clock,
    logger,
  });
  metrics.watchOperationsFile(operationsFile.state);
  const { file, usedSince } = operationsFile.state();
  if (usedSince === undefined && file !== operationsFileIn(config.stateDir)) {
    logger.warn({ file }, 'there is no operations file of that name yet; it counts as soon as it is there');
  }
  const edge = createEdgePause({
    firstSeconds: EDGE_PAUSE_SECONDS,
    clock,
    kept: openPauses({ directory: config.stateDir, logger, open: redis && openStateFileIn(redis) }),
    onPause: (pause) => {
      logger.error(
        pause,
        "PSN's edge network refuses this gateway: its host is left alone; asking on would make it worse",
      );
    },
  });
  const drift = createDriftWatch({
    shapes: upstreamShapes,
    words: upstreamWords,
    everyNth: options.everyNthAnswer ?? 20,
    onDrift(operation, what, isNew) {
      metrics.countDrift(operation);
      if (isNew)
        logger.warn({ operation, what }, "an answer of PSN's has another shape than its mapping expects");
    },
  });
  const direct = createPsnClient({
    bases: {
      mobile: config.mobileBaseUrl,
      web: config.webBaseUrl,
      dms: config.dmsBaseUrl,
      legacyProfile: config.legacyProfileBaseUrl,
    },
    userAgent: config.userAgent,
    timeoutMs: config.timeoutMs,
    connections,
    anonymous: lanes.anonymous,
    retries: createRetryPolicy({ clock }),
    versions,
    edge,
    clock,
    guard: createShapeGuard(upstreamShapes),
    onAnswer(key, data) {
      try {
        drift.look(key, data);
      } catch (error) {
        // Whoever asked has a good answer all the same.
        logger.error({ operation: key, reason: (error as Error).message }, 'a bug in looking for drift');
      }
    },
    onCall(report, tally) {
      options.onCall(report, tally);
      metrics.countCall(report);
      if (report.outcome === 'ok') health.succeeded(report.operation);
      else health.failed(report.operation, report.outcome);
      logger.debug(report, 'asked PSN');
    },
  });

  const cached = keepAnswers(direct, options, clock, overrides);
  overrides.onChange((keys) => cached?.forget(keys));
  const { signIns, ...means } = createSignInMeans({
    config,
    clock,
    logger,
    dispatcher,
    redis,
    store: options.store,
    onCall(call) {
      const report = { ...call, host: 'account' } as const;
      options.onAccountCall(report);
      metrics.countCall(report);
      logger.debug(report, 'asked PSN');
    },
  });
  const accounts = createAccounts({ ...means, config, lanes, clock, logger, redis });
  const budgets = (names: readonly string[]): CountedBudget[] => [
    { kind: 'anonymous', state: lanes.anonymous.budget.state },
    ...names.map(
      (account) => ({ kind: 'account', account, state: lanes.own(account).budget.state }) as const,
    ),
    { kind: 'sign-in', state: signIns.state },
  ];
  metrics.watchAccounts(() => accounts.own.statuses());
  metrics.watchBudgets(() => budgets(accounts.own.statuses().map(([name]) => name)));

  return {
    client: cached ?? direct,
    accounts,
    anonymous: lanes.anonymous,
    pollsOf: lanes.pollsOf,
    edge,
    versions,
    health,
    operationsFile,
    drift,
    onOverride: overrides.onChange,
    budgets,
    async close() {
      operationsFile.close();
      accounts.close();
      cached?.close();
      await Promise.all([connections.close(), dispatcher.close()]);
      await Promise.all([lanes.close(), edge.close()]);
    },
  };
}
