import type { QueryStoreSearchArgs } from '../../generated/schema-types.js';
import { BadUserInputError, quote } from '../../errors.js';
import { checkFirst, digestOf, readCursor, writeCursor } from '../connection.js';
import type { GraphContext } from '../context.js';
import { throwIfNothingLeft, toResults } from './items.js';
import type { StoreItemModel } from './models.js';
import { operations } from './operations.js';

/** PSN's own limit of a page. */
const MOST_AT_ONCE = 50;
const MOST = 100;
const LONGEST_TERM = 100;

/** A page of PSN's, and how many of its items have been given out. */
interface Place {
  /** What the page before gave as `next`. */
  readonly next: string;
  readonly offset: number;
  readonly size: number;
  readonly skip: number;
}

const placeForm = /^\d{1,6}:\d{1,3}:\d{1,3}:[\w-]{0,4000}$/;
const writePlace = ({ next, offset, size, skip }: Place): string =>
  [offset, size, skip, Buffer.from(next).toString('base64url')].join(':');
function readPlace(text: string): Place {
  const [offset = '0', size = '0', skip = '0', next = ''] = text.split(':');
  const opaque = Buffer.from(next, 'base64url').toString();
  return {
    next: opaque,
    offset: Number(offset),
    size: Math.min(Number(size), MOST_AT_ONCE),
    skip: Number(skip),
  };
}

function readTerm(term: string): string {
  const trimmed = term.trim();
  if (trimmed.length >= 1 && trimmed.length <= LONGEST_TERM) return trimmed;
  throw new BadUserInputError(
    `term: got ${quote(term)}, wants 1 to ${LONGEST_TERM} characters besides blanks`,
  );
}

/** The two halves of a store's locale, as this operation wants them again: `en` and `US`. */
function halvesOf(locale: string): { readonly languageCode: string; readonly countryCode: string } {
  const parts = locale.split('-');
  return { languageCode: parts.slice(0, -1).join('-'), countryCode: parts.at(-1) ?? '' };
}

interface Found {
  readonly item: StoreItemModel | null;
  /** The place after it. */
  readonly after: Place;
}

async function askPage(searchTerm: string, place: Place, { psn }: GraphContext) {
  const variables = {
    searchTerm,
    ...halvesOf(psn.locale),
    nextCursor: place.next,
    pageOffset: place.offset,
    pageSize: place.size,
  };
  const { data, faultAt } = await psn.query(operations.search, variables);
  const answer = data.universalSearch;
  if (answer == null) return null;
  const items = toResults(answer.results ?? [], (...path) => faultAt('universalSearch', ...path));
  throwIfNothingLeft(items, [faultAt('universalSearch', 'results')]);
  const total = answer.pageInfo?.totalCount ?? null;
  const end = place.offset + items.length;
  const next = answer.next ?? '';
  // PSN ends with an empty `next`; one that repeats itself, or a page without items, ends it too.
  const rest =
    next === '' || next === place.next || items.length === 0 || (total !== null && end >= total)
      ? null
      : next;
  const found = items.map((item, index): Found => {
    const isLast = index === items.length - 1 && rest !== null;
    return { item, after: isLast ? { next, offset: end, size: 0, skip: 0 } : { ...place, skip: index + 1 } };
  });
  return { found, rest, end, total };
}

/** What a term finds in the store: PSN pages by a cursor of its own, at most 50 at once. */
export async function searchStore(args: QueryStoreSearchArgs, context: GraphContext) {
  const term = readTerm(args.term);
  const digest = digestOf(['search', term, context.psn.locale]);
  const first = checkFirst(args.first ?? 24, MOST);
  const start = args.after == null ? null : readPlace(readCursor(args.after, digest, placeForm));
  let place = start ?? { next: '', offset: 0, size: 0, skip: 0 };
  const places: Found[] = [];
  let total: number | null = null;
  let hasNextPage = true;
  while (hasNextPage && places.length < first) {
    const size = place.size === 0 ? Math.min(first - places.length, MOST_AT_ONCE) : place.size;
    const page = await askPage(term, { ...place, size }, context);
    // Of a later page that PSN does not answer, what was found before stays, and it can be asked again.
    if (page === null && places.length > 0) break;
    if (page === null) return null;
    const fresh = page.found.slice(place.skip, place.skip + first - places.length);
    places.push(...fresh);
    total = page.total;
    hasNextPage = page.rest !== null || place.skip + fresh.length < page.found.length;
    place = { next: page.rest ?? '', offset: page.end, size: 0, skip: 0 };
  }
  const edges = places.flatMap(({ item, after }) =>
    item === null ? [] : [{ node: item, cursor: writeCursor(writePlace(after), digest) }],
  );
  const last = places.at(-1);
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    totalCount: total,
    pageInfo: {
      hasNextPage,
      hasPreviousPage: start !== null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: last === undefined ? null : writeCursor(writePlace(last.after), digest),
    },
  };
}
