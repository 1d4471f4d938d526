import { describe, expect, test } from 'vitest';

import { modules } from '../../src/modules/index.js';
import { buildSchema } from '../../src/server/schema.js';
import { createTestGateway } from '../support/test-gateway.js';
import { readCode, readTable } from './markdown.js';
import { readText } from './repository.js';

const readme = readText('README.md');
const section = readme.split(/^(?=## )/m).find((text) => text.startsWith('## Recipes\n')) ?? '';

interface Recipe {
  readonly title: string;
  /** The calls that its words promise; undefined where they name none. */
  readonly calls: number | undefined;
  readonly query: string;
}

/** Each block with the words above it: `**Title**: 3 calls.` */
const recipes = [...section.matchAll(/^\*\*(.+?)\*\*([\s\S]*?)^```graphql\n([\s\S]*?)^```$/gm)].map(
  ([, title = '', words = '', query = '']): Recipe => {
    const told = /\b(\d+) calls?\b/.exec(words)?.[1];
    return { title, calls: told === undefined ? undefined : Number(told), query };
  },
);

/** Every list below a value that is empty, and every connection that is null: a recipe shows what it is for. */
function findEmpty(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    return value.length === 0 ? [path] : value.flatMap((item, index) => findEmpty(item, `${path}.${index}`));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    inner === null && /^(items|addOns|products|offers)$/.test(name)
      ? [`${path}.${name}`]
      : findEmpty(inner, `${path}.${name}`),
  );
}

/** Lists that are rightly empty, such as the terms of an offer without any. */
const mayBeEmpty = /\.(requires|refusals|rarest)$/;

describe('a recipe of README.md', () => {
  test('is every block of its section', () => {
    expect(recipes.length).toBeGreaterThanOrEqual(10);
    expect(recipes).toHaveLength(section.match(/^```graphql$/gm)?.length ?? 0);
  });

  test.each(recipes.map((recipe) => [recipe.title, recipe] as const))(
    'answers in the demo’s world, at the calls that it names: %s',
    async (_title, { calls, query }) => {
      await using gateway = await createTestGateway();
      const { data, errors } = await gateway.execute(query);
      expect(errors).toEqual([]);
      expect(Object.values(data as object)).not.toContain(null);
      expect(findEmpty(data).filter((path) => !mayBeEmpty.test(path))).toEqual([]);
      // Signing in is none of the calls that a recipe makes.
      const asked = gateway.psn.requests.filter(({ host }) => host !== 'account');
      expect(asked.map(({ operation }) => operation)).toHaveLength(calls ?? -1);
    },
  );
});

test('README.md lists every field that can be asked, and no other', () => {
  const named = readTable(readme, 'What can be asked')
    .flatMap(([field = '']) => readCode(field))
    .map((code) => code.split(' ')[0]);
  const schema = buildSchema(modules);
  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  expect([...new Set(named)].toSorted()).toEqual(roots.toSorted());
});
