import type { AnyEndpoint } from '../psn/endpoint.js';
import type { EndpointHost } from '../psn/host.js';
import { isEndpoint, type RegistryEntry } from '../psn/operation.js';
import { type EndpointAnswer, profileService } from './endpoint-answer.js';
import type { EmulatorRequest } from './emulator-request.js';
import { errorObject, json, type Reply } from './reply.js';
import type { BearerVerdict } from './token-issuer.js';
import type { WorldChanges } from './world/changes.js';
import { storeOf } from './world/stores.js';

/** A request of an endpoint that the registry knows. */
interface EndpointMatch {
  readonly endpoint: AnyEndpoint;
  readonly path: Readonly<Record<string, string>>;
}

interface Endpoints {
  /** The endpoint that a request is for, with what stands in the places of its path. */
  find(request: Omit<EmulatorRequest, 'operation'>): EndpointMatch | undefined;
  answer(request: EmulatorRequest, match: EndpointMatch): Reply;
}

interface EndpointsOptions {
  readonly registry: readonly RegistryEntry[];
  readonly answers: Readonly<Record<string, EndpointAnswer>>;
  readonly checkBearer: (token: string) => BearerVerdict;
  readonly clock: () => number;
  /** How the world has become other than it began. */
  readonly changes: () => WorldChanges;
}

interface Route {
  readonly endpoint: AnyEndpoint;
  readonly pattern: RegExp;
}

function toRoute(endpoint: AnyEndpoint): Route {
  const pattern = endpoint.path.replaceAll('.', '\\.').replaceAll(/\{(\w+)(\|me)?\}/g, '(?<$1>[^/]+)');
  return { endpoint, pattern: new RegExp(`^${pattern}$`) };
}

/** Answers the paths of the registry's endpoints, with PSN's checks of token, language and parameters. */
export function createEndpoints({
  registry,
  answers,
  checkBearer,
  clock,
  changes,
}: EndpointsOptions): Endpoints {
  // Of two endpoints on one path, the one with more parameters of its own is looked for first.
  const routes = registry
    .filter(isEndpoint)
    .map(toRoute)
    .toSorted(
      ({ endpoint: { query: a = {} } }, { endpoint: { query: b = {} } }) =>
        Object.keys(b).length - Object.keys(a).length,
    );

  function find({
    host,
    method,
    path,
    query,
  }: Omit<EmulatorRequest, 'operation'>): EndpointMatch | undefined {
    for (const { endpoint, pattern } of routes) {
      const places = pattern.exec(path);
      const own = Object.entries(endpoint.query ?? {});
      const isAsked = endpoint.host === (host as EndpointHost) && endpoint.method === method;
      if (places === null || !isAsked || !own.every(([name, value]) => query[name] === value)) continue;
      const decoded = Object.entries(places.groups ?? {}).map(([name, value]) => [
        name,
        decodeURIComponent(value),
      ]);
      return { endpoint, path: Object.fromEntries(decoded) as EndpointMatch['path'] };
    }
    return undefined;
  }

  function answer({ headers, query }: EmulatorRequest, { endpoint, path }: EndpointMatch): Reply {
    const own = answers[endpoint.key];
    if (own === undefined) return json(500, { message: `The emulator has no answer for ${endpoint.key}` });
    const bearer = /^Bearer (.*)$/i.exec(headers['authorization'] ?? '')?.[1];
    if (bearer === undefined && endpoint.auth === 'required') {
      return errorObject(401, 3239954, 'No credentials supplied');
    }
    const verdict = bearer === undefined ? undefined : checkBearer(bearer);
    if (verdict === 'unknown') return errorObject(401, 2241025, 'Invalid token');
    if (verdict === 'expired') return errorObject(401, 2241026, 'Expired token');
    // PSN's own services differ here; the strictest of them is played.
    if (headers['accept-language'] === undefined) return profileService.badRequest('header: Accept-Language');
    const call = {
      path,
      query,
      asking: verdict?.accountId ?? '',
      store: storeOf(headers['accept-language']),
      now: clock(),
      presences: changes().presences,
    };
    return own(call);
  }

  return { find, answer };
}
