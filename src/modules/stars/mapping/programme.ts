import { toMoment } from '../../moment.js';
import { asIs, createMembers, toTold } from '../../record.js';
import type { FaultFinder } from '../../../psn/response.js';
import type { PointsEventModel, StarsLevelModel } from '../models.js';
import { below, toNeededItems } from '../told.js';
import type { UpstreamLevel, UpstreamPointsEvent } from '../upstream/programme.js';
import { toPointsEventKind } from '../words.js';
import { toCollectible } from './collectible.js';

const ofLevel = createMembers<UpstreamLevel>();

/** Fields of a status level, each with the member that tells it. */
export const levelMembers = {
  name: ofLevel('name', asIs),
  description: ofLevel('description', asIs),
};

/** A status level; null without a number. Throws the failure of its collectibles, which it cannot do without. */
export function toLevel(payload: UpstreamLevel, faultAt?: FaultFinder): StarsLevelModel | null {
  if (payload.statusLevelNumber == null) return null;
  return {
    number: payload.statusLevelNumber,
    collectibles: toNeededItems(payload.collectibles, toCollectible, below(faultAt, 'collectibles')),
    told: toTold(levelMembers, payload, faultAt),
  };
}

/** An event with what it was about beside its own members. */
interface FlatPointsEvent extends UpstreamPointsEvent {
  readonly referenceId?: string | null;
  readonly referenceName?: string | null;
}

const ofEvent = createMembers<FlatPointsEvent>();

/** Fields of what moved points, each with the member that tells it. Display texts are never parsed. */
export const pointsEventMembers = {
  kind: ofEvent('eventType', (word) => toPointsEventKind(word).value),
  kindRaw: ofEvent('eventType', asIs),
  at: ofEvent('eventDateTime', toMoment),
  points: ofEvent('points', asIs),
  pointsText: ofEvent('displayPoints', asIs),
  referenceId: ofEvent('referenceId', asIs),
  referenceName: ofEvent('referenceName', asIs),
};

const flattened: Readonly<Record<string, readonly string[]>> = {
  referenceId: ['referenceData', 'id'],
  referenceName: ['referenceData', 'name'],
};

/** Maps what moved the points. */
export function toPointsEvent(payload: UpstreamPointsEvent, faultAt?: FaultFinder): PointsEventModel {
  const { id, name } = payload.referenceData ?? {};
  return {
    told: toTold(
      pointsEventMembers,
      { ...payload, referenceId: id ?? null, referenceName: name ?? null },
      faultAt && ((member) => faultAt(...(flattened[String(member)] ?? [String(member)]))),
    ),
  };
}
