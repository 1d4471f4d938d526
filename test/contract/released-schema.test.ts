import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';

import { modules } from '../../src/modules/index.js';
import { addDefer } from '../../src/server/defer-directive.js';
import { buildSchema as buildOurs } from '../../src/server/schema.js';
import { readText } from './repository.js';

const released = readText('docs/schema.released.graphql');
const current = printSchema(addDefer(buildOurs(modules)));

/** What would break clients of `before`, in words; what the descriptions say may change freely. */
async function findBreaks(before: GraphQLSchema, after: GraphQLSchema): Promise<string[]> {
  const changes = await diff(before, after);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message, path }) => `${path ?? ''}: ${message}`);
}

test('nothing that was released is gone, or means something else; `npm run release:schema` says that it may be', async () => {
  expect(await findBreaks(buildSchema(released), buildSchema(current))).toEqual([]);
});

test.each([
  ['a field that is gone', '  onlineId: String', '  nickname: String', /'onlineId' was removed/],
  ['an argument that is wanted now', 'term: String!', 'term: String!, country: String!', /country/],
  ['a value that is gone', '  PLATINUM\n', '  DIAMOND\n', /'PLATINUM' was removed/],
  ['an answer that may be null now', '  version: String!', '  version: String', /'Gateway.version'/],
])('%s breaks clients', async (_name, from, to, told) => {
  expect(current).toContain(from);
  const broken = buildSchema(current.replace(from, to));
  expect((await findBreaks(buildSchema(current), broken)).join('\n')).toMatch(told);
});
