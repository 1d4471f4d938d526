import { expect, test } from 'vitest';

import { conversations } from '../../src/emulator/world/conversations.js';
import { publishers } from '../../src/emulator/world/publishers.js';
import type { WorldProduct, WorldTrophy } from '../../src/emulator/world/model.js';
import { socialOf } from '../../src/emulator/world/social.js';
import { world } from '../../src/emulator/world/world.js';

const { concepts, products, titles, trophySets, playedSets, accounts, categories } = world;

/** Those of the ids that nothing in the world answers to. */
function strays(ids: readonly string[], known: readonly string[]): string[] {
  return ids.filter((id) => !known.includes(id));
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

function unlike(ids: readonly string[], form: RegExp): string[] {
  return ids.filter((id) => !form.test(id));
}

const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);
const accountIds = accounts.map(({ accountId }) => accountId);

test('the world is large enough to page through, in three territories', () => {
  expect(concepts.length).toBeGreaterThanOrEqual(40);
  expect(products.length).toBeGreaterThanOrEqual(120);
  expect([...new Set(products.map(({ territory }) => territory))].toSorted()).toEqual([
    'americas',
    'europe',
    'japan',
  ]);
  expect(trophySets.length).toBeGreaterThanOrEqual(50);
  expect(accounts.length).toBeGreaterThan(288);
});

test('every id is unique and has the form that PSN gives it', () => {
  const skus = products.map(({ skuId }) => skuId);
  for (const ids of [
    idsOf(concepts),
    idsOf(products),
    idsOf(titles),
    idsOf(trophySets),
    idsOf(categories),
    skus,
    accountIds,
  ]) {
    expect(repeated(ids)).toEqual([]);
  }
  expect(unlike(idsOf(concepts), /^9\d{7}$/)).toEqual([]);
  expect(unlike(idsOf(products), /^(UP|EP|JP)9\d{3}-(PPSA|CUSA)9\d{4}_00-[A-Z0-9]{16}$/)).toEqual([]);
  expect(unlike(skus, /^(UP.*-U001|EP.*-E001|JP.*-J001)$/)).toEqual([]);
  expect(unlike(idsOf(titles), /^(PPSA|CUSA)9\d{4}_00$/)).toEqual([]);
  expect(unlike(idsOf(trophySets), /^NPWR\d{5}_00$/)).toEqual([]);
  expect(unlike(accountIds, /^\d{19}$/)).toEqual([]);
  expect(repeated(concepts.map(({ salesRank }) => String(salesRank)))).toEqual([]);
});

test('a concept’s products exist and name it back, in the territories that sell it', () => {
  for (const concept of concepts) {
    const own = products.filter(({ conceptId }) => conceptId === concept.id);
    expect(idsOf(own)).toEqual(concept.productIds);
    expect(strays(concept.titleIds, idsOf(titles))).toEqual([]);
    expect(
      strays(
        own.map(({ territory }) => territory),
        concept.territories,
      ),
    ).toEqual([]);
  }
  expect(
    strays(
      products.map(({ conceptId }) => conceptId),
      idsOf(concepts),
    ),
  ).toEqual([]);
  expect(
    strays(
      concepts.map(({ publisher }) => publisher),
      Object.values(publishers).map(({ name }) => name),
    ),
  ).toEqual([]);
});

test('a product’s title stands in its id and exists, and a title’s product leads back to its concept', () => {
  for (const product of products) {
    expect(product.id).toContain(`-${product.titleId}-`);
    expect(product.skuId.startsWith(product.id)).toBe(true);
  }
  expect(
    strays(
      products.map(({ titleId }) => titleId),
      idsOf(titles),
    ),
  ).toEqual([]);
  for (const title of titles) {
    expect(world.product(title.productId)).toMatchObject({
      conceptId: title.conceptId,
      territory: title.territory,
    });
    expect(title.id.startsWith(title.platform === 'PS5' ? 'PPSA' : 'CUSA')).toBe(true);
  }
});

test('every state of a price is for sale, with memberships of two kinds', () => {
  const states = new Set(products.map(({ terms }) => terms.state));
  expect([...states].toSorted()).toEqual([
    'discounted',
    'free',
    'included',
    'members-only',
    'not-told',
    'plain',
    'trial',
    'unavailable',
  ]);
  const services = products.flatMap(({ terms }) => ('service' in terms ? [terms.service] : []));
  expect([...new Set(services)].toSorted()).toEqual(['EA_ACCESS', 'PS_PLUS']);
  const ends = products.flatMap(({ terms }) => (terms.state === 'discounted' ? [terms.endsInDays] : []));
  expect(Math.min(...ends)).toBeGreaterThan(0);
});

