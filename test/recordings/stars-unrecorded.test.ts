import { expect, test } from 'vitest';

import { operations } from '../../src/modules/stars/operations.js';
import type { AnyOperation } from '../../src/psn/operation.js';
import { describeRecordings, type Recording } from '../support/recordings.js';
import { asAnswerTo, createReplayGateway } from '../support/replay-gateway.js';

/** An answer that nobody recorded here, in a form that PSN is known for. */
const invented = (operation: AnyOperation, data: unknown, errors?: readonly object[]): Recording =>
  asAnswerTo(operation, {
    name: operation.key,
    request: { operationName: '', variables: null, sha256Hash: null },
    status: 200,
    body: errors === undefined ? { data } : { errors, data },
  });

async function ask(query: string, ...recordings: Recording[]) {
  await using gateway = await createReplayGateway(recordings);
  const { status, data, errors, text } = await gateway.execute(query);
  const asked = gateway.questions.map(({ operationName, variables }) => [operationName, variables]);
  const told = errors.map(({ path, extensions }) => [path, extensions.code]);
  return { status, data, errors, told, text, asked };
}

const id = '6d1f0a52-3c7e-5b94-8e21-0f4b7c9d2a63';
const url = 'https://image.example/stars/kite';
const assets = [{ __typename: 'Media', type: 'IMAGE', url: `${url}.png` }];
const enrolled = { enrollStatus: { status: 'ENROLLED' } };

const refusal = (statusCode: number, reason: string) => ({
  type: 'NimbusNormalizedError',
  error: { reason, code: -1, source: '-1', message: 'No.', referenceId: 'r' },
  statusCode,
  errorCode: -1,
  humanReadableCode: '',
  humanReadableValidationErrors: [],
  apiName: 'getCampaignById',
});

