import { createHash } from 'node:crypto';

import type { PersistedQueryHost } from '../psn/host.js';
import type { AnyOperation, OperationVersion } from '../psn/operation.js';
import { refuseCsrf } from './csrf.js';
import { createDownloadQueue } from './download-queue.js';
import type { EmulatorRequest } from './emulator-request.js';
import type { OperationAnswer } from './operation-answer.js';
import { errorObject, graphqlErrors, json, type Reply } from './reply.js';
import type { BearerVerdict } from './token-issuer.js';
import { checkVariables } from './variable-types.js';
import type { WorldChanges } from './world/changes.js';
import { storeOf } from './world/stores.js';

/** A version of an operation as the host knows it by hash. */
interface Registered {
  readonly operation: AnyOperation;
  readonly version: OperationVersion;
}

/** A hash that has taken another's place. */
export interface Successor {
  readonly key: string;
  readonly operationName: string;
  readonly host: PersistedQueryHost;
  readonly sha256: string;
}

interface PersistedQueries {
  /** The operation that a host has registered under a hash. */
  find(host: PersistedQueryHost, sha256: string | undefined): AnyOperation | undefined;
  /** Answers a request; `unreadable` is the refusal of parameters that could not be read. */
  answer(request: EmulatorRequest, unreadable: Reply | undefined): Reply;
  /** From now on the hash is not whitelisted. */
  forget(sha256: string): void;
  /** From now on the hash is not whitelisted, and another is in its place. */
  rotate(host: PersistedQueryHost, sha256: string): Successor | undefined;
  /** From now on the host of an operation's newest hash knows this one too, as the same query. */
  register(key: string, sha256: string): void;
  /** The hashes of the registry are known again, and no other, and every console downloads what it did at first. */
  remember(): void;
}

interface PersistedQueriesOptions {
  readonly registry: readonly AnyOperation[];
  readonly answers: Readonly<Record<string, OperationAnswer>>;
  readonly checkBearer: (token: string) => BearerVerdict;
  readonly clock: () => number;
  /** How the world has become other than it began. */
  readonly changes: () => WorldChanges;
}

/** Tool-bar clients; only they see the profile's part of the schema. */
const oracleClients = ['oracle', 'web-toolbar'];

function keyOf(host: string, sha256: string | undefined): string {
  return `${host} ${sha256 ?? ''}`;
}

/** With a bearer PSN tells no prices on catalogue calls: null means "not told". */
function withoutPrices(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPrices);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'price' ? null : withoutPrices(inner)]),
  );
}

/** Answers `/api/graphql/v1/op` of both hosts from the registry's hashes, with PSN's checks in PSN's order. */
export function createPersistedQueries(options: PersistedQueriesOptions): PersistedQueries {
  const { registry, answers, checkBearer, clock, changes } = options;
  const forgotten = new Set<string>();
  const downloads = createDownloadQueue();
  const ofRegistry = new Map(
    registry.flatMap((operation) =>
      operation.versions.map((version): [string, Registered] => [
        keyOf(version.host, version.sha256),
        { operation, version },
      ]),
    ),
  );

  const registered = new Map(ofRegistry);

  function refuseQuery(
    { method, operationName, headers }: EmulatorRequest,
    { operation, version }: Registered,
    root: string,
  ): Reply | undefined {
    if (operationName !== operation.operationName) {
      return graphqlErrors(400, `Unknown operation named "${operationName ?? ''}".`);
    }
    const client = headers['apollographql-client-name'] ?? '';
    if (version.client === 'oracle' && !oracleClients.includes(client)) {
      return graphqlErrors(400, `Cannot query field "${root}" on type "Query".`);
    }
    if (operation.kind === 'mutation' && method !== 'POST') {
      return graphqlErrors(405, 'GET requests only support query operations, not mutation operations');
    }
    return undefined;
  }

  function answer(request: EmulatorRequest, unreadable: Reply | undefined): Reply {
    const { host, headers, sha256, variables = {} } = request;
    const csrf = refuseCsrf(headers);
    if (csrf !== undefined) return csrf;
    if (unreadable !== undefined) return unreadable;

    const match = registered.get(keyOf(host, sha256));
    if (match === undefined || forgotten.has(sha256 ?? '')) {
      return json(400, { message: `Query ${sha256 ?? ''} not whitelisted` });
    }
    const { operation, version } = match;
    const own = answers[operation.key];
    if (own === undefined) return json(500, { message: `The emulator has no answer for ${operation.key}` });
    const root = version.document?.root ?? own.root;

    const refused = refuseQuery(request, match, root);
    if (refused !== undefined) return refused;

    const declared = version.document
      ? { ...version.document.variables, ...version.document.directiveVariables }
      : own.variables;
    const complaint = checkVariables(declared, variables, own.inputTypes);
    if (complaint !== undefined) return graphqlErrors(400, complaint, { code: 'BAD_USER_INPUT' });

    const bearer = /^Bearer (.*)$/i.exec(headers['authorization'] ?? '')?.[1];
    if (bearer === undefined && (host === 'mobile' || operation.auth === 'required')) {
      const message = 'Access denied! You need to be authorized to perform this action!';
      return json(200, { errors: [{ message }], data: { [root]: null } });
    }
    const verdict = bearer === undefined ? undefined : checkBearer(bearer);
    // No public recording tells the numbers of this service; these are the trophy service's.
    if (verdict === 'unknown') return errorObject(401, 2241025, 'Invalid token');
    if (verdict === 'expired') return errorObject(401, 2241026, 'Expired token');

    const { status = 200, body } = own.answer(variables, {
      store: { ...storeOf(headers['x-psn-store-locale-override'] ?? 'en-US'), repriced: changes().prices },
      accountId: verdict?.accountId,
      now: clock(),
      downloads,
      wishlists: changes().wishlists,
      version,
    });
    const isCatalogueWithBearer = verdict !== undefined && operation.auth === 'none';
    return json(status, isCatalogueWithBearer ? withoutPrices(body) : body);
  }

  return {
    find: (host, sha256) => registered.get(keyOf(host, sha256))?.operation,
    answer,
    forget: (sha256) => void forgotten.add(sha256),
    rotate(host, sha256) {
      const match = registered.get(keyOf(host, sha256));
      if (match === undefined) return undefined;
      const { operation, version } = match;
      forgotten.add(sha256);
      const next = createHash('sha256').update(sha256).digest('hex');
      registered.set(keyOf(host, next), { operation, version: { ...version, sha256: next } });
      return { key: operation.key, operationName: operation.operationName, host, sha256: next };
    },
    register(key, sha256) {
      const operation = registry.find((entry) => entry.key === key);
      if (operation === undefined) throw new Error(`The registry has no ${key}`);
      const version = { ...operation.versions[0], sha256 };
      registered.set(keyOf(version.host, sha256), { operation, version });
    },
    remember: () => {
      forgotten.clear();
      registered.clear();
      for (const [place, known] of ofRegistry) registered.set(place, known);
      downloads.reset();
    },
  };
}
