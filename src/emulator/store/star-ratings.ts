import { typed, type PsnObject } from '../psn-object.js';
import type { WorldConcept } from '../world/model.js';

/** Nobody rates what is not out yet. */
const notOutBefore = '2027-01-01';

/** What players think of a game: the better it sells, the more of them; null for what nobody has played. */
export function starRating({ salesRank, release }: WorldConcept): PsnObject | null {
  if (release.day >= notOutBefore) return null;
  const five = 40 + ((salesRank * 7) % 45);
  const four = Math.round((100 - five) * 0.6);
  const three = Math.round((100 - five - four) * 0.5);
  const two = Math.round((100 - five - four - three) * 0.5);
  const shares = [five, four, three, two, 100 - five - four - three - two];
  const average = shares.reduce((sum, share, index) => sum + share * (5 - index), 0) / 100;
  return typed('StarRating', {
    averageRating: average,
    averageRatingForDisplay: average.toFixed(2),
    ratingsDistribution: shares.map((share, index) =>
      typed('StarRatingCount', { percentage: `${share}%`, percentageRaw: share, rating: 5 - index }),
    ),
    totalRatingsCount: Math.round(40_000 / salesRank),
  });
}
