import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { playerIds } from '../../src/emulator/world/accounts.js';
import { appExperience, experiences } from '../../src/emulator/world/experiences.js';
import { campaigns, collectibles, productOfferId, walletReward } from '../../src/emulator/world/stars.js';
import { world } from '../../src/emulator/world/world.js';
import { operations as explore } from '../../src/modules/explore/operations.js';
import { operations as library } from '../../src/modules/library/operations.js';
import { operations as profile } from '../../src/modules/profile/operations.js';
import { operations as stars } from '../../src/modules/stars/operations.js';
import { operations as store } from '../../src/modules/store/operations.js';
import { operations as trophies } from '../../src/modules/trophies/operations.js';
import { type AnyOperation, persistedQueries } from '../../src/psn/operation.js';
import { ask, bearer, signIn, startEmulator } from '../emulator/ask.js';
import { complaints, type NamedShapes, type Shape } from './shape-conformance.js';

const psn = new URL('../../../shared/psn/', import.meta.url);
const recordings = new URL('recordings/graphql/', psn);
const notes = new URL('operations.json', psn);
const areHere = existsSync(recordings) && existsSync(notes);

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The `data` of every recording of an operation; of some there is none, and the notes speak alone. */
function samplesOf(operationName: string): unknown[] {
  const folder = new URL(`${operationName}/`, recordings);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => (readJson(new URL(name, folder)) as { body: { data?: unknown } }).body.data)
    .filter((data) => data !== undefined);
}

function notesOf(operationName: string): { shapes: Shape[]; named: NamedShapes } {
  const all = readJson(notes) as {
    shapes: NamedShapes;
    operations: { name: string; responseShape: Shape }[];
  };
  const own = all.operations.filter(({ name }) => name === operationName);
  return { shapes: own.map(({ responseShape }) => responseShape), named: all.shapes };
}

/** Nobody has shown what these answer; what others tell of the same thing stands in. */
const standIns: Readonly<Record<string, string>> = { metGetWebCheckoutCart: 'getCartItemCount' };

/** What the notes leave out: public readers of the store's pages find views inside of collections. */
function withInnerViews(named: NamedShapes): NamedShapes {
  return { ...named, EMSView: { ...(named.EMSView as object), childViews: '[EMSView]' } };
}

function check(operationName: string, data: unknown): string[] {
  const { shapes, named } = notesOf(standIns[operationName] ?? operationName);
  return complaints(data, { samples: samplesOf(operationName), shapes }, withInnerViews(named));
}

const sold = world.products.filter(({ territory }) => territory === 'americas');
const grids = world.categories.map(({ id }) => ({ id, pageArgs: { size: 100, offset: 0 } }));
const pages = experiences.map(({ alias }) => ({ clientId: 'b6de8d4d-bf9b-11ee-ad2a-aea73dc1ea43', alias }));
const views = experiences.flatMap(({ id, views }) =>
  views.map((view) => ({ experienceId: id, viewId: view.id })),
);
const defaultViews = world.categories.map(({ id, name }) => ({
  categoryId: id,
  experienceId: experiences[0]?.id ?? '',
  localizedKeyId: `cat.gma.${name.replaceAll(' ', '')}`,
}));

/** What each Stars operation is asked with: ids that lead somewhere, and one that does not. */
function starsVariables(key: string): readonly object[] {
  const accounts = Object.values(playerIds).map((accountId) => ({ accountId }));
  const ofCollectible = collectibles.flatMap(({ id }) =>
    ['me', playerIds.juniper].map((accountId) => ({ collectibleId: id, accountId })),
  );
  const byKey: Readonly<Record<string, readonly object[]>> = {
    'stars.account': accounts,
    'stars.displayCase': accounts,
    'stars.ownedCollectibles': [{ includeDisplayItems: true }],
    'stars.ownedCollectible': ofCollectible,
    'stars.olderCollectible': ofCollectible,
    'stars.campaign': campaigns.map(({ id }) => ({ campaignId: id })),
    'stars.reward': [collectibles[1]?.id, walletReward.id, productOfferId].map((id) => ({ id })),
  };
  return byKey[key] ?? [{}];
}

const [ps5] = world.consoles;
const wish = {
  duid: ps5!.duid,
  platform: 'PS5',
  entitlementId: world.accounts[0]!.library[0]!.entitlementId,
};

/** What each library operation is asked with; the downloads are those of the player that signs in. */
const libraryVariables: Readonly<Record<string, readonly object[]>> = {
  'library.purchasedGames': [{ size: 50, start: 0 }],
  'library.lastPlayed': [{ limit: 50 }],
  'library.recentlyPlayed': [
    { accountId: 'me', categories: 'ps4_game', count: 10, shouldFetchCodex: true },
    { accountId: 'me', categories: 'ps4_game', count: 10, shouldFetchCodex: false },
  ],
  'library.cart': [{}],
  'library.consoles': [{}],
  'library.downloads': [{ ...wish, statusTypes: ['NOTSTARTED', 'STARTED', 'STOPPED', 'WAITFORDOWNLOAD'] }],
  'library.downloadProgress': [{ ...wish, entitlementId: ps5!.downloads[0]!.entitlementId }],
  'library.startDownload': [
    { scheduleRequests: { downloadSchedules: [wish, { ...wish, entitlementId: 'NOT_OWNED' }] } },
  ],
  'library.cancelDownload': [
    { updateRequests: { downloadUpdates: [{ ...wish, reasonCode: '1', status: 'USERCANCELLED' }] } },
  ],
};

const ofSets = world.trophySets.map(({ id }) => ({ npCommId: id }));

