import { expect, test } from 'vitest';

import { playerIds } from '../../src/emulator/world/accounts.js';
import { collectibles } from '../../src/emulator/world/stars.js';
import { world } from '../../src/emulator/world/world.js';
import { operations as library } from '../../src/modules/library/operations.js';
import { operations as profile } from '../../src/modules/profile/operations.js';
import { operations as stars } from '../../src/modules/stars/operations.js';
import { operations as store } from '../../src/modules/store/operations.js';
import { operations as trophies } from '../../src/modules/trophies/operations.js';
import { persistedQueries, type Selection } from '../../src/psn/operation.js';
import { ask, bearer, conceptNamed, inStore, signIn, startEmulator } from './ask.js';

/** Paths of a selection without lists, which objects do not show. */
function selectedPaths(selection: Selection, path = ''): string[] {
  const named = selection.flatMap((entry): string[] =>
    typeof entry === 'string'
      ? [`${path}${entry}`]
      : Object.entries(entry).flatMap(([head, inner]) => {
          const name = head.replace(/ @.*$/, '');
          return [`${path}${name}`, ...selectedPaths(inner, `${path}${name}.`)];
        }),
  );
  return [`${path}__typename`, ...named];
}

function answeredPaths(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => answeredPaths(item, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    `${path}${name}`,
    ...answeredPaths(inner, `${path}${name}.`),
  ]);
}

const { duid, downloads } = world.consoles[0]!;
const listed = { duid, platform: 'PS5', entitlementId: downloads[0]!.entitlementId };

const helpedSet = world.trophySets[0]!;
const helped = helpedSet.trophies.find(({ help }) => help !== undefined)!;
const helpedTrophy = { trophyId: String(helped.id), udsObjectId: helped.help!.objectId, helpType: 'HINT' };

/** Variables with which each documented operation has something to tell. */
const telling: Readonly<Record<string, object>> = {
  'library.recentlyPlayed': { accountId: 'me', count: 9, shouldFetchCodex: true },
  'library.downloads': { ...listed, statusTypes: ['STOPPED'] },
  'library.downloadProgress': listed,
  'library.startDownload': { scheduleRequests: { downloadSchedules: [listed] } },
  'library.cancelDownload': {
    updateRequests: { downloadUpdates: [{ ...listed, reasonCode: '1', status: 'USERCANCELLED' }] },
  },
  'trophies.hintAvailability': { npCommId: helpedSet.id },
  'trophies.tips': { npCommId: helpedSet.id, trophies: [helpedTrophy] },
  'trophies.codex': { npTitleIds: [world.titles[0]!.id] },
  'stars.account': { accountId: 'me' },
  'stars.displayCase': { accountId: 'me' },
  'stars.ownedCollectibles': { includeDisplayItems: true },
  'stars.ownedCollectible': { collectibleId: collectibles[0]!.id, accountId: 'me' },
  'stars.olderCollectible': { collectibleId: collectibles[0]!.id, accountId: 'me' },
};

const documented = [profile, stars, library, trophies]
  .flatMap((operations) => persistedQueries(Object.values(operations)))
  .filter(({ versions }) => versions[0].document !== undefined);

test.each(documented.map((operation) => [operation.key, operation] as const))(
  'an answer to %s has just the fields that the operation’s document selects',
  async (key, operation) => {
    await using emulator = await startEmulator();
    const { client } = operation.versions[0];
    const headers = { ...bearer(await signIn(emulator)), 'apollographql-client-name': client };
    const { body } = await ask(emulator, operation, telling[key] ?? {}, { headers });
    const [root] = Object.values((body as { data: Record<string, unknown> }).data);
    const selected = selectedPaths(operation.versions[0].document?.selection ?? []);
    const answered = new Set(answeredPaths(root));
    // Fragments show as what they select; each is answered by objects of its own type.
    const flat = selected
      .map((path) => path.replace(/\.\.\. on \w+\./g, ''))
      .filter((path) => !path.includes('...'));
    expect([...answered].toSorted()).toEqual([...new Set(flat)].toSorted());
  },
);

