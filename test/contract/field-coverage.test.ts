import type { GraphQLObjectType } from 'graphql';
import { afterAll, expect, test, vi } from 'vitest';

import { modules } from '../../src/modules/index.js';
import { readFieldCosts } from '../../src/server/cost/field-costs.js';
import { buildSchema } from '../../src/server/schema.js';
import { createFieldWatch } from './asking-fields.js';
import { table } from './whole-query-arguments.js';
import { collectAnswered, listFields, writeWholeQueries } from './whole-queries.js';

// Other files of tests share the modules that are loaded already, so this one loads its own, and leaves none behind.
const watch = createFieldWatch();
vi.doMock(import('../../src/server/schema.js'), async (importOriginal) => {
  const original = await importOriginal();
  return { ...original, buildSchema: (all) => watch.watchSchema(original.buildSchema(all)) };
});
vi.doMock(import('../../src/psn/session.js'), async (importOriginal) => {
  const original = await importOriginal();
  return {
    ...original,
    createPsnSession: (options) => watch.watchSession(original.createPsnSession(options)),
  };
});
vi.resetModules();
const { createTestGateway } = await import('../support/test-gateway.js');
afterAll(() => {
  vi.doUnmock('../../src/server/schema.js');
  vi.doUnmock('../../src/psn/session.js');
  vi.resetModules();
});

const schema = buildSchema(modules);
const costs = readFieldCosts(schema);

/** Whether the schema tells of a field that PSN is asked for it. */
function tellsItsCost(coordinate: string): boolean {
  // What a router names is reckoned as the things that they are.
  if (coordinate === 'Query._entities') return true;
  const [owner = '', name = ''] = coordinate.split('.');
  const { cost, lookUp } = costs.of(schema.getType(owner) as GraphQLObjectType, name);
  return cost !== undefined || lookUp !== undefined;
}

/** Fields that no answer of the emulator fills, with the reason; a field that gets an answer must leave this list. */
const unanswered: Readonly<Record<string, string>> = {
  'Campaign.estimatedTime': 'null in every recorded campaign, and so in the emulator’s',
  'CampaignTask.name': 'null in every recorded task, and so in the emulator’s',
  'CampaignTask.product': 'as CampaignTask.name',
  'ContentRating.interactiveElements': 'recorded ratings hold an empty list there, and so do the emulator’s',
  'TipGroup.name': 'null in every recorded answer, and so in the emulator’s',
  'OperationHealth.askedAgainAt': 'nothing is refused here; test/server/rotated-hashes.test.ts refuses',
  'OperationHealth.disabledBecause':
    'nothing is switched off here; test/server/operations-file.test.ts does it',
  'Media.altText': 'no recorded answer of these operations has one',
  'Polling.failure': 'no poll fails here; test/server/subscriptions.test.ts lets some fail',
  'Polling.slowedBecause': 'nothing is slow here; test/server/subscriptions.test.ts makes it so',
  ...Object.fromEntries(
    [
      'descriptions',
      'displayName',
      'id',
      'kindRaw',
      'media',
      'name',
      'offeredFrom',
      'offeredUntil',
      'points',
      'pointsText',
    ].map((name) => [
      `UnrecognizedReward.${name}`,
      'PSN has no fourth kind of reward; test/modules/stars.test.ts invents one',
    ]),
  ),
};

test('every field is answered with a value in some query, by as many calls as its costs allow', async () => {
  await using gateway = await createTestGateway({
    env: {
      PSN_RATE_LIMIT_PER_15MIN: '100000',
      GATEWAY_CACHE_BYTES: '0',
      GATEWAY_MAX_DEPTH: '50',
      GATEWAY_MAX_TOKENS: '100000',
      GATEWAY_MAX_UPSTREAM_CALLS: '100000',
      GATEWAY_RAW_OPERATIONS: 'on',
    },
  });
  const answered = new Set<string>();
  const query = schema.getQueryType()!;
  const mutation = schema.getMutationType()!;
  const ask = async (questions: readonly string[], root = query) => {
    for (const question of questions) {
      const { data, errors, extensions } = await gateway.execute(question, {
        headers: { 'x-gateway-cost': '1' },
      });
      // Friends of the player who signs in may hide what they like.
      const faults = errors.filter(({ extensions }) => extensions.code !== 'PSN_PRIVATE');
      expect(faults, question).toEqual([]);
      collectAnswered(schema, root, data, answered);
      const { estimated, actual } = extensions.cost!;
      expect(actual, question).toBeLessThanOrEqual(estimated!);
    }
  };
  const questions = writeWholeQueries(schema, table, query);
  await ask(questions);
  await ask(writeWholeQueries(schema, table, mutation), mutation);
  const subscription = schema.getSubscriptionType()!;
  for (const question of writeWholeQueries(schema, table, subscription)) {
    const events = await gateway.subscribe(question);
    const { data, errors = [] } = (await events.next())!;
    expect(errors, question).toEqual([]);
    collectAnswered(schema, subscription, data, answered);
    events.leave();
  }
  // What went wrong is told by `gateway` alone, and only after something has.
  gateway.psn.answerOnce('stars.account', { status: 429, headers: { 'retry-after': '60' }, body: {} });
  const { errors } = await gateway.execute('{ viewer { stars { enrolment { status } } } }');
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['PSN_RATE_LIMITED']);
  await ask(questions.filter((question) => question.startsWith('{ gateway')));

  const missing = listFields(schema).filter((field) => !answered.has(field));
  expect(missing.toSorted()).toEqual(Object.keys(unanswered).toSorted());

  const asking = [...watch.asking];
  expect(asking.length).toBeGreaterThan(100);
  expect(asking.filter((field) => !tellsItsCost(field)).toSorted()).toEqual([]);
}, 240_000);