describeRecordings('PlayStation Stars in forms without a recording', () => {
  test('a campaign that one is not eligible for is a failure at its path, though it is told twice', async () => {
    const said = refusal(500, 'InternalError');
    const answer = invented(operations.campaign, { loyaltyCampaignByIdRetrieve: null }, [
      { message: 'No.', ...said, extensions: said },
    ]);
    const { status, data, errors } = await ask(`{ stars { closedAt campaign(id: "${id}") { id } } }`, answer);
    expect(status).toBe(200);
    expect(data.stars).toEqual({ closedAt: '2026-11-02T00:00:00Z', campaign: null });
    expect(errors).toMatchObject([
      { path: ['stars', 'campaign'], extensions: { code: 'PSN_ERROR', statusCode: 500 } },
    ]);
  });

  test.each([
    ['without the collectible', null],
    ['with an empty one', { __typename: 'LoyaltyCollectible', id: null, name: null, assets: null }],
  ])('an owned collectible that breaks PSN’s own schema %s is null without an error', async (_how, inner) => {
    const root = { __typename: 'OwnedLoyaltyCollectible', collectible: inner, id: 'me::undefined' };
    const message = 'Cannot return null for non-nullable field LoyaltyCollectible.id.';
    const path = ['ownedLoyaltyCollectibleRetrieve', 'collectible', 'id'];
    const { data, told, text, asked } = await ask(
      `{ stars { collectible(id: "${id}") { id isOwned } } }`,
      invented(operations.ownedCollectible, { ownedLoyaltyCollectibleRetrieve: root }, [
        { message, path, extensions: {} },
      ]),
    );
    expect({ data, told }).toEqual({ data: { stars: { collectible: null } }, told: [] });
    expect(text).not.toContain('me::');
    expect(asked).toEqual([['metLoyaltyGetOwnedCollectibleById', { collectibleId: id, accountId: 'me' }]]);
  });

  test('wallet credit is told with its money, and its texts as they are', async () => {
    const credit = {
      __typename: 'LoyaltyRewardWalletCredit',
      id,
      assets: [{ ...assets[0], role: 'TILE' }],
      displayPoints: '4,000',
      points: 4000,
      monetaryValue: 'HK$160.00',
      name: 'Credit - $20',
      offerEndDate: null,
      offerStartDate: '2023-01-01T00:00:00Z',
      rewardType: 'WALLET_CREDIT',
    };
    const { data, told } = await ask(
      `{ stars { reward(id: "${id}") {
        __typename name points pointsText offeredFrom offeredUntil ... on WalletReward { valueText }
      } } }`,
      invented(operations.reward, { loyaltyRewardbyIdRetrieve: credit }),
    );
    expect(told).toEqual([]);
    expect(data.stars.reward).toEqual({
      __typename: 'WalletReward',
      name: 'Credit - $20',
      points: 4000,
      pointsText: '4,000',
      offeredFrom: '2023-01-01T00:00:00Z',
      offeredUntil: null,
      valueText: 'HK$160.00',
    });
  });

  const bought = (reference: object) =>
    invented(operations.ownedCollectible, {
      ownedLoyaltyCollectibleRetrieve: {
        id: `5000000000000000001::${id}`,
        unlockedDate: null,
        collectible: { id, name: 'Kite', rarity: 'RARE', assets, referenceData: reference },
      },
    });
  const ofAnother = `{ stars { collectible(id: "${id}", accountId: "5000000000000000001") {
    id isOwned earnedAt unlockedAt reference { kind kindRaw name points }
  } } }`;

  test('a collectible that another player bought has its price in points and its day', async () => {
    const { data, told } = await ask(
      ofAnother,
      bought({
        id,
        referenceType: 'PURCHASE',
        points: 200,
        name: 'Kite',
        earnedDate: '2022-10-29T21:41:32.54Z',
      }),
    );
    expect(told).toEqual([]);
    expect(data.stars.collectible).toEqual({
      id: `5000000000000000001::${id}`,
      isOwned: true,
      earnedAt: '2022-10-29T21:41:32.54Z',
      unlockedAt: null,
      reference: { kind: 'PURCHASE', kindRaw: 'PURCHASE', name: 'Kite', points: 200 },
    });
  });

  test.each([
    ['Query not whitelisted', { message: 'Query not whitelisted' }],
    ['PersistedQueryNotFound', { errors: [{ message: 'PersistedQueryNotFound' }] }],
    ['an unknown field', { errors: [{ message: 'Cannot query field "referenceData" on type "Query".' }] }],
  ])('the archived operation stands in where the present one answers %s', async (_what, body) => {
    const gone = { ...invented(operations.ownedCollectible, null), status: 400, body };
    const old = { id, name: 'Kite', unlockedDate: '2022-10-01T13:06:01.004772Z', assets };
    const { data, told, asked } = await ask(
      `{ stars { collectible(id: "${id}") { isOwned earnedAt reference { id } collectible { name } } } }`,
      gone,
      invented(operations.olderCollectible, { loyaltyUserCollectibleByIdRetrieve: old }),
    );
    expect(told).toEqual([]);
    expect(data.stars.collectible).toEqual({
      isOwned: true,
      earnedAt: '2022-10-01T13:06:01.004772Z',
      reference: null,
      collectible: { name: 'Kite' },
    });
    expect(asked.at(-1)).toEqual(['metLoyaltyUserCollectibleById', { collectibleId: id, accountId: 'me' }]);
  });

  test('campaigns of the launch version lack three fields: null, and no further call', async () => {
    const campaign = { id, name: 'Kites', status: 'NOT_REGISTERED', startDate: '2022-09-12T16:00:00.672Z' };
    const groups = [{ id: 'Default', name: 'Default', campaigns: [campaign] }];
    const { data, told, asked } = await ask(
      '{ stars { campaignGroups { campaigns { name startsAt isNew isRegistrable remainingSeconds } } } }',
      invented(operations.campaignGroups, { loyaltyCampaignGroupRetrieve: groups }),
    );
    expect(told).toEqual([]);
    expect(data.stars.campaignGroups[0].campaigns).toEqual([
      {
        name: 'Kites',
        startsAt: campaign.startDate,
        isNew: null,
        isRegistrable: null,
        remainingSeconds: null,
      },
    ]);
    expect(asked).toEqual([['metGetCampaignGroup', {}]]);
  });

  test('a word that nobody knows is UNRECOGNIZED with the word itself, wherever it stands', async () => {
    const odd = { id, name: 'Kite', rarity: 'COSMIC', assets };
    const account = invented(operations.account, {
      loyaltyAccountRetrieve: { enrollStatus: { status: 'DREAMING' } },
    });
    const events = [{ eventType: 'JUGGLING', displayPoints: '-1,250', points: -1250 }];
    const reward = {
      __typename: 'LoyaltyRewardProduct',
      id,
      platforms: ['PS9', 'PS5'],
      description: [{ type: 'RHYME', value: 'Up, up.' }],
      rewardType: 'PRODUCT',
    };
    const { data, told } = await ask(
      `{ viewer { stars {
        enrolment { status statusRaw }
        collectibles { rarity rarityRaw }
        pointsHistory { kind kindRaw points pointsText }
      } }
      stars {
        isEnrolled
        rewardGroups { rewards { ... on ProductReward { platforms platformsRaw descriptions { kind kindRaw } } } }
        collectible(id: "${id}", accountId: "5000000000000000001") { reference { kind kindRaw } }
      } }`,
      account,
      invented(operations.ownedCollectibles, { loyaltyUserCollectiblesRetrieve: [odd] }),
      invented(operations.pointsHistory, { loyaltyPointHistoryRetrieve: events }),
      invented(operations.rewardGroups, {
        loyaltyRewardGroupRetrieve: [{ id: 'g', name: 'g', rewards: [reward] }],
      }),
      bought({ id, referenceType: 'SNEEZE' }),
    );
    const value = 'UNRECOGNIZED';
    expect(told).toEqual([]);
    expect(data).toEqual({
      viewer: {
        stars: {
          enrolment: { status: value, statusRaw: 'DREAMING' },
          collectibles: [{ rarity: value, rarityRaw: 'COSMIC' }],
          pointsHistory: [{ kind: value, kindRaw: 'JUGGLING', points: -1250, pointsText: '-1,250' }],
        },
      },
      stars: {
        isEnrolled: null,
        rewardGroups: [
          {
            rewards: [
              {
                platforms: [value, 'PS5'],
                platformsRaw: ['PS9', 'PS5'],
                descriptions: [{ kind: value, kindRaw: 'RHYME' }],
              },
            ],
          },
        ],
        collectible: { reference: { kind: value, kindRaw: 'SNEEZE' } },
      },
    });
  });

  const timedOut = (...path: (string | number)[]) => [{ message: 'Operation timed out!', path }];

  test('a failure inside a list stands at the field that lacks it, and the rest is told', async () => {
    const root = 'loyaltyCampaignGroupRetrieve';
    const campaigns = [
      { id: 'a', name: 'Kites', collectible: null },
      { id: 'b', name: 'Larks', collectible: null },
    ];
    const { data, told } = await ask(
      '{ stars { campaignGroups { campaigns { name collectible { id } } } } }',
      invented(
        operations.campaignGroups,
        { [root]: [{ id: 'g', name: 'g', campaigns }] },
        timedOut(root, 0, 'campaigns', 1, 'collectible'),
      ),
    );
    expect(data.stars.campaignGroups[0].campaigns).toEqual([
      { name: 'Kites', collectible: null },
      { name: 'Larks', collectible: null },
    ]);
    const at = ['stars', 'campaignGroups', 0, 'campaigns', 1, 'collectible'];
    expect(told).toEqual([[at, 'PSN_ERROR']]);
  });

  test('the same of collectibles and of rewards', async () => {
    const [owned, rewards] = ['loyaltyUserCollectiblesRetrieve', 'loyaltyRewardGroupRetrieve'];
    const { data, told } = await ask(
      `{ viewer { stars { collectibles { name media { url } } } }
         stars { rewardGroups { rewards { name pointsText } } } }`,
      invented(operations.account, { loyaltyAccountRetrieve: enrolled }),
      invented(
        operations.ownedCollectibles,
        { [owned]: [{ id, name: 'Kite', assets: null }] },
        timedOut(owned, 0),
      ),
      invented(
        operations.rewardGroups,
        { [rewards]: [{ id: 'g', name: 'g', rewards: [{ id, name: 'Kite', displayPoints: null }] }] },
        timedOut(rewards, 0, 'rewards', 0, 'displayPoints'),
      ),
    );
    expect(data.viewer.stars.collectibles).toEqual([{ name: 'Kite', media: null }]);
    expect(data.stars.rewardGroups[0].rewards).toEqual([{ name: 'Kite', pointsText: null }]);
    expect(told).toHaveLength(2);
    expect(told).toContainEqual([['viewer', 'stars', 'collectibles', 0, 'media'], 'PSN_ERROR']);
    expect(told).toContainEqual([['stars', 'rewardGroups', 0, 'rewards', 0, 'pointsText'], 'PSN_ERROR']);
  });

  test('a list that failed is not told as an empty one', async () => {
    const root = 'loyaltyCampaignGroupRetrieve';
    const shelf = 'loyaltyCollectibleDisplayRetrieve';
    const { data, told } = await ask(
      '{ stars { campaignGroups { campaigns { id } } } viewer { stars { displayCase { slots { position } } } } }',
      invented(operations.account, { loyaltyAccountRetrieve: enrolled }),
      invented(
        operations.campaignGroups,
        { [root]: [{ id: 'g', name: 'g', campaigns: null }] },
        timedOut(root, 0, 'campaigns'),
      ),
      invented(operations.displayCase, { [shelf]: { collectibles: null, isEmpty: null } }, timedOut(shelf)),
    );
    expect(data).toEqual({ stars: { campaignGroups: null }, viewer: { stars: { displayCase: null } } });
    expect(told).toHaveLength(2);
    expect(told).toContainEqual([['stars', 'campaignGroups'], 'PSN_ERROR']);
    expect(told).toContainEqual([['viewer', 'stars', 'displayCase'], 'PSN_ERROR']);
  });
});
