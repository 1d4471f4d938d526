import type {
  LibraryGameResolvers,
  PlayedTitleResolvers,
  PlayedTrophySetResolvers,
  PlayerResolvers,
  RecentTitleResolvers,
  TitleResolvers,
  TrophySummaryResolvers,
  ViewerResolvers,
} from '../../../generated/schema-types.js';
import type { GraphContext } from '../../context.js';
import { nothingTold, readField } from '../../record.js';
import { toldFields } from '../../told-fields.js';
import { createEarned } from '../earned.js';
import { readTitleId } from '../ids.js';
import { playedMembers } from '../mapping/played.js';
import { summaryMembers } from '../mapping/summary.js';
import type { EarnedTrophyModel, PlayedTrophySetModel } from '../models.js';
import { loadPlayedSets, loadSummary } from '../player.js';
import { createSetsByTitle } from '../sets-by-title.js';
import { readTrueId } from '../whose.js';
import { inSet } from './sets.js';

const ofTitle = (accountId: string, titleId: string, { once }: GraphContext) =>
  once(createSetsByTitle)({ accountId, titleId });

export const Title: Pick<TitleResolvers, 'trophySets'> = {
  trophySets: ({ id }, { accountId }, context) => ofTitle(accountId, id, context),
};

export const LibraryGame: Pick<LibraryGameResolvers, 'trophySets'> = {
  trophySets: ({ titleId }, _arguments, context) => ofTitle('me', titleId, context),
};

export const PlayedTitle: Pick<PlayedTitleResolvers, 'trophySets'> = {
  trophySets: ({ accountId, titleId }, _arguments, context) => ofTitle(accountId, titleId, context),
};

export const RecentTitle: Pick<RecentTitleResolvers, 'trophySets'> = {
  trophySets: ({ titleId }, _arguments, context) => ofTitle('me', titleId, context),
};

export const Viewer: Pick<ViewerResolvers, 'trophySummary' | 'trophySets'> = {
  trophySummary: (_viewer, _arguments, context) => loadSummary('me', context),
  trophySets: (_viewer, paging, context) => loadPlayedSets('me', paging, context),
};

export const Player: Pick<PlayerResolvers, 'trophySummary' | 'trophySets' | 'trophySetsOfTitle'> = {
  trophySummary: ({ id }, _arguments, context) => loadSummary(id, context),
  trophySets: ({ id }, paging, context) => loadPlayedSets(id, paging, context),
  trophySetsOfTitle: ({ id }, { titleId }, context) => ofTitle(id, readTitleId(titleId), context),
};

export const TrophySummary: TrophySummaryResolvers = toldFields(summaryMembers);

const ofPlayed =
  <Name extends 'earned' | 'progress' | 'isHidden' | 'updatedAt' | 'groups'>(name: Name) =>
  ({ accountId, set, told }: PlayedTrophySetModel, _arguments: unknown, { once }: GraphContext) =>
    readField(playedMembers, told, name, () =>
      once(createEarned).progress({ accountId, setId: set.id, isPlayed: true }),
    );

const loadList = ({ accountId, set }: PlayedTrophySetModel, { once }: GraphContext) =>
  once(createEarned).list({ accountId, setId: set.id, isPlayed: true });

const earnedIn = ({ set }: PlayedTrophySetModel) => {
  const within = inSet(set);
  return (earned: EarnedTrophyModel): EarnedTrophyModel => ({ ...earned, trophy: within(earned.trophy) });
};

export const PlayedTrophySet: PlayedTrophySetResolvers = {
  id: async ({ accountId, set }, _arguments, context) => `${await readTrueId(accountId, context)}::${set.id}`,
  player: async ({ accountId }, _arguments, context) => ({
    id: await readTrueId(accountId, context),
    told: nothingTold,
  }),
  earned: ofPlayed('earned'),
  progress: ofPlayed('progress'),
  isHidden: ofPlayed('isHidden'),
  updatedAt: ofPlayed('updatedAt'),
  groups: ofPlayed('groups'),
  async rarest(played, _arguments, context) {
    const rarest = played.told.slice.rarest ?? (await loadList(played, context))?.rarest;
    return rarest?.map(earnedIn(played)) ?? null;
  },
  async notEarned(played, _arguments, context) {
    const told = played.told.slice.notEarned;
    const missing =
      told ??
      (await loadList(played, context))?.trophies
        .filter(({ isEarned }) => !isEarned)
        .map(({ trophy }) => trophy);
    return missing?.map(inSet(played.set)) ?? null;
  },
  async trophies(played, _arguments, context) {
    const list = await loadList(played, context);
    return list && list.trophies.map(earnedIn(played));
  },
};
