import type {
  CampaignGroupResolvers,
  QueryResolvers,
  RewardGroupResolvers,
  StarsEnrolmentResolvers,
  StarsLevelResolvers,
  StarsResolvers,
} from '../../../generated/schema-types.js';
import { readOwner, readStarsId } from '../ids.js';
import { enrolmentMembers } from '../mapping/account.js';
import { campaignGroupMembers, toCampaignGroup } from '../mapping/campaign.js';
import { toScene } from '../mapping/display.js';
import { levelMembers, toLevel } from '../mapping/programme.js';
import { rewardGroupMembers, toRewardGroup } from '../mapping/reward.js';
import { operations } from '../operations.js';
import { loadCampaign, loadList, loadOwnership, loadReward, loadStanding } from '../records.js';
import { toldFields } from '../../told-fields.js';

/** Sony named the day and no hour. */
const CLOSED_AT = '2026-11-02T00:00:00Z';

const { isEnrolled, ...enrolment } = toldFields(enrolmentMembers);

export const StarsEnrolment: StarsEnrolmentResolvers = enrolment;

export const Query: Pick<QueryResolvers, 'stars'> = {
  async stars(_root, _arguments, { psn }) {
    await psn.requireAccount();
    return { isSignedIn: true };
  },
};

export const Stars: StarsResolvers = {
  closedAt: () => CLOSED_AT,
  async isEnrolled(_stars, _arguments, { psn }) {
    const standing = await loadStanding(psn, 'me');
    if (standing?.enrolment.status === 'UNRECOGNIZED') return isEnrolled(standing.enrolment);
    return standing?.enrolment.status === 'ENROLLED';
  },
  campaignGroups: (_stars, _arguments, { psn }) =>
    loadList(psn.query(operations.campaignGroups, {}), 'loyaltyCampaignGroupRetrieve', toCampaignGroup),
  campaign: (_stars, { id }, { psn }) => loadCampaign(psn, readStarsId(id)),
  rewardGroups: (_stars, _arguments, { psn }) =>
    loadList(psn.query(operations.rewardGroups, {}), 'loyaltyRewardGroupRetrieve', toRewardGroup),
  reward: (_stars, { id }, { psn }) => loadReward(psn, readStarsId(id)),
  statusLevels: (_stars, _arguments, { psn }) =>
    loadList(psn.query(operations.statusLevels, {}), 'loyaltyStatusLevelsMetaDataRetrieve', toLevel),
  async scenes(_stars, _arguments, { psn }) {
    const asked = psn.query(operations.scenes, {});
    const scenes = await loadList(asked, 'loyaltyCollectibleScenesRetrieve', toScene);
    // PSN has scenes for everyone who is enrolled, and an empty list for everyone else.
    return scenes?.length === 0 ? null : scenes;
  },
  async collectible(_stars, { id, accountId }, { psn }) {
    const owner = readOwner(accountId);
    const collectibleId = readStarsId(id);
    // Only `me` was recorded to tell when something was unlocked; the two are one thing to a cache.
    const isOwn = owner === 'me' || owner === (await psn.accountId());
    const asked = { collectibleId, accountId: isOwn ? 'me' : owner };
    const ownership = await loadOwnership(psn, asked);
    return ownership && { ...ownership, ...asked };
  },
};

export const StarsLevel: StarsLevelResolvers = toldFields(levelMembers);
export const CampaignGroup: CampaignGroupResolvers = toldFields(campaignGroupMembers);
export const RewardGroup: RewardGroupResolvers = toldFields(rewardGroupMembers);
