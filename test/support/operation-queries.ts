import { world } from '../../src/emulator/world/world.js';
import { digestOf, writeCursor } from '../../src/modules/connection.js';
import { writePlace } from '../../src/modules/seek.js';

/** A query that makes the gateway ask just one operation, and the field that it is asked for. */
export interface OperationQuery {
  /** Coordinates of the fields that the operation answers, the smallest question first. */
  readonly fields: readonly [string, ...string[]];
  readonly query: string;
}

const anyUuid = '00000000-0000-0000-0000-000000000000';
const category = (below: string) => `{ category(id: "${anyUuid}") { ${below} } }`;
const concept = (below: string) => `{ concept(id: "1") { ${below} } }`;
const product = (below: string) => `{ product(id: "UP0000-PPSA00000_00-0000000000000000") { ${below} } }`;
const ofStars = '6d1f0a52-3c7e-5b94-8e21-0f4b7c9d2a63';
const stars = (below: string) => `{ stars { ${below} } }`;
const viewer = (below: string) => `{ viewer { stars { ${below} } } }`;
const withOneHint = world.trophySets.find(
  ({ trophies }) => trophies.filter(({ help }) => help !== undefined).length === 1,
)!;
const trophySet = (below: string) => `{ trophySet(npCommunicationId: "${withOneHint.id}") { ${below} } }`;
const appStore = (below: string) => `{ viewer { store { ${below} } } }`;
const library = (below: string) => `{ viewer { library { ${below} } } }`;
const anyDownload =
  'input: { duid: "myself", platform: PS4, entitlementId: "UP0000-CUSA00000_00-0000000000000000" }';

/** The cursor at the end of the first page of the app's search for "otter". */
const secondPage = (...kind: readonly string[]) =>
  writeCursor(
    writePlace({ offset: 15, size: 0, skip: 0, next: 'next' }),
    digestOf([...kind, 'otter', 'en-US']),
  );

/** Queries that no field asks, with what they take. */
const rawQuestions = [
  ['userIdentity', '{}'],
  ['olderIdentity', '{}'],
  ['friendsWhoPlayOverview', '{ conceptId: "1" }'],
  ['storeWishlist', '{}'],
  ['activityHelpAvailability', '{ npTitleIds: ["PPSA00000_00"] }'],
  ['personalComponents', `{ experienceId: "${anyUuid}", viewId: "${anyUuid}" }`],
  ['platformVariants', '{}'],
  ['backwardCompatibility', '{}'],
  ['cartItemCount', '{}'],
  ['starsAccount', '{ accountId: "me" }'],
] as const;

