import type { AnyEndpoint } from './endpoint.js';
import type { UpstreamHost } from './host.js';
import type { AnyOperation, OperationVersion } from './operation.js';

const PATH = '/api/graphql/v1/op';

/** A request, ready to be sent. */
export interface UpstreamRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a request needs besides its operation or endpoint. */
export interface RequestSetting {
  readonly bases: Readonly<Record<UpstreamHost, string>>;
  readonly userAgent: string;
  readonly locale: string;
  /** Left out for anonymous operations, always: a token on a catalogue call nulls the prices. */
  readonly accessToken?: string;
}

/** What every call says. */
function commonHeaders({ userAgent, locale, accessToken }: RequestSetting): Readonly<Record<string, string>> {
  return {
    accept: 'application/json',
    'accept-encoding': 'gzip',
    'accept-language': locale,
    'user-agent': userAgent,
    ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
  };
}

/** Writes a call of an endpoint; `target` is its path and query. */
export function buildEndpointRequest(
  { method, host }: AnyEndpoint,
  target: string,
  setting: RequestSetting,
): UpstreamRequest {
  return { method, url: `${setting.bases[host]}${target}`, headers: commonHeaders(setting) };
}

/** Writes an operation as PSN's own clients send it: reads as GET, mutations as POST. */
export function buildRequest(
  operation: AnyOperation,
  version: OperationVersion,
  variables: object,
  setting: RequestSetting,
): UpstreamRequest {
  const rewrite = version.variables as ((variables: object) => object) | undefined;
  const question = {
    operationName: operation.operationName,
    variables: rewrite === undefined ? variables : rewrite(variables),
    extensions: { persistedQuery: { version: 1, sha256Hash: version.sha256 } },
  };
  const headers = {
    ...commonHeaders(setting),
    'apollographql-client-name': version.client,
    // On a GET too: PSN's CSRF rule refuses a request without it.
    'content-type': 'application/json',
    'x-psn-store-locale-override': setting.locale,
  };
  const address = `${setting.bases[version.host]}${PATH}`;
  if (operation.kind === 'mutation') {
    return { method: 'POST', url: address, headers, body: JSON.stringify(question) };
  }
  const query = [
    `operationName=${encodeURIComponent(question.operationName)}`,
    `variables=${encodeURIComponent(JSON.stringify(question.variables))}`,
    `extensions=${encodeURIComponent(JSON.stringify(question.extensions))}`,
  ].join('&');
  return { method: 'GET', url: `${address}?${query}`, headers };
}