/** What Game Help is asked. */
const help: Readonly<Record<string, readonly object[]>> = {
  'trophies.hintAvailability': ofSets.slice(0, 6),
  'trophies.tips': ofSets.slice(0, 6).map(({ npCommId }, index) => ({
    npCommId,
    trophies: world.trophySets[index]?.trophies.flatMap(({ id, help }) =>
      help === undefined ? [] : [{ trophyId: String(id), udsObjectId: help.objectId, helpType: 'HINT' }],
    ),
  })),
  'trophies.codex': [{ npTitleIds: world.titles.slice(0, 9).map(({ id }) => id) }],
};

const soldHere = world.concepts.filter(({ territories }) => territories.includes('americas'));
const pageArgs = { size: 50, offset: 0 };
const ofConcepts = soldHere.map(({ id }) => ({ conceptId: id }));
const ofProducts = sold.map(({ id }) => ({ productId: id }));

/** What each anonymous operation is asked with, where it is not every concept's or product's id. */
const anonymousVariables: Readonly<Record<string, readonly object[]>> = {
  'store.concept': ofConcepts.map((asked) => ({ ...asked, productId: '' })),
  'store.conceptAddOns': ofConcepts.map((asked) => ({ ...asked, pageArgs })),
  'store.titleAddOns': world.titles.map(({ id }) => ({ npTitleId: id, pageArgs })),
  'store.categoryGrid': grids,
  'store.categoryStrand': grids,
  'store.search': ['otter', 'umbrella', 'demo'].map((searchTerm) => ({
    searchTerm,
    countryCode: 'US',
    languageCode: 'en',
    nextCursor: '',
    pageOffset: 0,
    pageSize: 50,
  })),
  'explore.experience': pages,
  'explore.view': views,
  'explore.defaultView': defaultViews,
  'store.plusOffers': ['TIER_10', 'TIER_20', 'TIER_30'].map((tierLabel) => ({ tierLabel })),
};

const furtherPage = { nextCursor: 'eyJTTyI6MH0', pageOffset: 0, pageSize: 20 };
const displayTitleLocale = 'en-US';

/** What the app's search is asked. */
const searches: Readonly<Record<string, readonly object[]>> = {
  'store.gameSearch': ['otter', 'costume', 'brass'].map((searchTerm) => ({
    searchTerm,
    searchContext: 'MobileUniversalSearchGame',
    displayTitleLocale,
  })),
  // The one recorded further page of add-ons is empty.
  'store.gameSearchPage': [{ searchTerm: 'e', searchDomain: 'MobileGames', ...furtherPage }],
  'players.search': ['marlo', 'bramble', 'nobody at all'].map((searchTerm) => ({
    searchTerm,
    searchContext: 'MobileUniversalSearchSocial',
    displayTitleLocale,
  })),
  'players.searchPage': [
    { searchTerm: 'e', searchDomain: 'SocialAllAccounts', displayTitleLocale, ...furtherPage },
  ],
};

/** What the app's store tab is asked for the account. */
const accountPages: Readonly<Record<string, readonly object[]>> = {
  'store.accountGrid': grids,
  'store.accountGrids': [{ grids }],
  'store.accountStrands': [{ strands: grids }],
  'explore.accountExperience': pages.slice(0, 1).map(({ clientId }) => ({ clientId })),
  'explore.accountViews': [
    {
      viewInputs: appExperience.views.map(({ id }) => ({ viewId: id, experienceId: appExperience.id })),
    },
  ],
  'explore.accountDefaultView': defaultViews,
};

const variablesOf = ({ key, operationName }: AnyOperation): readonly object[] => {
  if (key === 'profile.friendsWhoPlay') return ofConcepts;
  if (key in searches) return searches[key] ?? [];
  if (key.startsWith('profile.') || key.startsWith('store.wishlist')) return [{}];
  if (key.startsWith('stars.')) return starsVariables(key);
  return (
    accountPages[key] ??
    libraryVariables[key] ??
    help[key] ??
    anonymousVariables[key] ??
    (/product/i.test(operationName) ? ofProducts : ofConcepts)
  );
};

const questions = [store, explore, profile, stars, library, trophies]
  .flatMap((operations) => persistedQueries(Object.values(operations)))
  .map((operation): [string, AnyOperation, readonly object[]] => [
    operation.key,
    operation,
    variablesOf(operation),
  ]);

describe.skipIf(!areHere)(
  'the emulator beside the recordings (skipped where ../shared/psn is missing)',
  () => {
    test.each(questions)(
      '%s answers only keys that PSN was seen to send, with their types',
      async (_key, asked, all) => {
        await using emulator = await startEmulator();
        const headers =
          asked.auth === 'required'
            ? {
                ...bearer(await signIn(emulator)),
                'apollographql-client-name': asked.versions[0].client,
              }
            : undefined;
        for (const variables of all) {
          const { body } = await ask(emulator, asked, variables, headers === undefined ? {} : { headers });
          const { data } = body as { data?: unknown };
          if (data !== undefined) expect(check(asked.operationName, data)).toEqual([]);
        }
      },
    );

    test('a key that PSN never sent, and a value of another type, are noticed', () => {
      const data = {
        conceptRetrieve: { __typename: 'Concept', id: 7, mood: 'calm', media: [{ url: true }] },
      };
      expect(check('metGetConceptById', data)).toEqual([
        'data.conceptRetrieve.id is number, not string',
        'data.conceptRetrieve.mood is not known',
        'data.conceptRetrieve.media[].url is boolean, not string',
      ]);
    });
  },
);
