import { expect, test } from 'vitest';

import { createEmulator } from '../../src/emulator/server.js';
import { playerIds } from '../../src/emulator/world/accounts.js';
import { campaigns, collectibles, productOfferId } from '../../src/emulator/world/stars.js';
import { registry } from '../../src/modules/index.js';
import { operations } from '../../src/modules/stars/operations.js';
import { createTestClock } from '../server/questions.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const [otter, lamp, medal] = collectibles;
const uuid = '6d1f0a52-3c7e-5b94-8e21-0f4b7c9d2a63';

const calls = (gateway: TestGateway): (string | undefined)[] =>
  gateway.psn.requests.filter(({ host }) => host !== 'account').map(({ operation }) => operation);

test('everything of an enrolled account is told, and no slot or owner shows an id that others share', async () => {
  await using gateway = await createTestGateway();
  const { data, errors, text } = await gateway.execute(`{
    viewer { stars {
      enrolment { status } level { number } points { total } scene { id }
      display { position isEmpty collectible { id } }
      displayCase { isEmpty isFull slots { position isEmpty collectible { id } } }
      collectibles { id name rarity media { url } }
      pointsHistory { kind points pointsText at referenceName }
    } }
    stars { isEnrolled closedAt collectible(id: "${otter!.id}") { id isOwned earnedAt unlockedAt } }
  }`);
  expect(errors).toEqual([]);
  expect(data.viewer.stars.displayCase.slots).toHaveLength(12);
  expect(data.viewer.stars.display[0]).toEqual({
    position: 0,
    isEmpty: false,
    collectible: { id: otter!.id },
  });
  expect(data.viewer.stars.collectibles.map(({ id }: { id: string }) => id)).toEqual([otter!.id, lamp!.id]);
  expect(data.viewer.stars.pointsHistory[1]).toEqual({
    kind: 'WALLET_CREDIT',
    points: -1250,
    pointsText: '-1,250',
    at: '2023-06-29T21:41:32.252532Z',
    referenceName: null,
  });
  expect(data.stars).toEqual({
    isEnrolled: true,
    closedAt: '2026-11-02T00:00:00Z',
    collectible: {
      id: `${playerIds.marlo}::${otter!.id}`,
      isOwned: true,
      earnedAt: otter!.earned!.at,
      unlockedAt: otter!.earned!.unlockedAt,
    },
  });
  expect(text).not.toMatch(/empty-slot|me::/);
});

test('of an account without Stars everything is null without an error, and nothing more is asked', async () => {
  await using psn = await createEmulator({ registry }).start();
  await using gateway = await createTestGateway({ psn, env: { PSN_NPSSO: psn.npssoOf(playerIds.juniper) } });
  const { data, errors } = await gateway.execute(`{
    viewer { stars {
      enrolment { status } level { number } points { total } scene { id } display { position }
      displayCase { isEmpty } collectibles { id } pointsHistory { points }
    } }
    stars { isEnrolled }
  }`);
  expect(errors).toEqual([]);
  expect(data).toEqual({
    viewer: {
      stars: {
        enrolment: { status: 'NOT_ENROLLED' },
        level: null,
        points: null,
        scene: null,
        display: null,
        displayCase: null,
        collectibles: null,
        pointsHistory: null,
      },
    },
    stars: { isEnrolled: false },
  });
  expect(calls(gateway)).toEqual(['stars.account']);
});

test('the four forms of "not enrolled" are one outcome on the programme too', async () => {
  await using psn = await createEmulator({ registry }).start();
  await using gateway = await createTestGateway({ psn, env: { PSN_NPSSO: psn.npssoOf(playerIds.juniper) } });
  const { data, errors } = await gateway.execute(`{ stars {
    campaignGroups { id } campaign(id: "${campaigns[0]!.id}") { id } rewardGroups { id } reward(id: "${productOfferId}") { id }
    scenes { id } collectible(id: "${otter!.id}") { id }
  } }`);
  expect(errors).toEqual([]);
  expect(Object.values(data.stars as object)).toEqual([null, null, null, null, null, null]);
});

