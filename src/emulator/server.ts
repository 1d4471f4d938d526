import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import type { AnyOperation } from '../psn/operation.js';
import { answers } from './answers.js';
import { readRequest, type EmulatorHost, type EmulatorRequest } from './emulator-request.js';
import { createHostServer } from './host-server.js';
import { accountCallOf, answerAccountCall } from './oauth.js';
import { createPersistedQueries } from './persisted-queries.js';
import { readQueryParameters, type ReadParameters } from './query-parameters.js';
import { edgePage, type Reply } from './reply.js';
import { createScriptedAnswers, toReply, type Script } from './scripted-answers.js';
import { createTokenIssuer } from './token-issuer.js';
import { playerIds } from './world/accounts.js';

export type { EmulatorHost, EmulatorRequest } from './emulator-request.js';

export interface EmulatorOptions {
  /** The operations whose hashes are registered, each version on its own host. */
  readonly registry: readonly AnyOperation[];
  /** Epoch milliseconds. */
  readonly clock?: () => number;
  readonly tokenLifeSeconds?: number;
  /** The account host's port; mobile and web take the next two. Free ones by default. */
  readonly port?: number;
}

/** A fake PSN: an account host and two persisted-query hosts on loopback. */
export interface Emulator extends AsyncDisposable {
  /** Origins, known once it has started. */
  readonly bases: Readonly<Record<EmulatorHost, string>>;
  /** Signs the emulator's player in. */
  readonly npsso: string;
  /** Signs any of the world's accounts in. */
  npssoOf(accountId: string): string;
  /** Everything that was asked, in order. */
  readonly requests: EmulatorRequest[];
  start(): Promise<Emulator>;
  /** The next call of this registry key, `auth.token` or `auth.authorize` gets this answer; queued in order. */
  answerOnce(match: string, script: Script): void;
  /** Every such call gets this answer until `reset`. */
  answerAlways(match: string, script: Script): void;
  /** Forgets requests and dictated answers, knows every hash and npsso again; issued tokens live on. */
  reset(): void;
  /** Every access token issued so far is refused as expired. */
  expireTokens(): void;
  killNpsso(): void;
  killRefreshTokens(): void;
  /** This hash is not whitelisted any more. */
  forgetHash(sha256: string): void;
  close(): Promise<void>;
}

const noParameters: ReadParameters = { told: {}, refusal: undefined };

const graphqlPath = /^\/api\/graphql\/v1\/{1,2}op$/;

/** A fake PSN on loopback with the hashes of `registry`; `start` makes it listen. */
export function createEmulator(options: EmulatorOptions): Emulator {
  const { registry, clock = Date.now, tokenLifeSeconds = 3599, port = 0 } = options;
  const accountIds = Object.values(playerIds);
  const issuer = createTokenIssuer({ accountIds, clock, lifeSeconds: tokenLifeSeconds });
  const scripts = createScriptedAnswers();
  const queries = createPersistedQueries({
    registry,
    answers,
    checkBearer: (token) => issuer.check(token),
    clock,
  });
  const requests: EmulatorRequest[] = [];
  const closing = new AbortController();
  const bases: Partial<Record<EmulatorHost, string>> = {};

  async function scripted(match: string | undefined, request: EmulatorRequest): Promise<Reply | undefined> {
    requests.push(request);
    const answer = scripts.take(match, request);
    if (answer?.delayMs !== undefined) await wait(answer.delayMs, undefined, { signal: closing.signal });
    return answer && toReply(answer);
  }

  async function answerAccount(incoming: IncomingMessage): Promise<Reply> {
    const { received } = await readRequest('account', incoming);
    const request = { ...received, operation: undefined };
    return (await scripted(accountCallOf(request), request)) ?? answerAccountCall(request, issuer);
  }

  async function answerQuery(host: 'mobile' | 'web', incoming: IncomingMessage): Promise<Reply> {
    const raw = await readRequest(host, incoming);
    const { path, method } = raw.received;
    const isQuery = graphqlPath.test(path) && (method === 'GET' || method === 'POST');
    const { told, refusal } = isQuery ? readQueryParameters(raw) : noParameters;
    const operation = queries.find(host, told.sha256)?.key;
    const request = { ...raw.received, ...told, operation };
    const dictated = await scripted(operation, request);
    return dictated ?? (isQuery ? queries.answer(request, refusal) : edgePage(path));
  }

  const hosts = {
    account: createHostServer(answerAccount),
    mobile: createHostServer((incoming) => answerQuery('mobile', incoming)),
    web: createHostServer((incoming) => answerQuery('web', incoming)),
  };

  function baseOf(host: EmulatorHost): string {
    const base = bases[host];
    if (base === undefined) throw new Error('The emulator has no address before `await emulator.start()`');
    return base;
  }

  async function close(): Promise<void> {
    closing.abort();
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
    },
    npsso: issuer.npssoOf(playerIds.marlo),
    npssoOf: (accountId) => issuer.npssoOf(accountId),
    requests,
    start: async () => {
      try {
        bases.account = await hosts.account.listen(port);
        bases.mobile = await hosts.mobile.listen(port === 0 ? 0 : port + 1);
        bases.web = await hosts.web.listen(port === 0 ? 0 : port + 2);
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
    close,
    [Symbol.asyncDispose]: close,
  };
  return emulator;
}
