import type { AnyOperation } from '../psn/operation.js';

/** `psn-gateway operations list`: the registry as a table, or as JSON. */
export function listOperations(
  registry: readonly AnyOperation[],
  options: { readonly json: boolean },
): string {
  const rows = registry
    .toSorted((one, other) => one.key.localeCompare(other.key))
    .map(({ key, operationName, kind, auth, status, versions }) => ({
      key,
      operationName,
      kind,
      auth,
      status,
      host: versions[0].host,
      sha256: versions[0].sha256,
      lastSeenInPublic: versions[0].capturedOn,
      fallbacks: versions.length - 1,
    }));
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
  const table = [columns, ...rows.map((row) => columns.map((column) => String(row[column])))];
  const widths = columns.map((_column, index) =>
    Math.max(...table.map((cells) => String(cells[index]).length)),
  );
  return table
    .map(
      (cells) =>
        `${cells
          .map((cell, index) => cell.padEnd(widths[index] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
