import { describe, expect, test } from 'vitest';

import { playerIds } from '../../src/emulator/world/accounts.js';
import { strangers } from '../../src/emulator/world/crowd.js';
import { world } from '../../src/emulator/world/world.js';
import { callsOf } from '../server/questions.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const { marlo, juniper, bramble } = playerIds;
const own = world.account(marlo)!.friends;
const nameOf = (id: string) => world.account(id)!.onlineId;
const calls = (gateway: TestGateway): (string | undefined)[] =>
  gateway.psn.requests.filter(({ host }) => host !== 'account').map(({ operation }) => operation);
const countsOf = (gateway: TestGateway) => {
  const counts: Record<string, number> = {};
  for (const key of calls(gateway)) counts[key ?? ''] = (counts[key ?? ''] ?? 0) + 1;
  return counts;
};
const ofHundred = ({ query }: { query: Readonly<Record<string, string>> }) =>
  query['accountIds']!.split(',').length;

describe('a list of 288 friends with presence and profile', () => {
  const query = `{ viewer { friends(first: 288) {
    totalCount pageInfo { hasNextPage }
    nodes { id onlineId avatar { url } presence { isOnline playing { name } } }
  } } }`;

  test('costs 1 + 3 + 3 calls, and everyone has their own', async () => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(query);
    expect(errors).toEqual([]);
    const { nodes, ...page } = data.viewer.friends;
    expect(page).toEqual({ totalCount: 288, pageInfo: { hasNextPage: false } });
    expect(nodes.map(({ id, onlineId }: any) => [id, onlineId])).toEqual(own.map((id) => [id, nameOf(id)]));
    expect(nodes[0].presence).toEqual({ isOnline: true, playing: [{ name: 'Teapot Tempest' }] });
    expect(nodes[1].presence).toBeNull();
    const knights = nodes.filter((node: any) => node.presence?.playing[0]?.name === 'Kettle Knights');
    expect(knights).toHaveLength(4);
    expect(countsOf(gateway)).toEqual({
      'players.friends': 1,
      'players.profiles': 3,
      'players.presences': 3,
    });
    expect(callsOf(gateway, 'players.profiles').map(ofHundred)).toEqual([100, 100, 88]);
    expect(callsOf(gateway, 'players.presences').map(ofHundred)).toEqual([100, 100, 88]);
    expect(callsOf(gateway, 'players.friends')[0]).toMatchObject({
      path: '/api/userProfile/v1/internal/users/me/friends',
      query: { limit: '288', offset: '0' },
    });
  });

  test('keeps a hundred that PSN answers when it does not answer another hundred', async () => {
    await using gateway = await createTestGateway();
    gateway.psn.answerOnce('players.presences', { body: { error: { code: 7, message: 'No' } } });
    const { data, errors } = await gateway.execute(query);
    expect(data.viewer.friends.nodes).toHaveLength(288);
    expect(errors).toHaveLength(100);
    expect(
      new Set(errors.map(({ path, extensions }) => `${String(path?.at(-1))} ${extensions.code}`)),
    ).toEqual(new Set(['presence PSN_ERROR']));
    expect(data.viewer.friends.nodes.every(({ onlineId }: any) => onlineId !== null)).toBe(true);
  });
});

