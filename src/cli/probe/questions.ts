import type { KnownIds } from './known-ids.js';

/** Variables to ask with; undefined while it is not known what to ask about. */
type Ask = (ids: KnownIds) => object | undefined;

const pageArgs = { size: 24, offset: 0 };
const page = { limit: 10, offset: 0 };

/** Takes ids by their name, and with `as` under the name that PSN has for them; nothing if one is not known. */
const by =
  (names: readonly string[], more: object = {}, as: Readonly<Record<string, string>> = {}): Ask =>
  (ids) =>
    names.every((name) => ids[name] !== undefined)
      ? { ...Object.fromEntries(names.map((name) => [as[name] ?? name, ids[name]])), ...more }
      : undefined;

const alike = (ask: Ask, keys: string): Readonly<Record<string, Ask>> =>
  Object.fromEntries(keys.split(' ').map((key) => [key, ask]));

const nothing: Ask = () => ({});
const me = { accountId: 'me' };
const categoryPage: Ask = ({ categoryId }) => ({ id: categoryId, pageArgs });
const ofSet = ['npCommunicationId', 'npServiceName'];

/** What each read of the registry is asked with to see whether it lives. */
export const questions: Readonly<Record<string, Ask>> = {
  'store.concept': by(['conceptId'], { productId: '' }),
  ...alike(
    by(['conceptId']),
    'store.conceptNames store.gameInfo store.gameTitle store.contentRating store.notices store.accessibility ' +
      'store.legalText store.conceptMedia store.defaultProductMedia store.conceptStarRating store.conceptEditions ' +
      'store.conceptPrice store.conceptOffers store.conceptProducts profile.friendsWhoPlay raw.friendsWhoPlayOverview',
  ),
  ...alike(
    by(['productId']),
    'store.product store.productMedia store.productStarRating store.conceptOfProduct store.productEditions ' +
      'store.productOffers store.productSiblings',
  ),
  'store.conceptAddOns': by(['conceptId'], { pageArgs }),
  'store.titleAddOns': by(['npTitleId'], { pageArgs }),
  'store.categoryGrid': ({ categoryId }) => {
    return { id: categoryId, pageArgs, sortBy: null, filterBy: [], facetOptions: [] };
  },
  ...alike(categoryPage, 'store.categoryStrand store.accountGrid'),
  'store.accountGrids': (ids) => ({ grids: [categoryPage(ids)] }),
  'store.accountStrands': (ids) => ({ strands: [categoryPage(ids)] }),
  'store.search': () => ({
    ...{ searchTerm: 'astro', countryCode: 'US', languageCode: 'en' },
    ...{ nextCursor: '', pageOffset: 0, pageSize: 24 },
  }),
  'store.plusOffers': () => ({ tierLabel: 'TIER_10' }),
  'store.gameSearch': () => ({
    ...{ searchTerm: 'astro', searchContext: 'MobileUniversalSearchGame', displayTitleLocale: 'en-US' },
  }),
  'players.search': () => ({
    ...{ searchTerm: 'astro', searchContext: 'MobileUniversalSearchSocial', displayTitleLocale: 'en-US' },
  }),
  'store.gameSearchPage': by(['nextCursor'], {
    ...{ searchTerm: 'astro', searchDomain: 'MobileGames', pageSize: 20, pageOffset: 15 },
  }),
  'players.searchPage': by(['nextCursor'], {
    ...{ searchTerm: 'astro', searchDomain: 'SocialAllAccounts', pageSize: 20, pageOffset: 15 },
    displayTitleLocale: 'en-US',
  }),
  'explore.experience': by(['clientId'], { alias: 'deals' }),
  'explore.accountExperience': by(['clientId']),
  ...alike(by(['experienceId', 'viewId']), 'explore.view raw.personalComponents'),
  'explore.accountViews': (ids) => {
    const view = by(['experienceId', 'viewId'])(ids);
    return view && { viewInputs: [view] };
  },
  ...alike(
    by(['categoryId', 'experienceId'], { localizedKeyId: 'cat.gma.AllGames' }),
    'explore.defaultView explore.accountDefaultView',
  ),
  ...alike(
    nothing,
    'store.wishlist store.wishlistedIds profile.identity profile.shortIdentity profile.ownAccount library.cart ' +
      'library.consoles players.friendRequests players.availableToPlay games.devices stars.pointsHistory ' +
      'stars.statusLevels stars.scenes stars.campaignGroups stars.rewardGroups raw.userIdentity raw.olderIdentity ' +
      'raw.storeWishlist raw.platformVariants raw.backwardCompatibility raw.cartItemCount',
  ),
  ...alike(by(['ownId'], {}, { ownId: 'accountId' }), 'players.profile players.presence players.shareLink'),
  ...alike(
    ({ ownId }) => (ownId === undefined ? undefined : { accountIds: [ownId] }),
    'players.profiles players.presences',
  ),
  'players.byName': by(['onlineId']),
  'players.friends': () => ({ ...me, ...page }),
  'players.blocked': () => page,
  'players.relation': by(['friendId'], {}, { friendId: 'accountId' }),
  'groups.list': () => page,
  'groups.group': by(['groupId']),
  'groups.messages': by(['groupId', 'threadId'], { limit: 10 }),
  'library.purchasedGames': () => ({
    ...{ isActive: true, platform: ['ps4', 'ps5'], size: 24, start: 0 },
    ...{ sortBy: 'ACTIVE_DATE', sortDirection: 'desc' },
  }),
  'library.lastPlayed': () => ({ categories: 'ps4_game,ps5_native_game', limit: 10 }),
  'library.recentlyPlayed': () => ({
    ...{ ...me, categories: 'ps4_game,ps5_native_game', count: 3, shouldFetchCodex: true },
  }),
  'library.downloads': by(['duid', 'platform'], {
    statusTypes: ['NOTSTARTED', 'STARTED', 'STOPPED', 'WAITFORDOWNLOAD'],
  }),
  'library.downloadProgress': by(['duid', 'entitlementId']),
  'games.playedTitles': () => ({ ...me, ...page }),
  'games.titleConcepts': by(['npTitleId'], { country: 'US', language: 'en' }),
  'games.entitlements': () => page,
  'games.installedTitles': () => ({ platform: 'PS5' }),
  'trophies.hintAvailability': by(['npCommunicationId'], {}, { npCommunicationId: 'npCommId' }),
  'trophies.tips': by(
    ['npCommunicationId'],
    { trophies: [{ trophyId: '18', udsObjectId: 'GATCHA_SECRET', helpType: 'HINT' }] },
    { npCommunicationId: 'npCommId' },
  ),
  ...alike(({ npTitleId }) => ({ npTitleIds: [npTitleId] }), 'trophies.codex raw.activityHelpAvailability'),
  'trophies.summary': () => me,
  'trophies.playedSets': () => ({ ...me, ...page }),
  'trophies.setsByTitle': ({ npTitleId }) => ({ ...me, npTitleIds: [npTitleId] }),
  'trophies.groups': by(ofSet),
  'trophies.definitions': by(ofSet),
  'trophies.progress': by(ofSet, me),
  'trophies.earned': by(ofSet, me),
  ...alike(() => me, 'stars.account stars.displayCase raw.starsAccount'),
  'stars.ownedCollectibles': () => ({ includeDisplayItems: true }),
  ...alike(by(['collectibleId'], me), 'stars.ownedCollectible stars.olderCollectible'),
  'stars.campaign': by(['campaignId']),
  'stars.reward': by(['rewardId'], {}, { rewardId: 'id' }),
};

/** Seen with the cookie of a store session alone: a token that they refuse would be renewed in vain, so they are asked by name only. */
export const wantingCookie: ReadonlySet<string> = new Set([
  'raw.olderIdentity',
  'raw.storeWishlist',
  'raw.platformVariants',
  'raw.cartItemCount',
]);

/** Asked first, since their answers tell what others are asked about. */
export const tellers: readonly string[] = [
  'store.categoryGrid',
  'explore.experience',
  'players.profile',
  'players.friends',
  'library.consoles',
  'library.downloads',
  'library.purchasedGames',
  'trophies.playedSets',
  'groups.list',
];
