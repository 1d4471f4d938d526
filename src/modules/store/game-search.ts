import type { GameSearchKind, QueryGameSearchArgs } from '../../generated/schema-types.js';
import type { FaultFinder } from '../../psn/response.js';
import { toHitConnection, askAppSearch, MOST_AT_ONCE, toTextParts, type UpstreamHit } from '../app-search.js';
import { checkFirst, digestOf } from '../connection.js';
import type { GraphContext } from '../context.js';
import { readTerm, seek } from '../seek.js';
import { toItem } from './items.js';
import { operations } from './operations.js';
import { withoutPersonalPrice } from './personal.js';
import type { UpstreamProduct } from './upstream.js';
import type { UpstreamResult } from './upstream-lists.js';

const MOST = 50;

const domains: Readonly<Record<GameSearchKind, string>> = { GAMES: 'MobileGames', ADD_ONS: 'MobileAddOns' };

/** A game or add-on, with its name in parts. */
export type GameHit = UpstreamHit<UpstreamResult, { readonly name?: readonly (string | null)[] | null }>;

/** Of add-ons the search tells no platforms, whatever they are for: an empty list is none told. */
function withoutEmptyPlatforms<Item extends Pick<UpstreamProduct, 'platforms'>>({
  platforms,
  ...item
}: Item) {
  return platforms?.length === 0 ? item : { ...item, platforms };
}

function toHit({ result, highlight }: GameHit, faultAt: FaultFinder) {
  if (result == null) return null;
  const found = withoutPersonalPrice(result);
  const product = 'defaultProduct' in found ? found.defaultProduct : undefined;
  const item = {
    ...(found.__typename === 'Product' ? withoutEmptyPlatforms(found) : found),
    ...(product != null && { defaultProduct: withoutPersonalPrice(product) }),
  };
  const node = toItem(item, (...path) => faultAt('result', ...path));
  return node && { node, highlight: toTextParts(highlight?.name) };
}

/** What the app's search finds among games or add-ons: 15 at first, then page by page. */
export async function searchGames(args: QueryGameSearchArgs, { psn }: GraphContext) {
  const term = readTerm(args.term);
  const kind = args.kind ?? 'GAMES';
  const search = {
    term,
    context: 'MobileUniversalSearchGame',
    domain: domains[kind],
    firstPage: operations.gameSearch,
    furtherPages: operations.gameSearchPage,
    toPageVariables: <Asked>(asked: Asked) => asked,
  };
  const answer = await seek({
    first: checkFirst(args.first ?? 15, MOST),
    after: args.after,
    digest: digestOf(['gameSearch', kind, term, psn.locale]),
    mostAtOnce: MOST_AT_ONCE,
    ask: (place) => askAppSearch(psn, search, place, toHit),
  });
  return answer === null ? null : toHitConnection(answer);
}
