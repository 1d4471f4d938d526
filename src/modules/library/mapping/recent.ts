import type { FaultFinder } from '../../../psn/response.js';
import { type Codex, codexMembers } from '../../codex.js';
import { toMedia } from '../../media.js';
import { toCount } from '../../numbers.js';
import { toPlatform } from '../../platform.js';
import { asIs, createMembers, toTold } from '../../record.js';
import type { RecentTitleModel } from '../models.js';
import type { UpstreamPlayedTitle, UpstreamRecentTitle } from '../upstream.js';
import { toConceptStub } from './game.js';

const of = createMembers<Omit<UpstreamRecentTitle, 'title'> & UpstreamPlayedTitle>();

/** Fields of a title that was played, each with the member that tells it; those of its `title` stand beside the others. */
export const recentTitleMembers = {
  name: of('name', asIs),
  platform: of('platform', (word) => toPlatform(word).value),
  platformRaw: of('platform', asIs),
  media: of('media', toMedia),
  concept: of('conceptId', toConceptStub),
  playTime: of('playTimeHours', (hours) => (hours >= 0 ? `PT${hours}H` : null)),
  storyProgress: of('storyProgress', toCount),
  hasHelp: of('hasHelpContent', asIs),
  codex: of('codexSummary', (codex, faultAt): Codex => ({ told: toTold(codexMembers, codex, faultAt) })),
};

const ofTitle = new Set<string | number | undefined>(['name', 'platform', 'media', 'conceptId']);

/** A played title with what the payload tells; null without a title id. */
export function toRecentTitle(
  { title, ...row }: UpstreamRecentTitle,
  faultAt?: FaultFinder,
): RecentTitleModel | null {
  const { id, npTitleId } = row;
  if (npTitleId == null) return null;
  return {
    id: id ?? npTitleId,
    titleId: npTitleId,
    told: toTold(
      recentTitleMembers,
      { ...row, ...title },
      faultAt && ((...path) => (ofTitle.has(path[0]) ? faultAt('title', ...path) : faultAt(...path))),
    ),
  };
}