test('the player is enrolled in Stars, with one collectible shown beside two empty slots', async () => {
  await using emulator = await startEmulator();
  const headers = bearer(await signIn(emulator));
  expect(await ask(emulator, stars.account, { accountId: 'me' }, { headers })).toMatchObject({
    body: {
      data: {
        loyaltyAccountRetrieve: {
          collectibles: [
            { isEmpty: false },
            { id: 'empty-slot-1', isEmpty: true },
            { id: 'empty-slot-2', isEmpty: true },
          ],
          enrollStatus: { status: 'ENROLLED' },
          pointsBalance: { totalPointsBalance: 4250, displayTotalPointsBalance: '4,250' },
          statusLevel: { statusLevelNumber: 3 },
        },
      },
    },
  });
});

test('Stars of others: not enrolled, private, unknown, and no points of anyone but oneself', async () => {
  await using emulator = await startEmulator();
  const headers = bearer(await signIn(emulator));
  const of = (accountId: string) => ask(emulator, stars.account, { accountId }, { headers });
  expect(await of(playerIds.juniper)).toMatchObject({
    body: {
      data: { loyaltyAccountRetrieve: { collectibles: null, enrollStatus: { status: 'NOT_ENROLLED' } } },
    },
  });
  expect(await of(playerIds.bramble)).toMatchObject({
    status: 403,
    body: { error: { code: 2281486, message: 'Not permitted by access control' } },
  });
  expect(await of('1000000000000000000')).toMatchObject({
    status: 200,
    body: {
      errors: [{ message: 'User not found', statusCode: 404, error: { reason: 'NotFound' } }],
      data: { loyaltyAccountRetrieve: null },
    },
  });
  const friend = bearer(await signIn(emulator, emulator.npssoOf(playerIds.juniper)));
  expect(
    await ask(emulator, stars.account, { accountId: playerIds.marlo }, { headers: friend }),
  ).toMatchObject({
    body: { data: { loyaltyAccountRetrieve: { pointsBalance: null, requiresTosAcceptance: null } } },
  });
});

test('the store’s locale changes names, release moments and ratings', async () => {
  await using emulator = await startEmulator();
  const conceptId = conceptNamed('Otters in Orbit');
  const name = async (locale: string) =>
    (await ask(emulator, store.concept, { conceptId, productId: '' }, inStore(locale))).body;
  expect(await name('en-us')).toMatchObject({
    data: {
      conceptRetrieve: {
        name: 'Otters in Orbit',
        releaseDate: { type: 'DAY_MONTH_YEAR', value: '2024-03-14T04:00:00Z' },
        defaultProduct: { id: expect.stringMatching(/^UP/) as string },
      },
    },
  });
  expect(await name('ja-JP')).toMatchObject({
    data: {
      conceptRetrieve: {
        name: 'オービットのカワウソ',
        invariantName: 'Otters in Orbit',
        releaseDate: { value: '2024-03-13T15:00:00Z' },
      },
    },
  });
});

test('an id that PSN does not know, or does not sell here, is a null root with or without an error', async () => {
  await using emulator = await startEmulator();
  const concept = (conceptId: string) =>
    ask(emulator, store.concept, { conceptId, productId: '' }, inStore('en-US'));
  const product = (productId: string, locale: string) =>
    ask(emulator, store.product, { productId }, inStore(locale));
  expect((await concept('12345')).body).toEqual({ data: { conceptRetrieve: null } });
  expect((await concept(conceptNamed('Tea House of Small Wonders'))).body).toMatchObject({
    errors: [{ error: { reason: 'data_not_found' }, statusCode: 404, apiName: 'getConcept' }],
    data: { conceptRetrieve: null },
  });
  expect((await product('UP0000-PPSA00000_00-0000000000000000', 'en-US')).body).toMatchObject({
    errors: [
      {
        message: 'Product not available for [UP0000-PPSA00000_00-0000000000000000, US, en]',
        type: 'NimbusNormalizedError',
        error: { reason: 'data_not_found', code: 3166081, source: 'api' },
        statusCode: 404,
      },
    ],
    data: { productRetrieve: null },
  });
  const american = world.products.find(({ territory }) => territory === 'americas')?.id ?? '';
  expect((await product(american, 'de-DE')).body).toMatchObject({
    errors: [{ error: { reason: 'failed_storefront_requirement', code: 3162368 }, statusCode: 400 }],
    data: { productRetrieve: null },
  });
  expect((await product(american, 'en-US')).body).toMatchObject({
    data: { productRetrieve: { id: american } },
  });
});
