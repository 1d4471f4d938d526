import { playerIds } from '../../src/emulator/world/accounts.js';
import { conversations } from '../../src/emulator/world/conversations.js';
import { appExperience, experiences } from '../../src/emulator/world/experiences.js';
import { campaigns, collectibles, productOfferId } from '../../src/emulator/world/stars.js';
import { world } from '../../src/emulator/world/world.js';
import type { ArgumentTable } from './whole-queries.js';

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

/** Values for arguments of the questions that ask everything, drawn from the emulator's world. */
export const table: ArgumentTable = {
  'Query._entities': [`representations: [{ __typename: "Concept", id: ${JSON.stringify(conceptIds[0])} }]`],
  'Query.concept': [`id: ${JSON.stringify(conceptIds[0])}`],
  'Query.concepts': [`ids: ${quoted(conceptIds)}`],
  'Query.product': [`id: ${JSON.stringify(productIds[0])}`],
  'Query.products': [`ids: ${quoted(productIds)}`],
  'Query.category': [listing('concepts'), listing('products')],
  'Query.knownCategories': ['names: [PS5_LISTING, NEW_GAMES_EUROPE]'],
  'Category.items': ['first: 6'],
  'Query.persistedQuery': [`name: "store.conceptNames", variables: { conceptId: "${conceptIds[0]!}" }`],
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
  'Subscription.priceChanged': [`conceptIds: ${quoted(conceptIds.slice(0, 1))}`],
  'Subscription.presenceChanged': [`accountIds: ["${juniper}"]`],
  'Mutation.startDownload': [download(owned!.entitlementId), download('UP0000-PPSA00000_00-NOTOWNED')],
  'Mutation.cancelDownload': [download(owned!.entitlementId)],
  'Stars.campaign': [`id: "${campaigns[0]!.id}"`],
  'Stars.reward': [`id: "${productOfferId}"`],
  'Stars.collectible': [`id: "${collectibles[1]!.id}"`],
};
