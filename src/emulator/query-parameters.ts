import type { RawRequest } from './emulator-request.js';
import { graphqlErrors, json, type Reply } from './reply.js';

/** What a request asks of the persisted-query endpoint, as far as it can be read. */
interface QueryParameters {
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly sha256?: string;
}

/** The parameters of a request, and what is wrong with them. */
export interface ReadParameters {
  readonly told: QueryParameters;
  /** Set when the request cannot be run as it stands. */
  readonly refusal: Reply | undefined;
}

type Bag = Readonly<Record<string, unknown>>;

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A parameter's object; on GET it is JSON text. Undefined when it is no object. */
function readBag(value: unknown): Bag | undefined {
  if (isBag(value)) return value;
  if (typeof value !== 'string') return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return isBag(parsed) ? parsed : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function badRequest(message: string): Reply {
  return graphqlErrors(400, message, { code: 'BAD_REQUEST' });
}

function refuse(source: Bag, variables: Bag | undefined, persisted: Bag | undefined): Reply | undefined {
  if (variables === undefined) return badRequest('Variables are invalid JSON.');
  if (typeof persisted?.['sha256Hash'] !== 'string') {
    // Free text has not run since about 2021, whatever it says.
    return source['query'] === undefined
      ? badRequest('GraphQL operations must contain a `persistedQuery` extension.')
      : json(400, { message: 'Query not whitelisted' });
  }
  return persisted['version'] === 1 ? undefined : badRequest('Unsupported persisted query version');
}

/** Reads `operationName`, `variables` and `extensions` from the address of a GET or the JSON body of a POST. */
export function readQueryParameters({ received, body }: RawRequest): ReadParameters {
  const source = received.method === 'POST' ? readBag(body) : received.query;
  if (source === undefined) return { told: {}, refusal: badRequest('POST body missing or no JSON object.') };
  const { operationName } = source;
  const variables = readBag(source['variables'] ?? {});
  const persisted = readBag(readBag(source['extensions'])?.['persistedQuery']);
  const sha256 = persisted?.['sha256Hash'];
  const told = {
    ...(typeof operationName === 'string' && { operationName }),
    ...(variables !== undefined && { variables }),
    ...(typeof sha256 === 'string' && { sha256 }),
  };
  return { told, refusal: refuse(source, variables, persisted) };
}
