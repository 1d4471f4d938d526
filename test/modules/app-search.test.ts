import { expect, test } from 'vitest';

import { playerIds } from '../../src/emulator/world/accounts.js';
import { callsOf } from '../server/questions.js';
import { idsOf } from '../support/pages.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const calls = (gateway: TestGateway): (string | undefined)[] =>
  gateway.psn.requests.filter(({ host }) => host !== 'account').map(({ operation }) => operation);

const games = async (gateway: TestGateway, args: string) => {
  const { data, errors } = await gateway.execute(
    `{ gameSearch(${args}) {
      totalCount edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor }
    } }`,
  );
  expect(errors).toEqual([]);
  return data.gameSearch;
};

test('games are found with their names in parts, and told without another call', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{ gameSearch(term: "brass") {
    totalCount
    edges {
      highlight { text matched }
      node { __typename name classification platforms cover { url } }
    }
  } }`);
  expect(errors).toEqual([]);
  expect(data.gameSearch.edges).toContainEqual({
    highlight: [
      { text: 'The ', matched: false },
      { text: 'Brass', matched: true },
      { text: ' Menagerie', matched: false },
    ],
    node: {
      __typename: 'Concept',
      name: 'The Brass Menagerie',
      classification: null,
      platforms: [],
      cover: { url: 'https://image.example/the-brass-menagerie/cover.png' },
    },
  });
  expect(calls(gateway)).toEqual(['store.gameSearch']);
});

test('the price of what is found comes from the anonymous store, since the account is told none', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    `{ gameSearch(term: "Velvet Comet", first: 1) { nodes { name platforms classification price { state } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.gameSearch.nodes).toEqual([
    { name: 'Velvet Comet', platforms: ['PS5'], classification: 'FULL_GAME', price: { state: 'PRICED' } },
  ]);
  expect(calls(gateway)).toEqual(['store.gameSearch', 'store.conceptPrice']);
  expect(Object.keys(callsOf(gateway, 'store.conceptPrice')[0]!.headers)).not.toContain('authorization');
});

test('pages follow each other without a gap or a repetition, whatever their size', async () => {
  await using gateway = await createTestGateway();
  const all = await games(gateway, 'term: "e", first: 50');
  expect(all.totalCount).toBeGreaterThan(30);
  expect(calls(gateway)).toEqual(['store.gameSearch', 'store.gameSearchPage', 'store.gameSearchPage']);
  for (const first of [4, 15, 17]) {
    const found: string[] = [];
    let after = '';
    for (let more = true; more;) {
      const page = await games(gateway, `term: "e", first: ${first}${after}`);
      expect(page.pageInfo.hasPreviousPage).toBe(found.length > 0);
      found.push(...idsOf(page));
      more = page.pageInfo.hasNextPage;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(found.slice(0, 50)).toEqual(idsOf(all));
    expect(found).toHaveLength(all.totalCount);
    expect(new Set(found).size).toBe(found.length);
  }
});

test('add-ons are another domain of the same first answer', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{
    games: gameSearch(term: "otters") { nodes { __typename } }
    addOns: gameSearch(term: "otters", kind: ADD_ONS) { nodes { __typename id platforms } }
  }`);
  expect(errors).toEqual([]);
  expect(data.games.nodes).toEqual([{ __typename: 'Concept' }]);
  expect(data.addOns.nodes.length).toBeGreaterThan(0);
  // The search tells none of add-ons, so their own records are asked.
  for (const { __typename, platforms } of data.addOns.nodes) {
    expect(__typename).toBe('Product');
    expect(platforms.length).toBeGreaterThan(0);
  }
  expect(callsOf(gateway, 'store.gameSearch')).toHaveLength(1);
});

test('players are found by account id, with what the search tells of them', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{ playerSearch(term: "quill") {
    totalCount totalIsCapped pageInfo { hasNextPage }
    edges { highlight { text matched } node { id onlineId name avatar { url } isPlus } }
  } }`);
  expect(errors).toEqual([]);
  expect(data.playerSearch).toEqual({
    totalCount: 1,
    totalIsCapped: false,
    pageInfo: { hasNextPage: false },
    edges: [
      {
        highlight: [
          { text: 'Juniper', matched: false },
          { text: 'Quill', matched: true },
        ],
        node: {
          id: playerIds.juniper,
          onlineId: 'JuniperQuill',
          name: 'Juniper Quill',
          avatar: { url: 'https://image.example/avatars/quill.png' },
          isPlus: false,
        },
      },
    ],
  });
  expect(calls(gateway)).toEqual(['players.search']);
});

