import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import type { PersistedQueryHost, UpstreamHost } from '../psn/host.js';
import { persistedQueries, type RegistryEntry } from '../psn/operation.js';
import { answers, endpointAnswers } from './answers.js';
import { readRequest, type EmulatorHost, type EmulatorRequest, type RawRequest } from './emulator-request.js';
import { createEndpoints } from './endpoints.js';
import { writeCapture } from './capture.js';
import { createFaultDesk } from './faults/fault-desk.js';
import type { FaultPlan } from './faults/fault-plan.js';
import { createHostServer } from './host-server.js';
import { accountCallOf, accountCalls, answerAccountCall } from './oauth.js';
import { createPersistedQueries } from './persisted-queries.js';
import { readQueryParameters } from './query-parameters.js';
import { edgePage, type Reply } from './reply.js';
import { createScriptedAnswers, toReply, type Script } from './scripted-answers.js';
import { createTokenIssuer } from './token-issuer.js';
import type { WorldChanges } from './world/changes.js';
import { createWorldDesk } from './world-desk.js';
import { playerIds } from './world/accounts.js';

export type { EmulatorHost, EmulatorRequest } from './emulator-request.js';

export interface EmulatorOptions {
  /** The operations whose hashes are registered, each version on its own host, and the endpoints. */
  readonly registry: readonly RegistryEntry[];
  /** Epoch milliseconds. */
  readonly clock?: () => number;
  readonly tokenLifeSeconds?: number;
  /** The account host's port; the four others take the next. Free ones by default. */
  readonly port?: number;
  /** What goes wrong from the start. */
  readonly faults?: FaultPlan | undefined;
}

/** A fake PSN on loopback: an account host, two of persisted queries, and those of REST, of which the app's is both. */
export interface Emulator extends AsyncDisposable {
  /** Origins, known once it has started. */
  readonly bases: Readonly<Record<EmulatorHost, string>>;
  /** Signs the emulator's player in. */
  readonly npsso: string;
  /** Signs any of the world's accounts in, as that browser did. */
  npssoOf(accountId: string, browser?: string): string;
  /** What was asked, in order: the last ten thousand. */
  readonly requests: EmulatorRequest[];
  start(): Promise<Emulator>;
  /** The next call of this registry key, `auth.token` or `auth.authorize` gets this answer; queued in order. */
  answerOnce(match: string, script: Script): void;
  /** Every such call gets this answer until `reset`. */
  answerAlways(match: string, script: Script): void;
  /** Forgets requests, dictated answers and changes of the world, knows every hash and npsso again; issued tokens live on. */
  reset(): void;
  /** Every access token issued so far is refused as expired. */
  expireTokens(): void;
  killNpsso(): void;
  killRefreshTokens(): void;
  /** This hash is not whitelisted any more. */
  forgetHash(sha256: string): void;
  /** This hash is whitelisted from now on, for the query of a registry key. */
  registerHash(key: string, sha256: string): void;
  /** Changes the world further: what games cost, what players do, what accounts want. */
  changeWorld(next: Partial<WorldChanges>): void;
  /** What goes wrong from now on. */
  setFaults(plan: FaultPlan): void;
  close(): Promise<void>;
}

/** Demos run for weeks. */
const MOST_REQUESTS = 10_000;

/** In the order of their ports. */
const hostNames = ['account', 'mobile', 'web', 'dms', 'legacyProfile'] as const;

const graphqlPath = /^\/api\/graphql\/v1\/{1,2}op$/;

