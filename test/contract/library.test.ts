import { expect, test } from 'vitest';

import * as library from '../../src/index.js';
import { registry } from '../../src/modules/index.js';
import { readCode } from './markdown.js';
import { listFiles, readText } from './repository.js';

const document = readText('docs/LIBRARY.md');
const keys = registry.map(({ key }) => key);

test('the operations of the library are those of the registry, each by the two words of its key', () => {
  const named = Object.entries(library.operations).flatMap(([module, ofModule]) =>
    Object.entries(ofModule).map(([name, operation]) => [`${module}.${name}`, operation.key] as const),
  );
  for (const [path, key] of named) expect(path).toBe(key);
  expect(named.map(([path]) => path).toSorted()).toEqual(keys.toSorted());
});

test('docs/LIBRARY.md names operations that there are', () => {
  const named = [...document.matchAll(/\boperations\.(\w+\.\w+)/g)].map(([, key = '']) => key);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((key) => !keys.includes(key))).toEqual([]);
});

test('docs/LIBRARY.md names whatever the library exports', () => {
  const code = readCode(document).join('\n');
  expect(Object.keys(library).filter((name) => !code.includes(name))).toEqual([]);
});

test('docs/LIBRARY.md leads to every example', () => {
  const examples = listFiles().filter((path) => /^docs\/examples\/.+\.mjs$/.test(path));
  expect(examples.length).toBeGreaterThan(5);
  const missing = examples.filter((path) => !document.includes(`(${path.replace('docs/', '')})`));
  expect(missing).toEqual([]);
});
