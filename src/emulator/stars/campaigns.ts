import type { OperationAnswer } from '../operation-answer.js';
import { typed, type PsnObject } from '../psn-object.js';
import { campaigns, collectibles, type WorldCampaign } from '../world/stars.js';
import { world } from '../world/world.js';
import { forTheEnrolled } from './for-the-enrolled.js';

const art = 'https://image.example/stars';

const fullMedia = (slug: string): PsnObject[] => [
  typed('Media', { altText: null, role: 'IMAGE', type: 'IMAGE', url: `${art}/${slug}.png` }),
];

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

/** Ids of tasks are UUIDs that no other campaign's task has. */
const taskId = (campaignId: string, index: number): string =>
  `${campaignId.slice(0, -12)}${String(index + 1).padStart(12, '0')}`;

function tasksOf({ id: campaignId, tasks, status, progress }: WorldCampaign): PsnObject[] {
  return world.concepts.slice(0, tasks).map(({ id, name }, index) =>
    typed('LoyaltyCampaignTask', {
      conceptId: id,
      description: `Play ${name}.`,
      id: taskId(campaignId, index),
      isLocked: index > 0,
      name: null,
      productId: null,
      progress,
      status: status === 'COMPLETED' ? 'COMPLETED' : 'NOT_STARTED',
      type: 'CONCEPT',
    }),
  );
}

/** Campaigns: by group without their tasks, and one by one with them. */
export const campaignAnswers: Readonly<Record<string, OperationAnswer>> = {
  'stars.campaignGroups': forTheEnrolled('loyaltyCampaignGroupRetrieve', {}, 'getCampaignGroups', () =>
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
  'stars.campaign': forTheEnrolled(
    'loyaltyCampaignByIdRetrieve',
    { campaignId: 'ID!' },
    'getCampaignById',
    ({ campaignId }) => {
      const known = campaigns.find(({ id }) => id === campaignId);
      if (known === undefined) return null;
      return typed('LoyaltyCampaign', {
        ...campaignOf(known),
        // Null in every recorded campaign.
        estimatedTime: null,
        isRegistrationRequired: false,
        tasks: tasksOf(known),
      });
    },
  ),
};
