import type { RequestListener } from 'node:http';
import { Readable } from 'node:stream';

import type { Logger } from 'pino';

import type { TokenStore } from '../auth/token-store.js';
import type { Config } from '../config.js';
import { registry } from '../modules/index.js';
import { persistedQueries } from '../psn/operation.js';
import { createAccountChooser } from './account-choice.js';
import { createHostRule } from './allowed-hosts.js';
import { createWholeAnswerMetrics } from './cache-metrics.js';
import { type Caller, createCallerReader } from './caller.js';
import { createContextFactory } from './context.js';
import { createGatewayFacts } from './gateway-facts.js';
import { createExampleTabs } from './graphiql-tabs.js';
import { createFetchDoor, type FetchDoor } from './fetch-door.js';
import { createFrontDoor } from './front-door.js';
import { createHotRule } from './hot-request.js';
import { createKeyring } from './keyring.js';
import { createLeanPath, type LeanPath } from './lean/index.js';
import { createLineLogger } from './logger.js';
import { type Alarm, systemAlarm } from './live/alarm.js';
import { createMemoryBoard } from './live/board.js';
import { createHub } from './live/hub.js';
import { createPace } from './live/pace.js';
import { createRedisBoard } from './live/redis-board.js';
import { createMetrics, type Metrics } from './metrics.js';
import { byOwnAddress, createUnmount, readMountPath } from './mount.js';
import { createOperationFacts } from './operation-facts.js';
import { createPsnCheck } from './psn-check.js';
import { createReadiness, type Readiness } from './readiness.js';
import { watchRedis } from './redis-metrics.js';
import { requestTimeOf } from './request-time.js';
import { createRequestWatch, type RequestWatch } from './request-watch.js';
import type { SharedRedis } from '../redis/shared-redis.js';
import { checkJoined } from './shared-state.js';
import { hasStoredSignIn } from './sign-in-means.js';
import { createStatusLook } from './status-look.js';
import type { Tracing } from './tracing.js';
import { createUpstream } from './upstream.js';
import { readVersion } from './version.js';
import { createWholeAnswers } from './whole-answers.js';
import { createGraphServer, type ServerContext } from './yoga.js';

