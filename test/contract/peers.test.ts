import { isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';

import { modules } from '../../src/modules/index.js';
import { buildSchema } from '../../src/server/schema.js';
import { readCode, readTable } from './markdown.js';
import { readText } from './repository.js';

const document = readText('docs/PEERS.md');
const schema = buildSchema(modules);

/** The `Type.field` between backticks of a text; calls of the libraries have no such form. */
const fieldsIn = (text: string) => readCode(text).filter((word) => /^[A-Z]\w*\.[a-z]\w*$/.test(word));

/** Whether the schema has a field that is written as `Type.field`. */
function isField(coordinate: string): boolean {
  const [owner = '', name = ''] = coordinate.split('.');
  const type = schema.getType(owner);
  return (isObjectType(type) || isInterfaceType(type)) && Object.hasOwn(type.getFields(), name);
}

test('docs/PEERS.md names only fields that exist', () => {
  const fields = new Set(fieldsIn(document));
  expect(fields.size).toBeGreaterThan(100);
  expect([...fields].filter((field) => !isField(field))).toEqual([]);
});

const headings = [...document.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading = '']) => heading);
const tables = headings
  .map((heading) => ({ heading, rows: readTable(document, heading) }))
  .filter(({ rows }) => rows.length > 0);

test('docs/PEERS.md has a table for every part of both libraries', () => {
  expect(tables.map(({ heading }) => heading)).toEqual([
    'Signing in',
    'Players',
    'Games',
    'Trophies',
    'PSNAWP',
    'Client',
    'User',
    'GameTitle',
    'Group',
  ]);
});

describe.each(tables)('$heading', ({ rows }) => {
  test('answers each function with a field, or says why there is none', () => {
    const unanswered = rows.filter(([, , ours = '']) => fieldsIn(ours).length === 0);
    const reasons = /not offered: \w|`psn-gateway sign-in`/;
    expect(unanswered.filter(([, , , remark = '']) => !reasons.test(remark))).toEqual([]);
  });

  test('names no function twice, and each with what it reads and a remark', () => {
    const names = rows.map(([name]) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(rows.filter((cells) => cells.length !== 4 || cells.includes(''))).toEqual([]);
  });
});