describe('an answer that does not tell whose profile is whose', () => {
  const ids = own.slice(2, 10);
  const ask = (gateway: TestGateway, accountIds: readonly string[]) =>
    gateway.execute('query ($ids: [ID!]!) { players(accountIds: $ids) { id onlineId } }', {
      variables: { ids: accountIds },
    });
  const named = (accountIds: readonly string[]) => accountIds.map((id) => ({ id, onlineId: nameOf(id) }));

  test('is asked in halves until it does: one id of eight that nobody has', async () => {
    await using gateway = await createTestGateway();
    const nobody = '7000000000000000001';
    const { data, errors } = await ask(gateway, [...ids.slice(0, 7), nobody]);
    expect(errors).toEqual([]);
    expect(data.players).toEqual([...named(ids.slice(0, 7)), null]);
    // Eight, then four and four, of which the second lacks one: two and two, then one and one.
    expect(callsOf(gateway, 'players.profiles').map(ofHundred)).toEqual([8, 4, 4, 2, 2]);
    expect(countsOf(gateway)).toEqual({ 'players.profiles': 5, 'players.profile': 2 });
  });

  test('with a bad request likewise, and the neighbours of the bad id arrive', async () => {
    await using gateway = await createTestGateway();
    const bad = ids[5]!;
    const refusal = {
      error: { referenceId: 'x', code: 2281473, message: 'Bad Request (query: accountIds)' },
    };
    gateway.psn.answerAlways('players.profiles', ({ query }) =>
      query['accountIds']?.includes(bad) === true ? { status: 400, body: refusal } : undefined,
    );
    gateway.psn.answerAlways('players.profile', ({ path }) =>
      path.includes(bad) ? { status: 400, body: refusal } : undefined,
    );
    const { data, errors } = await ask(gateway, ids);
    expect(errors).toEqual([]);
    expect(data.players).toEqual(named(ids).map((player) => (player.id === bad ? null : player)));
  });

  test('is noticed when the account’s own profile stands in another’s place', async () => {
    await using gateway = await createTestGateway();
    const asked = [ids[0]!, marlo, ids[1]!];
    gateway.psn.answerOnce('players.profiles', {
      body: { profiles: [{ onlineId: 'Marlo_Teacup', isMe: true }, { onlineId: 'x' }, { onlineId: 'y' }] },
    });
    const { data, errors } = await ask(gateway, asked);
    expect(errors).toEqual([]);
    expect(data.players).toEqual(named(asked));
    expect(calls(gateway)[0]).toBe('players.profiles');
    expect(calls(gateway).length).toBeGreaterThan(1);
  });

  test('is not asked again when PSN throttles', async () => {
    await using gateway = await createTestGateway();
    gateway.psn.answerOnce('players.profiles', { status: 429, headers: { 'retry-after': '60' }, body: {} });
    const { data, errors } = await ask(gateway, ids);
    expect(data.players).toHaveLength(8);
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['PSN_RATE_LIMITED']));
    expect(calls(gateway)).toEqual(['players.profiles']);
  });

  test('one private player does not hide the presence of the others', async () => {
    await using gateway = await createTestGateway();
    const hidden = ids[2]!;
    gateway.psn.answerAlways('players.presences', ({ query }) =>
      query['accountIds']?.includes(hidden) === true
        ? { status: 403, body: { error: { code: 2281486, message: 'Not permitted by access control' } } }
        : undefined,
    );
    gateway.psn.answerAlways('players.presence', ({ path }) =>
      path.includes(hidden)
        ? { status: 403, body: { error: { code: 2281486, message: 'Not permitted by access control' } } }
        : undefined,
    );
    const { data, errors } = await gateway.execute(
      'query ($ids: [ID!]!) { players(accountIds: $ids) { presence { availabilityRaw } } }',
      { variables: { ids: ids.slice(0, 4) } },
    );
    expect(data.players.map(({ presence }: any) => presence !== null)).toEqual([true, true, false, true]);
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['players', 2, 'presence'], 'PSN_PRIVATE'],
    ]);
  });
});

