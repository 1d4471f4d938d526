import {
  type AnswerContext,
  failed,
  found,
  type OperationAnswer,
  type OperationResult,
} from '../operation-answer.js';
import { typed, type PsnObject } from '../psn-object.js';
import type { WorldLibraryGame } from '../world/model.js';
import { world } from '../world/world.js';
import { type Entitlement, entitlementsOf } from './entitlements.js';

const libraryOf = ({ accountId }: AnswerContext): readonly WorldLibraryGame[] =>
  world.account(accountId ?? '')?.library ?? [];

/** Two of PSN's names in a hundred hold such a space. */
const nameOf = (conceptId: string): string =>
  (world.concept(conceptId)?.name ?? '').replace('Teapot ', 'Teapot\u00a0');

const icon = (titleId: string): PsnObject =>
  typed('Media', { url: `https://image.example/icons/${titleId}.png` });

/** Hashes of 2023 have another name for what a game was claimed through. */
const membershipName = ({ version }: AnswerContext): string =>
  'subscriptionService' in (version.document?.variables ?? {}) ? 'subscriptionService' : 'membership';

function purchased(
  { id, titleId, platform, isActive, game }: Entitlement,
  context: AnswerContext,
): PsnObject {
  return typed('GameLibraryTitle', {
    // Null in every recorded library.
    conceptId: null,
    entitlementId: id,
    image: icon(titleId),
    isActive,
    isDownloadable: isActive,
    isPreOrder: false,
    [membershipName(context)]: game.acquiredThrough,
    name: nameOf(game.conceptId),
    platform,
    productId: game.productId,
    titleId,
  });
}

const purchasedGames: OperationAnswer = {
  root: 'purchasedTitlesRetrieve',
  variables: {},
  answer({ platform, isActive, size, start, sortDirection }, context) {
    const platforms = (platform ?? ['ps4', 'ps5']) as readonly string[];
    const all = libraryOf(context)
      .flatMap(entitlementsOf)
      .filter((entitlement) => platforms.includes(entitlement.platform.toLowerCase()))
      .filter((entitlement) => isActive !== true || entitlement.isActive);
    const ordered = sortDirection === 'asc' ? all.toReversed() : all;
    const offset = Number(start ?? 0);
    const games = ordered
      .slice(offset, offset + Number(size ?? 50))
      .map((entitlement) => purchased(entitlement, context));
    return found('purchasedTitlesRetrieve', {
      __typename: 'GameList',
      games,
      // Said of a complete list too.
      pageInfo: typed('PageInfo', { isLast: false, offset, size: games.length, totalCount: all.length }),
    });
  },
};

/** What is no longer owned is told without entitlement and product. */
function lastPlayedRow(game: WorldLibraryGame, context: AnswerContext): PsnObject {
  const { conceptId, titleId, entitlementId, productId, acquiredThrough, lastPlayedAt } = game;
  const isOwned = acquiredThrough === 'NONE';
  const title = world.titles.find(({ id }) => id === titleId);
  return typed('GameLibraryTitle', {
    conceptId,
    entitlementId: isOwned ? entitlementId : null,
    image: icon(titleId),
    isActive: isOwned ? true : null,
    lastPlayedDateTime: lastPlayedAt,
    [membershipName(context)]: acquiredThrough,
    name: nameOf(conceptId),
    platform: title?.platform ?? null,
    productId: isOwned ? productId : null,
    titleId,
  });
}

function byLastPlayed(context: AnswerContext): readonly WorldLibraryGame[] {
  return libraryOf(context).toSorted((one, other) => other.lastPlayedAt.localeCompare(one.lastPlayedAt));
}

const recentlyPlayedBy = (context: AnswerContext): readonly WorldLibraryGame[] =>
  byLastPlayed(context).filter(({ playCount }) => playCount > 0);

const MOST_PLAYED = 100;

const tooMany = (root: string, asked: number): OperationResult =>
  failed(root, {
    statusCode: 400,
    reason: 'bad_request',
    message: `invalid request, requested limit=${asked} allowed limit=${MOST_PLAYED}`,
    code: 3239940,
    source: 'api',
    apiName: 'getUserGameList',
  });

const lastPlayed: OperationAnswer = {
  root: 'gameLibraryTitlesRetrieve',
  variables: {},
  answer({ limit }, context) {
    const size = Number(limit ?? 50);
    if (size > MOST_PLAYED) return tooMany('gameLibraryTitlesRetrieve', size);
    const games = byLastPlayed(context).slice(0, size);
    return found('gameLibraryTitlesRetrieve', {
      __typename: 'GameList',
      games: games.map((game) => lastPlayedRow(game, context)),
    });
  },
};

/** Of every other game PSN knows how far its story has come. */
const isStoryAt = (index: number): boolean => index % 2 === 0;

/** What a codex summary says of a game with a story, and of one without. */
export const codexOf = (isStory: boolean) => ({
  hasCodex: isStory,
  hasNewEntries: isStory ? false : null,
  unlockedCodexCount: isStory ? 23 : null,
});

/** Whether the account has played a title, and if so whether it is one with a story. */
export function storyOf(context: AnswerContext, titleId: string): boolean | undefined {
  const place = recentlyPlayedBy(context).findIndex((game) => game.titleId === titleId);
  return place < 0 ? undefined : isStoryAt(place);
}

function recentRow(game: WorldLibraryGame, index: number, isCodexAsked: boolean): PsnObject {
  const isStory = isStoryAt(index);
  const title = world.titles.find(({ id }) => id === game.titleId);
  const codex = typed('CodexSummary', codexOf(isStory));
  return typed('RecentPlayedTitle', {
    ...(isCodexAsked && { codexSummary: codex }),
    hasHelpContent: isStory,
    id: game.titleId,
    npTitleId: game.titleId,
    playTimeHours: Number(/^PT(\d+)H/.exec(game.playTime)?.[1] ?? 0),
    storyProgress: isStory ? 15 : null,
    title: typed('GameTitle', {
      conceptId: game.conceptId,
      media: [
        typed('Media', {
          role: 'MASTER',
          type: 'IMAGE',
          url: `https://image.example/covers/${game.titleId}.png`,
        }),
      ],
      name: nameOf(game.conceptId),
      platform: title?.platform ?? null,
    }),
  });
}

const recentlyPlayed: OperationAnswer = {
  root: 'recentPlayedTitlesRetrieve',
  variables: {},
  answer: ({ count, shouldFetchCodex }, context) =>
    found(
      'recentPlayedTitlesRetrieve',
      recentlyPlayedBy(context)
        .slice(0, Number(count ?? 10))
        .map((game, index) => recentRow(game, index, shouldFetchCodex === true)),
    ),
};

const cart: OperationAnswer = {
  root: 'webCheckoutCartRetrieve',
  variables: {},
  answer: (_variables, { accountId }) =>
    found(
      'webCheckoutCartRetrieve',
      typed('WebCheckoutCart', { itemCount: world.account(accountId ?? '')?.cart.length ?? 0 }),
    ),
};

/** What the emulator answers of libraries, by registry key. */
export const gameAnswers: Readonly<Record<string, OperationAnswer>> = {
  'library.purchasedGames': purchasedGames,
  'library.lastPlayed': lastPlayed,
  'library.recentlyPlayed': recentlyPlayed,
  'library.cart': cart,
};
