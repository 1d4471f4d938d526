import type { AnyOperation, OperationVersion, PersistedQueryHost } from './operation.js';

const PATH = '/api/graphql/v1/op';

/** A persisted-query request, ready to be sent. */
export interface PersistedQueryRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a request needs besides its operation. */
export interface RequestSetting {
  readonly bases: Readonly<Record<PersistedQueryHost, string>>;
  readonly userAgent: string;
  readonly locale: string;
  /** Left out for anonymous operations, always: a token on a catalogue call nulls the prices. */
  readonly accessToken?: string;
}

/** Writes an operation as PSN's own clients send it: reads as GET, mutations as POST. */
export function buildRequest(
  operation: AnyOperation,
  version: OperationVersion,
  variables: object,
  { bases, userAgent, locale, accessToken }: RequestSetting,
): PersistedQueryRequest {
  const rewrite = version.variables as ((variables: object) => object) | undefined;
  const question = {
    operationName: operation.operationName,
    variables: rewrite === undefined ? variables : rewrite(variables),
    extensions: { persistedQuery: { version: 1, sha256Hash: version.sha256 } },
  };
  const headers = {
    accept: 'application/json',
    'accept-encoding': 'gzip',
    'accept-language': locale,
    'apollographql-client-name': version.client,
    // On a GET too: PSN's CSRF rule refuses a request without it.
    'content-type': 'application/json',
    'user-agent': userAgent,
    'x-psn-store-locale-override': locale,
    ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
  };
  const address = `${bases[version.host]}${PATH}`;
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