describe('pages of friends', () => {
  test('follow each other, each one call', async () => {
    await using gateway = await createTestGateway();
    const ask = (after: string | null) =>
      gateway.execute(
        `query ($after: String) { viewer { friends(first: 100, after: $after) {
          totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor }
        } } }`,
        { variables: { after } },
      );
    const seen: string[] = [];
    let after: string | null = null;
    for (const size of [100, 100, 88]) {
      const { data, errors } = await ask(after);
      expect(errors).toEqual([]);
      const { edges, pageInfo, totalCount } = data.viewer.friends;
      expect({ size: edges.length, totalCount }).toEqual({ size, totalCount: 288 });
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      expect(pageInfo.hasNextPage).toBe(size === 100);
      seen.push(...edges.map(({ node }: any) => node.id));
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(own);
    expect(callsOf(gateway, 'players.friends').map(({ query }) => query['offset'])).toEqual([
      '0',
      '100',
      '200',
    ]);
  });

  test('of another player are theirs; a cursor of one list does not fit another', async () => {
    await using gateway = await createTestGateway();
    const { data } = await gateway.execute(
      `{ player(by: { accountId: "${juniper}" }) { friends { nodes { id } pageInfo { endCursor } } } }`,
    );
    expect(data.player.friends.nodes).toEqual([{ id: marlo }]);
    const { errors } = await gateway.execute(
      `{ viewer { friends(after: "${data.player.friends.pageInfo.endCursor}") { totalCount } } }`,
    );
    expect(errors).toMatchObject([{ path: ['viewer', 'friends'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls(gateway)).toEqual(['players.friends']);
  });

  test('of the account are the same, asked by its id', async () => {
    await using gateway = await createTestGateway();
    const { data } = await gateway.execute(`{
      viewer { friends(first: 2) { nodes { id } } }
      player(by: { accountId: "${marlo}" }) { friends(first: 2) { nodes { id } } }
    }`);
    expect(data.player.friends).toEqual(data.viewer.friends);
    expect(calls(gateway)).toEqual(['players.friends']);
  });

  test('that are hidden are private at their field, and what is shown arrives', async () => {
    await using gateway = await createTestGateway();
    for (const id of [bramble, strangers.blocking.accountId]) {
      const { data, errors } = await gateway.execute(
        `{ player(by: { accountId: "${id}" }) { onlineId friends { totalCount } } }`,
      );
      expect(data.player).toEqual({ onlineId: nameOf(id), friends: null });
      expect(errors.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
        { path: ['player', 'friends'], extensions: { code: 'PSN_PRIVATE', operation: 'players.friends' } },
      ]);
    }
  });

  test.each([0, 1001])('of %i are refused', async (first) => {
    await using gateway = await createTestGateway();
    const { errors } = await gateway.execute(`{ viewer { friends(first: ${first}) { totalCount } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls(gateway)).toEqual([]);
  });
});

describe('requests, blocks and alerts', () => {
  const requests =
    '{ viewer { friendRequests { player { id } requestedAt sharesRealName realName { first last } } } }';

  test('requests tell who asks, when, and the name where it comes with them', async () => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(requests);
    expect(errors).toEqual([]);
    const [first = '', last = ''] = strangers.sharing.identity.name!.split(' ');
    expect(data.viewer.friendRequests).toEqual([
      {
        player: { id: strangers.asking.accountId },
        requestedAt: '2026-11-16T03:25:19.708Z',
        sharesRealName: false,
        realName: null,
      },
      {
        player: { id: strangers.sharing.accountId },
        requestedAt: '2026-10-28T17:06:33.882Z',
        sharesRealName: true,
        realName: { first, last },
      },
    ]);
    expect(calls(gateway)).toEqual(['players.friendRequests']);
    expect(callsOf(gateway, 'players.friendRequests')[0]?.query).toEqual({});
  });

  test('requests as bare ids are told too, and further pages are asked for as far as PSN counts', async () => {
    await using gateway = await createTestGateway();
    gateway.psn.answerAlways('players.friendRequests', ({ query }) => ({
      body: {
        receivedRequests:
          query['offset'] === undefined ? [juniper, null, { accountId: null }] : [{ accountId: bramble }],
        totalItemCount: 4,
      },
    }));
    const { data, errors } = await gateway.execute(requests);
    expect(errors).toEqual([]);
    const untold = { requestedAt: null, sharesRealName: null, realName: null };
    expect(data.viewer.friendRequests).toEqual([
      { player: { id: juniper }, ...untold },
      { player: { id: bramble }, ...untold },
    ]);
    expect(callsOf(gateway, 'players.friendRequests').map(({ query }) => query['offset'])).toEqual([
      undefined,
      '3',
    ]);
  });

  test('a list that never ends, or counts what it does not tell, is not followed for ever', async () => {
    await using gateway = await createTestGateway();
    gateway.psn.answerAlways('players.friendRequests', {
      body: { receivedRequests: [juniper], totalItemCount: 99 },
    });
    gateway.psn.answerAlways('players.blocked', { body: { blockList: [], nextOffset: 5 } });
    const { data } = await gateway.execute('{ viewer { friendRequests { player { id } } blocked { id } } }');
    expect(data.viewer.friendRequests).toHaveLength(10);
    expect(data.viewer.blocked).toEqual([]);
    expect(countsOf(gateway)).toEqual({ 'players.friendRequests': 10, 'players.blocked': 1 });
  });

  test('whom the account has blocked, page by page', async () => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute('{ viewer { blocked { id onlineId } } }');
    expect(errors).toEqual([]);
    const { accountId, onlineId } = strangers.blocked;
    expect(data.viewer.blocked).toEqual([{ id: accountId, onlineId }]);
    gateway.psn.answerAlways('players.blocked', ({ query }) => ({
      body:
        query['offset'] === '0' ? { blockList: [juniper], nextOffset: 2000 } : { blockList: [bramble, null] },
    }));
    const { data: paged } = await gateway.execute('{ viewer { blocked { id } } }');
    expect(paged.viewer.blocked).toEqual([{ id: juniper }, { id: bramble }]);
    expect(callsOf(gateway, 'players.blocked').map(({ query }) => query)).toEqual([
      { limit: '2000', offset: '0' },
      { limit: '2000', offset: '0' },
      { limit: '2000', offset: '2000' },
    ]);
  });

  test('of whose availability the account wants to hear', async () => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute('{ viewer { availableToPlay { id onlineId } } }');
    expect(errors).toEqual([]);
    expect(data.viewer.availableToPlay).toEqual([{ id: juniper, onlineId: 'JuniperQuill' }]);
  });

  test('answers without a list are null', async () => {
    await using gateway = await createTestGateway();
    for (const key of ['friends', 'friendRequests', 'blocked', 'availableToPlay']) {
      gateway.psn.answerAlways(`players.${key}`, {
        status: 404,
        body: { error: { code: 2281604, message: 'Not Found' } },
      });
    }
    const { data, errors } = await gateway.execute(
      '{ viewer { friends { totalCount } friendRequests { requestedAt } blocked { id } availableToPlay { id } } }',
    );
    expect(errors).toEqual([]);
    expect(data.viewer).toEqual({
      friends: null,
      friendRequests: null,
      blocked: null,
      availableToPlay: null,
    });
  });
});

describe('friends who play a game, as players', () => {
  const game = world.concepts.find(({ name }) => name === 'Kettle Knights')!.id;
  const query = `{ concept(id: "${game}") { viewerFriendsWhoPlay { onlineId player { id onlineId presence { isOnline } } } } }`;

  test('cost one call for the list and one for each hundred of it, for all of them together', async () => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(query);
    expect(errors).toEqual([]);
    const players = data.concept.viewerFriendsWhoPlay;
    expect(players).toHaveLength(4);
    for (const { onlineId, player } of players) {
      expect(player.onlineId).toBe(onlineId);
      expect(nameOf(player.id)).toBe(onlineId);
    }
    expect(countsOf(gateway)).toEqual({
      'profile.friendsWhoPlay': 1,
      'players.friends': 1,
      'players.profiles': 3,
      'players.presences': 1,
    });
  });

  test('are null where no friend has the name, and failed where a page of profiles did', async () => {
    await using gateway = await createTestGateway();
    gateway.psn.answerAlways('profile.friendsWhoPlay', {
      body: {
        data: {
          gameListFriendsOwningGame: { profiles: [{ onlineId: 'juniperQUILL' }, { onlineId: 'Stranger' }] },
        },
      },
    });
    const small = `{ concept(id: "${game}") { viewerFriendsWhoPlay { player { id } } } }`;
    const { data, errors } = await gateway.execute(small);
    expect(errors).toEqual([]);
    expect(data.concept.viewerFriendsWhoPlay).toEqual([{ player: { id: juniper } }, { player: null }]);
    gateway.psn.answerAlways('players.profiles', ({ query: { accountIds = '' } }) =>
      accountIds.includes(juniper) ? undefined : { status: 503, body: {} },
    );
    const { data: partial, errors: faults } = await gateway.execute(small);
    expect(partial.concept.viewerFriendsWhoPlay).toEqual([{ player: { id: juniper } }, { player: null }]);
    expect(faults.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual([
      ['concept.viewerFriendsWhoPlay.1.player', 'PSN_UNAVAILABLE'],
    ]);
  });
});

test('friends beyond the first page of a thousand are found by name, too', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerAlways('players.friends', ({ query }) => ({
    body: query['offset'] === '0' ? { friends: [bramble, null], nextOffset: 1000 } : { friends: [juniper] },
  }));
  gateway.psn.answerAlways('profile.friendsWhoPlay', {
    body: { data: { gameListFriendsOwningGame: { profiles: [{ onlineId: 'JuniperQuill' }] } } },
  });
  const { data, errors } = await gateway.execute(
    `{ concept(id: "1") { viewerFriendsWhoPlay { player { id } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.concept.viewerFriendsWhoPlay).toEqual([{ player: { id: juniper } }]);
  expect(callsOf(gateway, 'players.friends').map(({ query }) => query['offset'])).toEqual(['0', '1000']);
});

test('what friends play now leads to its game and today’s price', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{ viewer { friends(first: 10) { nodes {
    presence { playing { name title { id concept { name price { state } } } } }
  } } } }`);
  expect(errors).toEqual([]);
  const playing = data.viewer.friends.nodes.flatMap(({ presence }: any) => presence?.playing ?? []);
  expect(playing.map(({ name }: any) => name)).toContain('Kettle Knights');
  for (const { name, title } of playing) expect(title.concept).toMatchObject({ name, price: {} });
  expect(countsOf(gateway)).toMatchObject({ 'players.friends': 1, 'players.presences': 1 });
});
