import { expect, test } from 'vitest';

import { registry } from '../../src/modules/index.js';
import { operations } from '../../src/modules/store/operations.js';
import { createOperationsFileReader, OperationsFileError } from '../../src/psn/operations-file.js';

const reader = createOperationsFileReader(registry);
const read = (text: string) => reader.read(text, 'operations.json').overrides;
const fresh = 'f0'.repeat(32);
const [newestProduct] = operations.product.versions;
const [newestGrid, olderGrid] = operations.categoryGrid.versions;

function faultsOf(text: string): readonly string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (error instanceof OperationsFileError) return error.faults;
    throw error;
  }
}

/** A file whose operations begin in line 2 and whose first version stands in line 5. */
const withVersion = (version: object, key = 'store.product') => `{
  "operations": {
    "${key}": {
      "versions": [
        ${JSON.stringify(version)}
      ]
    }
  }
}`;

test('a new hash takes over host and client name of the newest one', () => {
  const override = read(withVersion({ sha256: fresh, capturedOn: '2026-11-26' })).get('store.product');
  const { host, client } = newestProduct;
  expect(override).toMatchObject({
    versions: [{ sha256: fresh, host, client, capturedOn: '2026-11-26', file: 'operations.json' }],
    disabled: undefined,
  });
  expect(override?.versions[0]).not.toHaveProperty('document');
});

test('a hash of the release keeps what the release says of it', () => {
  const { sha256, capturedOn } = olderGrid!;
  expect(
    read(withVersion({ sha256 }, 'store.categoryGrid')).get('store.categoryGrid')?.versions,
  ).toMatchObject([{ sha256, capturedOn, host: newestGrid.host }]);
});

test('host, client name and variables may be told', () => {
  const version = {
    sha256: fresh,
    host: 'web',
    client: 'oracle',
    variables: { id: '$productId', page: { size: '$size', of: [1, '$productId'] }, kind: 'plain' },
  };
  const [told] = read(withVersion(version)).get('store.product')?.versions ?? [];
  expect(told).toMatchObject({ host: 'web', client: 'oracle' });
  const rewrite = told?.variables as ((variables: object) => object) | undefined;
  expect(rewrite?.({ productId: 'P1', size: 24 })).toEqual({
    id: 'P1',
    page: { size: 24, of: [1, 'P1'] },
    kind: 'plain',
  });
});

test('an operation and an endpoint can be switched off', () => {
  const overrides = read(
    '{"operations":{"store.search":{"disabled":"no search today"},"players.presences":{"disabled":"quiet"}}}',
  );
  expect(overrides.get('store.search')?.disabled).toBe('no search today');
  expect(overrides.get('players.presences')?.disabled).toBe('quiet');
});

const bad: readonly (readonly [name: string, text: string, fault: string])[] = [
  ['nothing at all', '', 'line 1: no JSON (value expected)'],
  ['half a file', '{\n  "operations": {', 'line 2: no JSON (close brace expected)'],
  ['a comma too many', '{\n "operations": {},\n}', 'line 3: no JSON (property name expected)'],
  ['a list', '[]', 'line 1: wants an object with "operations"'],
  ['no operations', '{}', 'line 1: wants "operations"'],
  [
    'a name twice',
    '{"operations": {\n"store.search": {"disabled": "a"},\n"store.search": {"disabled": "b"}}}',
    'line 3: "store.search" stands here twice',
  ],
  [
    'a key that is none',
    '{\n"operations": {\n"store.produkt": {"disabled": "a"}}}',
    'line 3: operations: "store.produkt" is not known here; wants a key that psn-gateway operations list names',
  ],
  [
    'an address',
    withVersion({ sha256: fresh, url: 'https://elsewhere.example' }),
    'line 5: store.product.versions.0: "url" is not known here; wants sha256, host, client, capturedOn, variables',
  ],
  [
    'a host of its own',
    withVersion({ sha256: fresh, host: 'elsewhere.example' }),
    'line 5: store.product.versions.0.host: wants "web" or "mobile"; addresses come from the environment alone',
  ],
  [
    'a short hash',
    withVersion({ sha256: 'f0f0' }),
    'line 5: store.product.versions.0.sha256: wants 64 lower-case hexadecimal digits',
  ],
  ['no hash', withVersion({ host: 'web' }), 'line 5: store.product.versions.0: wants "sha256"'],
  [
    'a client name that cannot be a header',
    withVersion({ sha256: fresh, client: 'two\nlines' }),
    'line 5: store.product.versions.0.client: wants the name of a client, such as "@sie-ppr-web-store/app"',
  ],
  [
    'an empty reason',
    '{"operations": {"store.search": {"disabled": ""}}}',
    'line 1: store.search.disabled: wants a text of 1 to 200 characters in one line: why it is off',
  ],
  [
    'hashes of an endpoint',
    withVersion({ sha256: fresh }, 'players.presences'),
    'line 4: players.presences: "versions" is not known here; wants disabled',
  ],
  [
    'the hash of another operation',
    withVersion({ sha256: newestGrid.sha256 }),
    'line 5: store.product: versions[0] is a hash of store.categoryGrid',
  ],
  [
    'other variables for a change',
    withVersion({ sha256: fresh, variables: { buy: 'it' } }, 'library.startDownload'),
    'line 5: library.startDownload: versions[0] is of an operation that changes something, so its variables are the release’s',
  ],
  ['a mark before the first sign, and nothing else', '\uFEFF', 'line 1: no JSON (value expected)'],
  ['more levels than anyone writes', '['.repeat(100_000), 'line 1: no JSON (more than 100 levels deep)'],
  [
    'an anonymous operation on the host of accounts',
    withVersion({ sha256: fresh, host: 'mobile' }),
    'line 5: store.product: versions[0] is of the host "mobile", which answers to accounts alone, and store.product is asked without one',
  ],
];

test.each(bad)('%s is refused, with line and reason', (_name, text, fault) => {
  expect(faultsOf(text)).toContain(fault);
});

test('a hash that stands twice is refused', () => {
  const version = JSON.stringify({ sha256: fresh });
  expect(faultsOf(`{"operations":{"store.product":{"versions":[${version},\n${version}]}}}`)).toEqual([
    'line 2: store.product: versions[1] stands here twice',
  ]);
});