/** A gateway that is ready to be given requests. */
export interface Gateway {
  /** Answers one HTTP request of Node's. */
  readonly handle: RequestListener;
  /** Answers one `Request` of the Fetch API, whose body nobody has read. */
  readonly fetch: FetchDoor;
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  /** For what is answered in front of `handle`. */
  readonly watch: RequestWatch;
  /** Connections that may stay open for long. */
  readonly mostSubscriptions: number;
  /** Ends those, each with its last word, and takes no new ones. */
  endSubscriptions(): void;
  /** Writes down what was spent, and ends the connections to PSN once nothing is under way. */
  close(): Promise<void>;
  /** Does what `close` does. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Builds the gateway that the settings describe. Sends nothing until it is asked. Throws a `ConfigError` for a path that
 * is none.
 */
export function createGateway(options: {
  readonly config: Config;
  /** Left out, it writes JSON lines to stderr. */
  readonly logger?: Logger;
  readonly clock?: () => number;
  /** What wakes polls; that of the system unless a test brings its own. */
  readonly alarm?: Alarm;
  /** Left out, nothing is traced. */
  readonly tracing?: Tracing | undefined;
  /** What this gateway has in common with others: `joinOthers` gives it where the settings name a Redis. */
  readonly redis?: SharedRedis | undefined;
  /** Where another server has mounted it, such as `/api/psn`; left out, it is at the root. */
  readonly path?: string;
  /** Where tokens are kept, if that is open already. */
  readonly store?: TokenStore | undefined;
  /** Whether plain questions take the shorter way to Yoga, as they do unless tests want the longer one. */
  readonly hasLeanPath?: boolean;
}): Gateway {
  const {
    config,
    logger = createLineLogger(config),
    clock = Date.now,
    alarm = systemAlarm,
    tracing,
    redis,
  } = options;
  const path = readMountPath(options.path);
  checkJoined(config, redis);
  const version = readVersion();
  const metrics = createMetrics();
  const watch = createRequestWatch({ logger, metrics, clock, tracing });
  const upstream = createUpstream({
    config,
    clock,
    logger,
    metrics,
    registry,
    redis,
    store: options.store,
    onCall: watch.called,
    onAccountCall: watch.signedIn,
  });
  const { accounts } = upstream;
  if (redis !== undefined) watchRedis(metrics.registry, redis);
  const takesAccounts = config.credentials !== 'gateway';
  const readiness = createReadiness(createPsnCheck({ registry, upstream, takesAccounts }));
  const keyring = createKeyring(config.apiKeys);
  const isAllowedHost = createHostRule(config.allowedHosts);
  const wholeAnswers =
    config.cacheBytes === 0
      ? undefined
      : createWholeAnswers({
          mostBytes: Math.ceil(config.cacheBytes / 4),
          isKeyNeeded: keyring.isNeeded,
          clock,
          rule: createHotRule({ keyring, isAllowedHost }),
          onLookup: createWholeAnswerMetrics(metrics.registry),
        });
  upstream.onOverride(() => wholeAnswers?.clear());
  const operations = createOperationFacts({ registry, upstream });
  metrics.watchOperations(operations);
  const factsFor = createGatewayFacts({
    version,
    startedAt: clock(),
    defaultLocale: config.locale,
    operations,
    upstream,
  });
  const tabs = createExampleTabs({
    isSignedIn: config.npsso !== undefined || hasStoredSignIn(config),
    needsKey: keyring.isNeeded,
    only: config.trustedOnly ? config.trustedDocuments : undefined,
  });
  const chooseAccount = createAccountChooser({ ...config, ...accounts, keyring });
  const look = createStatusLook({
    chooseAccount,
    factsFor,
    upstream,
    redis,
    hasGraphiql: config.graphiql,
    path,
  });
  const readCaller = createCallerReader(config.trustedProxies);
  const callerOf = (headers: Headers, { req, from }: ServerContext): Caller =>
    readCaller(headers, req?.socket.remoteAddress ?? from?.address);
  // Gateways tell each other when to ask next, so they go by one clock.
  const commonClock = redis === undefined ? clock : redis.now;
  const ownBoard = createMemoryBoard(commonClock);
  const hub = createHub({
    board: redis === undefined ? ownBoard : createRedisBoard(redis, ownBoard),
    pace: createPace({ pollSeconds: config.pollSeconds, pollsOf: upstream.pollsOf }),
    clock: commonClock,
    alarm,
    anonymous: upstream.anonymous,
    accessToken: upstream.client.accessToken,
    contextOf: (view) => contexts.ofPoll(view),
    // With a renewal of the token, or one repetition.
    pollMs: 2 * config.timeoutMs + 1000,
    mostListeners: config.mostSubscriptions,
    mostOfCaller: config.mostSubscriptionsOfCaller,
    onBug(error) {
      logger.error({ err: error }, 'a bug: a poll failed');
    },
  });
  metrics.watchSubscriptions(hub.counts);
  const contexts = createContextFactory({
    client: upstream.client,
    chooseAccount,
    factsFor,
    rawQueries: config.rawOperations ? persistedQueries(registry) : null,
    defaultLocale: config.locale,
    callLimit: config.limits.upstreamCalls,
    requestMs: requestTimeOf(config),
    seatOf: (headers, { address }) => keyring.find(headers) ?? address,
    hub,
  });

  const { yoga, plain } = createGraphServer({
    config,
    logger,
    metrics,
    watch,
    keyring,
    readiness,
    redis,
    isAllowedHost,
    wholeAnswers,
    accounts,
    contexts,
    callerOf,
    look,
    tabs,
  });
  const unmount = createUnmount(path);
  const answerLean: LeanPath =
    options.hasLeanPath === false
      ? () => false
      : createLeanPath({ plain, answer: (request, context) => yoga.handleRequest(request, context), logger });
  const enter = createFrontDoor({
    handle(request, response, asked) {
      if (answerLean(request, response, asked)) return;
      const { body, since } = asked;
      // As a stream: of a Buffer Yoga's adapter would list every index.
      if (body.length > 0) Object.assign(request, { body: Readable.from([body]) });
      byOwnAddress(request, () => void yoga(request, response, { since }));
    },
    mostBodyBytes: config.limits.bodyBytes,
    wholeAnswers,
    watch,
    logger,
  });

  async function close(): Promise<void> {
    hub.close();
    await upstream.close();
  }

  return {
    handle(request, response) {
      request.url = unmount(request.url ?? '/');
      enter(request, response);
    },
    fetch: createFetchDoor({
      answer: (request, from) => yoga.fetch(request, { from }),
      unmount,
      mostBodyBytes: config.limits.bodyBytes,
      watch,
    }),
    readiness,
    metrics,
    watch,
    mostSubscriptions: config.mostSubscriptions,
    endSubscriptions: hub.close,
    close,
    [Symbol.asyncDispose]: close,
  };
}
