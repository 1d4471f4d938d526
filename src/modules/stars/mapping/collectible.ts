import { toDescriptions } from '../../descriptions.js';
import { toMedia } from '../../media.js';
import { toMoment } from '../../moment.js';
import { asIs, createMembers, toTold } from '../../record.js';
import type { FaultFinder } from '../../../psn/response.js';
import type { CollectibleModel } from '../models.js';
import type { UpstreamCollectible, UpstreamReference } from '../upstream.js';
import { toRarity, toReferenceKind } from '../words.js';

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

/** A collectible with what the payload tells; null without an id. Campaigns say `rarityType` for its rarity. */
export function toCollectible(
  { rarityType, ...payload }: UpstreamCollectible,
  faultAt?: FaultFinder,
): CollectibleModel | null {
  if (payload.id == null) return null;
  const told = rarityType === undefined ? payload : { ...payload, rarity: rarityType };
  return { id: payload.id, told: toTold(collectibleMembers, told, faultAt) };
}

/** A list of collectibles, with the failures of the answer by place; those without an id are dropped. */
export function toCollectibles(
  collectibles: readonly (UpstreamCollectible | null)[] | null | undefined,
  faultAt?: (index: number, member: string | number) => ReturnType<FaultFinder>,
): CollectibleModel[] {
  return (collectibles ?? []).flatMap((collectible, index) => {
    if (collectible === null) return [];
    const model = toCollectible(collectible, faultAt && ((member) => faultAt(index, member)));
    return model ?? [];
  });
}

/** What a collectible was earned for; for one that is not owned PSN sends an object full of nulls. */
export function toReference(reference: UpstreamReference | null | undefined) {
  if (
    reference == null ||
    Object.values({ ...reference, __typename: null }).every((value) => value === null)
  ) {
    return null;
  }
  const { id, referenceType, name, internalName, description, points } = reference;
  return {
    id: id ?? null,
    kind: toReferenceKind(referenceType ?? '').value,
    kindRaw: referenceType ?? null,
    name: name ?? null,
    internalName: internalName ?? null,
    description: description ?? null,
    points: points ?? null,
  };
}
