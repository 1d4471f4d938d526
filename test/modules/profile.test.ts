import { expect, test } from 'vitest';

import { createEmulator } from '../../src/emulator/server.js';
import { playerIds } from '../../src/emulator/world/accounts.js';
import { world } from '../../src/emulator/world/world.js';
import { registry } from '../../src/modules/index.js';
import { operations } from '../../src/modules/profile/operations.js';
import { callsOf } from '../server/questions.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const calls = (gateway: TestGateway): (string | undefined)[] =>
  gateway.psn.requests.filter(({ host }) => host !== 'account').map(({ operation }) => operation);

const identity = `onlineId name locale localeRaw age avatar { url kind } isPlus isOfficiallyVerified
  subscriptions { service serviceRaw status statusRaw tier tierRaw durationText }`;
const whole = `{ viewer {
  id ${identity}
  player { id stars { enrolment { status } } }
} }`;

const never = { status: 'NEVER', statusRaw: 'NEVER', tier: null, tierRaw: null, durationText: null };

test('everything that says who is signed in is told by one call', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(whole);
  expect(errors).toEqual([]);
  expect(data.viewer).toEqual({
    id: playerIds.marlo,
    onlineId: 'Marlo_Teacup',
    name: 'Marlo Teacup',
    locale: 'en-US',
    localeRaw: 'en-US',
    age: 34,
    avatar: { url: 'https://image.example/avatars/teacup.png', kind: 'UNRECOGNIZED' },
    isPlus: true,
    isOfficiallyVerified: false,
    subscriptions: [
      { service: 'PS_NOW', serviceRaw: 'PSNOW', ...never },
      { service: 'EA_PLAY', serviceRaw: 'EAACCESS', ...never },
      { service: 'UBISOFT_PLUS', serviceRaw: 'UBISOFTPLUS', ...never },
      {
        service: 'PS_PLUS',
        serviceRaw: 'PSPLUS',
        status: 'SUBSCRIBED',
        statusRaw: 'SUBSCRIBED',
        tier: 'ESSENTIAL',
        tierRaw: 'TIER_10',
        durationText: '12 MONTH',
      },
      { service: 'STARS', serviceRaw: 'LOYALTY', ...never, status: 'SUBSCRIBED', statusRaw: 'SUBSCRIBED' },
    ],
    player: { id: playerIds.marlo, stars: { enrolment: { status: 'ENROLLED' } } },
  });
  expect(calls(gateway).toSorted()).toEqual(['profile.identity', 'stars.account']);
  const [asked] = callsOf(gateway, 'profile.identity');
  expect(asked).toMatchObject({ host: 'web', headers: { 'apollographql-client-name': 'oracle' } });
});

test('the id is the account’s, and costs no call', async () => {
  await using psn = await createEmulator({ registry }).start();
  for (const id of Object.values(playerIds)) {
    await using gateway = await createTestGateway({ psn, env: { PSN_NPSSO: psn.npssoOf(id) } });
    const { data, errors } = await gateway.execute('{ viewer { id player { id } } }');
    expect(errors).toEqual([]);
    expect(data.viewer).toEqual({ id, player: { id } });
  }
  expect(psn.requests.filter(({ host }) => host !== 'account')).toEqual([]);
});

test('an account that subscribes to nothing and has no name says so without an error', async () => {
  await using psn = await createEmulator({ registry }).start();
  await using gateway = await createTestGateway({ psn, env: { PSN_NPSSO: psn.npssoOf(playerIds.bramble) } });
  const { data, errors } = await gateway.execute(
    '{ viewer { name locale isPlus subscriptions { service status } } }',
  );
  expect(errors).toEqual([]);
  expect(data.viewer).toMatchObject({ name: null, locale: 'ja-JP', isPlus: false });
  expect(data.viewer.subscriptions).toContainEqual({ service: 'STARS', status: 'NOT_ENROLLED' });
});

