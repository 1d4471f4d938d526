import { found, type OperationAnswer } from '../operation-answer.js';
import { typed, type PsnObject } from '../psn-object.js';
import {
  campaigns,
  collectibles,
  productOfferId,
  statusLevels,
  walletReward,
  type WorldCampaign,
} from '../world/stars.js';
import { world } from '../world/world.js';
import { sceneOf } from './account.js';
import { assetsOf } from './collection.js';
import { isEnrolled, refusesForWantOfEnrolment } from './refusals.js';

const art = 'https://image.example/stars';

const fullMedia = (slug: string): PsnObject[] => [
  typed('Media', { altText: null, role: 'IMAGE', type: 'IMAGE', url: `${art}/${slug}.png` }),
];

/** An operation without variables for those who take part; the others get a refusal or an empty list. */
function programme(
  root: string,
  variables: Readonly<Record<string, string>>,
  whatElse: string | [],
  answer: (variables: Readonly<Record<string, unknown>>) => unknown,
): OperationAnswer {
  return {
    root,
    variables,
    answer: (given, context) => {
      if (isEnrolled(context)) return found(root, answer(given));
      return typeof whatElse === 'string' ? refusesForWantOfEnrolment(root, whatElse) : found(root, whatElse);
    },
  };
}

function campaignOf(campaign: WorldCampaign): Record<string, unknown> {
  const prize = collectibles.find(({ id }) => id === campaign.collectibleId);
  return {
    campaignRewardType: prize === undefined ? 'POINTS' : 'COLLECTIBLE',
    collectible:
      prize === undefined
        ? null
        : typed('LoyaltyCampaignCollectible', {
            assets: fullMedia(prize.slug),
            id: prize.id,
            name: prize.name,
            rarityType: prize.rarity,
          }),
    description: campaign.description,
    displayPoints: campaign.points,
    endDate: campaign.endsAt,
    id: campaign.id,
    images: fullMedia(`campaign-${campaign.progress}`),
    isNew: false,
    isRegistrable: campaign.status === 'NOT_REGISTERED',
    name: campaign.name,
    productId: prize === undefined ? (world.products[0]?.id ?? null) : null,
    progress: campaign.progress,
    remainingTime: 292_334,
    startDate: campaign.startsAt,
    status: campaign.status,
  };
}

function tasksOf({ tasks, status, progress }: WorldCampaign): PsnObject[] {
  return world.concepts.slice(0, tasks).map(({ id, name }, index) =>
    typed('LoyaltyCampaignTask', {
      conceptId: id,
      description: `Play ${name}.`,
      id: `d2c0b7e4-51a8-5f36-9e70-00000000000${index}`,
      isLocked: index > 0,
      name: null,
      productId: null,
      progress,
      status: status === 'COMPLETED' ? 'COMPLETED' : 'NOT_STARTED',
      type: 'CONCEPT',
    }),
  );
}

const describe = (typeIsTold: boolean, text: string): PsnObject[] => [
  typed('Description', { ...(typeIsTold ? { type: 'LEGAL' } : {}), value: null }),
  typed('Description', { ...(typeIsTold ? { type: 'LONG' } : {}), value: text }),
];

/** The three kinds of reward: a collectible, a product of the store, money in the wallet. */
function rewards(isDetailed: boolean): PsnObject[] {
  const detail = (points: number): Record<string, unknown> =>
    isDetailed
      ? { offerEndDate: '2024-12-31T23:59:00.000000Z', offerStartDate: '2023-09-13T21:24:00Z', points }
      : {};
  const [, lamp] = collectibles;
  const product = world.products.find(({ territory }) => territory === 'americas');
  if (lamp === undefined || product === undefined) return [];
  return [
    typed('LoyaltyRewardCollectible', {
      assets: assetsOf(lamp),
      description: describe(isDetailed, lamp.told),
      displayName: lamp.name,
      displayPoints: '200',
      id: lamp.id,
      name: lamp.name,
      rarity: lamp.rarity,
      rewardType: 'COLLECTIBLE',
      ...detail(200),
      ...(isDetailed ? { releaseDate: lamp.releasedAt, unlockedDate: null } : {}),
    }),
    typed('LoyaltyRewardProduct', {
      assets: [typed('Media', { type: 'IMAGE', url: `${art}/product.png` })],
      description: describe(isDetailed, 'A whole game.'),
      displayName: 'A game for points',
      displayPoints: '15,000',
      id: productOfferId,
      localizedProductClassifications: ['Full Game'],
      name: 'A game for points (English)',
      platforms: [...product.platforms, 'WEB_STORE'],
      productId: product.id,
      rewardType: 'PRODUCT',
      ...detail(15_000),
    }),
    typed('LoyaltyRewardWalletCredit', {
      assets: [typed('Media', { role: 'TILE', type: 'IMAGE', url: `${art}/wallet.png` })],
      description: describe(isDetailed, 'Money for the store.'),
      displayName: walletReward.name,
      displayPoints: walletReward.pointsText,
      id: walletReward.id,
      localizedProductClassifications: null,
      monetaryValue: walletReward.worth,
      name: walletReward.name,
      rewardType: 'WALLET_CREDIT',
      ...detail(walletReward.points),
    }),
  ];
}

