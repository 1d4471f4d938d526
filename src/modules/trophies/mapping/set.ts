import { type Medium, toMedia } from '../../media.js';
import { toPlatform } from '../../platform.js';
import { asIs, createMembers, type Member, toTold } from '../../record.js';
import type { TrophyGroupModel, TrophySetModel } from '../models.js';
import type { GroupsData, UpstreamGroup, UpstreamSet } from '../upstream.js';
import { toCounts } from './counts.js';

/** PSN tells addresses of pictures, and no more of them. */
export const toIcon = (url: string): Medium | null => toMedia([{ url }])[0] ?? null;

const toPlatforms = (list: string): string[] => list.split(',').filter((platform) => platform !== '');

const ofGroup = createMembers<UpstreamGroup>();

/** Fields of a group, each with the member that tells it. */
export const groupMembers = {
  name: ofGroup('trophyGroupName', asIs),
  detail: ofGroup('trophyGroupDetail', asIs),
  icon: ofGroup('trophyGroupIconUrl', toIcon),
  defined: ofGroup('definedTrophies', toCounts),
};

function toGroup(setId: string, payload: UpstreamGroup | null): TrophyGroupModel[] {
  return payload?.trophyGroupId == null
    ? []
    : [{ setId, groupId: payload.trophyGroupId, told: toTold(groupMembers, payload) }];
}

const of = createMembers<UpstreamSet>();

/** Sets of the newer service have none, and no answer on them says so. */
const detail: Member<UpstreamSet, string> = {
  from: ['trophyTitleDetail'],
  read: ({ trophyTitleDetail, npServiceName }) =>
    trophyTitleDetail ?? (npServiceName === 'trophy2' ? null : undefined),
};

/** Of a set's own answer alone; lists of sets tell how many there are, and not which. */
const groups: Member<GroupsData, TrophyGroupModel[]> = {
  from: ['trophyGroups'],
  read: ({ npCommunicationId, trophyGroups }) =>
    trophyGroups?.flatMap((group) => toGroup(npCommunicationId ?? '', group)),
};

/** Fields of a set, each with the member that tells it. */
export const setMembers = {
  serviceName: of('npServiceName', asIs),
  name: of('trophyTitleName', asIs),
  detail,
  icon: of('trophyTitleIconUrl', toIcon),
  platforms: of('trophyTitlePlatform', (list) => toPlatforms(list).map((word) => toPlatform(word).value)),
  platformsRaw: of('trophyTitlePlatform', toPlatforms),
  version: of('trophySetVersion', asIs),
  defined: of('definedTrophies', toCounts),
  groups,
};

/** A set of this id with what the payload tells. */
export const toTrophySet = (id: string, payload: GroupsData): TrophySetModel => ({
  id,
  told: toTold(setMembers, { ...payload, npCommunicationId: id }),
});
