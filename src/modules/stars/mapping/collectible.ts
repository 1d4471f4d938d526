import { toDescriptions } from '../../descriptions.js';
import { toMedia } from '../../media.js';
import { toMoment } from '../../moment.js';
import { asIs, createMembers, toTold } from '../../record.js';
import type { FaultFinder } from '../../../psn/response.js';
import type { CollectibleModel } from '../models.js';
import type { UpstreamCollectible } from '../upstream/collectible.js';
import { toRarity } from '../words.js';

const of = createMembers<UpstreamCollectible>();

/** Fields of a collectible, each with the member that tells it. */
export const collectibleMembers = {
  name: of('name', asIs),
  rarity: of('rarity', (word) => toRarity(word).value),
  rarityRaw: of('rarity', asIs),
  media: of('assets', toMedia),
  descriptions: of('descriptions', toDescriptions),
  releasedAt: of('releaseDate', toMoment),
};

/** A collectible with what the payload tells; null without an id. */
export function toCollectible(payload: UpstreamCollectible, faultAt?: FaultFinder): CollectibleModel | null {
  return payload.id == null ? null : { id: payload.id, told: toTold(collectibleMembers, payload, faultAt) };
}

/** The same in the words of campaigns, which call the rarity `rarityType`. */
export function toCampaignCollectible(
  { rarityType, ...payload }: UpstreamCollectible,
  faultAt?: FaultFinder,
): CollectibleModel | null {
  const told = rarityType === undefined ? payload : { ...payload, rarity: rarityType };
  return toCollectible(
    told,
    faultAt && ((...path) => faultAt(...path.map((step) => (step === 'rarity' ? 'rarityType' : step)))),
  );
}
