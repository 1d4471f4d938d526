import { expect, test } from 'vitest';

import { playerIds } from '../../src/emulator/world/accounts.js';
import { conversations } from '../../src/emulator/world/conversations.js';
import { appExperience, experiences } from '../../src/emulator/world/experiences.js';
import { campaigns, collectibles, productOfferId } from '../../src/emulator/world/stars.js';
import { world } from '../../src/emulator/world/world.js';
import { modules } from '../../src/modules/index.js';
import { buildSchema } from '../../src/server/schema.js';
import { createTestGateway } from '../support/test-gateway.js';
import { type ArgumentTable, collectAnswered, listFields, writeWholeQueries } from './whole-queries.js';

const schema = buildSchema(modules);

const quoted = (ids: readonly string[]) => `[${ids.map((id) => JSON.stringify(id)).join(', ')}]`;
const conceptIds = world.concepts.map(({ id }) => id).slice(0, 10);
const productIds = world.products
  .filter(({ territory }) => territory === 'americas')
  .map(({ id }) => id)
  .slice(0, 10);

const front = experiences[0]!;
const { marlo, juniper } = playerIds;

/** A category of concepts or of products; the rest tell nothing else. */
const listing = (kind: 'concepts' | 'products') =>
  `id: "${world.categories.find(({ lists }) => lists === kind)!.id}"`;
const [ps5] = world.consoles;
const [owned] = world.accounts[0]!.library;
const download = (entitlementId: string) =>
  `input: { duid: ${JSON.stringify(ps5!.duid)}, platform: PS5, entitlementId: "${entitlementId}" }`;

/** Values for arguments, drawn from the emulator's world. */
const table: ArgumentTable = {
  'Query._entities': [`representations: [{ __typename: "Concept", id: ${JSON.stringify(conceptIds[0])} }]`],
  'Query.concept': [`id: ${JSON.stringify(conceptIds[0])}`],
  'Query.concepts': [`ids: ${quoted(conceptIds)}`],
  'Query.product': [`id: ${JSON.stringify(productIds[0])}`],
  'Query.products': [`ids: ${quoted(productIds)}`],
  'Query.category': [listing('concepts'), listing('products')],
  'Query.knownCategories': ['names: [PS5_LISTING, NEW_GAMES_EUROPE]'],
  'Category.items': ['first: 6'],
  'Query.title': [`id: "${world.titles[0]!.id}"`],
  'Query.storeSearch': ['term: "otter"'],
  'Query.gameSearch': ['term: "otter"', 'term: "costume", kind: ADD_ONS, first: 5'],
  'Query.playerSearch': ['term: "marlo"'],
  'Viewer.friends': ['first: 6'],
  'Viewer.group': [`id: "${conversations[0]!.id}"`],
  'Player.friends': ['first: 3'],
  'Query.plusOffers': ['tier: EXTRA'],
  'Category.views': [`experienceId: "${front.id}", nameKey: "cat.gma.AllDeals"`],
  'Query.storeExperience': [`alias: "${front.alias}"`],
  'Query.storeView': [`experienceId: "${front.id}", id: "${front.views[1]!.id}"`],
  'Query.player': ['by: { onlineId: "JuniperInk" }', `by: { accountId: "${marlo}" }`],
  'Query.players': [`accountIds: ["${juniper}"]`],
  'Query.trophySet': [`npCommunicationId: "${world.trophySets[0]!.id}"`],
  'TrophySet.trophy': ['trophyId: 0'],
  'Player.trophySetsOfTitle': [`titleId: "${owned!.titleId}"`],
  'AccountStore.views': [
    `experienceId: "${appExperience.id}", ids: ${quoted(appExperience.views.map(({ id }) => id))}`,
  ],
  'AccountStore.categoryViews': [
    `categoryId: "${world.categories[0]!.id}", experienceId: "${appExperience.id}", nameKey: "cat.gma.AllGames"`,
  ],
  'AccountStore.category': [`id: "${world.categories[1]!.id}"`],
  'AccountCategory.items': ['first: 3'],
  'AccountCategory.strand': ['first: 3'],
  'Mutation.startDownload': [download(owned!.entitlementId), download('UP0000-PPSA00000_00-NOTOWNED')],
  'Mutation.cancelDownload': [download(owned!.entitlementId)],
  'Stars.campaign': [`id: "${campaigns[0]!.id}"`],
  'Stars.reward': [`id: "${productOfferId}"`],
  'Stars.collectible': [`id: "${collectibles[1]!.id}"`],
};

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

test('every field of every object type is answered with a value in some query', async () => {
  await using gateway = await createTestGateway({
    env: {
      PSN_RATE_LIMIT_PER_15MIN: '100000',
      GATEWAY_MAX_DEPTH: '50',
      GATEWAY_MAX_TOKENS: '100000',
      GATEWAY_MAX_UPSTREAM_CALLS: '100000',
    },
  });
  const answered = new Set<string>();
  const query = schema.getQueryType()!;
  const mutation = schema.getMutationType()!;
  const ask = async (questions: readonly string[], root = query) => {
    for (const question of questions) {
      const { data, errors } = await gateway.execute(question);
      // Friends of the player who signs in may hide what they like.
      const faults = errors.filter(({ extensions }) => extensions.code !== 'PSN_PRIVATE');
      expect(faults, question).toEqual([]);
      collectAnswered(schema, root, data, answered);
    }
  };
  const questions = writeWholeQueries(schema, table, query);
  await ask(questions);
  await ask(writeWholeQueries(schema, table, mutation), mutation);
  // What went wrong is told by `gateway` alone, and only after something has.
  gateway.psn.answerOnce('stars.account', { status: 429, headers: { 'retry-after': '60' }, body: {} });
  const { errors } = await gateway.execute('{ viewer { stars { enrolment { status } } } }');
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['PSN_RATE_LIMITED']);
  await ask(questions.filter((question) => question.startsWith('{ gateway')));

  const missing = listFields(schema).filter((field) => !answered.has(field));
  expect(missing.toSorted()).toEqual(Object.keys(unanswered).toSorted());
}, 120_000);
