import { readFileSync } from 'node:fs';

import { type Reader, wants } from './config-reader.js';

/** Documents that the operator has looked at, as clients name them. */
export interface TrustedDocuments {
  /** Their texts by bare id, which for most tools is the text's SHA-256. */
  readonly byId: ReadonlyMap<string, string>;
}

/** An id without the prefix by which GraphQL over HTTP tells that it is a hash; Apollo's protocol sends the hash alone. */
export const bareId = (id: string): string => id.replace(/^sha256:/, '');

const forms =
  'an apollo-persisted-query-manifest, or one object of ids and documents as codegen and Relay write it';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The pairs of a manifest, whoever wrote it. */
function listEntries(manifest: unknown): [id: unknown, text: unknown][] {
  if (!isObject(manifest)) return wants(forms);
  if (!('operations' in manifest)) return Object.entries(manifest);
  if (manifest.format !== 'apollo-persisted-query-manifest' || manifest.version !== 1) return wants(forms);
  if (!Array.isArray(manifest.operations)) return wants(`${forms}; its operations are no list`);
  return manifest.operations.map((entry: unknown) =>
    isObject(entry) ? [entry.id, entry.body] : [entry, ''],
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return wants(`${forms}, but the file is no JSON`);
    throw error;
  }
}

/** Reads a manifest of documents. Tells a fault by the place of its entry. */
export function readManifest(text: string): TrustedDocuments {
  const byId = new Map<string, string>();
  for (const [index, [id, body]] of listEntries(parse(text)).entries()) {
    const isEntry = typeof id === 'string' && id !== '' && typeof body === 'string' && body.trim() !== '';
    if (!isEntry) return wants(`${forms}; entry ${index + 1} has no id or no document`);
    byId.set(bareId(id), body);
  }
  return byId.size > 0 ? { byId } : wants(`${forms}, with one document at least`);
}

/** Reads the manifest in a file. */
export const trustedDocuments: Reader<TrustedDocuments> = (path) => {
  try {
    return readManifest(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === undefined
      ? wants((error as Error).message.replace(/^wants /, ''))
      : wants(`a file that can be read (${code})`);
  }
};
