import { readFileSync } from 'node:fs';

import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';

import { modules, registry } from '../../src/modules/index.js';
import { buildSchema } from '../../src/server/schema.js';
import { isEndpoint, type RegistryEntry } from '../../src/psn/operation.js';
import { endpointQueries } from '../support/endpoint-queries.js';
import { operationQueries } from '../support/operation-queries.js';
import { arePathsAlike } from '../support/paths.js';
import {
  describeRecordings,
  listRecordedEndpoints,
  readOperationFacts,
  readRestRecordings,
} from '../support/recordings.js';
import { writeOperationsDocument } from './operations-document.js';
import { rawReasons, unofferedOperations } from './unoffered-operations.js';

const list = new URL('../../../shared/psn/recordings/README.md', import.meta.url);

/** Operations of which others have recorded and published an answer, wherever its file may lie. */
function readRecorded(): Set<string> {
  const rows = readFileSync(list, 'utf8').matchAll(/^\| (\w+) \| `\w+` \| \d+ \|/gm);
  return new Set(Array.from(rows, ([, name = '']) => name));
}

/** Paths of which others have recorded and published an answer that was no refusal. */
function readRecordedPaths(): string[] {
  const recordings = listRecordedEndpoints().flatMap(readRestRecordings);
  return recordings.filter(({ status }) => status === 200).map(({ request }) => request.path);
}

const queries = { ...operationQueries, ...endpointQueries };

test('every operation has a field that answers it, and every such field exists', () => {
  expect(Object.keys(queries).toSorted()).toEqual(registry.map(({ key }) => key).toSorted());
  const schema = buildSchema(modules);
  const named = Object.values(queries).flatMap(({ fields }) => fields);
  const missing = named.filter((coordinate) => {
    const [owner = '', field = ''] = coordinate.split('.');
    const type = schema.getType(owner);
    return !isObjectType(type) || !(field in type.getFields());
  });
  expect(missing).toEqual([]);
});

describeRecordings('docs/OPERATIONS.md', () => {
  const facts = () => readOperationFacts().filter(({ hashes }) => hashes.length > 0);
  const namesOf = (entries: readonly RegistryEntry[]) =>
    entries.flatMap((entry) => (isEndpoint(entry) ? [] : [entry.operationName]));

  test('the registry holds every query with a public hash, and names the mutations that it leaves out', () => {
    const known = new Set(namesOf(registry));
    const left = facts().filter(({ name }) => !known.has(name));
    expect(left.filter(({ kind }) => kind === 'query')).toEqual([]);
    expect(Object.keys(unofferedOperations).toSorted()).toEqual(left.map(({ name }) => name).toSorted());
  });

  test('names every query that only `persistedQuery` asks, and why', () => {
    const raw = modules.find(({ name }) => name === 'raw');
    const others = modules.filter(({ name }) => name !== 'raw');
    const ofFields = new Set(others.flatMap(({ operations }) => namesOf(Object.values(operations))));
    const names = namesOf(Object.values(raw?.operations ?? {}));
    expect(names.filter((name) => ofFields.has(name))).toEqual([]);
    expect(Object.keys(rawReasons).toSorted()).toEqual(names.toSorted());
  });

  test('tells of every operation which field it answers and what proves it; `npm run docs` writes it', async () => {
    const recorded = readRecorded();
    expect(recorded).toContain('metGetConceptById');
    const paths = readRecordedPaths();
    const isRecorded = (entry: RegistryEntry) =>
      isEndpoint(entry)
        ? paths.some((path) => arePathsAlike(entry.path, path))
        : recorded.has(entry.operationName);
    const document = await writeOperationsDocument(registry, queries, isRecorded);
    await expect(document).toMatchFileSnapshot('../../docs/OPERATIONS.md');
  });
});
