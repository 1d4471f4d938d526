import type { AnyOperation, QueryDocument, Selection } from './operation.js';

/** Byte order, as Sony's build sorts: capitals first, `discountText` before `discountedPrice`. */
function byBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

function printSelection(selection: Selection, indent: string): string {
  const entries = selection.flatMap((entry): [string, Selection | undefined][] =>
    typeof entry === 'string' ? [[entry, undefined]] : Object.entries(entry),
  );
  const fields = entries.filter(([name]) => !name.startsWith('...')).toSorted(([a], [b]) => byBytes(a, b));
  const fragments = entries.filter(([name]) => name.startsWith('...'));
  const lines = [...fields, ...fragments].map(([name, inner]) =>
    inner === undefined ? `${indent}${name}` : `${indent}${name} ${printBlock(inner, indent)}`,
  );
  return lines.join('\n');
}

/** Every selection set below the operation's own starts with `__typename`. */
function printBlock(selection: Selection, indent: string): string {
  const inner = `${indent}  `;
  return `{\n${inner}__typename\n${printSelection(selection, inner)}\n${indent}}`;
}

function printList(items: readonly string[]): string {
  return items.length === 0 ? '' : `(${items.join(', ')})`;
}

/**
 * Prints a field list in the one canonical form that Sony's build hashes: variables, arguments and fields
 * sorted by bytes, `__typename` first, inline fragments last in their own order, the layout of graphql-js 14,
 * one trailing newline. Its SHA-256 is the persisted query's hash.
 */
export function printQueryDocument(
  { operationName, kind }: Pick<AnyOperation, 'operationName' | 'kind'>,
  document: QueryDocument,
): string {
  const declared = { ...document.variables, ...document.directiveVariables };
  const names = Object.keys(declared).toSorted(byBytes);
  const variables = printList(names.map((name) => `$${name}: ${declared[name]}`));
  const args = printList(
    names.filter((name) => name in document.variables).map((name) => `${name}: $${name}`),
  );
  const root = `${document.root}${args} ${printBlock(document.selection, '  ')}`;
  return `${kind} ${operationName}${variables} {\n  ${root}\n}\n`;
}