test('every edition is sold, and every precision of a release date is met', () => {
  const editions = new Set(products.map(({ edition }: WorldProduct) => edition));
  expect(editions.size).toBe(7);
  expect([...new Set(concepts.map(({ release }) => release.precision))].toSorted()).toEqual([
    'DAY_MONTH_YEAR',
    'MONTH_YEAR',
    'QUARTER_YEAR',
    'YEAR',
  ]);
  const announced = concepts.filter(({ productIds }) => productIds.length === 0);
  expect(announced.length).toBeGreaterThanOrEqual(3);
  expect(announced.every(({ release }) => Number.isFinite(Date.parse(release.day)))).toBe(true);
});

test('trophy sets belong to a concept and to its titles on one platform', () => {
  for (const { conceptId, titleIds, service, platforms, groups, trophies } of trophySets) {
    const own = titles.filter(({ id }) => titleIds.includes(id));
    expect(own.length).toBeGreaterThanOrEqual(1);
    for (const title of own) {
      expect(title.conceptId).toBe(conceptId);
      expect(title.platform).toBe(service === 'trophy2' ? 'PS5' : 'PS4');
      expect(platforms).toContain(title.platform);
    }
    expect(trophies.map(({ id }) => id)).toEqual(trophies.map((_trophy, index) => index));
    const platinum = trophies.filter(({ grade }) => grade === 'platinum').map(({ id }) => id);
    expect([[], [0]]).toContainEqual(platinum);
    expect(new Set(trophies.map(({ groupId }) => groupId))).toEqual(new Set(idsOf(groups)));
    // Old sets know neither of these.
    const ofPs5 = trophies.filter((trophy) => trophy.help ?? trophy.target ?? trophy.reward);
    expect(service === 'trophy' ? ofPs5 : []).toEqual([]);
  }
  const unplayable = titles.filter(({ id }) => !trophySets.some(({ titleIds }) => titleIds.includes(id)));
  expect(unplayable).toEqual([]);
});

test('trophy sets are of every kind: old, also for PC, with add-ons, two to a title, hidden, counted and helped', () => {
  expect(new Set(trophySets.map(({ service }) => service))).toEqual(new Set(['trophy', 'trophy2']));
  expect(trophySets.some(({ platforms }) => platforms.includes('PSPC'))).toBe(true);
  expect(trophySets.some(({ groups }) => groups.length > 1)).toBe(true);
  const twice = titles.filter(
    ({ id }) => trophySets.filter(({ titleIds }) => titleIds.includes(id)).length === 2,
  );
  expect(twice.length).toBeGreaterThan(0);
  const trophies = trophySets.flatMap((set) => set.trophies);
  for (const isSo of [
    ({ isHidden }: WorldTrophy) => isHidden,
    ({ target }: WorldTrophy) => target !== undefined,
    ({ reward }: WorldTrophy) => reward !== undefined,
    ({ help }: WorldTrophy) => help?.tips.length === 2,
    ({ help }: WorldTrophy) => help === undefined,
  ]) {
    expect(trophies.some(isSo)).toBe(true);
  }
});

test('a played set is its account’s and changed last when something of it was earned or it was played', () => {
  expect(repeated(playedSets.map(({ accountId, setId }) => `${accountId} ${setId}`))).toEqual([]);
  for (const { accountId, setId, updatedAt, earned, tracked } of playedSets) {
    const set = world.trophySet(setId);
    const account = world.account(accountId);
    expect(account?.library.map(({ conceptId }) => conceptId)).toContain(set?.conceptId);
    for (const { at } of [...earned, ...tracked]) expect(at <= updatedAt).toBe(true);
    for (const { trophyId, value } of tracked) {
      expect(earned.map((each) => each.trophyId)).not.toContain(trophyId);
      expect(value).toBeLessThan(set?.trophies[trophyId]?.target ?? 0);
    }
  }
  expect(playedSets.filter(({ isHidden }) => isHidden)).toHaveLength(1);
  const [marlo] = accountIds;
  const ofMarlo = playedSets.filter(({ accountId }) => accountId === marlo);
  expect(ofMarlo.map(({ updatedAt }) => updatedAt)).toEqual(
    ofMarlo
      .map(({ updatedAt }) => updatedAt)
      .toSorted()
      .toReversed(),
  );
});