/** A fake PSN on loopback with the hashes of `registry`; `start` makes it listen. */
export function createEmulator(options: EmulatorOptions): Emulator {
  const { registry, clock = Date.now, tokenLifeSeconds = 3599, port = 0 } = options;
  const accountIds = Object.values(playerIds);
  const issuer = createTokenIssuer({ accountIds, clock, lifeSeconds: tokenLifeSeconds });
  const scripts = createScriptedAnswers();
  const checkBearer = (token: string) => issuer.check(token);
  const operations = persistedQueries(registry);
  const desk = createWorldDesk();
  const { changes } = desk;
  const queries = createPersistedQueries({ registry: operations, answers, checkBearer, clock, changes });
  const endpoints = createEndpoints({ registry, answers: endpointAnswers, checkBearer, clock, changes });
  const requests: EmulatorRequest[] = [];
  const closing = new AbortController();
  const faults = createFaultDesk({
    plan: options.faults,
    calls: [...accountCalls, ...registry.map(({ key }) => key)],
    expireTokens: () => {
      issuer.expireAccessTokens();
    },
    rotateHash: ({ host, sha256 = '' }) =>
      host === 'mobile' || host === 'web' ? queries.rotate(host, sha256) : undefined,
    writeCapture: (rotated) => writeCapture(rotated, baseOf),
  });
  const bases: Partial<Record<EmulatorHost, string>> = {};

  async function scripted(match: string | undefined, request: EmulatorRequest): Promise<Reply | undefined> {
    requests.push(request);
    if (requests.length > MOST_REQUESTS) requests.shift();
    const answer = scripts.take(match, request);
    if (answer?.delayMs !== undefined) await wait(answer.delayMs, undefined, { signal: closing.signal });
    return answer && toReply(answer);
  }

  async function answerAccount(incoming: IncomingMessage, left: AbortSignal): Promise<Reply> {
    const { received, body } = await readRequest('account', incoming, left);
    const request = { ...received, operation: undefined };
    const told = faults.control(request, body) ?? desk.control(request, body);
    if (told !== undefined) return told;
    const call = accountCallOf(request);
    const dictated = await scripted(call, request);
    return dictated ?? faults.answer(call, request, () => answerAccountCall(request, issuer));
  }

  async function answerQuery(host: PersistedQueryHost, raw: RawRequest): Promise<Reply> {
    const { told, refusal } = readQueryParameters(raw);
    const operation = queries.find(host, told.sha256)?.key;
    const request = { ...raw.received, ...told, operation };
    const dictated = await scripted(operation, request);
    return dictated ?? faults.answer(operation, request, () => queries.answer(request, refusal));
  }

  async function answerEndpoint({ received }: RawRequest): Promise<Reply> {
    const match = endpoints.find(received);
    const request = { ...received, operation: match?.endpoint.key };
    const dictated = await scripted(request.operation, request);
    const own = () => (match === undefined ? edgePage(request.path) : endpoints.answer(request, match));
    return dictated ?? faults.answer(request.operation, request, own);
  }

  async function answerUpstream(
    host: UpstreamHost,
    incoming: IncomingMessage,
    left: AbortSignal,
  ): Promise<Reply> {
    const raw = await readRequest(host, incoming, left);
    const { path, method } = raw.received;
    const isQuery = graphqlPath.test(path) && (method === 'GET' || method === 'POST');
    return isQuery && (host === 'mobile' || host === 'web') ? answerQuery(host, raw) : answerEndpoint(raw);
  }

  const hosts = {
    account: createHostServer(answerAccount),
    mobile: createHostServer((...request) => answerUpstream('mobile', ...request)),
    web: createHostServer((...request) => answerUpstream('web', ...request)),
    dms: createHostServer((...request) => answerUpstream('dms', ...request)),
    legacyProfile: createHostServer((...request) => answerUpstream('legacyProfile', ...request)),
  };

  function baseOf(host: EmulatorHost): string {
    const base = bases[host];
    if (base === undefined) throw new Error('The emulator has no address before `await emulator.start()`');
    return base;
  }

  async function close(): Promise<void> {
    closing.abort();
    faults.close();
    await Promise.all(Object.values(hosts).map((host) => host.close()));
  }

  const emulator: Emulator = {
    bases: {
      get account() {
        return baseOf('account');
      },
      get mobile() {
        return baseOf('mobile');
      },
      get web() {
        return baseOf('web');
      },
      get dms() {
        return baseOf('dms');
      },
      get legacyProfile() {
        return baseOf('legacyProfile');
      },
    },
    npsso: issuer.npssoOf(playerIds.marlo),
    npssoOf: (accountId, browser) => issuer.npssoOf(accountId, browser),
    requests,
    start: async () => {
      try {
        for (const [index, name] of hostNames.entries()) {
          bases[name] = await hosts[name].listen(port === 0 ? 0 : port + index);
        }
      } catch (error) {
        await close();
        throw error;
      }
      return emulator;
    },
    answerOnce: (match, script) => {
      scripts.once(match, script);
    },
    answerAlways: (match, script) => {
      scripts.always(match, script);
    },
    reset: () => {
      requests.length = 0;
      scripts.clear();
      queries.remember();
      desk.reset();
      issuer.reviveNpssos();
    },
    expireTokens: () => {
      issuer.expireAccessTokens();
    },
    killNpsso: () => {
      issuer.killNpssos();
    },
    killRefreshTokens: () => {
      issuer.killRefreshTokens();
    },
    forgetHash: (sha256) => {
      queries.forget(sha256);
    },
    registerHash: (key, sha256) => {
      queries.register(key, sha256);
    },
    changeWorld: (next) => {
      desk.change(next);
    },
    setFaults: (plan) => {
      faults.plan(plan);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
  return emulator;
}
