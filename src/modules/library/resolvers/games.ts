import type {
  CodexResolvers,
  LibraryGameResolvers,
  LibraryResolvers,
  RecentTitleResolvers,
  ViewerResolvers,
} from '../../../generated/schema-types.js';
import { codexMembers } from '../../codex.js';
import { Connection, pageFrom } from '../../connection.js';
import { toItems, toPlaces } from '../../places.js';
import { toService } from '../../subscription-service.js';
import { toldFields } from '../../told-fields.js';
import { readLimit, readPlatforms } from '../ids.js';
import { rowMembers, toLibraryGame } from '../mapping/game.js';
import { recentTitleMembers, toRecentTitle } from '../mapping/recent.js';
import { operations } from '../operations.js';

export const Viewer: Pick<ViewerResolvers, 'library' | 'recentlyPlayed'> = {
  library: () => ({ isSignedIn: true }),
  async recentlyPlayed(_viewer, { limit }, { psn }) {
    const { data, faultAt } = await psn.query(operations.recentlyPlayed, {
      accountId: 'me',
      categories: 'ps4_game,ps5_native_game,pspc_game',
      count: readLimit(limit, 100),
      shouldFetchCodex: true,
    });
    const root = 'recentPlayedTitlesRetrieve';
    if (data[root] == null) return null;
    const { key } = operations.recentlyPlayed;
    return toItems(data[root], toRecentTitle, { key, faultAt: (...path) => faultAt(root, ...path) });
  },
};

export const Library: LibraryResolvers = {
  async purchased(_library, { first, after, platforms, activeOnly }, { psn }) {
    const platform = readPlatforms(platforms);
    const question = ['purchased', platform, activeOnly, psn.locale];
    const page = pageFrom({ first, after, most: 200, question });
    const { data, faultAt } = await psn.query(operations.purchasedGames, {
      ...(activeOnly && { isActive: true }),
      platform,
      size: page.size,
      start: page.offset,
      sortBy: 'ACTIVE_DATE',
      sortDirection: 'desc',
    });
    const root = 'purchasedTitlesRetrieve';
    if (data[root] == null) return null;
    const { games, pageInfo } = data[root];
    const { key } = operations.purchasedGames;
    const places = toPlaces(games, toLibraryGame, {
      key,
      faultAt: (...path) => faultAt(root, 'games', ...path),
    });
    return new Connection(page, places, pageInfo?.totalCount ?? null);
  },
  async lastPlayed(_library, { limit }, { psn }) {
    const { data, faultAt } = await psn.query(operations.lastPlayed, {
      limit: readLimit(limit, 100),
      categories: 'ps4_game,ps5_native_game',
    });
    const root = 'gameLibraryTitlesRetrieve';
    if (data[root] == null) return null;
    const { key } = operations.lastPlayed;
    return toItems(data[root].games, toLibraryGame, {
      key,
      faultAt: (...path) => faultAt(root, 'games', ...path),
    });
  },
};

const game = toldFields(rowMembers);

export const LibraryGame: Omit<LibraryGameResolvers, 'concept'> = {
  ...game,
  title: ({ titleId, told: { slice } }) => ({
    id: titleId,
    ...(slice.concept != null && { concept: slice.concept }),
  }),
  async acquiredThrough(row) {
    const raw = await game.acquiredThroughRaw(row);
    return raw === null || raw === 'NONE' ? null : toService(raw).value;
  },
};

export const RecentTitle: RecentTitleResolvers = {
  ...toldFields(recentTitleMembers),
  title: ({ titleId, told: { slice } }) => ({
    id: titleId,
    ...(slice.concept != null && { concept: slice.concept }),
  }),
};

export const Codex: CodexResolvers = toldFields(codexMembers);
