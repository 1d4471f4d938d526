import { expect, test } from 'vitest';

import { playerIds } from '../../src/emulator/world/accounts.js';
import { world } from '../../src/emulator/world/world.js';
import { callsOf } from '../server/questions.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const { juniper } = playerIds;
const otters = world.trophySet('NPWR90001_00')!;
const knights = world.trophySet('NPWR90004_00')!;

const calls = (gateway: TestGateway): (string | undefined)[] =>
  gateway.psn.requests.filter(({ host }) => host !== 'account').map(({ operation }) => operation);
const ofSet = (below: string, id = otters.id) => `{ trophySet(npCommunicationId: "${id}") { ${below} } }`;
const refusal = (status: number, code: number, message: string) => ({
  status,
  body: { error: { referenceId: 'x', code, message } },
});
const badRequest = refusal(400, 2240513, 'Bad Request');
const notFound = refusal(404, 2240525, 'Resource not found');
const definition = (trophyId: unknown, changes: object = {}) => ({
  trophyId,
  trophyHidden: false,
  trophyType: 'bronze',
  trophyName: `Trophy ${String(trophyId)}`,
  trophyDetail: 'Do it.',
  trophyIconUrl: 'https://image.example/trophy.png',
  trophyGroupId: 'default',
  ...changes,
});
const earned = (trophyId: unknown, changes: object = {}) => ({
  trophyId,
  trophyHidden: false,
  earned: false,
  trophyType: 'bronze',
  trophyRare: 3,
  trophyEarnedRate: '50.0',
  ...changes,
});
const answer = (trophies: unknown, rest: object = {}) => ({
  body: { trophySetVersion: '01.00', hasTrophyGroups: false, trophies, ...rest },
});
const codes = ({ errors }: { errors: readonly { extensions: object }[] }) =>
  errors.map(({ extensions }) => extensions);

test('a set that PSN has told of and then denies is asked for once more', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute(ofSet('name'));
  for (const [key, below] of [
    ['trophies.groups', 'name'],
    ['trophies.definitions', 'trophies { trophyId }'],
  ] as const) {
    gateway.psn.requests.length = 0;
    gateway.psn.answerOnce(key, notFound);
    const found = await gateway.execute(ofSet(below));
    expect(found.errors).toEqual([]);
    expect(found.data.trophySet).not.toBeNull();
    expect(calls(gateway)).toEqual([key, key]);

    gateway.psn.answerOnce(key, notFound);
    gateway.psn.answerOnce(key, notFound);
    const denied = await gateway.execute(ofSet(below));
    expect(denied.data).toEqual({ trophySet: null });
    expect(codes(denied)).toEqual([{ code: 'PSN_UNEXPECTED_RESPONSE', operation: key }]);
    expect(calls(gateway)).toHaveLength(4);
  }
});

test('while nobody knows where a set is kept, a denial by both services is all there is to tell', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('trophies.groups', notFound);
  gateway.psn.answerOnce('trophies.groups', notFound);
  const { data, errors } = await gateway.execute(ofSet('name version trophies { name }'));
  expect({ data, errors }).toEqual({ data: { trophySet: null }, errors: [] });
  expect(calls(gateway)).toEqual(['trophies.groups', 'trophies.groups']);
  const later = await gateway.execute(ofSet('name'));
  expect(later.data).toEqual({ trophySet: { name: 'Otters in Orbit' } });
});

test('a failure while the service is being found is its field’s alone; the next question goes on', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('trophies.groups', badRequest);
  const { data, errors } = await gateway.execute(ofSet('name trophies { name earned { isEarned } }'));
  expect(data.trophySet.name).toBeNull();
  expect(data.trophySet.trophies).toHaveLength(otters.trophies.length);
  expect(errors.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual([
    ['trophySet.name', 'PSN_ERROR'],
  ]);
  gateway.psn.answerAlways('trophies.groups', badRequest);
  const lost = await gateway.execute(ofSet('name version'));
  expect(lost.data).toEqual({ trophySet: null });
  expect(lost.errors).toMatchObject([{ path: ['trophySet'], extensions: { code: 'PSN_ERROR' } }]);
});

