import type { QueryStoreSearchArgs } from '../../generated/schema-types.js';
import { checkFirst, digestOf } from '../connection.js';
import type { GraphContext } from '../context.js';
import { type FoundPage, type Place, readTerm, seek } from '../seek.js';
import { throwIfNothingLeft, toResults } from './items.js';
import type { StoreItemModel } from './models.js';
import { operations } from './operations.js';

/** PSN's own limit of a page. */
const MOST_AT_ONCE = 50;
const MOST = 100;

/** The two halves of a store's locale, as this operation wants them again: `en` and `US`. */
function halvesOf(locale: string): { readonly languageCode: string; readonly countryCode: string } {
  const parts = locale.split('-');
  return { languageCode: parts.slice(0, -1).join('-'), countryCode: parts.at(-1) ?? '' };
}

async function askPage(
  searchTerm: string,
  place: Place,
  { psn }: GraphContext,
): Promise<FoundPage<StoreItemModel> | null> {
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
  return { items, next: answer.next, total: answer.pageInfo?.totalCount ?? null };
}

/** What a term finds in the store: PSN pages by a cursor of its own, at most 50 at once. */
export async function searchStore(args: QueryStoreSearchArgs, context: GraphContext) {
  const term = readTerm(args.term);
  const answer = await seek({
    first: checkFirst(args.first ?? 24, MOST),
    after: args.after,
    digest: digestOf(['search', term, context.psn.locale]),
    mostAtOnce: MOST_AT_ONCE,
    ask: (place) => askPage(term, place, context),
  });
  if (answer === null) return null;
  const { found, ...rest } = answer;
  return {
    ...rest,
    edges: found.map(({ item, cursor }) => ({ node: item, cursor })),
    nodes: found.map(({ item }) => item),
  };
}