const groupNames = ['Digital Collectibles', 'PS Store Rewards', 'PS Store Wallet Credit'];

function pointsEvent(type: string, points: number, at: string, reference: PsnObject): PsnObject {
  return typed('LoyaltyPointHistoryRecord', {
    displayPoints: points.toLocaleString('en-US'),
    eventDateTime: at,
    eventType: type,
    points,
    referenceData: reference,
  });
}

/** What is told of the programme itself. */
export const programmeAnswers: Readonly<Record<string, OperationAnswer>> = {
  'stars.pointsHistory': programme('loyaltyPointHistoryRetrieve', {}, [], () => [
    pointsEvent(
      'PURCHASE',
      450,
      '2023-05-13T12:37:08.54Z',
      typed('LoyaltyPurchaseRecord', { id: '900100200300', name: 'A bag of invented coins' }),
    ),
    pointsEvent(
      'WALLET_CREDIT',
      -1250,
      '2023-06-29T21:41:32.252532Z',
      typed('LoyaltyRewardRecord', { id: walletReward.id, name: null }),
    ),
  ]),
  'stars.statusLevels': {
    root: 'loyaltyStatusLevelsMetaDataRetrieve',
    variables: {},
    answer: () =>
      found(
        'loyaltyStatusLevelsMetaDataRetrieve',
        statusLevels.map(({ number, name, description, collectibleIds }) =>
          typed('LoyaltyStatusLevelMetaData', {
            collectibles: collectibleIds.map((id) =>
              typed('LoyaltyStatusCollectible', {
                id,
                name: collectibles.find((collectible) => collectible.id === id)?.name ?? null,
              }),
            ),
            description,
            name,
            statusLevelNumber: number,
          }),
        ),
      ),
  },
  'stars.scenes': programme('loyaltyCollectibleScenesRetrieve', {}, [], () =>
    world.accounts.flatMap(({ stars }) => (stars === undefined ? [] : [sceneOf(stars.scene)])),
  ),
  'stars.campaignGroups': programme('loyaltyCampaignGroupRetrieve', {}, 'getCampaignGroups', () =>
    [...new Set(campaigns.map(({ group }) => group))].map((name) =>
      typed('LoyaltyCampaignGroups', {
        campaigns: campaigns
          .filter(({ group }) => group === name)
          .map((campaign) => typed('LoyaltyCampaign', campaignOf(campaign))),
        id: name,
        name,
      }),
    ),
  ),
  'stars.campaign': programme(
    'loyaltyCampaignByIdRetrieve',
    { campaignId: 'ID!' },
    'getCampaignById',
    ({ campaignId }) => {
      const known = campaigns.find(({ id }) => id === campaignId);
      if (known === undefined) return null;
      return typed('LoyaltyCampaign', {
        ...campaignOf(known),
        estimatedTime: 'PT1H',
        isRegistrationRequired: false,
        tasks: tasksOf(known),
      });
    },
  ),
  'stars.rewardGroups': programme('loyaltyRewardGroupRetrieve', {}, 'getRewardGroups', () =>
    rewards(false).map((reward, index) =>
      typed('LoyaltyRewardGroup', { id: groupNames[index], name: groupNames[index], rewards: [reward] }),
    ),
  ),
  'stars.reward': programme(
    'loyaltyRewardbyIdRetrieve',
    { id: 'ID!' },
    'getRewardById',
    ({ id }) => rewards(true).find((reward) => reward['id'] === id) ?? null,
  ),
};
