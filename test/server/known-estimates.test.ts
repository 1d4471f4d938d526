import { parse } from 'graphql';
import { expect, test } from 'vitest';

import { modules } from '../../src/modules/index.js';
import type { Estimator } from '../../src/server/cost/estimator.js';
import { keepEstimates } from '../../src/server/cost/known-estimates.js';
import { readServedSchema } from '../../src/server/served-schema.js';

const { schema, estimate } = readServedSchema(modules);

/** How often each estimate was reckoned anew, beside what it came to. */
function createCounted() {
  const reckoned: unknown[] = [];
  const counted: Estimator = (question) => {
    reckoned.push(question.variables);
    return estimate(question);
  };
  const keep = keepEstimates(counted, schema);
  return {
    reckoned,
    ask: (document: ReturnType<typeof parse>, variables?: Record<string, unknown>) =>
      keep({ document, operationName: undefined, variables, locale: 'en-US' })?.most,
  };
}

const idOf = (number: number): string => `UP0000-PPSA00000_00-${String(number).padStart(16, '0')}`;
const idsOf = (...numbers: readonly number[]): string[] => numbers.map(idOf);

test('a question of other ids is not reckoned again, however many they are', () => {
  const { ask, reckoned } = createCounted();
  const one = parse('query ($id: ID!) { product(id: $id) { name } }');
  const many = parse('query ($ids: [ID!]!) { products(ids: $ids) { name } }');
  expect([ask(one, { id: idOf(1) }), ask(one, { id: idOf(2) })]).toEqual([1, 1]);
  const fifty = Array.from({ length: 50 }, (_, index) => index);
  expect(ask(many, { ids: idsOf(...fifty) })).toBe(50);
  expect(ask(many, { ids: idsOf(...fifty.map((number) => number + 100)) })).toBe(50);
  expect(reckoned).toHaveLength(2);
});

test('ids that are equal to each other, to those of the document or to a default are told from others', () => {
  const { ask } = createCounted();
  const many = parse('query ($ids: [ID!]!) { products(ids: $ids) { name } }');
  expect(ask(many, { ids: idsOf(1, 2, 3) })).toBe(3);
  expect(ask(many, { ids: idsOf(4, 5, 4) })).toBe(2);
  const two = parse('query ($a: ID!, $b: ID!) { a: product(id: $a) { name } b: product(id: $b) { name } }');
  expect(ask(two, { a: idOf(1), b: idOf(2) })).toBe(2);
  expect(ask(two, { a: idOf(3), b: idOf(3) })).toBe(1);
  const named = parse(
    `query ($a: ID!) { a: product(id: $a) { name } b: product(id: "${idOf(1)}") { name } }`,
  );
  expect(ask(named, { a: idOf(2) })).toBe(2);
  expect(ask(named, { a: idOf(1) })).toBe(1);
  const whose = parse(
    `query ($who: ID) { trophySet(npCommunicationId: "NPWR90001_00") {
      a: played { progress } b: played(accountId: $who) { progress }
    } }`,
  );
  const [asMyself, asAnother] = [ask(whose, { who: 'me' }), ask(whose, { who: '1234567890123456789' })];
  expect(asAnother).toBe(asMyself! + 1);
  expect(ask(whose, { who: '9876543210987654321' })).toBe(asAnother);
});

test('a whole number is the id that it becomes, and what stands in an object is no id', () => {
  const { ask } = createCounted();
  const many = parse('query ($ids: [ID!]!) { concepts(ids: $ids) { name } }');
  expect(ask(many, { ids: [1, '1'] })).toBe(1);
  expect(ask(many, { ids: [1, '2'] })).toBe(2);
  const named = parse(`query ($of: ID!, $id: ID!) {
    _entities(representations: [{ __typename: $of, id: $id }]) { ... on Product { name } }
  }`);
  const ofNothing = ask(named, { of: 'Nothing', id: idOf(1) });
  expect(ask(named, { of: 'Product', id: idOf(1) })).toBeGreaterThan(ofNothing!);
});

test('whatever else differs is reckoned for itself', () => {
  const { ask, reckoned } = createCounted();
  const page = parse(
    'query ($id: ID!, $first: Int) { category(id: $id) { items(first: $first) { nodes { ... on Concept { starRating { count } } } } } }',
  );
  const id = '28c9c2b2-cecc-415c-9a08-482a605cb104';
  const game = parse('query ($id: ID!, $in: Locale) { concept(id: $id) { price(locale: $in) { text } } }');
  ask(page, { id, first: 3 });
  ask(page, { id, first: 4 });
  expect(ask(game, { id: '1', in: 'en-US' })).not.toBe(undefined);
  ask(game, { id: '1', in: 'de-DE' });
  ask(game, { id: '2', in: 'de-DE' });
  ask(game, { id: 1.5, in: 'de-DE' });
  ask(game);
  expect(reckoned).toHaveLength(6);
});
