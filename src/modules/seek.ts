import { BadUserInputError, quote } from '../errors.js';
import { readCursor, writeCursor } from './connection.js';

const LONGEST_TERM = 100;

/** Reads what to look for. */
export function readTerm(term: string): string {
  const trimmed = term.trim();
  if (trimmed.length >= 1 && trimmed.length <= LONGEST_TERM) return trimmed;
  throw new BadUserInputError(
    `term: got ${quote(term)}, wants 1 to ${LONGEST_TERM} characters besides blanks`,
  );
}

/** A page of PSN's, and how many of its items have been given out. */
export interface Place {
  /** What the page before gave as `next`. */
  readonly next: string;
  readonly offset: number;
  readonly size: number;
  readonly skip: number;
}

const placeForm = /^\d{1,6}:\d{1,3}:\d{1,3}:[\w-]{0,4000}$/;
/** PSN's `next` may hold any sign, so it is encoded once more. */
export const writePlace = ({ next, offset, size, skip }: Place): string =>
  [offset, size, skip, Buffer.from(next).toString('base64url')].join(':');
function readPlace(text: string, mostAtOnce: number): Place {
  const [offset = '0', size = '0', skip = '0', next = ''] = text.split(':');
  const opaque = Buffer.from(next, 'base64url').toString();
  return {
    next: opaque,
    offset: Number(offset),
    size: Math.min(Number(size), mostAtOnce),
    skip: Number(skip),
  };
}

/** One page as PSN answered it; an item without identity comes as null. */
export interface FoundPage<Item> {
  readonly items: readonly (Item | null)[];
  readonly next: string | null | undefined;
  readonly total: number | null;
}

interface Seeking<Item> {
  readonly first: number;
  readonly after: string | null | undefined;
  /** Of everything that changes what is found in which order. */
  readonly digest: string;
  /** PSN's own limit of a page. */
  readonly mostAtOnce: number;
  /** Asks PSN; null where it does not answer. */
  readonly ask: (place: Place) => Promise<FoundPage<Item> | null>;
}

interface Found<Item> {
  readonly item: Item | null;
  /** The place after it. */
  readonly after: Place;
}

function readPage<Item>({ items, next, total }: FoundPage<Item>, place: Place) {
  const end = place.offset + items.length;
  // PSN ends with an empty `next`; one that repeats itself, or a page without items, ends it too.
  const isLast =
    (next ?? '') === '' || next === place.next || items.length === 0 || (total !== null && end >= total);
  const rest = isLast ? null : (next ?? '');
  const found = items.map((item, index): Found<Item> => {
    const isEnd = index === items.length - 1 && rest !== null;
    return {
      item,
      after: isEnd ? { next: rest, offset: end, size: 0, skip: 0 } : { ...place, skip: index + 1 },
    };
  });
  return { found, rest, end, total };
}

/** Collects what a search finds that PSN pages by a cursor of its own; null where PSN does not answer. */
export async function seek<Item>({ first, after, digest, mostAtOnce, ask }: Seeking<Item>) {
  const start = after == null ? null : readPlace(readCursor(after, digest, placeForm), mostAtOnce);
  let place = start ?? { next: '', offset: 0, size: 0, skip: 0 };
  const places: Found<Item>[] = [];
  let total: number | null = null;
  let hasNextPage = true;
  while (hasNextPage && places.length < first) {
    const size = place.size === 0 ? Math.min(first - places.length, mostAtOnce) : place.size;
    const asked = { ...place, size };
    const answer = await ask(asked);
    // Of a later page that PSN does not answer, what was found before stays, and it can be asked again.
    if (answer === null && places.length > 0) break;
    if (answer === null) return null;
    const page = readPage(answer, asked);
    const fresh = page.found.slice(place.skip, place.skip + first - places.length);
    places.push(...fresh);
    total = page.total;
    hasNextPage = page.rest !== null || place.skip + fresh.length < page.found.length;
    place = { next: page.rest ?? '', offset: page.end, size: 0, skip: 0 };
  }
  const cursorOf = (found: Found<Item>): string => writeCursor(writePlace(found.after), digest);
  const found = places.flatMap((each) =>
    each.item === null ? [] : [{ item: each.item, cursor: cursorOf(each) }],
  );
  const last = places.at(-1);
  return {
    found,
    totalCount: total,
    pageInfo: {
      hasNextPage,
      hasPreviousPage: start !== null,
      startCursor: found.at(0)?.cursor ?? null,
      endCursor: last === undefined ? null : cursorOf(last),
    },
  };
}
