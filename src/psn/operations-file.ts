import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

import { createJsonSource, type JsonSource, JsonSourceError } from './json-source.js';
import {
  type AnyOperation,
  isEndpoint,
  type OperationVersion,
  persistedQueries,
  type RegistryEntry,
} from './operation.js';
import { writeOperationsFileSchema } from './operations-file-schema.js';
import type { Override, Overrides } from './overrides.js';
import { createVariableRewriter } from './variable-rewriter.js';

/** Thrown for a file that cannot be used, with every fault of it: line and reason. */
export class OperationsFileError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('; '));
    this.name = 'OperationsFileError';
    this.faults = faults;
  }
}

/** A version as it is written. */
interface WrittenVersion {
  readonly sha256: string;
  readonly host?: OperationVersion['host'];
  readonly client?: string;
  readonly capturedOn?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** An operations file as it is written. */
export interface WrittenOperations {
  readonly $schema?: string;
  readonly operations: Readonly<
    Record<string, { readonly versions?: readonly WrittenVersion[]; readonly disabled?: string }>
  >;
}

/** Reads operations files. */
export interface OperationsFileReader {
  /** Throws an `OperationsFileError` for a text of which anything cannot be used. */
  read(text: string, file: string): { readonly written: WrittenOperations; readonly overrides: Overrides };
}

/** The most faults that are told at once. */
const TOLD_FAULTS = 10;

function createValidator(registry: readonly RegistryEntry[]): ValidateFunction<WrittenOperations> {
  const ajv = new Ajv({ allErrors: true, verbose: true });
  ajv.addVocabulary(['errorMessage']);
  return ajv.compile<WrittenOperations>(writeOperationsFileSchema(registry));
}

/** A reader of files about a registry. */
export function createOperationsFileReader(registry: readonly RegistryEntry[]): OperationsFileReader {
  /** Made for the first file: most gateways never have one, and it takes a tenth of a second. */
  let validate: ValidateFunction<WrittenOperations> | undefined;
  const entries = new Map(registry.map((entry) => [entry.key, entry]));
  const owners = new Map(
    persistedQueries(registry).flatMap((operation) =>
      operation.versions.map((version) => [version.sha256, { operation, version }] as const),
    ),
  );

  /** What the types of the schema cannot tell. */
  function* findOdd(
    operation: AnyOperation,
    versions: readonly WrittenVersion[],
  ): Iterable<[place: number, why: string]> {
    const [newest] = operation.versions;
    for (const [place, { sha256, host = newest.host, variables }] of versions.entries()) {
      if (operation.kind === 'mutation' && variables !== undefined) {
        yield [place, 'is of an operation that changes something, so its variables are the release’s'];
      }
      const owner = owners.get(sha256)?.operation.key ?? operation.key;
      if (owner !== operation.key) yield [place, `is a hash of ${owner}`];
      if (versions.findIndex((other) => other.sha256 === sha256) < place) yield [place, 'stands here twice'];
      if (host === 'mobile' && operation.auth === 'none') {
        yield [
          place,
          `is of the host "mobile", which answers to accounts alone, and ${operation.key} is asked without one`,
        ];
      }
    }
  }

  function toVersion(operation: AnyOperation, written: WrittenVersion, file: string): OperationVersion {
    const { variables, ...told } = written;
    const { host, client, shape, variables: rewrite } = operation.versions[0];
    const likeNewest = { host, client, ...(shape && { shape }), ...(rewrite && { variables: rewrite }) };
    return {
      ...(owners.get(written.sha256)?.version ?? { ...likeNewest, capturedOn: 'a day not told' }),
      ...told,
      ...(variables && {
        variables: createVariableRewriter(variables),
        template: JSON.stringify(variables),
      }),
      file,
    };
  }

  return {
    read(text, file) {
      const source = readSource(text);
      const { value: written } = source;
      const fits = (validate ??= createValidator(registry));
      if (!fits(written)) throw new OperationsFileError(explain(fits.errors ?? [], source));
      const faults: string[] = [];
      const overrides = new Map<string, Override>();
      for (const [key, { versions = [], disabled }] of Object.entries(written.operations)) {
        const entry = entries.get(key);
        if (entry === undefined) continue;
        for (const [place, why] of isEndpoint(entry) ? [] : findOdd(entry, versions)) {
          faults.push(
            `line ${source.lineOf(['operations', key, 'versions', place])}: ${key}: versions[${place}] ${why}`,
          );
        }
        overrides.set(key, {
          versions: isEndpoint(entry) ? [] : versions.map((version) => toVersion(entry, version, file)),
          disabled,
          written: JSON.stringify(written.operations[key]),
        });
      }
      if (faults.length > 0) throw new OperationsFileError(faults);
      return { written, overrides };
    },
  };
}

function readSource(text: string): JsonSource {
  try {
    return createJsonSource(text);
  } catch (error) {
    if (error instanceof JsonSourceError) throw new OperationsFileError([error.message]);
    throw error;
  }
}

/** A fault in the words of the schema's own `errorMessage`, at its line. */
function explain(errors: readonly ErrorObject[], source: JsonSource): string[] {
  const faults = errors.map(({ instancePath, keyword, params, parentSchema }) => {
    const path = instancePath.split('/').slice(1);
    const place =
      path.length === 0 ? '' : `${path.slice(path[0] === 'operations' ? 1 : 0).join('.') || 'operations'}: `;
    const odd = (params as { additionalProperty?: string }).additionalProperty;
    if (odd !== undefined) {
      const known = Object.keys((parentSchema as { properties?: object }).properties ?? {});
      const wanted = known.length > 10 ? 'a key that psn-gateway operations list names' : known.join(', ');
      return `line ${source.lineOf([...path, odd])}: ${place}${JSON.stringify(odd.slice(0, 64))} is not known here; wants ${wanted}`;
    }
    const missing = (params as { missingProperty?: string }).missingProperty;
    const said = (parentSchema as { errorMessage?: string }).errorMessage ?? `does not fit (${keyword})`;
    return `line ${source.lineOf(path)}: ${place}${missing === undefined ? said : `wants "${missing}"`}`;
  });
  return [...new Set(faults)].slice(0, TOLD_FAULTS);
}