test('where PSN takes the operation no longer, a shorter one tells what it can', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.forgetHash(operations.identity.versions[0].sha256);
  const { data, errors } = await gateway.execute(
    '{ viewer { id age isPlus locale subscriptions { service } onlineId avatar { url } } }',
  );
  expect(data.viewer).toMatchObject({
    id: playerIds.marlo,
    age: 34,
    isPlus: true,
    locale: 'en-US',
    onlineId: null,
    avatar: null,
  });
  expect(data.viewer.subscriptions).toHaveLength(5);
  expect(errors.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual([
    ['viewer.onlineId', 'PSN_OPERATION_REJECTED'],
    ['viewer.avatar', 'PSN_OPERATION_REJECTED'],
  ]);
  expect(calls(gateway)).toEqual(['profile.identity', 'profile.shortIdentity']);
});

test('what only the rejected operation tells does not cost a call of the shorter one', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.forgetHash(operations.identity.versions[0].sha256);
  await gateway.execute('{ viewer { onlineId } }');
  expect(calls(gateway)).toEqual(['profile.identity']);
});

test('words, services and locales that nobody knows yet keep PSN’s word, and empty texts are null', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('profile.identity', {
    body: {
      data: {
        oracleUserProfileRetrieve: {
          name: '',
          locale: 'tlh-AQ',
          avatar: { url: null },
          userSubscription: [
            null,
            { subscriptionType: null, subscriptionStatus: 'SUBSCRIBED' },
            { subscriptionType: 'TEA', subscriptionStatus: 'STEEPING', subscriptionTier: 'LEAF' },
            { subscriptionType: 'EA_ACCESS', subscriptionTier: '', subscriptionDuration: '' },
          ],
        },
      },
    },
  });
  const { data, errors } = await gateway.execute(`{ viewer { ${identity} } }`);
  expect(errors).toEqual([]);
  expect(data.viewer).toEqual({
    onlineId: null,
    name: null,
    locale: null,
    localeRaw: 'tlh-AQ',
    age: null,
    avatar: null,
    isPlus: null,
    isOfficiallyVerified: null,
    subscriptions: [
      {
        service: 'UNRECOGNIZED',
        serviceRaw: 'TEA',
        status: 'UNRECOGNIZED',
        statusRaw: 'STEEPING',
        tier: null,
        tierRaw: 'LEAF',
        durationText: null,
      },
      { ...never, service: 'EA_PLAY', serviceRaw: 'EA_ACCESS', status: null, statusRaw: null },
    ],
  });
});

test('a failure of one member is told at its field alone', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('profile.identity', {
    body: {
      data: { oracleUserProfileRetrieve: { onlineId: 'Marlo_Teacup', age: null, userSubscription: null } },
      errors: [{ message: 'Timed out', path: ['oracleUserProfileRetrieve', 'userSubscription'] }],
    },
  });
  const { data, errors } = await gateway.execute('{ viewer { onlineId age subscriptions { service } } }');
  expect(data.viewer).toEqual({ onlineId: 'Marlo_Teacup', age: null, subscriptions: null });
  expect(errors.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual([
    ['viewer.subscriptions', 'PSN_ERROR'],
  ]);
});

test('nothing of who is signed in is logged', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute(whole);
  gateway.psn.answerOnce('profile.identity', { status: 503, body: {} });
  await gateway.execute(whole);
  expect(gateway.log.length).toBeGreaterThan(0);
  const log = gateway.log.join('');
  for (const told of [playerIds.marlo, 'Marlo', 'teacup.png', 'hash-of', '12 MONTH', '"age":']) {
    expect(log.includes(told), told).toBe(false);
  }
});

test('without an account there is one error, and no field of its own', async () => {
  await using gateway = await createTestGateway({ env: { PSN_NPSSO: undefined } });
  const { data, errors } = await gateway.execute(whole);
  expect(data).toEqual({ viewer: null });
  expect(errors).toMatchObject([{ path: ['viewer'], extensions: { code: 'UNAUTHENTICATED' } }]);
});

const gameNamed = (name: string) => world.concepts.find((concept) => concept.name === name)!.id;
const friendFields = '{ onlineId name avatar { url altText } isPlus isOfficiallyVerified }';

