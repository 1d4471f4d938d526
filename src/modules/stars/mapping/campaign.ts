import { toMedia } from '../../media.js';
import { toMoment } from '../../moment.js';
import { asIs, createMembers, toTold } from '../../record.js';
import { toShownText } from '../../shown-text.js';
import type { FaultFinder } from '../../../psn/response.js';
import type { ConceptModel, ProductModel } from '../../store/models.js';
import type { CampaignGroupModel, CampaignModel, CampaignTaskModel } from '../models.js';
import { below, toItems, toNeededItems } from '../told.js';
import type { UpstreamCampaign, UpstreamCampaignGroup, UpstreamTask } from '../upstream/campaign.js';
import { toCampaignRewardKind, toCampaignStatus, toTaskStatus } from '../words.js';
import { toCampaignCollectible } from './collectible.js';

/** A product by its id alone; what is asked of it is loaded then. */
export const toProductStub = (id: string): ProductModel => ({
  __typename: 'Product',
  id,
  told: { slice: {} },
});

const toConceptStub = (id: string): ConceptModel => ({ __typename: 'Concept', id, told: { slice: {} } });

const ofTask = createMembers<UpstreamTask>();

/** Fields of a task, each with the member that tells it. Answers of the launch version tell no concept. */
export const taskMembers = {
  name: ofTask('name', asIs),
  description: ofTask('description', asIs),
  status: ofTask('status', (word) => toTaskStatus(word).value),
  statusRaw: ofTask('status', asIs),
  progress: ofTask('progress', asIs),
  isLocked: ofTask('isLocked', asIs),
  concept: ofTask('conceptId', (id) => toConceptStub(String(id))),
  product: ofTask('productId', (id) => toProductStub(id)),
};

function toTask(payload: UpstreamTask, faultAt?: FaultFinder): CampaignTaskModel | null {
  return payload.id == null ? null : { id: payload.id, told: toTold(taskMembers, payload, faultAt) };
}

const of = createMembers<UpstreamCampaign>();

/** Fields of a campaign, each with the member that tells it. */
export const campaignMembers = {
  name: of('name', asIs),
  description: of('description', asIs),
  rewardKind: of('campaignRewardType', (word) => toCampaignRewardKind(word).value),
  rewardKindRaw: of('campaignRewardType', asIs),
  collectible: of('collectible', toCampaignCollectible),
  pointsText: of('displayPoints', toShownText),
  startsAt: of('startDate', toMoment),
  endsAt: of('endDate', toMoment),
  status: of('status', (word) => toCampaignStatus(word).value),
  statusRaw: of('status', asIs),
  progress: of('progress', asIs),
  isNew: of('isNew', asIs),
  isRegistrable: of('isRegistrable', asIs),
  isRegistrationRequired: of('isRegistrationRequired', asIs),
  remainingSeconds: of('remainingTime', asIs),
  estimatedTime: of('estimatedTime', asIs),
  media: of('images', toMedia),
  product: of('productId', toProductStub),
  tasks: of('tasks', (tasks, faultAt) => toItems(tasks, toTask, faultAt)),
};

/** A campaign with what the payload tells; null without an id. */
export function toCampaign(payload: UpstreamCampaign, faultAt?: FaultFinder): CampaignModel | null {
  return payload.id == null ? null : { id: payload.id, told: toTold(campaignMembers, payload, faultAt) };
}

/** Fields of a group of campaigns, each with the member that tells it. */
export const campaignGroupMembers = { name: createMembers<UpstreamCampaignGroup>()('name', asIs) };

/** Campaigns that PSN shows together; null without an id. Throws the failure of its campaigns. */
export function toCampaignGroup(
  payload: UpstreamCampaignGroup,
  faultAt?: FaultFinder,
): CampaignGroupModel | null {
  return payload.id == null
    ? null
    : {
        id: payload.id,
        campaigns: toNeededItems(payload.campaigns, toCampaign, below(faultAt, 'campaigns')),
        told: toTold(campaignGroupMembers, payload, faultAt),
      };
}
