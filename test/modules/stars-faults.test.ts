import { expect, test } from 'vitest';

import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const id = '6d1f0a52-3c7e-5b94-8e21-0f4b7c9d2a63';
const other = '5000000000000000001';

type Path = readonly (string | number)[];

/** An answer of PSN's whose members at these places failed. */
const answer = (data: object, ...faults: readonly Path[]) => ({
  body: { errors: faults.map((path) => ({ message: 'Operation timed out!', path })), data },
});

const calls = (gateway: TestGateway): (string | undefined)[] =>
  gateway.psn.requests.filter(({ host }) => host !== 'account').map(({ operation }) => operation);

/** Asks with dictated answers, and tells where the errors stand. */
async function ask(query: string, answers: Readonly<Record<string, ReturnType<typeof answer>>>) {
  await using gateway = await createTestGateway();
  for (const [key, dictated] of Object.entries(answers)) gateway.psn.answerAlways(key, dictated);
  const { data, errors } = await gateway.execute(query);
  expect(errors.every(({ extensions }) => extensions.code === 'PSN_ERROR')).toBe(true);
  return { data, at: errors.map(({ path }) => path!.join('.')).toSorted(), calls: calls(gateway) };
}

const nothing = {
  description: null,
  earnedDate: null,
  id: null,
  internalName: null,
  name: null,
  points: null,
  referenceType: null,
};
const moment = '2024-02-24T20:34:15.642907Z';

const ownership = (collectible: object, unlockedDate: string | null, ...faults: readonly Path[]) => {
  const root = 'ownedLoyaltyCollectibleRetrieve';
  const owned = { id: `me::${id}`, unlockedDate, collectible: { id, name: 'Kite', ...collectible } };
  return { 'stars.ownedCollectible': answer({ [root]: owned }, ...faults.map((path) => [root, ...path])) };
};
const fields = 'isOwned earnedAt unlockedAt reference { id kind name } collectible { name }';
const mine = `{ stars { collectible(id: "${id}") { ${fields} } } }`;
const atCollectible = (...names: string[]) => names.map((name) => `stars.collectible.${name}`).toSorted();

test.each([
  ['referenceData', null, [['collectible', 'referenceData']], ['isOwned', 'earnedAt', 'reference']],
  ['its id', nothing, [['collectible', 'referenceData', 'id']], ['isOwned', 'reference']],
  ['unlockedDate', nothing, [['unlockedDate']], ['isOwned', 'earnedAt', 'unlockedAt']],
])(
  'a collectible whose %s failed is not told as not owned',
  async (_what, referenceData, faults, lacking) => {
    const { data, at, calls } = await ask(mine, ownership({ referenceData }, null, ...faults));
    expect(data.stars.collectible).toEqual({
      isOwned: null,
      earnedAt: null,
      unlockedAt: null,
      reference: null,
      collectible: { name: 'Kite' },
    });
    expect(at).toEqual(atCollectible(...lacking));
    expect(calls).toEqual(['stars.ownedCollectible']);
  },
);

test('what is left of a failure still tells that a collectible is owned, and since when', async () => {
  const hidden = await ask(
    mine,
    ownership({ referenceData: null }, moment, ['collectible', 'referenceData']),
  );
  expect(hidden.data.stars.collectible).toMatchObject({ isOwned: true, earnedAt: moment, reference: null });
  expect(hidden.at).toEqual(atCollectible('reference'));

  const referenceData = { ...nothing, id, earnedDate: moment };
  const faults = [['unlockedDate'], ['collectible', 'referenceData', 'referenceType']];
  const half = await ask(mine, ownership({ referenceData }, null, ...faults));
  expect(half.data.stars.collectible).toMatchObject({
    isOwned: true,
    earnedAt: moment,
    unlockedAt: null,
    reference: { id, kind: null, name: null },
  });
  expect(half.at).toEqual(atCollectible('unlockedAt', 'reference.kind'));
});

test('the operation before does not tell of a failure that a collectible is not owned either', async () => {
  const gone = { status: 400, body: { message: 'Query not whitelisted' } };
  const root = 'loyaltyUserCollectibleByIdRetrieve';
  const old = answer({ [root]: { id, name: 'Kite', unlockedDate: null } }, [root, 'unlockedDate']);
  await using gateway = await createTestGateway();
  gateway.psn.answerAlways('stars.ownedCollectible', gone);
  gateway.psn.answerAlways('stars.olderCollectible', old);
  const { data, errors } = await gateway.execute(
    `{ stars { collectible(id: "${id}") { isOwned earnedAt } } }`,
  );
  expect(data.stars.collectible).toEqual({ isOwned: null, earnedAt: null });
  expect(errors.map(({ path }) => path)).toEqual([
    ['stars', 'collectible', 'isOwned'],
    ['stars', 'collectible', 'earnedAt'],
  ]);
});

