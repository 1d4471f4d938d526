import type { FaultFinder } from '../../../psn/response.js';
import { toMedia } from '../../media.js';
import { toItems } from '../../places.js';
import { asIs, createMembers, type Member, toTold } from '../../record.js';
import { readNumberIn } from '../ids.js';
import type { TipGroupModel, TipModel, TrophyHintModel } from '../models.js';
import { operations } from '../operations.js';
import type { UpstreamHint, UpstreamTip, UpstreamTipGroup, UpstreamTrophyTips } from '../upstream.js';

const ofHint = createMembers<UpstreamHint>();

/** Fields of a hint, each with the member that tells it. */
export const hintMembers = {
  kind: ofHint('helpType', asIs),
  objectId: ofHint('udsObjectId', asIs),
};

/** A hint of this set with what the payload tells; null without a trophy. */
export function toHint(payload: UpstreamHint, setId: string, faultAt: FaultFinder): TrophyHintModel | null {
  const trophyId = readNumberIn(setId, payload, operations.hintAvailability.key);
  return trophyId === null ? null : { setId, trophyId, told: toTold(hintMembers, payload, faultAt) };
}

const ofTip = createMembers<UpstreamTip>();

const medium: Member<UpstreamTip, NonNullable<ReturnType<typeof toMedia>[number]>> = {
  from: ['mediaUrl', 'mediaType'],
  read: ({ mediaUrl, mediaType }) => toMedia([{ url: mediaUrl ?? null, type: mediaType ?? null }])[0] ?? null,
};

/** Fields of a tip, each with the members that tell it. */
export const tipMembers = {
  title: ofTip('displayName', asIs),
  text: ofTip('description', asIs),
  media: medium,
};

function toTip(payload: UpstreamTip, faultAt: FaultFinder): TipModel | null {
  const { tipId } = payload;
  return tipId == null ? null : { id: tipId, told: toTold(tipMembers, payload, faultAt) };
}

const ofGroup = createMembers<UpstreamTipGroup>();

/** Fields of a group of tips, each with the member that tells it. */
export const tipGroupMembers = { name: ofGroup('groupName', asIs) };

const { key } = operations.tips;

function toTipGroup(payload: UpstreamTipGroup, faultAt: FaultFinder): TipGroupModel {
  const within = { key, faultAt: (...path: (string | number)[]) => faultAt('tipContents', ...path) };
  return {
    tips: toItems(payload.tipContents, toTip, within),
    told: toTold(tipGroupMembers, payload, faultAt),
  };
}

/** The groups of tips on one trophy. */
export function toTipGroups({ groups }: UpstreamTrophyTips, faultAt: FaultFinder): TipGroupModel[] {
  return toItems(groups, toTipGroup, { key, faultAt: (...path) => faultAt('groups', ...path) });
}