test('friends who play a game are told by one call with a token, and those who share nothing are not', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{
    shared: concept(id: "${gameNamed('Teapot Tempest')}") { id viewerFriendsWhoPlay ${friendFields} }
    private: concept(id: "${gameNamed('Cloud Hut Chronicles')}") { viewerFriendsWhoPlay ${friendFields} }
  }`);
  expect(errors).toEqual([]);
  expect(data.shared.viewerFriendsWhoPlay).toEqual([
    {
      onlineId: 'JuniperQuill',
      name: 'Juniper Quill',
      avatar: { url: 'https://image.example/avatars/quill.png', altText: null },
      isPlus: false,
      isOfficiallyVerified: true,
    },
  ]);
  expect(data.private.viewerFriendsWhoPlay).toEqual([]);
  expect(calls(gateway)).toEqual(['profile.friendsWhoPlay', 'profile.friendsWhoPlay']);
});

test('beside what the store tells of the game, only the friends are asked with a token', async () => {
  await using gateway = await createTestGateway();
  const id = gameNamed('Teapot Tempest');
  const { data } = await gateway.execute(
    `{ concept(id: "${id}") { name price { state } viewerFriendsWhoPlay { onlineId } viewerHasInWishlist } }`,
  );
  expect(data.concept).toMatchObject({ name: 'Teapot Tempest', viewerHasInWishlist: false });
  expect(data.concept.viewerFriendsWhoPlay).toHaveLength(1);
  const withToken = gateway.psn.requests
    .filter(({ host, headers }) => host !== 'account' && 'authorization' in headers)
    .map(({ operation }) => operation);
  expect(withToken.toSorted()).toEqual(['profile.friendsWhoPlay', 'store.wishlistedIds']);
});

test('friends in other forms: sizes of a picture, no name, no identity, and none at all', async () => {
  await using gateway = await createTestGateway();
  const ask = async (answer: object) => {
    gateway.psn.answerOnce('profile.friendsWhoPlay', { body: answer });
    const { data, errors } = await gateway.execute(
      '{ concept(id: "1") { viewerFriendsWhoPlay { onlineId name avatar { url } isPlus } } }',
    );
    return [data.concept.viewerFriendsWhoPlay, errors.map(({ path }) => path?.join('.'))];
  };
  const told = (gameListFriendsOwningGame: unknown) => ({ data: { gameListFriendsOwningGame } });
  const sizes = [{ url: 'http://image.example/s.png' }, { url: 'http://image.example/l.png' }];
  const kite = { onlineId: 'Kite', name: '', avatar: sizes };
  const mapped = {
    onlineId: 'Kite',
    name: null,
    avatar: { url: 'https://image.example/s.png' },
    isPlus: null,
  };
  expect(await ask(told({ profiles: [kite, null, { onlineId: null }] }))).toEqual([[mapped], []]);
  expect(await ask(told(null))).toEqual([null, []]);
  expect(await ask(told({ profiles: null }))).toEqual([null, []]);
  const at = (...path: (string | number)[]) => ({
    errors: [{ message: 'Timed out', path: ['gameListFriendsOwningGame', 'profiles', ...path] }],
  });
  const field = 'concept.viewerFriendsWhoPlay';
  expect(await ask({ ...told({ profiles: null }), ...at() })).toEqual([null, [field]]);
  expect(await ask({ ...told({ profiles: [null] }), ...at(0) })).toEqual([null, [field]]);
  expect(await ask({ ...told({ profiles: [kite] }), ...at(0, 'isPsPlusMember') })).toEqual([
    [mapped],
    [`${field}.0.isPlus`],
  ]);
});

test('friends without an account are null with the reason', async () => {
  await using gateway = await createTestGateway({ env: { PSN_NPSSO: undefined } });
  const id = gameNamed('Teapot Tempest');
  const { data, errors } = await gateway.execute(
    `{ concept(id: "${id}") { name viewerFriendsWhoPlay { onlineId } } }`,
  );
  expect(data.concept).toEqual({ name: 'Teapot Tempest', viewerFriendsWhoPlay: null });
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});
