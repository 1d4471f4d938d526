import { BadUserInputError, OperationOutdatedError, OperationRejectedError, quote } from '../../errors.js';
import type { PsnSession } from '../../psn/session.js';
import { toMoment } from '../moment.js';
import { toStarsAccount } from './mapping/account.js';
import { toCampaign } from './mapping/campaign.js';
import { toCollectible, toReference } from './mapping/collectible.js';
import { toReward } from './mapping/reward.js';
import type { CampaignModel, Ownership, RewardModel } from './models.js';
import { isNotEnrolled, orNotEnrolled } from './not-enrolled.js';
import { operations } from './operations.js';

/** Ids of the programme: UUIDs, or `OFFER-LOYALTY-` and a number. */
export function readStarsId(id: string): string {
  if (/^[\w-]{1,64}$/.test(id)) return id;
  throw new BadUserInputError(`id: got ${quote(id)}, wants an id of PlayStation Stars, such as a UUID`);
}

/** Whose collectible: an account id, or `me`. */
export function readOwner(accountId: string): string {
  if (accountId === 'me' || /^\d{17,20}$/.test(accountId)) return accountId;
  throw new BadUserInputError(`accountId: got ${quote(accountId)}, wants me, or 17 to 20 digits`);
}

/** Asks for an account's standing; null where PSN knows no such account or refuses for want of enrolment. */
export async function loadStanding(psn: PsnSession, accountId: string) {
  const answer = await orNotEnrolled(psn.query(operations.account, { accountId }));
  const account = answer?.data.loyaltyAccountRetrieve;
  return answer === null || account == null
    ? null
    : { ...toStarsAccount(account), accountId, faultAt: answer.faultAt };
}

/** Asks for a campaign; null if there is none. */
export async function loadCampaign(psn: PsnSession, campaignId: string): Promise<CampaignModel | null> {
  const answer = await orNotEnrolled(psn.query(operations.campaign, { campaignId }));
  const campaign = answer?.data.loyaltyCampaignByIdRetrieve;
  return answer === null || campaign == null
    ? null
    : toCampaign(campaign, (member) => answer.faultAt('loyaltyCampaignByIdRetrieve', String(member)));
}

/** Asks for a reward; null if there is none. */
export async function loadReward(psn: PsnSession, id: string): Promise<RewardModel | null> {
  const answer = await orNotEnrolled(psn.query(operations.reward, { id }));
  const reward = answer?.data.loyaltyRewardbyIdRetrieve;
  return answer === null || reward == null
    ? null
    : toReward(reward, (member) => answer.faultAt('loyaltyRewardbyIdRetrieve', String(member)));
}

interface Asked {
  readonly collectibleId: string;
  readonly accountId: string;
}

const moment = (text: string | null | undefined): string | null => (text == null ? null : toMoment(text));

async function askByPresentOperation(psn: PsnSession, asked: Asked): Promise<Ownership | null> {
  const { data, faultAt } = await psn.query(operations.ownedCollectible, asked);
  const owned = data.ownedLoyaltyCollectibleRetrieve;
  const at = (member: string | number) => faultAt('ownedLoyaltyCollectibleRetrieve', 'collectible', member);
  const collectible =
    owned?.collectible == null ? null : toCollectible(owned.collectible, (member) => at(member));
  if (collectible === null) {
    const fault = faultAt('ownedLoyaltyCollectibleRetrieve', 'collectible');
    if (fault === undefined || isNotEnrolled(fault)) return null;
    throw fault;
  }
  const { referenceData } = owned?.collectible ?? {};
  const reference = toReference(referenceData);
  const unlockedAt = moment(owned?.unlockedDate);
  return {
    collectible,
    isOwned: reference !== null || unlockedAt !== null,
    earnedAt: moment(referenceData?.earnedDate) ?? unlockedAt,
    unlockedAt,
    reference,
  };
}

async function askByOldOperation(psn: PsnSession, asked: Asked): Promise<Ownership | null> {
  const { data, faultAt } = await psn.query(operations.olderCollectible, asked);
  const payload = data.loyaltyUserCollectibleByIdRetrieve;
  const collectible =
    payload == null
      ? null
      : toCollectible(payload, (member) => faultAt('loyaltyUserCollectibleByIdRetrieve', member));
  if (collectible === null) return null;
  const unlockedAt = moment(payload?.unlockedDate);
  // It never tells when another account unlocked something, owned or not.
  const isOwned = unlockedAt === null && asked.accountId !== 'me' ? null : unlockedAt !== null;
  return { collectible, isOwned, earnedAt: unlockedAt, unlockedAt, reference: null };
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
