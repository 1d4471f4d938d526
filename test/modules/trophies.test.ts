import { expect, test } from 'vitest';

import { playerIds } from '../../src/emulator/world/accounts.js';
import { world } from '../../src/emulator/world/world.js';
import { callsOf } from '../server/questions.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const { marlo, juniper, bramble } = playerIds;
const otters = world.trophySet('NPWR90001_00')!;
const oldTempest = world.trophySet('NPWR90003_00')!;
const knights = world.trophySet('NPWR90004_00')!;

const calls = (gateway: TestGateway): (string | undefined)[] =>
  gateway.psn.requests.filter(({ host }) => host !== 'account').map(({ operation }) => operation);
const ofSet = (id: string, below: string) => `{ trophySet(npCommunicationId: "${id}") { ${below} } }`;
const grade = (word: string) => word.toUpperCase();
const icon = (path: string) => ({ url: `https://image.example/trophies/${path}.png` });

test('a set describes itself and its groups by one call', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    ofSet(
      otters.id,
      `id serviceName name detail icon { url } platforms platformsRaw version
       defined { bronze silver gold platinum }
       groups { id groupId name detail icon { url } defined { bronze silver gold platinum } }`,
    ),
  );
  expect(errors).toEqual([]);
  expect(data.trophySet).toEqual({
    id: 'NPWR90001_00',
    serviceName: 'trophy2',
    name: 'Otters in Orbit',
    detail: null,
    icon: icon('NPWR90001_00/set'),
    platforms: ['PS5', 'PC'],
    platformsRaw: ['PS5', 'PSPC'],
    version: '01.10',
    defined: { bronze: 3, silver: 1, gold: 2, platinum: 1 },
    groups: [
      {
        id: 'NPWR90001_00::default',
        groupId: 'default',
        name: 'Otters in Orbit',
        detail: null,
        icon: icon('NPWR90001_00/groups/default'),
        defined: { bronze: 2, silver: 1, gold: 1, platinum: 1 },
      },
      {
        id: 'NPWR90001_00::001',
        groupId: '001',
        name: 'Otters in Orbit: Low Tide',
        detail: null,
        icon: icon('NPWR90001_00/groups/001'),
        defined: { bronze: 1, silver: 0, gold: 1, platinum: 0 },
      },
    ],
  });
  expect(callsOf(gateway, 'trophies.groups').map(({ path, query }) => ({ path, query }))).toEqual([
    {
      path: '/api/trophy/v1/npCommunicationIds/NPWR90001_00/trophyGroups',
      query: { npServiceName: 'trophy2' },
    },
  ]);
  expect(calls(gateway)).toEqual(['trophies.groups']);
});

test('its trophies are one call, hidden ones with their texts, and groups share it', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    ofSet(
      otters.id,
      `trophies { id trophyId set { id } groupId grade gradeRaw isHidden name detail icon { url } progressTarget
        reward { name image { url } } }
       one: trophy(trophyId: 2) { name } none: trophy(trophyId: 99) { name }`,
    ),
  );
  expect(errors).toEqual([]);
  expect(data.trophySet.trophies).toEqual(
    otters.trophies.map((trophy) => ({
      id: `${otters.id}::${trophy.id}`,
      trophyId: trophy.id,
      set: { id: otters.id },
      groupId: trophy.groupId,
      grade: grade(trophy.grade),
      gradeRaw: trophy.grade,
      isHidden: trophy.isHidden,
      name: trophy.name,
      detail: trophy.detail,
      icon: icon(`${otters.id}/${trophy.id}`),
      progressTarget: trophy.target === undefined ? null : String(trophy.target),
      reward:
        trophy.reward === undefined
          ? null
          : { name: trophy.reward, image: icon(`${otters.id}/${trophy.id}/reward`) },
    })),
  );
  expect(data.trophySet).toMatchObject({ one: { name: 'Shell Collector' }, none: null });
  expect(calls(gateway)).toEqual(['trophies.definitions']);

  const grouped = await gateway.execute(ofSet(otters.id, 'groups { trophies { trophyId } }'));
  expect(grouped.data.trophySet.groups).toEqual([
    { trophies: [0, 1, 2, 3, 4].map((trophyId) => ({ trophyId })) },
    { trophies: [5, 6].map((trophyId) => ({ trophyId })) },
  ]);
  expect(calls(gateway).slice(1)).toEqual(['trophies.groups', 'trophies.definitions']);
});

