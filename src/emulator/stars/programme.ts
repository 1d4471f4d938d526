import { found, type OperationAnswer } from '../operation-answer.js';
import { typed, type PsnObject } from '../psn-object.js';
import { collectibles, statusLevels, walletReward } from '../world/stars.js';
import { world } from '../world/world.js';
import { sceneOf } from './account.js';
import { forTheEnrolled } from './for-the-enrolled.js';

function pointsEvent(type: string, points: number, at: string, reference: PsnObject): PsnObject {
  return typed('LoyaltyPointHistoryRecord', {
    displayPoints: points.toLocaleString('en-US'),
    eventDateTime: at,
    eventType: type,
    points,
    referenceData: reference,
  });
}

/** What moved points, and what the programme has for everyone. */
export const programmeAnswers: Readonly<Record<string, OperationAnswer>> = {
  'stars.pointsHistory': forTheEnrolled('loyaltyPointHistoryRetrieve', {}, [], () => [
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
  'stars.scenes': forTheEnrolled('loyaltyCollectibleScenesRetrieve', {}, [], () =>
    world.accounts.flatMap(({ stars }) => (stars === undefined ? [] : [sceneOf(stars.scene)])),
  ),
};
