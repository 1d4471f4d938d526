import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { describe, test } from 'vitest';

/** Others' recordings are not ours to publish: they lie beside the repository, never in it. */
const psn = new URL('../../../shared/psn/', import.meta.url);
const parts = ['recordings/graphql/', 'recordings/rest/', 'query-texts/', 'operations.json'];
const missing = parts.filter((part) => !existsSync(new URL(part, psn)));

/** A recorded answer, with the question it was given to. */
export interface Recording {
  /** `operation/nn`. */
  readonly name: string;
  readonly request: {
    readonly operationName: string;
    /** Null where nobody noted them. */
    readonly variables: Readonly<Record<string, any>> | null;
    readonly sha256Hash: string | null;
  };
  readonly status: number;
  readonly locale?: string;
  /** As PSN sent it, of any shape: tests look into it. A text is the one page that was no JSON. */
  readonly body: any;
}

/** A recorded answer of a REST endpoint. */
export interface RestRecording extends Pick<Recording, 'status' | 'body'> {
  /** `rest/endpoint/nn`. */
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly host: string;
    /** A value in braces was not noted. */
    readonly path: string;
    readonly query: Readonly<Record<string, string>>;
  };
}

/** What is publicly known of one operation. */
export interface OperationFacts {
  readonly name: string;
  readonly kind: string;
  readonly auth: string;
  readonly status: string;
  readonly hashes: readonly {
    readonly sha256: string;
    readonly host: string;
    readonly seen: string;
    /** The file of `query-texts` that gives this hash. */
    readonly text?: string;
  }[];
  readonly variables: Readonly<Record<string, { readonly required: boolean }>>;
}

/** Whether everything that these tests read lies in `../shared/psn`, beside the repository. */
export const recordingsAreHere = missing.length === 0;

function skipAloud(name: string, what: string): void {
  const title = `${name} (SKIPPED: ../shared/psn/${what} is missing)`;
  console.warn(title);
  test.skip(title, () => undefined);
}

/** A group of tests that read the recordings; where those are missing, one skipped test says so in their place. */
export function describeRecordings(name: string, tests: () => void): void {
  if (recordingsAreHere) describe(name, tests);
  else skipAloud(name, existsSync(psn) ? missing.join(' and ') : '');
}

function find(path: string): URL | undefined {
  const [, rest, operation, number] = /^(rest\/)?([^/]+)\/(\d+)$/.exec(path) ?? [];
  const folder = new URL(`recordings/${rest ?? 'graphql/'}${operation ?? ''}/`, psn);
  const file = existsSync(folder)
    ? readdirSync(folder).find((name) => name.startsWith(`${number ?? '?'}-`))
    : undefined;
  return file === undefined ? undefined : new URL(file, folder);
}

/** Reads a recording by its `operation/nn`, or `rest/endpoint/nn`. Throws if there is none. */
export function readRecording(path: string): Recording {
  const file = find(path);
  if (file === undefined) throw new Error(`../shared/psn/recordings holds no ${path}`);
  return { name: path, ...(JSON.parse(readFileSync(file, 'utf8')) as Omit<Recording, 'name'>) };
}

/** Reads a recording of REST by its `endpoint/nn`. Throws if there is none. */
export function readRestRecording(path: string): RestRecording {
  return readRecording(`rest/${path}`) as unknown as RestRecording;
}

/** Reads every recording of the endpoints that others have named alike, in order. Throws if there is none. */
export function readRestRecordings(endpoint: string): RestRecording[] {
  return readdirSync(new URL(`recordings/rest/${endpoint}/`, psn))
    .toSorted()
    .map((file) => readRestRecording(`${endpoint}/${/^\d+/.exec(file)?.[0] ?? ''}`));
}

/** The names of all endpoints that have recordings. */
export const listRecordedEndpoints = (): string[] => readdirSync(new URL('recordings/rest/', psn)).toSorted();

/** The names of all operations that have recordings. */
export const listRecordedOperations = (): string[] =>
  readdirSync(new URL('recordings/graphql/', psn)).toSorted();

/** Reads every recording of an operation, in order. Throws if there is none. */
export function readRecordings(operationName: string): Recording[] {
  return readdirSync(new URL(`recordings/graphql/${operationName}/`, psn))
    .toSorted()
    .map((file) => readRecording(`${operationName}/${/^\d+/.exec(file)?.[0] ?? ''}`));
}

/** A test of one recording that may be missing though others are here: then it is skipped aloud. */
export function testRecording(
  path: string,
  name: string,
  body: (recording: Recording) => Promise<void>,
): void {
  if (find(path) === undefined) skipAloud(name, `recordings/…/${path}`);
  else test(name, () => body(readRecording(path)));
}

/** A test of a document that may be missing though others are here: then it is skipped aloud. */
export function testDocument(file: string, name: string, body: (text: string) => void): void {
  const document = new URL(file, psn);
  if (existsSync(document))
    test(name, () => {
      body(readFileSync(document, 'utf8'));
    });
  else skipAloud(name, file);
}

/** Reads what is publicly known of PSN's operations. */
export function readOperationFacts(): readonly OperationFacts[] {
  const text = readFileSync(new URL('operations.json', psn), 'utf8');
  return (JSON.parse(text) as { operations: OperationFacts[] }).operations;
}

/** Reads the query texts whose hashes are public, file to text. */
export function readQueryTexts(): ReadonlyMap<string, string> {
  const folder = new URL('query-texts/', psn);
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return new Map(files.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]));
}