test('texts follow the locale of the request', async () => {
  await using gateway = await createTestGateway();
  const { data } = await gateway.execute(ofSet(otters.id, 'name'), { headers: { 'x-psn-locale': 'ja-JP' } });
  expect(data.trophySet.name).toBe('オービットのカワウソ');
  expect(callsOf(gateway, 'trophies.groups')[0]?.headers['accept-language']).toBe('ja-JP');
});

test('two people are compared by groups, definitions and one call for each of them', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    ofSet(
      otters.id,
      `name trophies { name rarity earnedRate
        mine: earned { id isEarned at progress progressPercent progressedAt }
        theirs: earned(accountId: "${juniper}") { id isEarned at progress progressPercent progressedAt } }`,
    ),
  );
  expect(errors).toEqual([]);
  const { trophies } = data.trophySet;
  expect(trophies[2]).toEqual({
    name: 'Shell Collector',
    rarity: 'RARE',
    earnedRate: 18.3,
    mine: {
      id: `${marlo}::${otters.id}::2`,
      isEarned: true,
      at: '2024-04-01T18:40:10Z',
      progress: null,
      progressPercent: null,
      progressedAt: null,
    },
    theirs: {
      id: `${juniper}::${otters.id}::2`,
      isEarned: false,
      at: null,
      progress: '31',
      progressPercent: 62,
      progressedAt: '2026-09-03T09:12:44Z',
    },
  });
  expect(trophies.map(({ rarity }: any) => rarity)).toEqual([
    'ULTRA_RARE',
    'VERY_RARE',
    'RARE',
    'COMMON',
    'RARE',
    'ULTRA_RARE',
    'VERY_RARE',
  ]);
  expect(trophies.map(({ mine, theirs }: any) => [mine.isEarned, theirs.isEarned])).toEqual([
    [true, false],
    [true, false],
    [true, false],
    [true, true],
    [true, false],
    [false, false],
    [false, false],
  ]);
  expect(calls(gateway).toSorted()).toEqual([
    'trophies.definitions',
    'trophies.earned',
    'trophies.earned',
    'trophies.groups',
  ]);
});

test('the account is one person, whether it is called me or by its id', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    ofSet(
      otters.id,
      `a: played { id progress } b: played(accountId: "${marlo}") { id progress }
       trophies { a: earned { id isEarned } b: earned(accountId: "${marlo}") { id isEarned } }`,
    ),
  );
  expect(errors).toEqual([]);
  expect(data.trophySet.a).toEqual(data.trophySet.b);
  expect(data.trophySet.a.id).toBe(`${marlo}::${otters.id}`);
  for (const { a, b } of data.trophySet.trophies) expect(a).toEqual(b);
  expect(calls(gateway).toSorted()).toEqual(['trophies.definitions', 'trophies.earned', 'trophies.progress']);
  expect(callsOf(gateway, 'trophies.earned')[0]?.path).toContain('/users/me/');
});

test('a set that someone has never played has nothing earned, and is not played', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    ofSet(
      knights.id,
      `played(accountId: "${juniper}") { id } trophies { earned(accountId: "${juniper}") { id isEarned at trophy { name } } }`,
    ),
  );
  expect(errors).toEqual([]);
  expect(data.trophySet).toEqual({
    played: null,
    trophies: knights.trophies.map(({ id, name }) => ({
      earned: { id: `${juniper}::${knights.id}::${id}`, isEarned: false, at: null, trophy: { name } },
    })),
  });
});

