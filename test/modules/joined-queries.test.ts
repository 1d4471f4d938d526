import { expect, test } from 'vitest';

import { playerIds } from '../../src/emulator/world/accounts.js';
import { world } from '../../src/emulator/world/world.js';
import { callsOf } from '../server/questions.js';
import { playFifty } from '../support/fifty-games.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const { marlo, juniper } = playerIds;

/** How often each operation was asked. */
function tally({ psn }: TestGateway): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { host, operation, path } of psn.requests) {
    if (host !== 'account') counts[operation ?? path] = (counts[operation ?? path] ?? 0) + 1;
  }
  return counts;
}

const sum = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

test('the last fifty games with trophy progress and price are 61 calls, with their hints 111', async () => {
  await using gateway = await createTestGateway();
  playFifty(gateway);
  const rows = (hints: string) => `{ viewer { playedTitles(first: 50) { nodes {
    name playTime trophySets { progress ${hints} } concept { price { text } }
  } } } }`;
  const { data, errors } = await gateway.execute(rows(''));
  expect(errors).toEqual([]);
  const { nodes } = data.viewer.playedTitles;
  expect(nodes).toHaveLength(50);
  expect(nodes[0]).toEqual({
    name: 'Otters in Orbit',
    playTime: 'PT3H20M',
    trophySets: [{ progress: 42 }],
    concept: { price: { text: '$39.99' } },
  });
  expect(nodes[49].concept.price).toBeNull();
  expect(tally(gateway)).toEqual({
    'games.playedTitles': 1,
    'trophies.setsByTitle': 10,
    'store.conceptPrice': 50,
  });

  gateway.psn.requests.length = 0;
  const hinted = await gateway.execute(rows('set { hints { trophyId } }'));
  expect(hinted.errors).toEqual([]);
  const [first] = hinted.data.viewer.playedTitles.nodes;
  expect(first.trophySets[0].set.hints).toEqual([{ trophyId: 1 }, { trophyId: 2 }]);
  expect(tally(gateway)).toMatchObject({ 'trophies.hintAvailability': 50 });
  expect(sum(tally(gateway))).toBe(111);
});

test('the rarest trophies of the last fifty games are 11 calls', async () => {
  await using gateway = await createTestGateway();
  playFifty(gateway);
  const { data, errors } = await gateway.execute(`{ viewer { playedTitles(first: 50) { nodes {
    name trophySets { rarest { trophy { name rarity } at } }
  } } } }`);
  expect(errors).toEqual([]);
  expect(data.viewer.playedTitles.nodes[0].trophySets).toEqual([
    { rarest: [{ trophy: { name: 'Every Pebble', rarity: 'ULTRA_RARE' }, at: '2026-01-02T03:04:05Z' }] },
  ]);
  expect(tally(gateway)).toEqual({ 'games.playedTitles': 1, 'trophies.setsByTitle': 10 });
});

test('oneself and a friend are compared over one set by 4 calls', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{
    trophySet(npCommunicationId: "NPWR90001_00") {
      name trophies { name mine: earned { isEarned } theirs: earned(accountId: "${juniper}") { isEarned } }
    }
  }`);
  expect(errors).toEqual([]);
  expect(data.trophySet.trophies[3]).toEqual({
    name: 'First Splash',
    mine: { isEarned: true },
    theirs: { isEarned: true },
  });
  expect(tally(gateway)).toEqual({ 'trophies.groups': 1, 'trophies.definitions': 1, 'trophies.earned': 2 });
});

test('oneself and a friend, known by name, are compared over all that both have played by 3 calls', async () => {
  await using gateway = await createTestGateway();
  const all = 'trophySets(first: 800) { nodes { set { id name } progress earned { platinum } } }';
  const { data, errors } = await gateway.execute(
    `{ viewer { ${all} } player(by: { onlineId: "JuniperQuill" }) { ${all} } }`,
  );
  expect(errors).toEqual([]);
  const of = (nodes: any[]) => nodes.find(({ set }) => set.id === 'NPWR90001_00');
  expect([of(data.viewer.trophySets.nodes), of(data.player.trophySets.nodes)]).toMatchObject([
    { progress: 58, earned: { platinum: 1 } },
    { progress: 5, earned: { platinum: 0 } },
  ]);
  expect(sum(tally(gateway))).toBe(3);
  expect(tally(gateway)['trophies.playedSets']).toBe(2);
});

test('which of 288 friends play a game, and how far they are, is 9 calls', async () => {
  await using gateway = await createTestGateway();
  const knights = world.concepts.find(({ name }) => name === 'Kettle Knights')!;
  const titleId = world.titles.find(
    ({ conceptId, territory }) => conceptId === knights.id && territory === 'americas',
  )!.id;
  const { data, errors } = await gateway.execute(`{ concept(id: "${knights.id}") {
    viewerFriendsWhoPlay { onlineId player { id trophySetsOfTitle(titleId: "${titleId}") { progress } } }
  } }`);
  const friends: { onlineId: string; player: any }[] = data.concept.viewerFriendsWhoPlay;
  expect(world.account(marlo)?.friends).toHaveLength(288);
  expect(friends).toHaveLength(4);
  for (const { onlineId, player } of friends) {
    expect(world.account(player.id)?.onlineId).toBe(onlineId);
    const played = world.playedSets.find(
      ({ accountId, setId }) => accountId === player.id && setId === 'NPWR90004_00',
    );
    const isPrivate = world.account(player.id)?.isPrivate === true;
    expect(player.trophySetsOfTitle).toEqual(isPrivate ? null : played && [{ progress: expect.any(Number) }]);
  }
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(
    friends.filter(({ player }) => player.trophySetsOfTitle === null).map(() => 'PSN_PRIVATE'),
  );
  expect(sum(tally(gateway))).toBe(1 + (1 + 3) + 4);
  expect(callsOf(gateway, 'trophies.setsByTitle')).toHaveLength(4);
});