test('what failed in a list of campaigns stands at its field, however deep, and costs no further call', async () => {
  const root = 'loyaltyCampaignGroupRetrieve';
  const at = [root, 0, 'campaigns', 0];
  const collectible = { id, name: null, rarityType: null, assets: [] };
  const campaign = { id, name: null, isNew: null, isRegistrable: true, remainingTime: null, collectible };
  const {
    data,
    at: told,
    calls,
  } = await ask(
    `{ stars { campaignGroups { name campaigns {
      name isNew isRegistrable remainingSeconds collectible { name rarity rarityRaw }
    } } } }`,
    {
      'stars.campaignGroups': answer(
        { [root]: [{ id: 'g', name: null, campaigns: [campaign] }] },
        [root, 0, 'name'],
        [...at, 'name'],
        [...at, 'isNew'],
        [...at, 'collectible', 'rarityType'],
      ),
    },
  );
  expect(data.stars.campaignGroups[0].campaigns).toEqual([
    {
      name: null,
      isNew: null,
      isRegistrable: true,
      remainingSeconds: null,
      collectible: { name: null, rarity: null, rarityRaw: null },
    },
  ]);
  const group = 'stars.campaignGroups.0';
  expect(told).toEqual([
    `${group}.campaigns.0.collectible.rarity`,
    `${group}.campaigns.0.collectible.rarityRaw`,
    `${group}.campaigns.0.isNew`,
    `${group}.campaigns.0.name`,
    `${group}.name`,
  ]);
  expect(calls).toEqual(['stars.campaignGroups']);
});

test('the same of rewards and their collectibles, of levels and of scenes', async () => {
  const rewards = 'loyaltyRewardGroupRetrieve';
  const levels = 'loyaltyStatusLevelsMetaDataRetrieve';
  const scenes = 'loyaltyCollectibleScenesRetrieve';
  const reward = { id, rewardType: 'COLLECTIBLE', displayName: null, rarity: null, assets: [] };
  const { data, at, calls } = await ask(
    `{ stars {
      rewardGroups { rewards { displayName ... on CollectibleReward { collectible { id rarity } } } }
      statusLevels { number name collectibles { name } }
      scenes { id media { url } }
    } }`,
    {
      'stars.rewardGroups': answer(
        { [rewards]: [{ id: 'g', name: 'g', rewards: [reward] }] },
        [rewards, 0, 'rewards', 0, 'displayName'],
        [rewards, 0, 'rewards', 0, 'rarity'],
      ),
      'stars.statusLevels': answer(
        { [levels]: [{ statusLevelNumber: 1, name: null, collectibles: [{ id, name: null }] }] },
        [levels, 0, 'name'],
        [levels, 0, 'collectibles', 0, 'name'],
      ),
      'stars.scenes': answer({ [scenes]: [{ id: 's', assets: null }] }, [scenes, 0, 'assets']),
    },
  );
  expect(data.stars).toEqual({
    rewardGroups: [{ rewards: [{ displayName: null, collectible: { id, rarity: null } }] }],
    statusLevels: [{ number: 1, name: null, collectibles: [{ name: null }] }],
    scenes: [{ id: 's', media: null }],
  });
  expect(at).toEqual([
    'stars.rewardGroups.0.rewards.0.collectible.rarity',
    'stars.rewardGroups.0.rewards.0.displayName',
    'stars.scenes.0.media',
    'stars.statusLevels.0.collectibles.0.name',
    'stars.statusLevels.0.name',
  ]);
  expect(calls.toSorted()).toEqual(['stars.rewardGroups', 'stars.scenes', 'stars.statusLevels']);
});

test('a task that failed in part keeps the rest, and a list of which nothing is left is no empty one', async () => {
  const root = 'loyaltyCampaignByIdRetrieve';
  const query = `{ stars { campaign(id: "${id}") { name tasks { id description status } } } }`;
  const task = { id: 't', description: null, status: 'COMPLETED' };
  const part = await ask(query, {
    'stars.campaign': answer(
      { [root]: { id, name: 'Kites', tasks: [task, null] } },
      [root, 'tasks', 0, 'description'],
      [root, 'tasks', 1],
    ),
  });
  expect(part.data.stars.campaign.tasks).toEqual([{ id: 't', description: null, status: 'COMPLETED' }]);
  expect(part.at).toEqual(['stars.campaign.tasks.0.description']);

  const whole = await ask(query, {
    'stars.campaign': answer({ [root]: { id, name: 'Kites', tasks: [null] } }, [root, 'tasks', 0]),
  });
  expect(whole.data.stars.campaign).toEqual({ name: 'Kites', tasks: null });
  expect(whole.at).toEqual(['stars.campaign.tasks']);
});