test('rarity comes with whatever is asked of anyone, else from the account that asks', async () => {
  await using gateway = await createTestGateway();
  const rates = otters.trophies.map(({ rate }) => ({ earnedRate: rate }));

  const beside = await gateway.execute(
    ofSet(otters.id, `trophies { earnedRate earned(accountId: "${juniper}") { isEarned } }`),
  );
  expect(beside.data.trophySet.trophies).toMatchObject(rates);
  expect(callsOf(gateway, 'trophies.earned').map(({ path }) => path.split('/')[5])).toEqual([juniper]);

  const alone = await gateway.execute(ofSet(otters.id, 'trophies { rarityRaw earnedRate }'));
  expect(alone.data.trophySet.trophies).toMatchObject(rates);
  expect(alone.data.trophySet.trophies[0].rarityRaw).toBe('0');
  expect(callsOf(gateway, 'trophies.earned').at(-1)?.path).toContain('/users/me/');

  gateway.psn.requests.length = 0;
  const hidden = await gateway.execute(
    ofSet(otters.id, `trophies { earnedRate earned(accountId: "${bramble}") { isEarned } }`),
  );
  expect(hidden.data.trophySet.trophies).toMatchObject(rates);
  expect(new Set(hidden.errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['PSN_PRIVATE']));
  expect(callsOf(gateway, 'trophies.earned')).toHaveLength(2);

  const never = await gateway.execute(ofSet('NPWR90100_00', 'trophies { rarity earnedRate }'));
  expect(never.errors).toEqual([]);
  for (const trophy of never.data.trophySet.trophies) {
    expect(trophy).toEqual({ rarity: null, earnedRate: null });
  }
});

test('what a player does not share is private at its field, and the rest arrives', async () => {
  await using gateway = await createTestGateway();
  const { status, data, errors } = await gateway.execute(
    ofSet(
      otters.id,
      `name played(accountId: "${bramble}") { progress }
       trophy(trophyId: 3) { name theirs: earned(accountId: "${bramble}") { isEarned } mine: earned { isEarned } }`,
    ),
  );
  expect(status).toBe(200);
  expect(data.trophySet).toEqual({
    name: 'Otters in Orbit',
    played: null,
    trophy: { name: 'First Splash', theirs: null, mine: { isEarned: true } },
  });
  const told = errors.map(({ path, extensions }) => [path?.slice(1).join('.'), extensions]);
  expect(told.toSorted()).toEqual([
    ['played', { code: 'PSN_PRIVATE', operation: 'trophies.progress' }],
    ['trophy.theirs', { code: 'PSN_PRIVATE', operation: 'trophies.earned' }],
  ]);
});

test('how a set was played is told with the set’s own words and groups', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    ofSet(
      otters.id,
      `played { id set { id name } player { id } earned { bronze silver gold platinum } progress isHidden updatedAt
        groups { groupId progress earned { gold } updatedAt }
        rarest { id at trophy { name earnedRate set { id } } }
        notEarned { id name } trophies { isEarned trophy { trophyId grade } } }`,
    ),
  );
  expect(errors).toEqual([]);
  expect(data.trophySet.played).toEqual({
    id: `${marlo}::${otters.id}`,
    set: { id: otters.id, name: 'Otters in Orbit' },
    player: { id: marlo },
    earned: { bronze: 2, silver: 1, gold: 1, platinum: 1 },
    progress: 58,
    isHidden: false,
    updatedAt: '2026-11-20T19:42:07Z',
    groups: [
      { groupId: 'default', progress: 100, earned: { gold: 1 }, updatedAt: '2024-04-02T21:30:00Z' },
      { groupId: '001', progress: 0, earned: { gold: 0 }, updatedAt: null },
    ],
    rarest: [
      {
        id: `${marlo}::${otters.id}::0`,
        at: '2024-04-02T21:30:00Z',
        trophy: { name: 'Every Pebble', earnedRate: 2.4, set: { id: otters.id } },
      },
    ],
    notEarned: [
      { id: `${otters.id}::5`, name: 'Low Tide, High Hopes' },
      { id: `${otters.id}::6`, name: 'Sand Between Toes' },
    ],
    trophies: otters.trophies.map(({ id, grade: word }) => ({
      isEarned: id < 5,
      trophy: { trophyId: id, grade: grade(word) },
    })),
  });
  expect(calls(gateway).toSorted()).toEqual([
    'trophies.definitions',
    'trophies.earned',
    'trophies.groups',
    'trophies.progress',
  ]);
});

