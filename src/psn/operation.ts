import type { AnyEndpoint, DeclaredEndpoint, Endpoint } from './endpoint.js';
import type { PersistedQueryHost } from './host.js';

/** Which of Sony's clients registered a hash; PSN picks the schema by it. */
export type ClientName =
  | 'PlayStationApp-Android'
  | '@sie-ppr-web-store/app'
  | '@sie-private/web-commerce-anywhere'
  | 'my-playstation'
  | 'oracle';

/** A client of Sony's that nobody has told this version of; an operations file may name one. */
type OtherClient = string & Record<never, never>;

/** A field list: names, or `{ field: its fields }`; `... on Type` opens an inline fragment. */
export type Selection = readonly (string | { readonly [field: string]: Selection })[];

/** Our own statement of a query whose hash is public; printed canonically it must give that hash. */
export interface QueryDocument {
  /** Declared variables, name to GraphQL type; the root field takes each as the argument of that name. */
  readonly variables: Readonly<Record<string, string>>;
  /** Variables that only directives use, so the root field does not take them. */
  readonly directiveVariables?: Readonly<Record<string, string>>;
  readonly root: string;
  readonly selection: Selection;
}

/** One registered hash of an operation, with what PSN wants beside it. */
export interface OperationVersion<Variables = never> {
  /** The persisted query's `sha256Hash`. Written once in the repository. */
  readonly sha256: string;
  readonly host: PersistedQueryHost;
  readonly client: ClientName | OtherClient;
  /** Last public sighting, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly capturedOn: string;
  /** Versions of one shape are fallbacks for each other; told only where a version differs from its siblings. */
  readonly shape?: string;
  /** Rewrites our variables for a version that wants others. */
  readonly variables?: (variables: Variables) => Readonly<Record<string, unknown>>;
  /** What `variables` does, as an operations file writes it. */
  readonly template?: string;
  readonly document?: QueryDocument;
  /** The operations file that it stands in; those of the release have none. */
  readonly file?: string;
}

/** What a module declares of an operation. */
export interface OperationDeclaration<Variables> {
  /** PSN's own name, letter by letter, even misspelt; not unique. */
  readonly operationName: string;
  readonly kind?: 'query' | 'mutation';
  /** `none` operations never carry a token: on catalogue calls it nulls the prices. */
  readonly auth: 'none' | 'required';
  /** Whose answer it is: `everyone` may be shared between accounts, `account` never. */
  readonly audience: 'everyone' | 'account';
  /** Why an answer that PSN gives to signed-in accounts alone is the same for each of them; unset, it is not shared. */
  readonly sharedBecause?: string;
  /** How long an answer stays true enough, in seconds. */
  readonly lifetimeSeconds: number;
  /** `retired`: Sony ended the programme behind it, so refusals are to be expected. */
  readonly status: 'live' | 'retired';
  /** Newest first. */
  readonly versions: readonly [OperationVersion<Variables>, ...OperationVersion<Variables>[]];
}

/** A registered operation. `Data` is the shape of PSN's `data`, carried as a type only. */
export interface Operation<Variables = never, Data = unknown> extends OperationDeclaration<Variables> {
  /** Ours, `module.noun`; unique. */
  readonly key: string;
  readonly kind: 'query' | 'mutation';
  /** Never set: lets TypeScript infer `Data` from an operation. */
  readonly answers?: Data;
}

/** Any operation, whatever its variables and answer. */
export type AnyOperation = Operation;

type Declared<Variables, Data> = OperationDeclaration<Variables> & { readonly answers?: Data };

type Registered<Declarations> = {
  readonly [Name in keyof Declarations]: Declarations[Name] extends DeclaredEndpoint<infer Params, infer Data>
    ? Endpoint<Params, Data>
    : Declarations[Name] extends Declared<infer Variables, infer Data>
      ? Operation<Variables, Data>
      : never;
};

/** What the registry holds: persisted queries, and endpoints where PSN has no persisted query. */
export type RegistryEntry = AnyOperation | AnyEndpoint;

/** Whether an entry is a REST endpoint. */
export const isEndpoint = (entry: RegistryEntry): entry is AnyEndpoint => entry.kind === 'endpoint';

/** The persisted queries of a registry. */
export const persistedQueries = (registry: readonly RegistryEntry[]): readonly AnyOperation[] =>
  registry.filter((entry) => entry.kind !== 'endpoint');

/** Declares one operation with the types of its variables and of its `data`. */
export function operation<Variables extends object, Data>(
  declaration: OperationDeclaration<Variables>,
): Declared<Variables, Data> {
  return declaration;
}

/** Gives a module's operations and endpoints their keys, `module.name`. */
export function defineOperations<
  const Declarations extends Record<string, OperationDeclaration<never> | DeclaredEndpoint<never, unknown>>,
>(module: string, declarations: Declarations): Registered<Declarations> {
  const entries = Object.entries(declarations).map(([name, declaration]) => [
    name,
    Object.freeze({ kind: 'query', ...declaration, key: `${module}.${name}` }),
  ]);
  return Object.fromEntries(entries) as Registered<Declarations>;
}

/** The versions that may stand in for each other: those of the newest one's shape, in order. */
export function interchangeableVersions<Variables>(
  operation: Operation<Variables>,
): readonly OperationVersion<Variables>[] {
  const [newest] = operation.versions;
  return operation.versions.filter((version) => version.shape === newest.shape);
}