/** One for each persisted query of the registry, with every variable that the gateway knows. */
export const operationQueries: Readonly<Record<string, OperationQuery>> = {
  'store.concept': {
    fields: ['Concept.descriptions', 'Concept.platforms', 'Concept.classification', 'Concept.defaultProduct'],
    query: concept('descriptions { text }'),
  },
  'store.product': {
    fields: ['Query.product', 'Product.descriptions', 'Product.edition', 'Product.contentRating'],
    query: product('publisher'),
  },
  'store.conceptNames': { fields: ['Concept.name', 'Concept.invariantName'], query: concept('name') },
  'store.gameInfo': {
    fields: ['Concept.releaseDate', 'Concept.genres', 'Concept.screenLanguages', 'Concept.spokenLanguages'],
    query: concept('genres'),
  },
  'store.gameTitle': { fields: ['Concept.publisher'], query: concept('publisher') },
  'store.contentRating': { fields: ['Concept.contentRating'], query: concept('contentRating { code }') },
  'store.notices': {
    fields: ['Concept.compatibilityNotices'],
    query: concept('compatibilityNotices { type }'),
  },
  'store.accessibility': {
    fields: ['Concept.accessibilityNotices'],
    query: concept('accessibilityNotices { type }'),
  },
  'store.legalText': { fields: ['Concept.legal'], query: concept('legal { privacyPolicy }') },
  'store.conceptMedia': { fields: ['Concept.media', 'Concept.cover'], query: concept('media { url }') },
  'store.defaultProductMedia': {
    fields: ['Concept.defaultProduct'],
    query: concept('defaultProduct { media { url } }'),
  },
  'store.productMedia': { fields: ['Product.media', 'Product.cover'], query: product('media { url }') },
  'store.conceptStarRating': { fields: ['Concept.starRating'], query: concept('starRating { average }') },
  'store.productStarRating': { fields: ['Product.starRating'], query: product('starRating { average }') },
  'store.conceptOfProduct': { fields: ['Product.concept'], query: product('concept { name }') },
  'store.conceptEditions': { fields: ['Concept.editions'], query: concept('editions { name }') },
  'store.productEditions': { fields: ['Product.editions'], query: product('editions { name }') },
  'store.conceptPrice': { fields: ['Concept.price'], query: concept('price { text }') },
  'store.conceptOffers': { fields: ['Concept.offers'], query: concept('offers { kind }') },
  'store.productOffers': {
    fields: ['Product.offers', 'Product.price', 'Product.skus'],
    query: product('price { text }'),
  },
  'store.conceptProducts': {
    fields: ['Concept.products', 'Concept.titles'],
    query: concept('products { id }'),
  },
  'store.productSiblings': {
    fields: ['Product.concept'],
    query: product('concept { products { id } }'),
  },
  'store.conceptAddOns': { fields: ['Concept.addOns'], query: concept('addOns { nodes { id } }') },
  'store.titleAddOns': {
    fields: ['Title.addOns'],
    query: '{ title(id: "PPSA00000_00") { addOns { nodes { id } } } }',
  },
  'store.categoryGrid': {
    fields: ['Category.items', 'Category.name'],
    query: category(`items(
      first: 5, sort: { name: "productName" }, filters: [{ facet: "targetPlatforms", values: ["PS5"] }]
    ) { totalCount }`),
  },
  'store.categoryStrand': { fields: ['Category.strand'], query: category('strand { nodes { id } }') },
  'store.search': { fields: ['Query.storeSearch'], query: '{ storeSearch(term: "otter") { totalCount } }' },
  'store.plusOffers': { fields: ['Query.plusOffers'], query: '{ plusOffers(tier: EXTRA) { text } }' },
  'store.wishlist': { fields: ['Viewer.wishlist'], query: '{ viewer { wishlist { item { id } } } }' },
  'store.wishlistedIds': {
    fields: ['Concept.viewerHasInWishlist', 'Product.viewerHasInWishlist'],
    query: concept('viewerHasInWishlist'),
  },
  'store.gameSearch': { fields: ['Query.gameSearch'], query: '{ gameSearch(term: "otter") { totalCount } }' },
  'store.gameSearchPage': {
    fields: ['Query.gameSearch'],
    query: `{ gameSearch(term: "otter", after: "${secondPage('gameSearch', 'GAMES')}") { totalCount } }`,
  },
  'explore.experience': {
    fields: ['Query.storeExperience'],
    query: '{ storeExperience(alias: "deals") { id } }',
  },
  'explore.view': {
    fields: ['Query.storeView', 'StoreLink.view'],
    query: `{ storeView(experienceId: "${anyUuid}", id: "${anyUuid}") { id } }`,
  },
  'explore.defaultView': {
    fields: ['Category.views'],
    query: `{ category(id: "${world.categories[0]!.id}") {
      views(experienceId: "${anyUuid}", nameKey: "cat.gma.AllGames") { id }
    } }`,
  },
  'store.accountGrid': {
    fields: ['AccountCategory.items'],
    query: appStore(`category(id: "${anyUuid}") { items { totalCount } }`),
  },
  'store.accountGrids': {
    fields: ['AccountCategory.items'],
    query: appStore(`
      one: category(id: "${anyUuid}") { items { totalCount } }
      other: category(id: "${anyUuid.replace('0', '1')}") { items { totalCount } }
    `),
  },
  'store.accountStrands': {
    fields: ['AccountCategory.strand'],
    query: appStore(`category(id: "${anyUuid}") { strand { totalCount } }`),
  },
  'explore.accountExperience': { fields: ['AccountStore.experience'], query: appStore('experience { id }') },
  'explore.accountViews': {
    fields: ['AccountStore.views', 'StoreLink.view'],
    query: appStore(`views(experienceId: "${anyUuid}", ids: ["${anyUuid}"]) { id }`),
  },
  'explore.accountDefaultView': {
    fields: ['AccountStore.categoryViews'],
    query: appStore(
      `categoryViews(categoryId: "${anyUuid}", experienceId: "${anyUuid}", nameKey: "cat.gma.AllGames") { id }`,
    ),
  },
  'library.purchasedGames': {
    fields: ['Library.purchased'],
    query: library('purchased(activeOnly: true) { totalCount }'),
  },
  'library.lastPlayed': { fields: ['Library.lastPlayed'], query: library('lastPlayed { id }') },
  'library.recentlyPlayed': {
    fields: ['Viewer.recentlyPlayed'],
    query: '{ viewer { recentlyPlayed { id } } }',
  },
  'library.cart': { fields: ['Viewer.cart'], query: '{ viewer { cart { itemCount } } }' },
  'library.consoles': { fields: ['Viewer.consoles'], query: '{ viewer { consoles { duid } } }' },
  'library.downloads': {
    fields: ['Console.downloads', 'DownloadPayload.download'],
    query: '{ viewer { consoles { downloads { status } } } }',
  },
  'library.downloadProgress': {
    fields: ['Download.progress'],
    query: '{ viewer { consoles { downloads { progress { total } } } } }',
  },
  'library.startDownload': {
    fields: ['Mutation.startDownload'],
    query: `mutation { startDownload(${anyDownload}) { refusal { code } } }`,
  },
  'library.cancelDownload': {
    fields: ['Mutation.cancelDownload'],
    query: `mutation { cancelDownload(${anyDownload}) { refusal { code } } }`,
  },
  'profile.identity': {
    fields: ['Viewer.onlineId', 'Viewer.name', 'Viewer.avatar', 'Viewer.isOfficiallyVerified'],
    query: '{ viewer { onlineId } }',
  },
  'profile.shortIdentity': {
    fields: ['Viewer.age', 'Viewer.isPlus', 'Viewer.locale', 'Viewer.subscriptions'],
    query: '{ viewer { age } }',
  },
  'profile.friendsWhoPlay': {
    fields: ['Concept.viewerFriendsWhoPlay'],
    query: concept('viewerFriendsWhoPlay { onlineId }'),
  },
  'players.search': {
    fields: ['Query.playerSearch', 'Player.onlineId', 'Player.avatar'],
    query: '{ playerSearch(term: "otter") { totalCount } }',
  },
  'players.searchPage': {
    fields: ['Query.playerSearch'],
    query: `{ playerSearch(term: "otter", after: "${secondPage('playerSearch')}") { totalCount } }`,
  },
  'trophies.hintAvailability': {
    fields: ['TrophySet.hints', 'Trophy.hint'],
    query: trophySet('hints { id }'),
  },
  'trophies.tips': { fields: ['TrophyHint.tips'], query: trophySet('hints { tips { hasAccess } }') },
  'trophies.codex': {
    fields: ['Title.codex'],
    query: '{ viewer { recentlyPlayed(limit: 1) { title { codex { hasCodex } } } } }',
  },
  'stars.account': { fields: ['Viewer.stars', 'Player.stars'], query: viewer('enrolment { status }') },
  'stars.displayCase': { fields: ['StarsAccount.displayCase'], query: viewer('displayCase { isEmpty }') },
  'stars.ownedCollectibles': { fields: ['StarsAccount.collectibles'], query: viewer('collectibles { id }') },
  'stars.pointsHistory': {
    fields: ['StarsAccount.pointsHistory'],
    query: viewer('pointsHistory { points }'),
  },
  'stars.ownedCollectible': {
    fields: ['Stars.collectible'],
    query: stars(`collectible(id: "${ofStars}") { id }`),
  },
  'stars.olderCollectible': {
    fields: ['Stars.collectible'],
    query: stars(`collectible(id: "${ofStars}") { id }`),
  },
  'stars.statusLevels': { fields: ['Stars.statusLevels'], query: stars('statusLevels { number }') },
  'stars.scenes': { fields: ['Stars.scenes'], query: stars('scenes { id }') },
  'stars.campaignGroups': { fields: ['Stars.campaignGroups'], query: stars('campaignGroups { id }') },
  'stars.campaign': { fields: ['Stars.campaign'], query: stars(`campaign(id: "${ofStars}") { id }`) },
  'stars.rewardGroups': { fields: ['Stars.rewardGroups'], query: stars('rewardGroups { id }') },
  'stars.reward': { fields: ['Stars.reward'], query: stars(`reward(id: "${ofStars}") { id }`) },
  ...Object.fromEntries(
    rawQuestions.map(([name, variables]) => [
      `raw.${name}`,
      {
        fields: ['Query.persistedQuery'],
        query: `{ persistedQuery(name: "raw.${name}", variables: ${variables}) }`,
      },
    ]),
  ),
};
