import { describe, expect, test } from 'vitest';

import { answers, endpointAnswers } from '../../src/emulator/answers.js';
import { modules, registry } from '../../src/modules/index.js';
import { isEndpoint, persistedQueries } from '../../src/psn/operation.js';
import { isChecked } from '../../src/psn/path-parameters.js';
import { findText, listFiles, readText } from './repository.js';

const queries = persistedQueries(registry);
const endpoints = registry.filter(isEndpoint);
const versions = queries.flatMap(({ key, versions }) => versions.map((version) => ({ key, ...version })));

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

const sighting = /^20\d\d-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;

test('a sighting is a month or a day', () => {
  expect(versions.filter(({ capturedOn }) => !sighting.test(capturedOn)).map(({ key }) => key)).toEqual([]);
});

test('the first version of each shape is the one seen last', () => {
  for (const { key, versions } of queries) {
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

test('what needs no account is everyone’s, and the hosts of the app are never asked without one', () => {
  for (const entry of registry) {
    const { key, auth, audience } = entry;
    const isOnAppHost = isEndpoint(entry) || entry.versions.some(({ host }) => host === 'mobile');
    expect({ key, fits: auth === 'required' || audience === 'everyone' }).toEqual({ key, fits: true });
    expect({ key, fits: auth === 'required' || !isOnAppHost }).toEqual({ key, fits: true });
  }
});

test('what only the signed-in are told, and is everyone’s, says why', () => {
  for (const { key, auth, audience, sharedBecause = '' } of registry) {
    const isShared = auth === 'required' && audience === 'everyone';
    expect({ key, isExplained: sharedBecause.length > 20 }).toEqual({ key, isExplained: isShared });
  }
});

test('what is an account’s is believed for a minute at most', () => {
  const long = registry.filter(
    ({ audience, lifetimeSeconds }) => audience === 'account' && lifetimeSeconds > 60,
  );
  expect(long.map(({ key }) => key)).toEqual([]);
});

test('the head of each operations file tells how to capture a new hash', () => {
  const files = listFiles().filter((path) => /^src\/modules\/[^/]+\/operations\.ts$/.test(path));
  const withOperations = modules.filter(({ operations }) => Object.keys(operations).length > 0);
  expect(files).toEqual(withOperations.map(({ name }) => `src/modules/${name}/operations.ts`).toSorted());
  const withHashes = modules.filter(
    ({ operations }) => persistedQueries(Object.values(operations)).length > 0,
  );
  for (const file of withHashes.map(({ name }) => `src/modules/${name}/operations.ts`)) {
    const head = readText(file).split('*/')[0] ?? '';
    expect(head, file).toMatch(/^\/\*\n \* How to capture a new hash: /);
    expect(head, file).toContain('sha256Hash');
    expect(head, file).toMatch(/first in\s+\*?\s*`versions`/);
  }
});

test('the emulator answers every key of the registry, and no other', () => {
  expect(Object.keys(answers).toSorted()).toEqual(queries.map(({ key }) => key).toSorted());
  expect(Object.keys(endpointAnswers).toSorted()).toEqual(endpoints.map(({ key }) => key).toSorted());
});

describe.each(endpoints)('the endpoint $key', ({ path, capturedOn, query = {} }) => {
  test('has a path whose places are all checked before they are filled', () => {
    expect(path).toMatch(/^(\/[\w.-]+|\/\{\w+(\|me)?\})+$/);
    const places = [...path.matchAll(/\{(\w+)/g)].map(([, name = '']) => name);
    expect(places.filter((name) => !isChecked(name))).toEqual([]);
    expect(Object.keys(query).filter((name) => places.includes(name))).toEqual([]);
  });

  test('tells when it was seen', () => {
    expect(capturedOn).toMatch(sighting);
  });
});

test('no two endpoints are one question', () => {
  const questions = endpoints.map(({ host, path, query }) => JSON.stringify([host, path, query]));
  expect(questions.filter((question, index) => questions.indexOf(question) !== index)).toEqual([]);
});