const player = (number: number) => ({
  highlight: { onlineId: ['', 'Kite', String(number)] },
  id: 'c2FsdGVk',
  result: { __typename: 'Player', accountId: String(10n ** 17n + BigInt(number)), onlineId: `Kite${number}` },
});

test('PSN counts 128 players and no more, and ends its pages with an empty `next`', async () => {
  await using gateway = await createTestGateway();
  const domain = (offset: number, size: number, next: string) => ({
    domain: 'SocialAllAccounts',
    next,
    totalResultCount: 128,
    searchResults: Array.from({ length: size }, (_none, index) => player(offset + index)),
  });
  gateway.psn.answerAlways('players.search', {
    body: { data: { universalContextSearch: { results: [domain(0, 15, 'eyJTTyI6MTV9')] } } },
  });
  gateway.psn.answerAlways('players.searchPage', ({ variables }) => ({
    body: { data: { universalDomainSearch: domain(Number(variables?.['pageOffset']), 5, '') } },
  }));
  const { data, errors } = await gateway.execute(`{ playerSearch(term: "kite", first: 30) {
    totalCount totalIsCapped nodes { onlineId } pageInfo { hasNextPage }
  } }`);
  expect(errors).toEqual([]);
  expect(data.playerSearch).toMatchObject({
    totalCount: 128,
    totalIsCapped: true,
    pageInfo: { hasNextPage: false },
  });
  expect(data.playerSearch.nodes.map(({ onlineId }: { onlineId: string }) => onlineId)).toEqual(
    Array.from({ length: 20 }, (_none, index) => `Kite${index}`),
  );
  expect(callsOf(gateway, 'players.searchPage')[0]?.variables).toEqual({
    searchTerm: 'kite',
    searchDomain: 'SocialAllAccounts',
    nextCursor: 'eyJTTyI6MTV9',
    pageOffset: 15,
    pageSize: 15,
    displayTitleLocale: 'en-US',
  });
});

test('odd answers: no domain, nothing, a player without an id, a failure of one member and of all', async () => {
  await using gateway = await createTestGateway();
  const ask = async (universalContextSearch: unknown, ...path: (string | number)[]) => {
    const errors = path.length === 0 ? {} : { errors: [{ message: 'Timed out', path }] };
    gateway.psn.answerOnce('players.search', { body: { data: { universalContextSearch }, ...errors } });
    const told = await gateway.execute(
      '{ playerSearch(term: "kite") { totalCount nodes { onlineId isPlus } } }',
    );
    return [told.data.playerSearch, told.errors.map((error) => error.path?.join('.'))];
  };
  const players = (...searchResults: unknown[]) => ({
    results: [{ domain: 'SocialAllAccounts', next: '', totalResultCount: 2, searchResults }],
  });
  const kite = { totalCount: 2, nodes: [{ onlineId: 'Kite1', isPlus: null }] };
  expect(await ask({ results: [] })).toEqual([{ totalCount: null, nodes: [] }, []]);
  expect(await ask({ results: null })).toEqual([null, []]);
  expect(await ask(null)).toEqual([null, []]);
  expect(await ask(players(null, { result: null }, { result: { accountId: null } }, player(1)))).toEqual([
    kite,
    [],
  ]);
  const withNull = { result: { ...player(1).result, isPsPlus: null } };
  const member = ['universalContextSearch', 'results', 0, 'searchResults', 0, 'result', 'isPsPlus'];
  expect(await ask(players(withNull), ...member)).toEqual([kite, ['playerSearch.nodes.0.isPlus']]);
  expect(await ask({ results: null }, 'universalContextSearch', 'results')).toEqual([null, ['playerSearch']]);
});

test.each([
  ['gameSearch(term: " ")', 'gameSearch'],
  ['gameSearch(term: "otter", first: 51)', 'gameSearch'],
  ['playerSearch(term: "otter", first: 0)', 'playerSearch'],
  ['playerSearch(term: "otter", after: "?")', 'playerSearch'],
])('%s is refused before anything is asked', async (field, name) => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{ ${field} { totalCount } }`);
  expect(data).toEqual({ [name]: null });
  expect(errors).toMatchObject([{ path: [name], extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(gateway.psn.requests).toEqual([]);
});

test('without an account both searches are null with the reason', async () => {
  await using gateway = await createTestGateway({ env: { PSN_NPSSO: undefined } });
  const { data, errors } = await gateway.execute(
    '{ gameSearch(term: "otter") { totalCount } playerSearch(term: "otter") { totalCount } }',
  );
  expect(data).toEqual({ gameSearch: null, playerSearch: null });
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
});
