import {
  type EndpointAnswer,
  type EndpointCall,
  readNumber,
  told,
  trophyService,
} from '../endpoint-answer.js';
import type { Reply } from '../reply.js';
import type { WorldTrophy, WorldTrophySet } from '../world/model.js';
import { world } from '../world/world.js';

const picture = (...parts: readonly (string | number)[]): string =>
  `https://image.example/trophies/${parts.join('/')}.png`;

/** Trophies by grade, as PSN counts them. */
export function countGrades(trophies: readonly WorldTrophy[]) {
  const count = (grade: WorldTrophy['grade']): number =>
    trophies.filter((trophy) => trophy.grade === grade).length;
  return {
    bronze: count('bronze'),
    silver: count('silver'),
    gold: count('gold'),
    platinum: count('platinum'),
  };
}

const isJapanese = ({ store }: EndpointCall): boolean => store.language === 'ja';

function nameOf(set: WorldTrophySet, call: EndpointCall): string {
  const concept = world.concept(set.conceptId);
  return isJapanese(call) && set.name === concept?.name ? concept.japaneseName : set.name;
}

/** What describes a set, wherever it is told; sets of the older service have a sentence more. */
export function describeSet(set: WorldTrophySet, call: EndpointCall) {
  const name = nameOf(set, call);
  return {
    npServiceName: set.service,
    npCommunicationId: set.id,
    trophyTitleName: name,
    ...(set.service === 'trophy' && { trophyTitleDetail: name }),
    trophyTitleIconUrl: picture(set.id, 'set'),
    definedTrophies: countGrades(set.trophies),
  };
}

/** What describes a trophy, but for what only some have. */
export const describeTrophy = (set: WorldTrophySet, { id, name, detail, grade, isHidden }: WorldTrophy) => ({
  trophyId: id,
  trophyHidden: isHidden,
  trophyType: grade,
  trophyName: name,
  trophyDetail: detail,
  trophyIconUrl: picture(set.id, id),
});

/** The set that a path names, of the service that the query names: PSN takes the newer one where it names none. */
export function findSet({ path, query }: EndpointCall): WorldTrophySet | undefined {
  const set = world.trophySet(path['npCommunicationId'] ?? '');
  return set?.service === (query['npServiceName'] ?? 'trophy2') ? set : undefined;
}

/** A part of a list, as PSN cuts it; without a limit it is whole. */
export function cutList<Item>(
  { query }: EndpointCall,
  items: readonly Item[],
  answer: (part: readonly Item[], paging: object) => object,
): Reply {
  const bounds = { least: 0, most: 1_000_000, otherwise: 0 };
  const offset = readNumber(query, 'offset', bounds);
  const limit = readNumber(query, 'limit', { ...bounds, least: 1, otherwise: items.length });
  if (offset === undefined) return trophyService.badRequest('query: offset');
  if (limit === undefined) return trophyService.badRequest('query: limit');
  const end = offset + limit;
  return told(
    answer(items.slice(offset, end), {
      totalItemCount: items.length,
      ...(end < items.length && { nextOffset: end }),
      ...(offset > 0 && { previousOffset: offset - 1 }),
    }),
  );
}

const groups: EndpointAnswer = (call) => {
  const set = findSet(call);
  if (set === undefined) return trophyService.notFound();
  const { trophyTitleDetail, ...described } = describeSet(set, call);
  return told({
    ...described,
    trophySetVersion: set.version,
    ...(trophyTitleDetail !== undefined && { trophyTitleDetail }),
    trophyTitlePlatform: set.platforms.join(','),
    trophyGroups: set.groups.map(({ id, name }) => ({
      trophyGroupId: id,
      trophyGroupName: id === 'default' ? nameOf(set, call) : name,
      ...(set.service === 'trophy' && { trophyGroupDetail: name }),
      trophyGroupIconUrl: picture(set.id, 'groups', id),
      definedTrophies: countGrades(set.trophies.filter(({ groupId }) => groupId === id)),
    })),
  });
};

const definitions: EndpointAnswer = (call) => {
  const set = findSet(call);
  if (set === undefined) return trophyService.notFound();
  const trophies = set.trophies.map((trophy) => ({
    ...describeTrophy(set, trophy),
    trophyGroupId: trophy.groupId,
    ...(trophy.target !== undefined && { trophyProgressTargetValue: String(trophy.target) }),
    ...(trophy.reward !== undefined && {
      trophyRewardName: trophy.reward,
      trophyRewardImageUrl: picture(set.id, trophy.id, 'reward'),
    }),
  }));
  return cutList(call, trophies, (part, paging) => ({
    trophySetVersion: set.version,
    hasTrophyGroups: set.groups.length > 1,
    trophies: part,
    ...paging,
  }));
};

/** What the emulator answers of trophy sets, by registry key. */
export const trophySetAnswers: Readonly<Record<string, EndpointAnswer>> = {
  'trophies.groups': groups,
  'trophies.definitions': definitions,
};
