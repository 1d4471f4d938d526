import { OperationOutdatedError, OperationRejectedError } from '../../errors.js';
import type { Answer, FaultFinder } from '../../psn/response.js';
import type { PsnSession } from '../../psn/session.js';
import { toStanding } from './mapping/account.js';
import { toCampaign } from './mapping/campaign.js';
import { type Ownership, toOldOwnership, toOwnership } from './mapping/ownership.js';
import { toReward } from './mapping/reward.js';
import type { CampaignModel, RewardModel } from './models.js';
import { orNotEnrolled, toldOrFault } from './not-enrolled.js';
import { operations } from './operations.js';
import { toItems } from './told.js';

/** Asks for an account's standing; null where PSN knows no such account or refuses for want of enrolment. */
export async function loadStanding(psn: PsnSession, accountId: string) {
  const answer = await orNotEnrolled(psn.query(operations.account, { accountId }));
  const account = answer?.data.loyaltyAccountRetrieve;
  return answer === null || account == null
    ? null
    : {
        ...toStanding(account, (...path) => answer.faultAt('loyaltyAccountRetrieve', ...path)),
        accountId,
      };
}

/** Awaits the answer whose root is a list, and maps it; null where PSN refuses for want of enrolment. */
export async function loadList<Root extends string, Item, Model>(
  asked: Promise<Answer<{ readonly [Name in Root]?: readonly (Item | null)[] | null }>>,
  root: Root,
  toItem: (item: Item, faultAt?: FaultFinder) => Model | null,
): Promise<Model[] | null> {
  const answer = await orNotEnrolled(asked);
  const list = answer?.data[root];
  if (answer === null || list == null) return null;
  const items = toItems(list, toItem, (...path) => answer.faultAt(root, ...path));
  return toldOrFault(items, answer.faultAt(root));
}

/** Asks for a campaign; null if there is none. */
export async function loadCampaign(psn: PsnSession, campaignId: string): Promise<CampaignModel | null> {
  const answer = await orNotEnrolled(psn.query(operations.campaign, { campaignId }));
  const campaign = answer?.data.loyaltyCampaignByIdRetrieve;
  return answer === null || campaign == null
    ? null
    : toCampaign(campaign, (...path) => answer.faultAt('loyaltyCampaignByIdRetrieve', ...path));
}

/** Asks for a reward; null if there is none. */
export async function loadReward(psn: PsnSession, id: string): Promise<RewardModel | null> {
  const answer = await orNotEnrolled(psn.query(operations.reward, { id }));
  const reward = answer?.data.loyaltyRewardbyIdRetrieve;
  return answer === null || reward == null
    ? null
    : toReward(reward, (...path) => answer.faultAt('loyaltyRewardbyIdRetrieve', ...path));
}

interface Asked {
  readonly collectibleId: string;
  readonly accountId: string;
}

async function askByPresentOperation(psn: PsnSession, asked: Asked): Promise<Ownership | null> {
  const { data, faultAt } = await psn.query(operations.ownedCollectible, asked);
  const root = 'ownedLoyaltyCollectibleRetrieve';
  const owned = data[root];
  const ownership = owned == null ? null : toOwnership(owned, (...path) => faultAt(root, ...path));
  return toldOrFault(ownership, faultAt(root, 'collectible'));
}

async function askByOldOperation(psn: PsnSession, asked: Asked): Promise<Ownership | null> {
  const { data, faultAt } = await psn.query(operations.olderCollectible, asked);
  const root = 'loyaltyUserCollectibleByIdRetrieve';
  const owned = data[root];
  if (owned == null) return null;
  return toOldOwnership(owned, {
    isOwn: asked.accountId === 'me',
    faultAt: (...path) => faultAt(root, ...path),
  });
}

/**
 * Asks for a collectible and whether an account owns it; null if PSN knows none, or nobody is enrolled. Where PSN no
 * longer takes the present operation, the one before it is asked.
 */
export async function loadOwnership(psn: PsnSession, asked: Asked): Promise<Ownership | null> {
  try {
    return await orNotEnrolled(askByPresentOperation(psn, asked));
  } catch (error) {
    const isGone = error instanceof OperationRejectedError || error instanceof OperationOutdatedError;
    if (!isGone) throw error;
    return orNotEnrolled(askByOldOperation(psn, asked));
  }
}