test('another player: shared, private and unknown, each at its own place', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{
    juniper: player(by: { accountId: "${playerIds.juniper}" }) { id stars { enrolment { status } display { position } } }
    bramble: player(by: { accountId: "${playerIds.bramble}" }) { id stars { enrolment { status } } }
    nobody: player(by: { accountId: "1111111111111111111" }) { stars { enrolment { status } } }
  }`);
  expect(data.juniper.stars).toEqual({ enrolment: { status: 'NOT_ENROLLED' }, display: null });
  expect(data.bramble).toEqual({ id: playerIds.bramble, stars: null });
  expect(data.nobody).toEqual({ stars: null });
  expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['bramble', 'stars'], 'PSN_PRIVATE'],
  ]);
});

test('the own account by its number is the same thing as `me`, to the last field', async () => {
  await using gateway = await createTestGateway();
  const fields = '{ id isOwned earnedAt unlockedAt reference { kind points } }';
  const { data, errors } = await gateway.execute(`{ stars {
    me: collectible(id: "${lamp!.id}") ${fields}
    number: collectible(id: "${lamp!.id}", accountId: "${playerIds.marlo}") ${fields}
  } }`);
  expect(errors).toEqual([]);
  expect(data.stars.number).toEqual(data.stars.me);
  expect(data.stars.me).toMatchObject({ id: `${playerIds.marlo}::${lamp!.id}`, reference: { points: 200 } });
  expect(calls(gateway)).toEqual(['stars.ownedCollectible']);
});

test('a renewal that fails costs a collectible its id and nothing else', async () => {
  // A clock of its own: to PSN the token is still good when the gateway takes it for expired.
  await using psn = await createEmulator({ registry }).start();
  const clock = createTestClock();
  await using gateway = await createTestGateway({ psn, clock: clock.read });
  await gateway.execute('{ viewer { stars { points { total } } } }');
  psn.answerOnce('stars.ownedCollectible', () => {
    clock.passSeconds(3599);
    psn.answerOnce('auth.token', { status: 500, body: {} });
    return undefined;
  });
  const { data, errors } = await gateway.execute(
    `{ stars { collectible(id: "${lamp!.id}") { id isOwned collectible { name } } } }`,
  );
  expect(data.stars.collectible).toEqual({ id: null, isOwned: true, collectible: { name: lamp!.name } });
  expect(errors).toMatchObject([
    {
      path: ['stars', 'collectible', 'id'],
      extensions: { code: 'PSN_UNAVAILABLE', operation: 'auth.token' },
    },
  ]);
});

test('one collectible of three other accounts: shared under an id of its own, private and unknown', async () => {
  await using gateway = await createTestGateway();
  const of = (accountId: string) =>
    `collectible(id: "${otter!.id}", accountId: "${accountId}") { id isOwned unlockedAt }`;
  const query = `{ stars {
    juniper: ${of(playerIds.juniper)} bramble: ${of(playerIds.bramble)} nobody: ${of('1111111111111111111')}
  } }`;
  const told = async () => {
    const { data, errors } = await gateway.execute(query);
    return [data.stars, errors.map(({ path, extensions }) => [path, extensions.code])];
  };
  const id = `${playerIds.juniper}::${otter!.id}`;
  const refused = [[['stars', 'bramble'], 'PSN_PRIVATE']];
  const others = { bramble: null, nobody: null };
  expect(await told()).toEqual([{ juniper: { id, isOwned: false, unlockedAt: null }, ...others }, refused]);
  for (const { sha256 } of operations.ownedCollectible.versions) gateway.psn.forgetHash(sha256);
  expect(await told()).toEqual([{ juniper: { id, isOwned: null, unlockedAt: null }, ...others }, refused]);
});

test('what a list told costs no call, and what it did not tell costs one for each thing', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute(
    `{ stars { campaignGroups { campaigns { name status collectible { name rarity media { url } } } } } }`,
  );
  expect(calls(gateway)).toEqual(['stars.campaignGroups']);
  gateway.psn.requests.length = 0;
  const { data } = await gateway.execute(
    '{ stars { statusLevels { number collectibles { name rarity } } } }',
  );
  expect(data.stars.statusLevels[0].collectibles[0]).toEqual({ name: medal!.name, rarity: 'HEROIC' });
  expect(calls(gateway)).toEqual(['stars.statusLevels', 'stars.ownedCollectible', 'stars.ownedCollectible']);
});

test('a campaign leads to its tasks, and they to the games they are about', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    `{ stars { campaign(id: "${campaigns[1]!.id}") { pointsText tasks { status concept { name } } product { id } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.stars.campaign.pointsText).toBe('50');
  expect(data.stars.campaign.tasks).toHaveLength(2);
  expect(data.stars.campaign.tasks[0].concept.name).toEqual(expect.any(String));
});

test('the three kinds of reward are told apart, and one of another kind is not lost', async () => {
  await using gateway = await createTestGateway();
  const query =
    '{ stars { rewardGroups { rewards { __typename points ... on WalletReward { valueText } } } } }';
  const { data } = await gateway.execute(query);
  const kinds = data.stars.rewardGroups.flatMap(({ rewards }: { rewards: unknown }) => rewards);
  expect(kinds).toEqual([
    { __typename: 'CollectibleReward', points: 200 },
    { __typename: 'ProductReward', points: 15_000 },
    { __typename: 'WalletReward', points: 1250, valueText: '$5.00' },
  ]);
  const odd = { id: 'o', __typename: 'LoyaltyRewardBalloon', rewardType: 'BALLOON' };
  gateway.psn.answerOnce('stars.rewardGroups', {
    body: { data: { loyaltyRewardGroupRetrieve: [{ id: 'g', name: 'g', rewards: [odd] }] } },
  });
  const again = await gateway.execute(
    '{ stars { rewardGroups { rewards { __typename id ... on UnrecognizedReward { kindRaw } } } } }',
  );
  expect(again.data.stars.rewardGroups[0].rewards).toEqual([
    { __typename: 'UnrecognizedReward', id: 'o', kindRaw: 'BALLOON' },
  ]);
});

test('unknown words never fail a query: UNRECOGNIZED, with the word beside it', async () => {
  await using gateway = await createTestGateway();
  const campaign = {
    id: 'c',
    campaignRewardType: 'CONFETTI',
    status: 'DREAMING',
    collectible: {
      id: 'x',
      rarityType: 'COSMIC',
      assets: [{ url: 'https://image.example/x', type: 'SMELL', role: 'HAT' }],
    },
    tasks: [{ id: 't', status: 'HALF' }],
  };
  gateway.psn.answerOnce('stars.campaign', { body: { data: { loyaltyCampaignByIdRetrieve: campaign } } });
  const { data, errors } = await gateway.execute(`{ stars { campaign(id: "${campaigns[0]!.id}") {
    rewardKind rewardKindRaw status statusRaw tasks { status statusRaw }
    collectible { rarity rarityRaw media { kind kindRaw role roleRaw } }
  } } }`);
  expect(errors).toEqual([]);
  const odd = 'UNRECOGNIZED';
  expect(data.stars.campaign).toEqual({
    rewardKind: odd,
    rewardKindRaw: 'CONFETTI',
    status: odd,
    statusRaw: 'DREAMING',
    tasks: [{ status: odd, statusRaw: 'HALF' }],
    collectible: {
      rarity: odd,
      rarityRaw: 'COSMIC',
      media: [{ kind: odd, kindRaw: 'SMELL', role: odd, roleRaw: 'HAT' }],
    },
  });
});

test.each([
  [{ isUserEnrolled: true, status: null }, true, 'ENROLLED'],
  [{ isUserEnrolled: false, status: null }, false, 'NOT_ENROLLED'],
  [{ isUserEnrolled: true, status: 'DREAMING' }, true, 'UNRECOGNIZED'],
  [{ isUserEnrolled: null, status: 'ENROLLED' }, true, 'ENROLLED'],
  [{ isUserEnrolled: null, status: null }, null, 'UNRECOGNIZED'],
])('an enrolment told as %j is understood', async (enrollStatus, isEnrolled, status) => {
  await using gateway = await createTestGateway();
  gateway.psn.answerAlways('stars.account', { body: { data: { loyaltyAccountRetrieve: { enrollStatus } } } });
  const { data, errors } = await gateway.execute(
    '{ stars { isEnrolled } viewer { stars { enrolment { status statusRaw } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.stars.isEnrolled).toBe(isEnrolled);
  expect(data.viewer.stars.enrolment).toEqual({ status, statusRaw: enrollStatus.status });
});

test('what the versions of the launch do not tell is asked for where something else tells it, and else null', async () => {
  await using gateway = await createTestGateway();
  const id = campaigns[0]!.id;
  const inList = { id, name: 'Kites', status: 'NOT_REGISTERED' };
  const task = {
    id: uuid,
    description: 'Fly.',
    isLocked: false,
    name: null,
    productId: null,
    progress: null,
  };
  const alone = { ...inList, estimatedTime: null, isRegistrationRequired: true, tasks: [task] };
  gateway.psn.answerAlways('stars.campaignGroups', {
    body: { data: { loyaltyCampaignGroupRetrieve: [{ id: 'g', name: 'g', campaigns: [inList] }] } },
  });
  gateway.psn.answerAlways('stars.campaign', { body: { data: { loyaltyCampaignByIdRetrieve: alone } } });

  const fields =
    'name isNew isRegistrable remainingSeconds isRegistrationRequired tasks { id concept { id } }';
  const { data, errors } = await gateway.execute(
    `{ stars { campaignGroups { campaigns { ${fields} } } campaign(id: "${id}") { ${fields} } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.stars.campaign).toEqual({
    name: 'Kites',
    isNew: null,
    isRegistrable: null,
    remainingSeconds: null,
    isRegistrationRequired: true,
    tasks: [{ id: uuid, concept: null }],
  });
  expect(data.stars.campaignGroups[0].campaigns).toEqual([data.stars.campaign]);
  expect(calls(gateway).toSorted()).toEqual(['stars.campaign', 'stars.campaignGroups']);
});

test('where the present operation is gone, the one before it tells of a collectible', async () => {
  await using gateway = await createTestGateway();
  for (const { sha256 } of operations.ownedCollectible.versions) gateway.psn.forgetHash(sha256);
  const { data, errors } = await gateway.execute(`{ stars {
    mine: collectible(id: "${otter!.id}") { isOwned earnedAt reference { name } collectible { name } }
    theirs: collectible(id: "${otter!.id}", accountId: "${playerIds.juniper}") { id isOwned }
  } }`);
  expect(errors).toEqual([]);
  expect(data.stars.mine).toEqual({
    isOwned: true,
    earnedAt: otter!.earned!.unlockedAt,
    reference: null,
    collectible: { name: otter!.name },
  });
  expect(data.stars.theirs).toEqual({ id: `${playerIds.juniper}::${otter!.id}`, isOwned: null });
});

test('a back end that fails is no want of enrolment', async () => {
  await using gateway = await createTestGateway();
  const error = { reason: 'InternalError', code: -1, source: '-1', message: 'no', referenceId: 'r' };
  const said = {
    message: 'no',
    type: 'NimbusNormalizedError',
    error,
    statusCode: 500,
    apiName: 'getCampaignById',
  };
  gateway.psn.answerOnce('stars.campaign', {
    body: { errors: [{ ...said, extensions: said }], data: { loyaltyCampaignByIdRetrieve: null } },
  });
  const { data, errors } = await gateway.execute(`{ stars { campaign(id: "${campaigns[0]!.id}") { id } } }`);
  expect(data).toEqual({ stars: { campaign: null } });
  expect(errors).toMatchObject([
    { path: ['stars', 'campaign'], extensions: { code: 'PSN_ERROR', operation: 'stars.campaign' } },
  ]);
});

test.each([
  [`{ stars { collectible(id: "${uuid}", accountId: "you") { id } } }`, 'accountId: got "you", wants me'],
  [`{ stars { collectible(id: "${uuid}", accountId: "12") { id } } }`, 'accountId: got "12", wants me'],
  ['{ player(by: { accountId: "12" }) { id } }', 'accountId: got "12", wants 17'],
])('%s is refused before anything is asked', async (query, message) => {
  await using gateway = await createTestGateway();
  const { errors } = await gateway.execute(query);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors[0]?.message).toContain(message);
  expect(gateway.psn.requests).toEqual([]);
});

test.each(['campaign', 'reward', 'collectible'])(
  '%s takes the two forms of ids that PSN was seen to send, and refuses others unasked',
  async (field) => {
    await using gateway = await createTestGateway();
    const ask = (id: string) =>
      gateway.execute('query ($id: ID!) { stars { field: FIELD(id: $id) { id } } }'.replace('FIELD', field), {
        variables: { id },
      });
    for (const id of [
      '',
      'x',
      '../x',
      `${uuid}/..`,
      `${uuid}\n`,
      uuid.slice(1),
      'OFFER-LOYALTY-',
      `me::${uuid}`,
    ]) {
      const { data, errors } = await ask(id);
      expect(data).toEqual({ stars: { field: null } });
      expect(errors).toMatchObject([{ path: ['stars', 'field'], extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors[0]?.message).toBe(
        `id: got ${JSON.stringify(id)}, which is no id of PlayStation Stars; wants a UUID, or OFFER-LOYALTY- and a number`,
      );
    }
    expect(gateway.psn.requests).toEqual([]);
    for (const id of [uuid.toUpperCase(), 'OFFER-LOYALTY-1244']) expect((await ask(id)).errors).toEqual([]);
    const sent = gateway.psn.requests
      .filter(({ host }) => host !== 'account')
      .map(({ variables }) => variables);
    expect(sent.map((variables) => Object.values(variables ?? {})[0])).toEqual([uuid, 'OFFER-LOYALTY-1244']);
  },
);
