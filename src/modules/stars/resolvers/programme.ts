import type { QueryResolvers, StarsResolvers } from '../../../generated/schema-types.js';
import { toLevels, toScene } from '../mapping/account.js';
import { toCampaign } from '../mapping/campaign.js';
import { toReward } from '../mapping/reward.js';
import { orNotEnrolled } from '../not-enrolled.js';
import { operations } from '../operations.js';
import { loadCampaign, loadOwnership, loadReward, loadStanding, readOwner, readStarsId } from '../records.js';

/** Sony named the day and no hour. */
const CLOSED_AT = '2026-11-02T00:00:00Z';

/** The items of a list that have an identity. */
const present = <Item>(items: readonly (Item | null)[]): Item[] => items.filter((item) => item !== null);

export const Query: Pick<QueryResolvers, 'stars'> = {
  stars(_root, _arguments, { psn }) {
    psn.requireAccount();
    return { isSignedIn: true };
  },
};

export const Stars: StarsResolvers = {
  closedAt: () => CLOSED_AT,
  async isEnrolled(_stars, _arguments, { psn }) {
    const standing = await loadStanding(psn, 'me');
    if (standing?.enrolment.status === 'UNRECOGNIZED') return null;
    return standing?.enrolment.status === 'ENROLLED';
  },
  async campaignGroups(_stars, _arguments, { psn }) {
    const answer = await orNotEnrolled(psn.query(operations.campaignGroups, {}));
    const groups = answer?.data.loyaltyCampaignGroupRetrieve ?? null;
    return (
      groups &&
      present(groups).flatMap(({ id, name, campaigns }) => {
        const shown = present(campaigns ?? []).map((campaign) => toCampaign(campaign));
        return id == null ? [] : [{ id, name: name ?? null, campaigns: present(shown) }];
      })
    );
  },
  campaign: (_stars, { id }, { psn }) => loadCampaign(psn, readStarsId(id)),
  async rewardGroups(_stars, _arguments, { psn }) {
    const answer = await orNotEnrolled(psn.query(operations.rewardGroups, {}));
    const groups = answer?.data.loyaltyRewardGroupRetrieve ?? null;
    return (
      groups &&
      present(groups).flatMap(({ id, name, rewards }) => {
        const shown = present(rewards ?? []).map((reward) => toReward(reward));
        return id == null ? [] : [{ id, name: name ?? null, rewards: present(shown) }];
      })
    );
  },
  reward: (_stars, { id }, { psn }) => loadReward(psn, readStarsId(id)),
  async statusLevels(_stars, _arguments, { psn }) {
    const answer = await orNotEnrolled(psn.query(operations.statusLevels, {}));
    const levels = answer?.data.loyaltyStatusLevelsMetaDataRetrieve;
    return levels == null ? null : toLevels(levels);
  },
  async scenes(_stars, _arguments, { psn }) {
    const answer = await orNotEnrolled(psn.query(operations.scenes, {}));
    const scenes = answer?.data.loyaltyCollectibleScenesRetrieve ?? [];
    // PSN has scenes for everyone who is enrolled, and an empty list for everyone else.
    return scenes.length === 0 ? null : present(scenes.map(toScene));
  },
  async collectible(_stars, { id, accountId }, { psn }) {
    const owner = readOwner(accountId);
    const collectibleId = readStarsId(id);
    const ownership = await loadOwnership(psn, { collectibleId, accountId: owner });
    if (ownership === null) return null;
    const account = owner === 'me' ? await psn.accountId() : owner;
    return { ...ownership, id: account === null ? null : `${account}::${collectibleId}` };
  },
};
