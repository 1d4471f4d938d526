import type { AnyEndpoint } from '../psn/endpoint.js';
import { type AnyOperation, isEndpoint, type RegistryEntry } from '../psn/operation.js';
import { writeTable } from './table.js';

const queryRow = ({ operationName, kind, auth, status, versions }: AnyOperation) => ({
  operationName,
  kind,
  auth,
  status,
  host: versions[0].host,
  sha256: versions[0].sha256,
  lastSeenInPublic: versions[0].capturedOn,
  fallbacks: versions.length - 1,
});

const endpointRow = ({ method, path, kind, auth, status, host, capturedOn }: AnyEndpoint) => ({
  operationName: `${method} ${path}`,
  kind,
  auth,
  status,
  host,
  sha256: null,
  lastSeenInPublic: capturedOn,
  fallbacks: 0,
});

/** `psn-gateway operations list`: the registry as a table, or as JSON. */
export function listOperations(
  registry: readonly RegistryEntry[],
  options: { readonly json: boolean },
): string {
  const rows = registry
    .toSorted((one, other) => one.key.localeCompare(other.key))
    .map((entry) => ({ key: entry.key, ...(isEndpoint(entry) ? endpointRow(entry) : queryRow(entry)) }));
  if (options.json) return `${JSON.stringify(rows, null, 2)}\n`;

  const columns = [
    'key',
    'operationName',
    'kind',
    'auth',
    'host',
    'status',
    'lastSeenInPublic',
    'fallbacks',
  ] as const;
  return writeTable(
    columns,
    rows.map((row) => columns.map((column) => String(row[column]))),
  );
}
