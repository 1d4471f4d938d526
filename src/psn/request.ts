import type { AnyEndpoint } from './endpoint.js';
import type { UpstreamHost } from './host.js';
import type { AnyOperation, OperationVersion } from './operation.js';

const PATH = '/api/graphql/v1/op';

type Headers = Readonly<Record<string, string>>;

/** Names and values by turns: of an object undici would have to ask for its names, each time. */
type FlatHeaders = string[];

/** A request, ready to be sent. */
export interface UpstreamRequest {
  readonly method: 'GET' | 'POST';
  readonly origin: string;
  readonly path: string;
  readonly headers: FlatHeaders;
  readonly body?: string;
}

/** What is the same in all requests. */
export interface RequestSetting {
  readonly bases: Readonly<Record<UpstreamHost, string>>;
  readonly userAgent: string;
}

/** Who asks, and for which store. */
export interface Asker {
  readonly locale: string;
  /** Left out for anonymous operations, always: a token on a catalogue call nulls the prices. */
  readonly accessToken: string | undefined;
}

/** Writes the requests of one version of an operation, or of one endpoint. */
export type RequestWriter<Question> = (question: Question, asker: Asker) => UpstreamRequest;

/** What a dispatcher wants apart; our own addresses need no parsing for it. */
function splitBase(base: string): { readonly origin: string; readonly place: string } {
  const slash = base.indexOf('/', base.indexOf('://') + 3);
  return slash === -1
    ? { origin: base, place: '' }
    : { origin: base.slice(0, slash), place: base.slice(slash) };
}

/** Writes what every call says, and what those of one kind say besides; of an asker without a token once for a store. */
function createHeaderWriter(
  userAgent: string,
  more: (locale: string) => Headers,
): (asker: Asker) => FlatHeaders {
  let last: { readonly locale: string; readonly headers: FlatHeaders } | undefined;
  const write = (locale: string): FlatHeaders => {
    const headers = {
      accept: 'application/json',
      'accept-encoding': 'gzip',
      'accept-language': locale,
      'user-agent': userAgent,
      ...more(locale),
    };
    return Object.entries(headers).flat();
  };
  return ({ locale, accessToken }) => {
    if (last?.locale !== locale) last = { locale, headers: write(locale) };
    return accessToken === undefined
      ? last.headers
      : [...last.headers, 'authorization', `Bearer ${accessToken}`];
  };
}

/** For calls of an endpoint, whose path and query are given. */
export function createEndpointWriter(
  { method, host }: AnyEndpoint,
  { bases, userAgent }: RequestSetting,
): RequestWriter<string> {
  const { origin, place } = splitBase(bases[host]);
  const writeHeaders = createHeaderWriter(userAgent, () => ({}));
  return (target, asker) => ({ method, origin, path: `${place}${target}`, headers: writeHeaders(asker) });
}

/** For an operation as PSN's own clients send it: reads as GET, mutations as POST. */
export function createQueryWriter(
  { operationName, kind }: AnyOperation,
  version: OperationVersion,
  { bases, userAgent }: RequestSetting,
): RequestWriter<object> {
  const { origin, place } = splitBase(bases[version.host]);
  const extensions = { persistedQuery: { version: 1, sha256Hash: version.sha256 } };
  const rewrite = version.variables as ((variables: object) => object) | undefined;
  const writeHeaders = createHeaderWriter(userAgent, (locale) => ({
    'apollographql-client-name': version.client,
    // On a GET too: PSN's CSRF rule refuses a request without it.
    'content-type': 'application/json',
    'x-psn-store-locale-override': locale,
  }));
  const path = `${place}${PATH}`;
  const before = `${path}?operationName=${encodeURIComponent(operationName)}&variables=`;
  const after = `&extensions=${encodeURIComponent(JSON.stringify(extensions))}`;
  return (asked, asker) => {
    const variables = rewrite === undefined ? asked : rewrite(asked);
    const headers = writeHeaders(asker);
    if (kind === 'mutation') {
      const body = JSON.stringify({ operationName, variables, extensions });
      return { method: 'POST', origin, path, headers, body };
    }
    const told = encodeURIComponent(JSON.stringify(variables));
    return { method: 'GET', origin, path: `${before}${told}${after}`, headers };
  };
}
