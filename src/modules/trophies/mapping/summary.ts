import { toCount } from '../../numbers.js';
import { createMembers } from '../../record.js';
import type { SummaryData } from '../upstream.js';
import { toCounts } from './counts.js';

const of = createMembers<SummaryData>();

/** Fields of a summary, each with the member that tells it. */
export const summaryMembers = {
  level: of('trophyLevel', toCount),
  progress: of('progress', toCount),
  tier: of('tier', toCount),
  points: of('trophyPoint', toCount),
  levelStartPoints: of('trophyLevelBasePoint', toCount),
  nextLevelPoints: of('trophyLevelNextPoint', toCount),
  earned: of('earnedTrophies', toCounts),
};
