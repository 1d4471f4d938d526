import { readFileSync } from 'node:fs';

import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';

import { modules, registry } from '../../src/modules/index.js';
import { buildSchema } from '../../src/server/schema.js';
import { operationQueries } from '../support/operation-queries.js';
import { describeRecordings } from '../support/recordings.js';
import { writeOperationsDocument } from './operations-document.js';

const list = new URL('../../../shared/psn/recordings/README.md', import.meta.url);

/** Operations of which others have recorded and published an answer, wherever its file may lie. */
function readRecorded(): Set<string> {
  const rows = readFileSync(list, 'utf8').matchAll(/^\| (\w+) \| `\w+` \| \d+ \|/gm);
  return new Set(Array.from(rows, ([, name = '']) => name));
}

test('every operation has a field that answers it, and every such field exists', () => {
  expect(Object.keys(operationQueries).toSorted()).toEqual(registry.map(({ key }) => key).toSorted());
  const schema = buildSchema(modules);
  const named = Object.values(operationQueries).flatMap(({ fields }) => fields);
  const missing = named.filter((coordinate) => {
    const [owner = '', field = ''] = coordinate.split('.');
    const type = schema.getType(owner);
    return !isObjectType(type) || !(field in type.getFields());
  });
  expect(missing).toEqual([]);
});

describeRecordings('docs/OPERATIONS.md', () => {
  test('tells of every operation which field it answers and what proves it; `npm run docs` writes it', async () => {
    const recorded = readRecorded();
    expect(recorded).toContain('metGetConceptById');
    const document = await writeOperationsDocument(registry, operationQueries, (name) => recorded.has(name));
    await expect(document).toMatchFileSnapshot('../../docs/OPERATIONS.md');
  });
});
