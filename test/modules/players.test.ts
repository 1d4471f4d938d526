import { describe, expect, test } from 'vitest';

import { playerIds } from '../../src/emulator/world/accounts.js';
import { strangers } from '../../src/emulator/world/crowd.js';
import { callsOf } from '../server/questions.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const { marlo, juniper, bramble } = playerIds;
const nobody = '7000000000000000001';
const byId = (id: string, below: string) => `{ player(by: { accountId: "${id}" }) { ${below} } }`;
const byName = (name: string, below: string) => `{ player(by: { onlineId: "${name}" }) { ${below} } }`;
const calls = (gateway: TestGateway): (string | undefined)[] =>
  gateway.psn.requests.filter(({ host }) => host !== 'account').map(({ operation }) => operation);
const privacy = {
  status: 403,
  body: { error: { referenceId: 'x', code: 2281486, message: 'Not permitted by access control' } },
};

const profile = `onlineId name avatar { url } isPlus isOfficiallyVerified aboutMe languages
  realName { first middle last display picture(size: SMALL) { url } }`;

describe('what a player shows', () => {
  test('is told by one call, whatever is asked of it', async () => {
    await using gateway = await createTestGateway({ env: { PSN_LOCALE: 'fi-FI' } });
    const { data, errors } = await gateway.execute(
      byId(
        juniper,
        `id ${profile} formerOnlineId small: avatar(size: SMALL) { url } xl: avatar(size: EXTRA_LARGE) { url }`,
      ),
    );
    expect(errors).toEqual([]);
    expect(data.player).toEqual({
      id: juniper,
      onlineId: 'JuniperQuill',
      name: 'Juniper Quill',
      avatar: { url: 'https://image.example/avatars/quill.png' },
      small: { url: 'https://image.example/avatars/small-quill.png' },
      xl: { url: 'https://image.example/avatars/extra-large-quill.png' },
      isPlus: false,
      isOfficiallyVerified: true,
      aboutMe: 'I write letters to lighthouses.',
      languages: ['fi-FI'],
      formerOnlineId: null,
      realName: {
        first: null,
        middle: null,
        last: null,
        display: 'Juniper Quill',
        picture: { url: 'https://image.example/people/small-quill.png' },
      },
    });
    expect(calls(gateway)).toEqual(['players.profile']);
    expect(callsOf(gateway, 'players.profile')[0]).toMatchObject({
      method: 'GET',
      path: `/api/userProfile/v1/internal/users/${juniper}/profiles`,
      query: {},
      headers: {
        accept: 'application/json',
        'accept-language': 'fi-FI',
        authorization: expect.stringMatching(/^Bearer ./),
      },
    });
  });

  test('an empty text and a name that is not shared are null', async () => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(byId(bramble, 'name realName { first } aboutMe'));
    expect(errors).toEqual([]);
    expect(data.player).toEqual({ name: null, realName: null, aboutMe: null });
  });

  test('of several players is told by one call, and an id that nobody has is null', async () => {
    await using gateway = await createTestGateway();
    gateway.psn.answerOnce('players.profiles', {
      body: { profiles: [{ onlineId: 'One' }, null, { onlineId: 'Three' }] },
    });
    const { data, errors } = await gateway.execute(
      `{ players(accountIds: ["${juniper}", "${nobody}", "${bramble}"]) { id onlineId } }`,
    );
    expect(errors).toEqual([]);
    expect(data.players).toEqual([
      { id: juniper, onlineId: 'One' },
      null,
      { id: bramble, onlineId: 'Three' },
    ]);
    expect(callsOf(gateway, 'players.profiles').map(({ query }) => query)).toEqual([
      { accountIds: [juniper, nobody, bramble].join(',') },
    ]);
    expect(calls(gateway)).toHaveLength(1);
  });

  test('the viewer’s own is the same, and a picture that lacks a size is the nearest', async () => {
    await using gateway = await createTestGateway();
    gateway.psn.answerOnce('players.profile', {
      body: {
        personalDetail: { firstName: 'Marlo', middleName: 'T', lastName: 'Teacup' },
        avatars: [
          { size: 's', url: 'http://image.example/s.png' },
          { size: 'm', url: 'not an address' },
          null,
        ],
        aboutMe: 'Tea',
        languages: ['en-US', null],
      },
    });
    const { data, errors } = await gateway.execute(
      `{ viewer { aboutMe languages player { name avatar(size: MEDIUM) { url } realName { picture { url } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.viewer).toEqual({
      aboutMe: 'Tea',
      languages: ['en-US'],
      player: {
        name: 'Marlo T Teacup',
        avatar: { url: 'https://image.example/s.png' },
        realName: { picture: null },
      },
    });
    expect(calls(gateway)).toEqual(['players.profile']);
  });
});

describe('who is looked up', () => {
  test('by an id that nobody has is null without an error, by the one call that the fields make', async () => {
    for (const below of ['id', 'onlineId isPlus', '__typename country', 'aboutMe presence { isOnline }']) {
      await using gateway = await createTestGateway();
      const { data, errors } = await gateway.execute(byId(nobody, below));
      expect({ data, errors }).toEqual({ data: { player: null }, errors: [] });
      expect(calls(gateway)).toEqual(['players.profile']);
    }
  });

  test('by the account’s own id costs no call', async () => {
    await using gateway = await createTestGateway();
    const { data } = await gateway.execute(byId(marlo, 'id'));
    expect(data.player).toEqual({ id: marlo });
    expect(calls(gateway)).toEqual([]);
  });

  test('for what makes a call of its own is not asked twice', async () => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(byId(juniper, 'id relation { kind }'));
    expect(errors).toEqual([]);
    expect(data.player).toEqual({ id: juniper, relation: { kind: 'FRIEND' } });
    expect(calls(gateway)).toEqual(['players.relation']);
  });

  test('while profiles fail is told for what does not need them', async () => {
    await using gateway = await createTestGateway();
    gateway.psn.answerAlways('players.profile', { status: 503, body: {} });
    const { data, errors } = await gateway.execute(byId(juniper, 'onlineId relation { kind }'));
    expect(data.player).toEqual({ onlineId: null, relation: { kind: 'FRIEND' } });
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['player', 'onlineId'], 'PSN_UNAVAILABLE'],
    ]);
    const { data: bare, errors: why } = await gateway.execute(byId(juniper, 'id'));
    expect(bare.player).toBeNull();
    expect(why.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['player'], 'PSN_UNAVAILABLE'],
    ]);
  });

  test('by name is found in any casing, and asked for once', async () => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(`{
      one: player(by: { onlineId: "JUNIPERquill" }) { id onlineId formerOnlineId country }
      two: player(by: { onlineId: "juniperquill" }) { id isPlus country }
    }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      one: { id: juniper, onlineId: 'JuniperQuill', formerOnlineId: null, country: 'FI' },
      two: { id: juniper, isPlus: false, country: 'FI' },
    });
    expect(calls(gateway)).toEqual(['players.byName', 'players.profile']);
    expect(callsOf(gateway, 'players.byName')[0]).toMatchObject({
      host: 'legacyProfile',
      path: '/userProfile/v1/users/JUNIPERquill/profile2',
      query: { fields: 'accountId,onlineId,currentOnlineId,npId' },
    });
  });

  test('by a name that was given up is the player who had it', async () => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(byName('JuniperInk', 'id onlineId formerOnlineId'));
    expect(errors).toEqual([]);
    expect(data.player).toEqual({ id: juniper, onlineId: 'JuniperQuill', formerOnlineId: 'JuniperInk' });
    expect(calls(gateway)).toEqual(['players.byName']);
  });

  test('by a name that nobody has is null without an error', async () => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(byName('NobodyAtAll', 'id'));
    expect({ data, errors }).toEqual({ data: { player: null }, errors: [] });
  });

  test('by id has a country by way of the name: two calls', async () => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(byId(bramble, 'country'));
    expect(errors).toEqual([]);
    expect(data.player).toEqual({ country: 'JP' });
    expect(calls(gateway)).toEqual(['players.profile', 'players.byName']);
  });

  test('from a search has a country at one call, and the avatar of the search', async () => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(
      '{ playerSearch(term: "quill") { nodes { onlineId name isPlus avatar { url } country } } }',
    );
    expect(errors).toEqual([]);
    expect(data.playerSearch.nodes).toEqual([
      {
        onlineId: 'JuniperQuill',
        name: 'Juniper Quill',
        isPlus: false,
        avatar: { url: 'https://image.example/avatars/quill.png' },
        country: 'FI',
      },
    ]);
    expect(calls(gateway)).toEqual(['players.search', 'players.byName']);
  });

  const odd = [
    '',
    '../me',
    '..%2fme',
    'me',
    'a b',
    '4wins',
    'ab',
    `x${'y'.repeat(16)}`,
    'Marlo\r\nTeacup',
    'Ünal',
  ];
  test.each(odd)('by the name %j is refused, and nothing is sent', async (name) => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(
      `query ($name: String!) { player(by: { onlineId: $name }) { id } }`,
      {
        variables: { name },
      },
    );
    expect(data).toEqual({ player: null });
    expect(errors).toMatchObject([{ path: ['player'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.message).toContain('onlineId: got');
    expect(calls(gateway)).toEqual([]);
  });

  const ids = ['', 'me', '12', '../../x', '%2e%2e', '18446744073709551616', `${juniper}\r\n`, ` ${juniper}`];
  test.each(ids)('by the id %j is refused, and nothing is sent', async (id) => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(
      `query ($id: ID!) { player(by: { accountId: $id }) { onlineId } players(accountIds: [$id]) { onlineId } }`,
      { variables: { id } },
    );
    expect(data).toEqual({ player: null, players: [null] });
    for (const { message, extensions } of errors) {
      expect(extensions.code).toBe('BAD_USER_INPUT');
      expect(message).toContain('accountId: got');
    }
    expect(errors).toHaveLength(2);
    expect(gateway.psn.requests).toEqual([]);
  });

  test('by no id at all, or by more than a hundred, is refused', async () => {
    await using gateway = await createTestGateway();
    for (const count of [0, 101]) {
      const { errors } = await gateway.execute('query ($ids: [ID!]!) { players(accountIds: $ids) { id } }', {
        variables: { ids: Array.from({ length: count }, () => juniper) },
      });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    expect(gateway.psn.requests).toEqual([]);
  });

  test('without an account is one error', async () => {
    await using gateway = await createTestGateway({ env: { PSN_NPSSO: undefined } });
    const { data, errors } = await gateway.execute(byName('JuniperQuill', 'id onlineId'));
    expect(data).toEqual({ player: null });
    expect(errors).toMatchObject([{ path: ['player'], extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

const presence = `presence { availability availabilityRaw isOnline onlineStatus platform platformRaw lastOnlineAt
  playing { title { id } name platform platformRaw status icon { url } } }`;

describe('presence', () => {
  test('of one player is told with the game and its icon', async () => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(byId(juniper, presence));
    expect(errors).toEqual([]);
    expect(data.player.presence).toEqual({
      availability: 'AVAILABLE_TO_PLAY',
      availabilityRaw: 'availableToPlay',
      isOnline: true,
      onlineStatus: 'online',
      platform: 'PS5',
      platformRaw: 'PS5',
      lastOnlineAt: null,
      playing: [
        {
          title: { id: expect.stringMatching(/^PPSA\d{5}_00$/) },
          name: 'Teapot Tempest',
          platform: 'PS5',
          platformRaw: 'PS5',
          status: 'Pouring, round 3',
          icon: { url: expect.stringMatching(/^https:\/\/image\.example\/icons\/PPSA/) },
        },
      ],
    });
    expect(callsOf(gateway, 'players.presence').map(({ query }) => query)).toEqual([
      { type: 'primary', platforms: 'PS4,PS5,MOBILE_APP,PSPC', withOwnGameTitleInfo: 'true' },
    ]);
    expect(calls(gateway)).toHaveLength(1);
  });

  test('of the account is asked by its own id', async () => {
    await using gateway = await createTestGateway();
    const { data } = await gateway.execute(`{ viewer { ${presence} } }`);
    expect(data.viewer.presence).toMatchObject({ isOnline: true, playing: [] });
    expect(callsOf(gateway, 'players.presence')[0]?.path).toContain(`/${marlo}/`);
  });

  test('that is hidden is private at its field, and null in an answer for several', async () => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(byId(bramble, 'onlineId presence { isOnline }'));
    expect(data.player).toEqual({ onlineId: 'bramble-on-ice', presence: null });
    expect(errors.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
      { path: ['player', 'presence'], extensions: { code: 'PSN_PRIVATE', operation: 'players.presence' } },
    ]);
    const several = await gateway.execute(
      `{ players(accountIds: ["${bramble}", "${juniper}", "${strangers.blocking.accountId}"]) { presence { isOnline } } }`,
    );
    expect(several.errors).toEqual([]);
    expect(several.data.players).toEqual([
      { presence: null },
      { presence: { isOnline: true } },
      { presence: null },
    ]);
    expect(calls(gateway).slice(-1)).toEqual(['players.presences']);
  });

  test('in odd forms: old words, unknown ones, nothing told, a game without an id', async () => {
    await using gateway = await createTestGateway();
    const ask = async (basicPresence: unknown) => {
      gateway.psn.answerOnce('players.presence', { body: { basicPresence } });
      const { data, errors } = await gateway.execute(byId(juniper, presence));
      expect(errors).toEqual([]);
      return data.player.presence;
    };
    expect(await ask(null)).toBeNull();
    expect(await ask({})).toEqual({
      availability: null,
      availabilityRaw: null,
      isOnline: null,
      onlineStatus: null,
      platform: null,
      platformRaw: null,
      lastOnlineAt: null,
      playing: [],
    });
    const told = await ask({
      availability: 'napping',
      lastAvailableDate: '2021-02-05T20:14:45.656Z',
      primaryPlatformInfo: { onlineStatus: 'standby', platform: 'ps4' },
      gameTitleInfoList: [null, { titleName: 'A game', format: 'kettle' }],
    });
    expect(told).toMatchObject({
      availability: 'UNRECOGNIZED',
      availabilityRaw: 'napping',
      isOnline: false,
      onlineStatus: 'standby',
      platform: 'PS4',
      platformRaw: 'ps4',
      lastOnlineAt: '2021-02-05T20:14:45.656Z',
      playing: [
        {
          title: null,
          name: 'A game',
          platform: 'UNRECOGNIZED',
          platformRaw: 'kettle',
          status: null,
          icon: null,
        },
      ],
    });
  });
});

describe('relation and link', () => {
  const relation = 'relation { kind kindRaw friendsCount mutualFriendsCount }';

  test('how the account stands to a friend, a stranger and one who asks', async () => {
    await using gateway = await createTestGateway();
    const ask = async (id: string) => (await gateway.execute(byId(id, relation))).data.player.relation;
    expect(await ask(juniper)).toEqual({
      kind: 'FRIEND',
      kindRaw: 'friend',
      friendsCount: 1,
      mutualFriendsCount: 0,
    });
    expect(await ask(strangers.asking.accountId)).toMatchObject({
      kind: 'REQUEST_RECEIVED',
      kindRaw: 'requested',
    });
    expect(await ask(strangers.blocked.accountId)).toMatchObject({ kind: 'NONE', kindRaw: 'no' });
  });

  test('other words of PSN’s, and none', async () => {
    await using gateway = await createTestGateway();
    for (const [word, kind] of [
      ['no-relationship', 'NONE'],
      ['requesting', 'REQUEST_SENT'],
      ['frenemy', 'UNRECOGNIZED'],
      [null, null],
    ]) {
      gateway.psn.answerOnce('players.relation', { body: { friendRelation: word, friendsCount: -1 } });
      const { data } = await gateway.execute(byId(juniper, relation));
      expect(data.player.relation).toEqual({
        kind,
        kindRaw: word,
        friendsCount: null,
        mutualFriendsCount: null,
      });
    }
  });

  test('the account itself stands in no relation to itself, at no call', async () => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(byId(marlo, relation));
    expect({ relation: data.player.relation, errors }).toEqual({ relation: null, errors: [] });
    expect(calls(gateway)).toEqual([]);
  });

  test('a link that may be passed on; what is no address is null', async () => {
    await using gateway = await createTestGateway();
    const link = 'shareLink { url image imageTarget }';
    const { data, errors } = await gateway.execute(byId(juniper, link));
    expect(errors).toEqual([]);
    expect(data.player.shareLink).toEqual({
      url: 'https://profile.example/JuniperQuill',
      image: expect.stringContaining('https://image.example/profile-JuniperQuill?'),
      imageTarget: 'https://profile.example/share/JuniperQuill',
    });
    expect(calls(gateway)).toEqual(['players.shareLink']);
    gateway.psn.answerOnce('players.shareLink', { body: { shareUrl: 'nowhere' } });
    const { data: odd } = await gateway.execute(byId(juniper, link));
    expect(odd.player.shareLink).toEqual({ url: null, image: null, imageTarget: null });
  });

  test('what is private is told at its path, and everything beside it arrives', async () => {
    await using gateway = await createTestGateway();
    gateway.psn.answerAlways('players.relation', ({ path }) =>
      path.includes(juniper) ? privacy : undefined,
    );
    const { status, data, errors } = await gateway.execute(
      `{ players(accountIds: ["${juniper}", "${bramble}"]) { id relation { kind } } }`,
    );
    expect(status).toBe(200);
    expect(data.players).toEqual([
      { id: juniper, relation: null },
      { id: bramble, relation: { kind: 'FRIEND' } },
    ]);
    expect(errors.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
      {
        path: ['players', 0, 'relation'],
        extensions: { code: 'PSN_PRIVATE', operation: 'players.relation' },
      },
    ]);
  });
});
