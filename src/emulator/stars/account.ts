import { found, type OperationAnswer } from '../operation-answer.js';
import { typed, type PsnObject } from '../psn-object.js';
import type { WorldStars } from '../world/model.js';
import { world } from '../world/world.js';
import { askedAccount, refusalFor } from './refusals.js';

const root = 'loyaltyAccountRetrieve';

/** Three places of the display case are shown on the account; the case itself has twelve. */
const shownSlots = 3;
const caseSlots = 12;

const art = 'https://image.example/stars';

function slots({ shown }: WorldStars, length: number): PsnObject[] {
  return Array.from({ length }, (_none, index) => {
    const item = shown[index];
    if (item === undefined) {
      return typed('LoyaltyCollectibleDisplayItem', {
        assets: null,
        id: `empty-slot-${index}`,
        isEmpty: true,
      });
    }
    return typed('LoyaltyCollectibleDisplayItem', {
      assets: [
        typed('Media', { type: 'IMAGE', url: `${art}/${item.slug}.png` }),
        typed('Media', { type: 'VIDEO', url: `${art}/${item.slug}.mp4` }),
      ],
      id: item.id,
      isEmpty: false,
    });
  });
}

/** A scene with its three pictures. */
export function sceneOf({ id, slug }: WorldStars['scene']): PsnObject {
  const assets = ['BACKGROUND', 'TILE', 'PREVIEW'].map((role) =>
    typed('Media', { role, url: `${art}/${slug}-${role.toLowerCase()}.png` }),
  );
  return typed('LoyaltyCollectibleScene', { assets, id });
}

/** Of another's account PSN tells neither points nor terms. */
function enrolled(stars: WorldStars, isOwn: boolean): PsnObject {
  const { level, points } = stars;
  return typed('LoyaltyAccount', {
    collectibleScene: sceneOf(stars.scene),
    collectibles: slots(stars, shownSlots),
    enrollStatus: typed('LoyaltyEnrollStatus', {
      enrolledDateTime: stars.enrolledAt,
      isUserEligibleToEnroll: true,
      isUserEnrolled: true,
      status: 'ENROLLED',
    }),
    pointsBalance: isOwn
      ? typed('LoyaltyPointBalance', {
          displayTotalPointsBalance: points.toLocaleString('en-US'),
          totalCampaignsCompleted: stars.campaignsCompleted,
          totalPointsBalance: points,
        })
      : null,
    requiresTosAcceptance: isOwn ? false : null,
    statusLevel: typed('LoyaltyStatusLevel', {
      currentStatusLevel: level.name,
      expiryDate: level.expiresAt,
      nextStatusProgress: 62,
      statusLevelNumber: level.number,
      totalPurchaseEarned: 2,
      totalPurchaseNeeded: 4,
      totalTrophiesEarned: 24,
      totalTrophiesNeeded: 32,
    }),
  });
}

/** An account without Stars is an object whose members are null. */
function notEnrolled(isOwn: boolean): PsnObject {
  return typed('LoyaltyAccount', {
    collectibleScene: typed('LoyaltyCollectibleScene', { assets: null, id: null }),
    collectibles: null,
    enrollStatus: typed('LoyaltyEnrollStatus', {
      enrolledDateTime: null,
      isUserEligibleToEnroll: false,
      isUserEnrolled: false,
      status: 'NOT_ENROLLED',
    }),
    pointsBalance: null,
    requiresTosAcceptance: isOwn ? true : null,
    statusLevel: typed('LoyaltyStatusLevel', {
      currentStatusLevel: null,
      expiryDate: null,
      nextStatusProgress: null,
      statusLevelNumber: null,
      totalPurchaseEarned: null,
      totalPurchaseNeeded: null,
      totalTrophiesEarned: null,
      totalTrophiesNeeded: null,
    }),
  });
}

/** Answers for the account that is asked about, unless PSN would refuse it. */
function forAccount(
  root: string,
  apiName: string,
  answer: (stars: WorldStars | undefined, isOwn: boolean) => PsnObject,
): OperationAnswer {
  return {
    root,
    variables: { accountId: 'ID!' },
    answer: ({ accountId }, context) => {
      const asked = askedAccount(accountId, context);
      return (
        refusalFor(asked, context, { root, apiName }) ??
        found(root, answer(world.account(asked)?.stars, asked === context.accountId))
      );
    },
  };
}

/** A display case; of an account without Stars, one whose members are null. */
function displayCase(stars: WorldStars | undefined): PsnObject {
  return typed('LoyaltyCollectibleDisplay', {
    collectibles: stars === undefined ? null : slots(stars, caseSlots),
    isEmpty: stars === undefined ? null : stars.shown.length === 0,
    isFull: stars === undefined ? null : false,
    selectedScene: stars === undefined ? null : sceneOf(stars.scene),
  });
}

/** What is told of any account. */
export const accountAnswers: Readonly<Record<string, OperationAnswer>> = {
  'stars.account': forAccount(root, 'getAccount', (stars, isOwn) =>
    stars === undefined ? notEnrolled(isOwn) : enrolled(stars, isOwn),
  ),
  'stars.displayCase': forAccount('loyaltyCollectibleDisplayRetrieve', 'getCollectiblesDisplay', displayCase),
};
