import { expect, test } from 'vitest';

import { answers } from '../../src/emulator/answers.js';
import { modules, registry } from '../../src/modules/index.js';
import { findText, listFiles, readText } from './repository.js';

const versions = registry.flatMap(({ key, versions }) => versions.map((version) => ({ key, ...version })));

test('the registry is not empty, and its keys are unique', () => {
  const keys = registry.map(({ key }) => key);
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('a key is its module and a noun, not one of PSN’s verbs', () => {
  for (const { name, operations } of modules) {
    for (const { key } of Object.values(operations)) {
      expect(key).toMatch(new RegExp(`^${name}\\.[a-z][A-Za-z]+$`));
      expect(key).not.toMatch(/\.(met|get|retrieve|fetch|load|query)([A-Z]|$)/);
    }
  }
});

test('a hash is 64 lower-case hexadecimal digits', () => {
  const odd = versions.filter(({ sha256 }) => !/^[0-9a-f]{64}$/.test(sha256)).map(({ key }) => key);
  expect(odd).toEqual([]);
});

test('a hash stands once in the whole repository, in the operations file of its module', () => {
  const expected = versions.map(({ key, sha256 }) => ({
    file: `src/modules/${key.split('.')[0]}/operations.ts`,
    text: sha256,
  }));
  const found = findText('[0-9a-fA-F]{64}').map(({ file, text }) => ({ file, text: text.toLowerCase() }));
  const inOrder = (places: typeof found) => places.map(({ file, text }) => `${text} ${file}`).toSorted();
  expect(inOrder(found)).toEqual(inOrder(expected));
});

test('a sighting is a month or a day', () => {
  const form = /^20\d\d-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;
  expect(versions.filter(({ capturedOn }) => !form.test(capturedOn)).map(({ key }) => key)).toEqual([]);
});

test('the first version of each shape is the one seen last', () => {
  for (const { key, versions } of registry) {
    for (const [index, version] of versions.entries()) {
      const newest = versions.find(({ shape }) => shape === version.shape) ?? version;
      // A month and a day of that month are as new as each other.
      const precision = Math.min(newest.capturedOn.length, version.capturedOn.length);
      const isNewer =
        version.capturedOn.slice(0, precision) > newest.capturedOn.slice(0, precision) ? index : 'none';
      expect({ key, newerThanItsFirst: isNewer }).toEqual({ key, newerThanItsFirst: 'none' });
    }
  }
});

test('what carries an account is private to it, and the app’s host is never asked without one', () => {
  for (const { key, auth, audience, versions } of registry) {
    const isOnAppHost = versions.some(({ host }) => host === 'mobile');
    expect({ key, fits: auth === 'required' || audience === 'everyone' }).toEqual({ key, fits: true });
    expect({ key, fits: auth === 'required' || !isOnAppHost }).toEqual({ key, fits: true });
  }
});

test('the head of each operations file tells how to capture a new hash', () => {
  const files = listFiles().filter((path) => /^src\/modules\/[^/]+\/operations\.ts$/.test(path));
  const withOperations = modules.filter(({ operations }) => Object.keys(operations).length > 0);
  expect(files).toEqual(withOperations.map(({ name }) => `src/modules/${name}/operations.ts`).toSorted());
  for (const file of files) {
    const head = readText(file).split('*/')[0] ?? '';
    expect(head, file).toMatch(/^\/\*\n \* How to capture a new hash: /);
    expect(head, file).toContain('sha256Hash');
    expect(head, file).toMatch(/first in\s+\*?\s*`versions`/);
  }
});

test('the emulator answers every key of the registry, and no other', () => {
  expect(Object.keys(answers).toSorted()).toEqual(registry.map(({ key }) => key).toSorted());
});
