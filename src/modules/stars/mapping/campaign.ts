import { toMedia } from '../../media.js';
import { toMoment } from '../../moment.js';
import { asIs, createMembers, toTold } from '../../record.js';
import type { FaultFinder } from '../../../psn/response.js';
import type { ConceptModel, ProductModel } from '../../store/models.js';
import type { CampaignModel } from '../models.js';
import type { UpstreamCampaign, UpstreamTask } from '../upstream.js';
import { toCampaignRewardKind, toCampaignStatus, toTaskStatus } from '../words.js';
import { toCollectible } from './collectible.js';

/** A product by its id alone; what is asked of it is loaded then. */
export const toProductStub = (id: string): ProductModel => ({
  __typename: 'Product',
  id,
  told: { slice: {} },
});

const toConceptStub = (id: string): ConceptModel => ({ __typename: 'Concept', id, told: { slice: {} } });

/** An empty display text says nothing. */
export const toShownText = (text: string): string | null => (text === '' ? null : text);

function toTask(task: UpstreamTask | null) {
  if (task?.id == null) return [];
  const status = task.status == null ? null : toTaskStatus(task.status);
  return [
    {
      id: task.id,
      name: task.name ?? null,
      description: task.description ?? null,
      status: status?.value ?? null,
      statusRaw: status?.raw ?? null,
      progress: task.progress ?? null,
      isLocked: task.isLocked ?? null,
      concept: task.conceptId == null ? null : toConceptStub(String(task.conceptId)),
      product: task.productId == null ? null : toProductStub(task.productId),
    },
  ];
}

const of = createMembers<UpstreamCampaign>();

/** Fields of a campaign, each with the member that tells it. */
export const campaignMembers = {
  name: of('name', asIs),
  description: of('description', asIs),
  rewardKind: of('campaignRewardType', (word) => toCampaignRewardKind(word).value),
  rewardKindRaw: of('campaignRewardType', asIs),
  collectible: of('collectible', (collectible) => toCollectible(collectible)),
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
  tasks: of('tasks', (tasks) => tasks.flatMap(toTask)),
};

/** A campaign with what the payload tells; null without an id. */
export function toCampaign(payload: UpstreamCampaign, faultAt?: FaultFinder): CampaignModel | null {
  return payload.id == null ? null : { id: payload.id, told: toTold(campaignMembers, payload, faultAt) };
}