test('the answer for another set is no data', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('trophies.groups', {
    body: { npServiceName: 'trophy2', npCommunicationId: knights.id, trophyTitleName: 'Kettle Knights' },
  });
  const named = await gateway.execute(ofSet('name'));
  expect(named.data).toEqual({ trophySet: null });
  expect(codes(named)).toEqual([{ code: 'PSN_UNEXPECTED_RESPONSE', operation: 'trophies.groups' }]);
});

test('what someone has earned of another set is no data: grades differ, or trophies are missing', async () => {
  await using gateway = await createTestGateway();
  const mine = 'trophies { name earned { isEarned } }';
  gateway.psn.answerOnce('trophies.definitions', answer([definition(0), definition(1), definition(2)]));
  gateway.psn.answerOnce(
    'trophies.earned',
    answer([earned(0, { earned: true }), earned(1, { trophyType: 'gold', earned: true })]),
  );
  const { data, errors } = await gateway.execute(ofSet(mine));
  expect(data.trophySet.trophies).toEqual([
    { name: 'Trophy 0', earned: { isEarned: true } },
    { name: 'Trophy 1', earned: null },
    { name: 'Trophy 2', earned: null },
  ]);
  expect(codes({ errors })).toEqual(
    Array(2).fill({ code: 'PSN_UNEXPECTED_RESPONSE', operation: 'trophies.earned' }),
  );
});

test('what someone has earned of a larger set is no data either, unless the set has grown meanwhile', async () => {
  await using gateway = await createTestGateway();
  const mine = ofSet('trophies { trophyId earned { isEarned } }');
  gateway.psn.answerAlways('trophies.earned', answer([earned(0), earned(1), earned(2)]));
  gateway.psn.answerOnce('trophies.definitions', answer([definition(0), definition(1)]));
  gateway.psn.answerOnce('trophies.definitions', answer([definition(0), definition(1)]));
  const larger = await gateway.execute(mine);
  expect(larger.data.trophySet.trophies).toEqual([0, 1].map((trophyId) => ({ trophyId, earned: null })));
  expect(new Set(codes(larger).map((each: any) => each.code))).toEqual(new Set(['PSN_UNEXPECTED_RESPONSE']));
  expect(calls(gateway)).toEqual(['trophies.definitions', 'trophies.earned', 'trophies.definitions']);

  gateway.psn.answerOnce('trophies.definitions', answer([definition(0), definition(1)]));
  gateway.psn.answerOnce('trophies.definitions', answer([definition(0), definition(1), definition(2)]));
  const grown = await gateway.execute(mine);
  expect(grown.errors).toEqual([]);
  expect(grown.data.trophySet.trophies).toEqual(
    [0, 1].map((trophyId) => ({ trophyId, earned: { isEarned: false } })),
  );
});

test('what someone has earned is told though the trophies of the set are not', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerAlways('trophies.definitions', badRequest);
  const { data, errors } = await gateway.execute(
    `{ viewer { playedTitles(first: 1) { nodes { trophySets { trophies { isEarned } set { trophies { name } } } } } } }`,
  );
  const [{ trophySets }] = data.viewer.playedTitles.nodes;
  expect(trophySets[0].set.trophies).toBeNull();
  expect(trophySets[0].trophies.length).toBeGreaterThan(0);
  expect(errors.map(({ path }) => path?.slice(-2))).toEqual([['set', 'trophies']]);
});

test('a trophy that the definitions lack is looked for once more, since sets grow', async () => {
  await using gateway = await createTestGateway();
  const query = ofSet('hints { trophy { name grade } }');
  gateway.psn.answerOnce('trophies.definitions', answer([definition(0)]));
  const { data, errors } = await gateway.execute(query);
  expect(errors).toEqual([]);
  expect(data.trophySet.hints).toEqual([
    { trophy: { name: 'Holding Paws', grade: 'GOLD' } },
    { trophy: { name: 'Shell Collector', grade: 'SILVER' } },
  ]);
  expect(callsOf(gateway, 'trophies.definitions')).toHaveLength(2);
  gateway.psn.answerAlways('trophies.definitions', answer([definition(0)]));
  const lost = await gateway.execute(query);
  expect(lost.data.trophySet.hints[0]).toEqual({ trophy: { name: null, grade: null } });
  expect(new Set(codes(lost).map((each: any) => each.code))).toEqual(new Set(['PSN_UNEXPECTED_RESPONSE']));
  expect(callsOf(gateway, 'trophies.definitions')).toHaveLength(4);
});

