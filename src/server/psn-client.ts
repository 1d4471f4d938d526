import type { Logger } from 'pino';

import type { Config } from '../config.js';
import { BadUserInputError } from '../errors.js';
import { registry } from '../modules/index.js';
import { createCallTally } from '../psn/call-tally.js';
import { createDeadline } from '../psn/deadline.js';
import type { Endpoint } from '../psn/endpoint.js';
import { createFreshness } from '../psn/freshness.js';
import { adviseOnLocale } from '../psn/locale-advice.js';
import { readLocale } from '../psn/locale.js';
import type { Operation, RegistryEntry } from '../psn/operation.js';
import type { Answer } from '../psn/response.js';
import { createPsnSession } from '../psn/session.js';
import type { SharedRedis } from '../redis/shared-redis.js';
import { createAccountChooser } from './account-choice.js';
import { owner } from './caller.js';
import { createKeyring } from './keyring.js';
import { createLineLogger } from './logger.js';
import { createMetrics } from './metrics.js';
import { requestTimeOf } from './request-time.js';
import { checkJoined } from './shared-state.js';
import { createUpstream } from './upstream.js';

/** As whom to ask: a name that `sign-in --account` took, or an account of the caller's own. */
export type AskedAs = string | { readonly npsso: string } | { readonly accessToken: string };

/** How one question is asked. */
export interface QueryOptions {
  /** Left out, it is the account that the settings name, or the only one that is signed in. */
  readonly account?: AskedAs | undefined;
  /** The store and language, such as `de-DE`; left out, the settings'. */
  readonly locale?: string | undefined;
  /** Ends the question early. What others wait for as well goes on. */
  readonly signal?: AbortSignal | undefined;
  /** Asks PSN though its answer is known. */
  readonly again?: boolean | undefined;
}

/** PSN without GraphQL: asked one registered operation at a time, within the same budgets and by the same rules. */
export interface PsnClient {
  /**
   * Asks one persisted query. Rejects with a `GatewayError`, whose `code` docs/errors.md explains; what PSN failed to
   * tell beside its data is found by `faultAt`.
   */
  query<Variables extends object, Data>(
    operation: Operation<Variables, Data>,
    variables: Variables,
    options?: QueryOptions,
  ): Promise<Answer<Data>>;
  /** Asks one endpoint; `data` is null where PSN does not know what was asked for. */
  query<Params extends object, Data>(
    endpoint: Endpoint<Params, Data>,
    params: Params,
    options?: QueryOptions,
  ): Promise<Answer<Data | null>>;
  /** Writes down what was spent, and ends the connections to PSN. */
  close(): Promise<void>;
  /** Does what `close` does. */
  [Symbol.asyncDispose](): Promise<void>;
}

function headersOf(account: AskedAs | undefined): Headers {
  if (account === undefined) return new Headers();
  if (typeof account === 'string') return new Headers({ 'x-psn-account': account });
  return new Headers(
    'npsso' in account ? { 'x-psn-npsso': account.npsso } : { 'x-psn-access-token': account.accessToken },
  );
}

function chooseLocale(asked: string, fallback: string): string {
  if (asked === fallback) return fallback;
  const locale = readLocale(asked);
  if (locale !== undefined) return locale;
  throw new BadUserInputError(`locale: wants one of storeLocales; ${adviseOnLocale(asked)}`);
}

/** Builds a client that asks as the settings describe. Sends nothing until it is asked. */
export function createPsnClient(options: {
  readonly config: Config;
  /** Left out, it writes JSON lines to stderr. */
  readonly logger?: Logger;
  readonly clock?: () => number;
  /** What this process has in common with gateways: `joinOthers` gives it where the settings name a Redis. */
  readonly redis?: SharedRedis | undefined;
}): PsnClient {
  const { config, logger = createLineLogger(config), clock = Date.now, redis } = options;
  checkJoined(config, redis);
  const ignore = (): void => undefined;
  const upstream = createUpstream({
    config,
    clock,
    logger,
    metrics: createMetrics(),
    registry,
    redis,
    onCall: ignore,
    onAccountCall: ignore,
  });
  // Whoever runs this process asks as whom they please; keys and addresses are rules for others.
  const chooseAccount = createAccountChooser({
    host: '127.0.0.1',
    apiKeys: [],
    credentials: 'both',
    keyring: createKeyring([]),
    ...upstream.accounts,
  });

  async function query(
    operation: RegistryEntry,
    variables: object,
    { account: as, locale = config.locale, signal, again = false }: QueryOptions = {},
  ): Promise<Answer<unknown>> {
    if (operation.kind === 'mutation') {
      throw new BadUserInputError(
        `${operation.key} changes something, and this client only reads; ask it by GraphQL`,
      );
    }
    const deadline = createDeadline(requestTimeOf(config), signal ?? new AbortController().signal);
    const session = createPsnSession({
      client: upstream.client,
      account: async () => (await chooseAccount(headersOf(as), owner)).account,
      locale: chooseLocale(locale, config.locale),
      tally: createCallTally(Number.POSITIVE_INFINITY),
      freshness: createFreshness(),
      deadline,
    });
    try {
      return await session.query(operation as Operation<object>, variables, { again });
    } finally {
      deadline.end();
    }
  }

  return {
    query: query,
    close: upstream.close,
    [Symbol.asyncDispose]: upstream.close,
  };
}
