import type { EndpointHost } from './host.js';

/** A value of a query parameter; a list becomes one value with commas, and what is undefined is left out. */
export type QueryValue = string | number | boolean | readonly string[] | undefined;

/** What a module declares of a REST endpoint. This gateway reads by REST and changes nothing. */
export interface EndpointDeclaration {
  readonly method: 'GET';
  readonly host: EndpointHost;
  /**
   * With places such as `{accountId}`, named as in `path-parameters.ts`, which checks what is put there;
   * `{accountId|me}` takes `me` as well.
   */
  readonly path: string;
  /** Query parameters that are the same in every call; the others are told with it. */
  readonly query?: Readonly<Record<string, string>>;
  readonly auth: 'none' | 'required';
  /** Whose answer it is: `everyone` may be shared between accounts, `account` never. */
  readonly audience: 'everyone' | 'account';
  /** Why an answer that PSN gives to signed-in accounts alone is the same for each of them; unset, it is not shared. */
  readonly sharedBecause?: string;
  /** How long an answer stays true enough, in seconds. */
  readonly lifetimeSeconds: number;
  readonly status: 'live' | 'retired';
  /** Last public sighting of this form, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly capturedOn: string;
}

/** A registered endpoint. `Params` are those of its path and of its query together; `Data` is what PSN answers. */
export interface Endpoint<Params = never, Data = unknown> extends EndpointDeclaration {
  /** Ours, `module.noun`; unique among operations, too. */
  readonly key: string;
  readonly kind: 'endpoint';
  /** Never set: lets TypeScript infer `Params` from an endpoint. */
  readonly takes?: (params: Params) => void;
  /** Never set: lets TypeScript infer `Data` from an endpoint. */
  readonly answers?: Data;
}

/** Any endpoint, whatever it takes and answers. */
export type AnyEndpoint = Endpoint;

/** An endpoint before its module has given it a key. */
export type DeclaredEndpoint<Params, Data> = Omit<Endpoint<Params, Data>, 'key'>;

/** Declares one endpoint with the types of its parameters and of its answer. */
export function endpoint<Params extends Readonly<Partial<Record<keyof Params, QueryValue>>>, Data>(
  declaration: EndpointDeclaration,
): DeclaredEndpoint<Params, Data> {
  return { kind: 'endpoint', ...declaration };
}
