import type { UpstreamError } from '../../../errors.js';
import type { QueryResolvers, StarsResolvers } from '../../../generated/schema-types.js';
import { toLevels, toScene } from '../mapping/account.js';
import { toCampaign } from '../mapping/campaign.js';
import { toReward } from '../mapping/reward.js';
import { orNotEnrolled, toldOrFault } from '../not-enrolled.js';
import { operations } from '../operations.js';
import { loadCampaign, loadOwnership, loadReward, loadStanding, readOwner, readStarsId } from '../records.js';

/** Sony named the day and no hour. */
const CLOSED_AT = '2026-11-02T00:00:00Z';

interface Group<Item> {
  readonly id?: string | null;
  readonly name?: string | null;
  readonly items: readonly (Item | null)[] | null | undefined;
}

/** Groups of a list and what stands in them; what has no identity is dropped. */
function toGroups<Item, Model>(
  groups: readonly (Group<Item> | null)[],
  toItem: (item: Item, group: number, index: number) => Model | null,
  faultOf: (group: number) => UpstreamError | undefined,
) {
  return groups.flatMap((group, position) => {
    if (group?.id == null) return [];
    const items = (toldOrFault(group.items, faultOf(position)) ?? []).flatMap((item, index) => {
      const model = item === null ? null : toItem(item, position, index);
      return model === null ? [] : [model];
    });
    return [{ id: group.id, name: group.name ?? null, items }];
  });
}

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
    const list = answer?.data.loyaltyCampaignGroupRetrieve;
    if (answer === null || list == null) return null;
    const at = (...path: (string | number)[]) => answer.faultAt('loyaltyCampaignGroupRetrieve', ...path);
    return toGroups(
      list.map((group) => group && { ...group, items: group.campaigns }),
      (item, group, index) => toCampaign(item, (member) => at(group, 'campaigns', index, member)),
      (group) => at(group, 'campaigns'),
    ).map(({ items, ...group }) => ({ ...group, campaigns: items }));
  },
  campaign: (_stars, { id }, { psn }) => loadCampaign(psn, readStarsId(id)),
  async rewardGroups(_stars, _arguments, { psn }) {
    const answer = await orNotEnrolled(psn.query(operations.rewardGroups, {}));
    const list = answer?.data.loyaltyRewardGroupRetrieve;
    if (answer === null || list == null) return null;
    const at = (...path: (string | number)[]) => answer.faultAt('loyaltyRewardGroupRetrieve', ...path);
    return toGroups(
      list.map((group) => group && { ...group, items: group.rewards }),
      (item, group, index) => toReward(item, (member) => at(group, 'rewards', index, member)),
      (group) => at(group, 'rewards'),
    ).map(({ items, ...group }) => ({ ...group, rewards: items }));
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
    return scenes.length === 0 ? null : scenes.map(toScene).filter((scene) => scene !== null);
  },
  async collectible(_stars, { id, accountId }, { psn }) {
    const owner = readOwner(accountId);
    const collectibleId = readStarsId(id);
    // PSN tells more of `me` than of the same account by its number, and the two are one thing to a cache.
    const isOwn = owner === 'me' || owner === (await psn.accountId());
    const asked = { collectibleId, accountId: isOwn ? 'me' : owner };
    const ownership = await loadOwnership(psn, asked);
    return ownership && { ...ownership, ...asked };
  },
};