test('a list that comes in parts is put together; one that leads back to its beginning ends', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce(
    'trophies.definitions',
    answer([definition(0)], { nextOffset: 1, totalItemCount: 2 }),
  );
  gateway.psn.answerOnce('trophies.definitions', answer([definition(1)], { totalItemCount: 2 }));
  gateway.psn.answerOnce(
    'trophies.earned',
    answer([earned(0)], { nextOffset: 1, rarestTrophies: [earned(1)] }),
  );
  gateway.psn.answerOnce('trophies.earned', answer([earned(1)], { nextOffset: 1 }));
  const { data, errors } = await gateway.execute(ofSet('trophies { trophyId earned { isEarned } }'));
  expect(errors).toEqual([]);
  expect(data.trophySet.trophies).toEqual(
    [0, 1].map((trophyId) => ({ trophyId, earned: { isEarned: false } })),
  );
  for (const key of ['trophies.definitions', 'trophies.earned']) {
    expect(callsOf(gateway, key).map(({ query }) => query['offset'])).toEqual([undefined, '1']);
  }

  gateway.psn.answerOnce('trophies.definitions', answer([definition(0)], { nextOffset: 1 }));
  gateway.psn.answerOnce('trophies.definitions', notFound);
  const cut = await gateway.execute(ofSet('trophies { trophyId }'));
  expect(cut.data).toEqual({ trophySet: null });
  expect(codes(cut)).toEqual([{ code: 'PSN_UNEXPECTED_RESPONSE', operation: 'trophies.definitions' }]);
});

test('what has no number is left out, and what is odd in a trophy is null', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce(
    'trophies.definitions',
    answer([
      null,
      definition(null),
      definition('first'),
      definition('0', {
        trophyType: 'diamond',
        trophyProgressTargetValue: '12.5',
        trophyIconUrl: 'no address',
        trophyRewardName: null,
        trophyName: null,
      }),
      definition(1, {
        trophyProgressTargetValue: 9,
        trophyRewardImageUrl: 'http://image.example/reward.png',
      }),
    ]),
  );
  gateway.psn.answerOnce(
    'trophies.earned',
    answer([
      earned('0', {
        earned: undefined,
        earnedDateTime: '2024-13-45T99:00:00Z',
        trophyType: 'diamond',
        trophyRare: 7,
        trophyEarnedRate: '105.0',
      }),
      earned(1, {
        progress: '1e3',
        progressRate: '22',
        progressedDateTime: '1970-01-01T00:00:00Z',
        trophyRare: '1',
        trophyEarnedRate: 12.5,
      }),
    ]),
  );
  const { data, errors } = await gateway.execute(
    ofSet(`trophies {
      trophyId grade gradeRaw name icon { url } progressTarget reward { name image { url } }
      rarity rarityRaw earnedRate earned { isEarned at progress progressPercent progressedAt }
    }`),
  );
  expect(errors).toEqual([]);
  expect(data.trophySet.trophies).toEqual([
    {
      trophyId: 0,
      grade: 'UNRECOGNIZED',
      gradeRaw: 'diamond',
      name: null,
      icon: null,
      progressTarget: null,
      reward: null,
      rarity: 'UNRECOGNIZED',
      rarityRaw: '7',
      earnedRate: null,
      earned: { isEarned: true, at: null, progress: null, progressPercent: null, progressedAt: null },
    },
    {
      trophyId: 1,
      grade: 'BRONZE',
      gradeRaw: 'bronze',
      name: 'Trophy 1',
      icon: { url: 'https://image.example/trophy.png' },
      progressTarget: '9',
      reward: { name: null, image: { url: 'https://image.example/reward.png' } },
      rarity: 'VERY_RARE',
      rarityRaw: '1',
      earnedRate: 12.5,
      earned: { isEarned: false, at: null, progress: null, progressPercent: 22, progressedAt: null },
    },
  ]);
});

