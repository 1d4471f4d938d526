import { type EndpointAnswer, type EndpointCall, readNumber, told } from '../endpoint-answer.js';
import { json, type Reply } from '../reply.js';
import { conceptMedia, conceptName } from '../store/items.js';
import type { WorldConcept, WorldLibraryGame } from '../world/model.js';
import type { Store } from '../world/stores.js';
import { world } from '../world/world.js';

/** This service alone says where it complains, and why. */
const refuse = (status: number, code: number, message: string, reason: string): Reply =>
  json(status, { error: { referenceId: 'emulated', code, message, reason, source: 'Gamelist' } });

const images = (concept: WorldConcept) =>
  conceptMedia(concept)
    .filter(({ type }) => type === 'IMAGE')
    .map(({ role, url }) => ({ url, format: 'UNKNOWN', type: role }));

const services = { NONE: 'none(purchased)', PS_PLUS: 'ps_plus', EA_ACCESS: 'other' } as const;
const categories = { PS4: 'ps4_game', PS5: 'ps5_native_game' } as const;

function toRow(game: WorldLibraryGame, store: Store) {
  const concept = world.concept(game.conceptId);
  const title = world.titles.find(({ id }) => id === game.titleId);
  if (concept === undefined || title === undefined) throw new Error(`The world has no ${game.titleId}`);
  const name = conceptName(concept, store);
  const image = `https://image.example/icons/${game.titleId}.png`;
  const media = { audios: [], videos: [], images: images(concept) };
  return {
    titleId: game.titleId,
    name: concept.name,
    localizedName: name,
    imageUrl: image,
    localizedImageUrl: image,
    category: categories[title.platform],
    service: services[game.acquiredThrough],
    playCount: game.playCount,
    concept: {
      id: Number(concept.id),
      titleIds: concept.titleIds,
      name,
      media,
      genres: concept.genres,
      localizedName: { defaultLanguage: 'en-US', metadata: { 'en-US': concept.name } },
      country: store.country,
      language: store.language,
    },
    media,
    firstPlayedDateTime: '2024-03-14T18:00:00.000000Z',
    lastPlayedDateTime: game.lastPlayedAt,
    playDuration: game.playTime,
  };
}

const mostPlayed = 200;

function playedTitles({ path, query, asking, store }: EndpointCall): Reply {
  const asked = path['accountId'] === 'me' ? asking : (path['accountId'] ?? '');
  const account = world.account(asked);
  if (account === undefined) return refuse(404, 3239949, 'Resource not found', 'NotFound');
  if (account.isPrivate && asked !== asking) {
    return refuse(403, 3239950, 'The list is hidden', 'HiddenGamelist');
  }
  const limit = readNumber(query, 'limit', { least: 1, most: mostPlayed, otherwise: 10 });
  const offset = readNumber(query, 'offset', { least: 0, most: 1e9 - 1, otherwise: 0 });
  if (limit === undefined || offset === undefined) {
    const message = `invalid request, requested limit=${query['limit']} allowed limit=${mostPlayed}`;
    return refuse(400, 3239940, message, 'BadRequest');
  }
  const all = account.library
    .filter(({ playCount }) => playCount > 0)
    .toSorted((one, other) => other.lastPlayedAt.localeCompare(one.lastPlayedAt));
  const end = offset + limit;
  return told({
    titles: all.slice(offset, end).map((game) => toRow(game, store)),
    nextOffset: end < all.length ? end : null,
    previousOffset: Math.max(offset - 1, 0),
    totalItemCount: all.length,
  });
}

/** The catalogue knows a title in its own region alone. */
function titleConcepts({ path, store }: EndpointCall): Reply {
  const title = world.titles.find(({ id }) => id === path['npTitleId']);
  const concept = world.concept(title?.conceptId ?? '');
  if (concept === undefined || title?.territory !== store.territory) return told([]);
  const products = world.productsIn(concept, store.territory);
  return told([
    {
      id: Number(concept.id),
      name: conceptName(concept, store),
      nameEn: concept.name,
      publisherName: concept.publisher,
      media: { videos: [], images: images(concept).map(({ url, type }) => ({ url, type })) },
      categorizedProducts: [{ topCategory: 'GAME', ids: products.map(({ id }) => id) }],
      titleIds: concept.titleIds,
      country: store.country,
      language: store.language,
      type: 'GAME',
      genres: concept.genres,
    },
  ]);
}

/** Played titles, and the catalogue's word on a title. */
export const playedAnswers: Readonly<Record<string, EndpointAnswer>> = {
  'games.playedTitles': playedTitles,
  'games.titleConcepts': titleConcepts,
};
