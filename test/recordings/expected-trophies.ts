import type { RestRecording } from '../support/recordings.js';

/** What stood in the path of a recording after some step. */
export function stepAfter({ request }: RestRecording, step: string): string {
  const steps = request.path.split('/');
  return steps[steps.indexOf(step) + 1] ?? '';
}

/** Selects all that `expectedCounts` tells. */
export const countFields = 'bronze silver gold platinum';

/** What the graph tells of recorded numbers of trophies. */
export const expectedCounts = ({ bronze, silver, gold, platinum }: any) => ({
  bronze,
  silver,
  gold,
  platinum,
});

/** PSN's words for platforms that the graph calls otherwise; the others keep theirs. */
const platforms: Readonly<Record<string, string>> = { PSPC: 'PC' };

/** What the graph tells of a recorded set; the answer for a title leaves out what is `undefined` then. */
export function expectedSet(row: any, where?: 'of a title') {
  const words: string[] | undefined = row.trophyTitlePlatform?.split(',');
  return {
    id: row.npCommunicationId,
    serviceName: row.npServiceName ?? null,
    name: row.trophyTitleName,
    detail: row.trophyTitleDetail ?? null,
    icon: { url: row.trophyTitleIconUrl },
    ...(where === undefined && {
      platforms: words?.map((word) => platforms[word] ?? word),
      platformsRaw: words,
      version: row.trophySetVersion,
    }),
    defined: expectedCounts(row.definedTrophies),
  };
}

/** What the graph tells of recorded groups of a set. */
export const expectedGroups = (setId: string, groups: readonly any[]) =>
  groups.map((group) => ({
    id: `${setId}::${group.trophyGroupId}`,
    groupId: group.trophyGroupId,
    name: group.trophyGroupName,
    detail: group.trophyGroupDetail ?? null,
    icon: { url: group.trophyGroupIconUrl },
    defined: expectedCounts(group.definedTrophies),
  }));

/** What the graph tells of how a recorded set was played. */
export const expectedPlayed = (row: any) => ({
  earned: expectedCounts(row.earnedTrophies),
  progress: row.progress,
  updatedAt: row.lastUpdatedDateTime,
});

/** Selects all that `expectedDefinition` tells of a definition. */
export const trophyFields = `groupId grade gradeRaw isHidden name detail icon { url } progressTarget
  reward { name image { url } }`;

const rarities = ['ULTRA_RARE', 'VERY_RARE', 'RARE', 'COMMON'];

/** What the graph tells of a recorded trophy: as defined, among the rarest of a title, or among the earned. */
export function expectedDefinition(setId: string, trophy: any, where?: 'with rarity' | 'earned') {
  const rarity = {
    rarity: rarities[trophy.trophyRare],
    rarityRaw: String(trophy.trophyRare),
    earnedRate: parseFloat(trophy.trophyEarnedRate),
  };
  const words = {
    name: trophy.trophyName,
    detail: trophy.trophyDetail,
    icon: { url: trophy.trophyIconUrl },
  };
  return {
    id: `${setId}::${trophy.trophyId}`,
    trophyId: trophy.trophyId,
    grade: trophy.trophyType.toUpperCase(),
    gradeRaw: trophy.trophyType,
    isHidden: trophy.trophyHidden,
    ...(where !== 'earned' && words),
    ...(where !== undefined && rarity),
    ...(where === undefined && {
      groupId: trophy.trophyGroupId,
      progressTarget: trophy.trophyProgressTargetValue ?? null,
      reward:
        trophy.trophyRewardName === undefined
          ? null
          : { name: trophy.trophyRewardName, image: { url: trophy.trophyRewardImageUrl } },
    }),
  };
}

/** What the graph tells of what someone has of a recorded trophy. */
export const expectedEarned = (trophy: any) => ({
  isEarned: trophy.earned,
  at: trophy.earnedDateTime ?? null,
  progress: trophy.progress ?? null,
  progressPercent: trophy.progressRate ?? null,
  progressedAt: trophy.progressedDateTime ?? null,
});
