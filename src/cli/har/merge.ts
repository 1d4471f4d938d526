import { existsSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';

import { makePrivateFolder } from '../../auth/private-folder.js';
import { replaceFile } from '../../auth/state-file.js';
import type { RegistryEntry } from '../../psn/operation.js';
import {
  createOperationsFileReader,
  OperationsFileError,
  type WrittenOperations,
} from '../../psn/operations-file.js';
import type { Overrides } from '../../psn/overrides.js';
import { readTrustedFile, UntrustedFileError } from '../../server/trusted-file.js';
import { CommandError } from '../command-error.js';
import { operationsFileSchema } from '../operations-file-address.js';
import type { Finding } from './finding.js';

/** An operations file as it is, before anything is put into it. */
export interface OpenedFile {
  readonly file: string;
  readonly written: WrittenOperations;
  readonly overrides: Overrides;
}

function explain(error: unknown, file: string): unknown {
  const isOurs = error instanceof OperationsFileError || error instanceof UntrustedFileError;
  return isOurs
    ? new CommandError(`${file} cannot be used as it is: ${error.message}`, { cause: error })
    : error;
}

/** Reads the file that a gateway would use; where there is none it is empty. */
export function openOperationsFile(registry: readonly RegistryEntry[], file: string): OpenedFile {
  try {
    const text = readTrustedFile(file);
    if (text === undefined)
      return { file, written: { $schema: operationsFileSchema, operations: {} }, overrides: new Map() };
    return { file, ...createOperationsFileReader(registry).read(text, file) };
  } catch (error) {
    throw explain(error, file);
  }
}

/** Puts new hashes first, each in its operation, and replaces the file as a whole. */
export async function mergeIntoFile(
  { file, written }: OpenedFile,
  changed: readonly Finding[],
  registry: readonly RegistryEntry[],
): Promise<void> {
  const operations = { ...written.operations };
  // One hash may have been asked of both hosts, or more than once: the last time counts.
  const distinct = new Map(
    changed.map((finding) => [`${finding.key ?? ''} ${finding.call.sha256}`, finding]),
  );
  for (const { key, call } of distinct.values()) {
    if (key === null) continue;
    const { sha256, host, client, capturedOn = new Date().toISOString().slice(0, 10) } = call;
    const { versions = [], ...rest } = operations[key] ?? {};
    const version = { sha256, host, ...(client !== undefined && { client }), capturedOn };
    operations[key] = { ...rest, versions: [version, ...versions] };
  }
  const text = `${JSON.stringify({ ...written, operations }, null, 2)}\n`;
  try {
    createOperationsFileReader(registry).read(text, file);
  } catch (error) {
    throw explain(error, file);
  }
  if (!existsSync(dirname(file))) await makePrivateFolder(dirname(file));
  await replaceFile(targetOf(file), text);
}

/** What a link leads to is replaced, not the link. */
function targetOf(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return file;
    throw error;
  }
}