test('Game Help hangs on trophies, however many, at one call', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    ofSet(otters.id, 'trophies { trophyId hint { objectId trophy { name } } }'),
  );
  expect(errors).toEqual([]);
  expect(data.trophySet.trophies).toEqual(
    otters.trophies.map(({ id, name, help }) => ({
      trophyId: id,
      hint: help === undefined ? null : { objectId: help.objectId, trophy: { name } },
    })),
  );
  expect(calls(gateway)).toEqual(['trophies.definitions', 'trophies.hintAvailability']);
});

test('the service of a set is found by the first question, and remembered for all requests after', async () => {
  await using gateway = await createTestGateway();
  const query = ofSet(oldTempest.id, 'name serviceName detail trophies { name earned { isEarned } }');
  const { data, errors } = await gateway.execute(query);
  expect(errors).toEqual([]);
  expect(data.trophySet).toMatchObject({
    name: 'Teapot Tempest',
    serviceName: 'trophy',
    detail: 'Teapot Tempest',
  });
  expect(data.trophySet.trophies.map(({ earned }: any) => earned.isEarned)).toEqual([false, false, true]);
  const services = () =>
    gateway.psn.requests
      .filter(({ query: { npServiceName } }) => npServiceName !== undefined)
      .map(({ operation, query: asked }) => [operation, asked['npServiceName']]);
  expect(services()).toEqual([
    ['trophies.groups', 'trophy2'],
    ['trophies.groups', 'trophy'],
    ['trophies.definitions', 'trophy'],
    ['trophies.earned', 'trophy'],
  ]);
  gateway.psn.requests.length = 0;
  await gateway.execute(query);
  expect(services().map(([, service]) => service)).toEqual(['trophy', 'trophy', 'trophy']);
});

test('it is found by what an account has of it, too', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(ofSet(oldTempest.id, 'played { progress }'));
  expect(errors).toEqual([]);
  expect(data.trophySet.played.progress).toBeGreaterThan(0);
  expect(callsOf(gateway, 'trophies.progress').map(({ query }) => query)).toEqual([
    { npServiceName: 'trophy2' },
    { npServiceName: 'trophy' },
  ]);
});

test('an unknown set is null without an error, by the calls that its fields need', async () => {
  await using gateway = await createTestGateway();
  for (const [below, asked] of [
    ['id', ['trophies.groups', 'trophies.groups']],
    ['name version', ['trophies.groups', 'trophies.groups']],
    ['trophies { name }', ['trophies.definitions', 'trophies.definitions']],
    ['name trophies { name }', ['trophies.groups', 'trophies.groups']],
  ] as const) {
    gateway.psn.requests.length = 0;
    const { data, errors } = await gateway.execute(ofSet('NPWR00000_00', below));
    expect({ data, errors }).toEqual({ data: { trophySet: null }, errors: [] });
    expect(calls(gateway)).toEqual(asked);
  }
});

test('builds that have a set are told once this gateway has come across them', async () => {
  await using gateway = await createTestGateway();
  const query = ofSet(otters.id, 'titles { id platform }');
  const before = await gateway.execute(query);
  expect(before.data).toEqual({ trophySet: { titles: null } });
  expect(calls(gateway)).toEqual([]);
  const [titleId] = otters.titleIds;
  await gateway.execute(`{ viewer { recentlyPlayed { trophySets { progress } } } }`);
  const after = await gateway.execute(query);
  expect(after.data.trophySet.titles).toEqual([{ id: titleId, platform: 'PS5' }]);
});

test.each(['12', 'me2', '../me', '999999999999999999999'])(
  'what cannot be an account is refused before PSN is asked: %s',
  async (accountId) => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(
      'query Played($id: ID!) { trophySet(npCommunicationId: "NPWR90001_00") { played(accountId: $id) { progress } } }',
      { variables: { id: accountId } },
    );
    expect(data).toEqual({ trophySet: { played: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls(gateway)).toEqual([]);
  },
);
