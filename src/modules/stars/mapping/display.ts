import { toMedia } from '../../media.js';
import { asIs, createMembers, toTold } from '../../record.js';
import type { FaultFinder } from '../../../psn/response.js';
import type { DisplayCaseModel, DisplaySlotModel, StarsSceneModel } from '../models.js';
import { below, toItems, toNeededItems } from '../told.js';
import type { UpstreamDisplayCase, UpstreamDisplayItem, UpstreamScene } from '../upstream/account.js';
import { toCollectible } from './collectible.js';

/** Fields of a scene, each with the member that tells it. */
export const sceneMembers = { media: createMembers<UpstreamScene>()('assets', toMedia) };

/** A scene with what the payload tells; null without an id. */
export function toScene(payload: UpstreamScene, faultAt?: FaultFinder): StarsSceneModel | null {
  return payload.id == null ? null : { id: payload.id, told: toTold(sceneMembers, payload, faultAt) };
}

/** Fields of a slot, each with the member that tells it. */
export const slotMembers = { media: createMembers<UpstreamDisplayItem>()('assets', toMedia) };

const isEmptySlot = (id: string): boolean => id.startsWith('empty-slot-');

/** The ids of empty slots are dropped: everyone's bear the same ones. */
function toSlot(
  payload: UpstreamDisplayItem,
  faultAt: FaultFinder | undefined,
  position: number,
): DisplaySlotModel {
  const isEmpty = payload.isEmpty ?? (payload.id == null || isEmptySlot(payload.id));
  return {
    position,
    isEmpty,
    collectible: isEmpty ? null : toCollectible(payload, faultAt),
    told: toTold(slotMembers, payload, isEmpty ? undefined : faultAt),
  };
}

/** Maps the places of a shelf. */
export const toSlots = (
  items: readonly (UpstreamDisplayItem | null)[],
  faultAt?: FaultFinder,
): DisplaySlotModel[] | null => toItems(items, toSlot, faultAt);

const of = createMembers<UpstreamDisplayCase>();

/** Fields of a display case, each with the member that tells it. */
export const displayCaseMembers = {
  isEmpty: of('isEmpty', asIs),
  isFull: of('isFull', asIs),
  scene: of('selectedScene', toScene),
};

/** Maps the answer of `stars.displayCase`. Throws the failure of its places, which it cannot do without. */
export function toDisplayCase(payload: UpstreamDisplayCase, faultAt: FaultFinder): DisplayCaseModel {
  return {
    slots: toNeededItems(payload.collectibles, toSlot, below(faultAt, 'collectibles')),
    told: toTold(displayCaseMembers, payload, faultAt),
  };
}
