import type { OperationAnswer } from '../operation-answer.js';
import { typed, type PsnObject } from '../psn-object.js';
import { collectibles, productOfferId, walletReward } from '../world/stars.js';
import { world } from '../world/world.js';
import { assetsOf } from './collection.js';
import { forTheEnrolled } from './for-the-enrolled.js';

const art = 'https://image.example/stars';

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

/** Rewards: by group, and one by one with points and dates. */
export const rewardAnswers: Readonly<Record<string, OperationAnswer>> = {
  'stars.rewardGroups': forTheEnrolled('loyaltyRewardGroupRetrieve', {}, 'getRewardGroups', () =>
    rewards(false).map((reward, index) =>
      typed('LoyaltyRewardGroup', { id: groupNames[index], name: groupNames[index], rewards: [reward] }),
    ),
  ),
  'stars.reward': forTheEnrolled(
    'loyaltyRewardbyIdRetrieve',
    { id: 'ID!' },
    'getRewardById',
    ({ id }) => rewards(true).find((reward) => reward['id'] === id) ?? null,
  ),
};