test('what an account owns, wishes, has earned and whom it knows exists', () => {
  for (const account of accounts) {
    for (const game of account.library) {
      expect(world.product(game.productId)).toMatchObject({
        conceptId: game.conceptId,
        titleId: game.titleId,
      });
    }
    for (const { kind, id } of account.wishlist) {
      expect(kind === 'Product' ? world.product(id)?.id : world.concept(id)?.id).toBe(id);
    }
    for (const { trophySetId, trophyId } of account.earned) {
      const set = trophySets.find(({ id }) => id === trophySetId);
      expect(set?.trophies.map(({ id }) => id)).toContain(trophyId);
      expect(account.library.map(({ conceptId }) => conceptId)).toContain(set?.conceptId);
    }
    expect(strays(account.friends, accountIds)).toEqual([]);
    for (const friend of account.friends) {
      expect(world.account(friend)?.friends).toContain(account.accountId);
    }
  }
  for (const { library, wishlist } of accounts.slice(0, 3)) {
    expect(library.length).toBeGreaterThan(0);
    expect(wishlist.length).toBeGreaterThan(0);
  }
});

test('a console is its account’s, and downloads what that account has a licence for', () => {
  const { consoles } = world;
  expect(repeated(consoles.map(({ accountId, duid }) => `${accountId} ${duid}`))).toEqual([]);
  expect(strays([...new Set(consoles.map(({ accountId }) => accountId))], accountIds)).toEqual([]);
  expect(new Set(consoles.map(({ platform }) => platform))).toEqual(new Set(['PS4', 'PS5']));
  for (const { accountId, duid, platform, downloads } of consoles) {
    expect(duid).toMatch(platform === 'PS4' ? /^myself$/ : /^U2FsdGVkX1[\w+/]+=*$/);
    const owned = world
      .account(accountId)!
      .library.filter(({ acquiredThrough }) => acquiredThrough === 'NONE');
    for (const { entitlementId, titleId, size } of downloads) {
      expect(owned).toContainEqual(expect.objectContaining({ entitlementId, titleId }));
      expect(size?.downloaded ?? 0).toBeLessThanOrEqual(size?.total ?? 0);
    }
  }
  expect(consoles.flatMap(({ downloads }) => downloads).length).toBeGreaterThanOrEqual(3);
});

test('of those who sign in one shares nothing, one has no Stars, and the first one is enrolled', () => {
  expect(accounts.slice(0, 3).map(({ isPrivate, stars }) => [isPrivate, stars !== undefined])).toEqual([
    [false, true],
    [false, false],
    [true, false],
  ]);
});

test('every category has members, and they exist', () => {
  for (const { lists, memberIds } of categories) {
    expect(memberIds.length).toBeGreaterThan(0);
    expect(strays(memberIds, idsOf(lists === 'concepts' ? concepts : products))).toEqual([]);
  }
});

test('everyone has a name and an id in PSN’s form, and no two the same', () => {
  const names = accounts.flatMap(({ accountId, onlineId }) => [
    onlineId,
    ...[socialOf(accountId).formerOnlineId].filter((name) => name !== undefined),
  ]);
  expect(names.filter((name) => !/^[A-Za-z][\w-]{2,15}$/.test(name))).toEqual([]);
  expect(repeated(names.map((name) => name.toLowerCase()))).toEqual([]);
  expect(accountIds.filter((id) => !/^\d{19}$/.test(id))).toEqual([]);
  expect(repeated(accountIds)).toEqual([]);
});

test('who is known, blocked or plays a game leads to something that exists', () => {
  for (const { accountId } of accounts) {
    const { blocked, requests, alerts, presence } = socialOf(accountId);
    expect(strays([...blocked, ...alerts, ...requests.map(({ from }) => from)], accountIds)).toEqual([]);
    const game = presence?.game;
    if (game === undefined) continue;
    const concept = concepts.find(({ name }) => name === game);
    const builds = world.titles.filter(
      ({ conceptId, platform }) => conceptId === concept?.id && platform === presence?.platform,
    );
    expect({ game, isBuilt: builds.length > 0 }).toEqual({ game, isBuilt: true });
    const owned = world.account(accountId)!.library.map(({ conceptId }) => conceptId);
    expect({ game, isOwned: owned.includes(concept?.id ?? '') }).toEqual({ game, isOwned: true });
  }
  for (const { memberIds, messages } of conversations) {
    expect(strays([...memberIds], accountIds)).toEqual([]);
    expect(
      strays(
        messages.map(({ from }) => from),
        accountIds,
      ),
    ).toEqual([]);
  }
});
