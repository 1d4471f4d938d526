import type { QueryPlayerSearchArgs } from '../../generated/schema-types.js';
import type { FaultFinder } from '../../psn/response.js';
import {
  toHitConnection,
  askAppSearch,
  type DomainSearchVariables,
  MOST_AT_ONCE,
  toTextParts,
} from '../app-search.js';
import { checkFirst, digestOf } from '../connection.js';
import type { GraphContext } from '../context.js';
import { readTerm, seek } from '../seek.js';
import { toFoundPlayer } from './mapping/found.js';
import { operations } from './operations.js';
import type { PlayerHit } from './upstream.js';

const MOST = 50;
/** Where PSN stops counting, and paging. */
const CAP = 128;

function toHit({ result, highlight }: PlayerHit, faultAt: FaultFinder) {
  const node = result == null ? null : toFoundPlayer(result, (...path) => faultAt('result', ...path));
  return node && { node, highlight: toTextParts(highlight?.onlineId) };
}

/** Whom the app's search finds: 15 at first, then page by page, and never more than 128. */
export async function searchPlayers(args: QueryPlayerSearchArgs, { psn }: GraphContext) {
  const term = readTerm(args.term);
  const search = {
    term,
    context: 'MobileUniversalSearchSocial',
    domain: 'SocialAllAccounts',
    firstPage: operations.search,
    furtherPages: operations.searchPage,
    toPageVariables: (asked: DomainSearchVariables) => ({ ...asked, displayTitleLocale: psn.locale }),
  };
  const answer = await seek({
    first: checkFirst(args.first ?? 15, MOST),
    after: args.after,
    digest: digestOf(['playerSearch', term, psn.locale]),
    mostAtOnce: MOST_AT_ONCE,
    ask: (place) => askAppSearch(psn, search, place, toHit),
  });
  if (answer === null) return null;
  const { totalCount } = answer;
  return { ...toHitConnection(answer), totalIsCapped: totalCount !== null && totalCount >= CAP };
}
