import { createHash } from 'node:crypto';

import {
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  type SelectionSetNode,
} from 'graphql';
import { describe, expect, test } from 'vitest';

import { registry } from '../../src/modules/index.js';
import { persistedQueries, type QueryDocument, type Selection } from '../../src/psn/operation.js';
import { printQueryDocument } from '../../src/psn/query-document.js';
import { describeRecordings, readOperationFacts, readQueryTexts } from '../support/recordings.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Another order each time the names differ, the same order each time they do not. */
function shuffle<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
  return items.toSorted((one, other) => (digest(nameOf(one)) < digest(nameOf(other)) ? -1 : 1));
}

/** Fields in any order, after the inline fragments, which keep theirs: their order is part of the query. */
function readSelection({ selections }: SelectionSetNode): Selection {
  const entries = selections.flatMap((node): [string, Selection | undefined][] => {
    if (node.kind === Kind.FRAGMENT_SPREAD) throw new Error('a named fragment is no part of our form');
    const head =
      node.kind === Kind.FIELD
        ? [node.name.value, ...(node.directives ?? []).map(print)].join(' ')
        : `... on ${node.typeCondition?.name.value ?? ''}`;
    if (head === '__typename') return [];
    return [[head, node.selectionSet && readSelection(node.selectionSet)]];
  });
  const isFragment = ([head]: [string, unknown]) => head.startsWith('...');
  const fields = shuffle(
    entries.filter((entry) => !isFragment(entry)),
    ([head]) => head,
  );
  return [...entries.filter(isFragment), ...fields].map(([head, inner]) =>
    inner === undefined ? head : { [head]: inner },
  );
}

/** Reads a query text into the form in which the registry states it, out of order. */
function readDocument(text: string) {
  const [operation] = parse(text).definitions as OperationDefinitionNode[];
  const { name, operation: kind, variableDefinitions = [], selectionSet } = operation!;
  const [root] = selectionSet.selections;
  if (name === undefined || kind === OperationTypeNode.SUBSCRIPTION || root?.kind !== Kind.FIELD) {
    throw new Error('not a query or mutation of one field');
  }
  const args = new Set((root.arguments ?? []).map((argument) => argument.name.value));
  const declared = shuffle(variableDefinitions, ({ variable }) => variable.name.value).map(
    ({ variable, type }) => [variable.name.value, print(type)] as const,
  );
  const document: QueryDocument = {
    variables: Object.fromEntries(declared.filter(([variable]) => args.has(variable))),
    directiveVariables: Object.fromEntries(declared.filter(([variable]) => !args.has(variable))),
    root: root.name.value,
    selection: readSelection(root.selectionSet!),
  };
  return { operation: { operationName: name.value, kind }, document };
}

const queries = persistedQueries(registry);

const stated = queries.flatMap((operation) =>
  operation.versions.flatMap(({ sha256, document }) =>
    document === undefined ? [] : [{ key: operation.key, sha256, operation, document }],
  ),
);

describe('the field lists of the registry', () => {
  test.each(stated)('$key printed gives its own hash', ({ operation, document, sha256 }) => {
    expect(digest(printQueryDocument(operation, document))).toBe(sha256);
  });
});

describe('the canonical form', () => {
  // No public text has both in one place, so the texts below cannot show it.
  test('has inline fragments behind the fields, in the order in which they were stated', () => {
    const document: QueryDocument = {
      variables: {},
      root: 'kites',
      selection: [{ '... on Stunt': ['lines'] }, 'name', { '... on Box': ['cells'] }, 'Id'],
    };
    const lines = [
      'query getKites {',
      '  kites {',
      '    __typename',
      '    Id',
      '    name',
      '    ... on Stunt {',
      '      __typename',
      '      lines',
      '    }',
      '    ... on Box {',
      '      __typename',
      '      cells',
      '    }',
      '  }',
      '}',
      '',
    ];
    expect(printQueryDocument({ operationName: 'getKites', kind: 'query' }, document)).toBe(lines.join('\n'));
  });
});

describeRecordings('our printer beside the public query texts', () => {
  const texts = readQueryTexts();
  const files = [...texts].map(([file, text]) => ({ file, text }));
  const hashes = readOperationFacts().flatMap((fact) => fact.hashes.map((hash) => ({ ...fact, ...hash })));

  // Of one hash the text is public, and not among these: what it prints to gives the hash all the same.
  const isHere = (sha256: string): boolean => {
    const text = hashes.find((hash) => hash.sha256 === sha256)?.text;
    return text === undefined || texts.has(text);
  };

  test.each(stated.filter(({ sha256 }) => isHere(sha256)))(
    '$key is stated as one of the texts, byte for byte',
    ({ operation, document }) => {
      expect([...texts.values()]).toContain(printQueryDocument(operation, document));
    },
  );

  test('every registered hash whose text is public states it', () => {
    const withText = new Set(hashes.filter(({ text }) => text !== undefined).map(({ sha256 }) => sha256));
    const registered = queries.flatMap(({ versions }) => versions.map(({ sha256 }) => sha256));
    expect(stated.map(({ sha256 }) => sha256)).toEqual(registered.filter((sha256) => withText.has(sha256)));
  });

  test('all 31 texts are here', () => {
    expect(files).toHaveLength(31);
  });

  test.each(files)('$file comes out byte for byte, whatever order it was stated in', ({ text }) => {
    const { operation, document } = readDocument(text);
    const printed = printQueryDocument(operation, document);
    expect(printed).toBe(text);
    const owners = hashes.filter(({ sha256 }) => sha256 === digest(printed));
    expect(owners.map(({ name }) => name)).toEqual([operation.operationName]);
  });
});