test('numbers may come as text of digits and as nothing else; a count that lacks a grade is none', async () => {
  await using gateway = await createTestGateway();
  const fields = 'level progress tier points levelStartPoints nextLevelPoints earned { bronze }';
  gateway.psn.answerOnce('trophies.summary', {
    body: {
      accountId: '1',
      trophyLevel: '437',
      trophyPoint: -1,
      trophyLevelBasePoint: 1.5,
      trophyLevelNextPoint: '0x10',
      progress: null,
      earnedTrophies: { bronze: 1, silver: 2, gold: 3 },
    },
  });
  const { data, errors } = await gateway.execute(`{ viewer { trophySummary { ${fields} } } }`);
  expect(errors).toEqual([]);
  expect(data.viewer.trophySummary).toEqual({
    level: 437,
    progress: null,
    tier: null,
    points: null,
    levelStartPoints: null,
    nextLevelPoints: null,
    earned: null,
  });
});

test('a row without a set keeps its place and is left out, and a missing list is a failure', async () => {
  await using gateway = await createTestGateway();
  const row = {
    npCommunicationId: 'NPWR00001_00',
    npServiceName: 'trophy',
    trophyTitlePlatform: 'PS3,PSVITA',
  };
  gateway.psn.answerOnce('trophies.playedSets', {
    body: { trophyTitles: [null, { npServiceName: 'trophy' }, row], totalItemCount: 3 },
  });
  const query = `{ viewer { trophySets(first: 3) {
    nodes { set { id platforms platformsRaw } progress rarest { at } } pageInfo { hasNextPage } totalCount
  } } }`;
  gateway.psn.answerOnce('trophies.progress', { body: { progress: 40 } });
  gateway.psn.answerOnce('trophies.earned', answer([earned(0, { earned: true })]));
  const { data, errors } = await gateway.execute(query);
  expect(errors).toEqual([]);
  expect(data.viewer.trophySets).toEqual({
    nodes: [
      {
        set: { id: 'NPWR00001_00', platforms: ['PS3', 'PSVITA'], platformsRaw: ['PS3', 'PSVITA'] },
        progress: 40,
        rarest: [],
      },
    ],
    pageInfo: { hasNextPage: false },
    totalCount: 3,
  });
  // The row told the service, so that nothing had to be found out.
  expect(callsOf(gateway, 'trophies.progress').map(({ query }) => query['npServiceName'])).toEqual([
    'trophy',
  ]);

  gateway.psn.answerOnce('trophies.playedSets', { body: { totalItemCount: 3 } });
  const missing = await gateway.execute(query);
  expect(missing.data.viewer.trophySets).toBeNull();
  expect(codes(missing)).toEqual([{ code: 'PSN_UNEXPECTED_RESPONSE', operation: 'trophies.playedSets' }]);
});

test('a set without any earned trophy has none that is rarest', async () => {
  await using gateway = await createTestGateway();
  const title = { npTitleId: world.account(juniper)!.library[0]!.titleId };
  gateway.psn.answerOnce('trophies.setsByTitle', {
    body: { titles: [{ ...title, trophyTitles: [{ npCommunicationId: otters.id, progress: 0 }, {}] }] },
  });
  const { data, errors } = await gateway.execute(
    `{ player(by: { accountId: "${juniper}" }) { trophySetsOfTitle(titleId: "${title.npTitleId}") {
      progress rarest { at } set { serviceName }
    } } }`,
  );
  expect(errors).toEqual([]);
  // A set that does not say where it is kept is asked.
  expect(data.player.trophySetsOfTitle).toEqual([
    { progress: 0, rarest: [], set: { serviceName: 'trophy2' } },
  ]);
});
