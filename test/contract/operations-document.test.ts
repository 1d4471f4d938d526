import { existsSync } from 'node:fs';

import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';

import { modules, registry } from '../../src/modules/index.js';
import { buildSchema } from '../../src/server/schema.js';
import { operationQueries } from '../support/operation-queries.js';
import { describeRecordings } from '../support/recordings.js';
import { writeOperationsDocument } from './operations-document.js';

const recordings = new URL('../../../shared/psn/recordings/graphql/', import.meta.url);

/** Whether others have recorded and published an answer of an operation. */
const isRecorded = (operationName: string): boolean => existsSync(new URL(`${operationName}/`, recordings));

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
    const document = await writeOperationsDocument(registry, operationQueries, isRecorded);
    await expect(document).toMatchFileSnapshot('../../docs/OPERATIONS.md');
  });
});