test('what failed in a points event stands at its field, and the rest of the history is told', async () => {
  const root = 'loyaltyPointHistoryRetrieve';
  const event = { eventType: 'PURCHASE', eventDateTime: moment, points: 450, displayPoints: '450' };
  const { data, at } = await ask(
    `{ viewer { stars { pointsHistory {
      kind kindRaw at points pointsText referenceId referenceName
    } } } }`,
    {
      'stars.pointsHistory': answer(
        {
          [root]: [
            { ...event, eventType: null, points: null, referenceData: { id: '1', name: null } },
            { ...event, referenceData: null },
            { ...event, referenceData: { id: '3', name: null } },
          ],
        },
        [root, 0, 'eventType'],
        [root, 0, 'points'],
        [root, 0, 'referenceData', 'name'],
        [root, 1, 'referenceData'],
      ),
    },
  );
  const told = { kind: 'PURCHASE', kindRaw: 'PURCHASE', at: moment, points: 450, pointsText: '450' };
  expect(data.viewer.stars.pointsHistory).toEqual([
    { ...told, kind: null, kindRaw: null, points: null, referenceId: '1', referenceName: null },
    { ...told, referenceId: null, referenceName: null },
    { ...told, referenceId: '3', referenceName: null },
  ]);
  const history = 'viewer.stars.pointsHistory';
  expect(at).toEqual([
    `${history}.0.kind`,
    `${history}.0.kindRaw`,
    `${history}.0.points`,
    `${history}.0.referenceName`,
    `${history}.1.referenceId`,
    `${history}.1.referenceName`,
  ]);
});

test('what failed in a display case stands at its scene, its places and their media', async () => {
  const root = 'loyaltyCollectibleDisplayRetrieve';
  const query = `{ viewer { stars { displayCase {
    isEmpty isFull scene { id media { url } } slots { position isEmpty collectible { id media { url } } media { url } }
  } } } }`;
  const collectibles = [
    { id, isEmpty: null, assets: null },
    { id: 'empty-slot-1', isEmpty: null, assets: null },
  ];
  const slots = [
    { position: 0, isEmpty: false, collectible: { id, media: null }, media: null },
    { position: 1, isEmpty: true, collectible: null, media: null },
  ];
  const whole = await ask(query, {
    'stars.displayCase': answer(
      { [root]: { isEmpty: false, isFull: null, selectedScene: null, collectibles } },
      [root, 'selectedScene'],
      [root, 'isFull'],
      [root, 'collectibles', 0, 'assets'],
    ),
  });
  const shelf = 'viewer.stars.displayCase';
  expect(whole.data.viewer.stars.displayCase).toEqual({ isEmpty: false, isFull: null, scene: null, slots });
  expect(whole.at).toEqual([
    `${shelf}.isFull`,
    `${shelf}.scene`,
    `${shelf}.slots.0.collectible.media`,
    `${shelf}.slots.0.media`,
  ]);

  const part = await ask(query, {
    'stars.displayCase': answer(
      { [root]: { isEmpty: false, isFull: false, selectedScene: { id: 's', assets: null }, collectibles } },
      [root, 'selectedScene', 'assets'],
    ),
  });
  expect(part.data.viewer.stars.displayCase.scene).toEqual({ id: 's', media: null });
  expect(part.at).toEqual([`${shelf}.scene.media`]);
});

test('what failed in a standing stands at its field', async () => {
  const root = 'loyaltyAccountRetrieve';
  const { data, at } = await ask(
    `{ viewer { stars {
      enrolment { status statusRaw since } level { number name } points { total totalText } scene { media { url } }
      display { position media { url } }
    } } stars { isEnrolled } }`,
    {
      'stars.account': answer(
        {
          [root]: {
            enrollStatus: null,
            statusLevel: { statusLevelNumber: 3, currentStatusLevel: null },
            pointsBalance: { totalPointsBalance: null, displayTotalPointsBalance: '4,250' },
            collectibleScene: { id: 's', assets: null },
            collectibles: [{ id, isEmpty: false, assets: null }],
          },
        },
        [root, 'enrollStatus'],
        [root, 'statusLevel', 'currentStatusLevel'],
        [root, 'pointsBalance', 'totalPointsBalance'],
        [root, 'collectibleScene', 'assets'],
        [root, 'collectibles', 0, 'assets'],
      ),
    },
  );
  expect(data.viewer.stars).toEqual({
    enrolment: { status: 'UNRECOGNIZED', statusRaw: null, since: null },
    level: { number: 3, name: null },
    points: { total: null, totalText: '4,250' },
    scene: { media: null },
    display: [{ position: 0, media: null }],
  });
  expect(at).toEqual([
    'stars.isEnrolled',
    'viewer.stars.display.0.media',
    'viewer.stars.enrolment.since',
    'viewer.stars.enrolment.statusRaw',
    'viewer.stars.level.name',
    'viewer.stars.points.total',
    'viewer.stars.scene.media',
  ]);
});

test('another player’s collectible tells nothing of when it was unlocked, and that is no failure', async () => {
  const referenceData = { ...nothing, id, referenceType: 'CAMPAIGN', earnedDate: moment };
  const query = mine.replace(`"${id}"`, `"${id}", accountId: "${other}"`);
  const { data, at } = await ask(query, ownership({ referenceData }, null));
  expect(data.stars.collectible).toMatchObject({ isOwned: true, earnedAt: moment, unlockedAt: null });
  expect(at).toEqual([]);
});
