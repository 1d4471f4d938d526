import { type EndpointAnswer, told, trophyService } from '../endpoint-answer.js';
import { world } from '../world/world.js';
import {
  earnedGrades,
  findOwner,
  findPlayed,
  isEarned,
  isRefusal,
  percentOf,
  playedBy,
  points,
  rarestOf,
  stateOf,
} from './played.js';
import { countGrades, cutList, describeSet, describeTrophy } from './sets.js';

/** Level by level, PSN wants more points; here the same for each. */
const POINTS_A_LEVEL = 60;

const summary: EndpointAnswer = (call) => {
  const owner = findOwner(call);
  if (isRefusal(owner)) return owner;
  const all = world.playedSets
    .filter(({ accountId }) => accountId === owner.accountId)
    .flatMap((played) =>
      (world.trophySet(played.setId)?.trophies ?? []).filter(({ id }) =>
        played.earned.some(({ trophyId }) => trophyId === id),
      ),
    );
  const sum = all.reduce((total, { grade }) => total + points[grade], 0);
  const level = Math.floor(sum / POINTS_A_LEVEL) + 1;
  return told({
    accountId: owner.accountId,
    trophyLevel: level,
    trophyPoint: sum,
    trophyLevelBasePoint: (level - 1) * POINTS_A_LEVEL,
    trophyLevelNextPoint: level * POINTS_A_LEVEL,
    progress: Math.floor((100 * (sum % POINTS_A_LEVEL)) / POINTS_A_LEVEL),
    tier: Math.min(10, Math.floor(level / 100) + 1),
    earnedTrophies: countGrades(all),
  });
};

const playedSets: EndpointAnswer = (call) => {
  const owner = findOwner(call);
  if (isRefusal(owner)) return owner;
  if (Number(call.query['limit'] ?? 100) > 800) return trophyService.badRequest('query: limit');
  const rows = playedBy(owner, call).map((each) => {
    const { set, played } = each;
    const { definedTrophies, npServiceName, npCommunicationId, ...described } = describeSet(set, call);
    return {
      npServiceName,
      npCommunicationId,
      trophySetVersion: set.version,
      ...described,
      trophyTitlePlatform: set.platforms.join(','),
      hasTrophyGroups: set.groups.length > 1,
      trophyGroupCount: set.groups.length,
      definedTrophies,
      progress: percentOf(each, set.trophies),
      earnedTrophies: earnedGrades(each),
      hiddenFlag: played.isHidden,
      lastUpdatedDateTime: played.updatedAt,
    };
  });
  const limit = call.query['limit'] ?? '100';
  return cutList({ ...call, query: { ...call.query, limit } }, rows, (part, paging) => ({
    trophyTitles: part,
    ...paging,
  }));
};

const setsByTitle: EndpointAnswer = (call) => {
  const owner = findOwner(call);
  if (isRefusal(owner)) return owner;
  const titleIds = (call.query['npTitleIds'] ?? '').split(',').filter((id) => id !== '');
  if (titleIds.length < 1 || titleIds.length > 5) return trophyService.badRequest('query: npTitleId');
  const unknown = titleIds.find((titleId) => !world.titles.some(({ id }) => id === titleId));
  if (unknown !== undefined) return trophyService.notFound(` (npTitleId='${unknown}')`);
  const isMissingAsked = call.query['includeNotEarnedTrophyIds'] === 'true';
  const titles = titleIds.map((titleId) => ({
    npTitleId: titleId,
    trophyTitles: playedBy(owner, call)
      .filter(({ set }) => set.titleIds.includes(titleId))
      .map((each) => {
        const { set, played } = each;
        const { definedTrophies, ...described } = describeSet(set, call);
        const rarest = rarestOf(each).map((trophy) => ({
          ...describeTrophy(set, trophy),
          ...stateOf(each, trophy),
        }));
        const missing = set.trophies.filter((trophy) => !isEarned(each, trophy)).map(({ id }) => id);
        return {
          ...described,
          hasTrophyGroups: set.groups.length > 1,
          trophyGroupCount: set.groups.length,
          ...(rarest.length > 0 && { rarestTrophies: rarest }),
          progress: percentOf(each, set.trophies),
          earnedTrophies: earnedGrades(each),
          definedTrophies,
          ...(isMissingAsked && { notEarnedTrophyIds: missing }),
          lastUpdatedDateTime: played.updatedAt,
        };
      }),
  }));
  // Never in the order of the question.
  return told({ titles: titles.toReversed() });
};

const progress: EndpointAnswer = (call) => {
  const found = findPlayed(call);
  if ('status' in found) return found;
  const { set, played } = found;
  return told({
    trophySetVersion: set.version,
    hiddenFlag: played.isHidden,
    progress: percentOf(found, set.trophies),
    earnedTrophies: earnedGrades(found),
    lastUpdatedDateTime: played.updatedAt,
    trophyGroups: set.groups.map(({ id }) => {
      const trophies = set.trophies.filter(({ groupId }) => groupId === id);
      const at = played.earned
        .filter(({ trophyId }) => trophies.some((trophy) => trophy.id === trophyId))
        .map((each) => each.at)
        .toSorted()
        .at(-1);
      return {
        trophyGroupId: id,
        progress: percentOf(found, trophies),
        earnedTrophies: earnedGrades(found, trophies),
        ...(at !== undefined && { lastUpdatedDateTime: at }),
      };
    }),
  });
};

const earned: EndpointAnswer = (call) => {
  const found = findPlayed(call);
  if ('status' in found) return found;
  const { set, played } = found;
  const states = set.trophies.map((trophy) => stateOf(found, trophy));
  const rarest = rarestOf(found).map((trophy) => stateOf(found, trophy));
  return cutList(call, states, (part, paging) => ({
    trophySetVersion: set.version,
    hasTrophyGroups: set.groups.length > 1,
    lastUpdatedDateTime: played.updatedAt,
    trophies: part,
    ...(rarest.length > 0 && { rarestTrophies: rarest }),
    ...paging,
  }));
};

/** What the emulator answers of the trophies of accounts, by registry key. */
export const earnedTrophyAnswers: Readonly<Record<string, EndpointAnswer>> = {
  'trophies.summary': summary,
  'trophies.playedSets': playedSets,
  'trophies.setsByTitle': setsByTitle,
  'trophies.progress': progress,
  'trophies.earned': earned,
};
