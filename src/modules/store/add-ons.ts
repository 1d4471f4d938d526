import type { ConceptAddOnsArgs } from '../../generated/schema-types.js';
import type { FaultFinder } from '../../psn/response.js';
import { Connection, type Page, pageFrom } from '../connection.js';
import type { GraphContext } from '../context.js';
import { throwIfNothingLeft, toProducts } from './items.js';
import { operations } from './operations.js';
import type { UpstreamAddOns } from './upstream-lists.js';

/** The arguments of a page, whether they were given or defaulted. */
export type AddOnArguments = Partial<ConceptAddOnsArgs>;

const USUAL = 24;
const MOST = 100;

function toPage(page: Page, answer: UpstreamAddOns, faultAt: FaultFinder) {
  const products = toProducts('addOnProducts', answer.addOnProducts, faultAt);
  throwIfNothingLeft(products, [faultAt('addOnProducts')]);
  return new Connection(page, products, answer.pageInfo?.totalCount ?? null);
}

/** A page of the add-ons of a game; null if this store does not know it. PSN tells no total: a short page is the last. */
export async function loadConceptAddOns(conceptId: string, args: AddOnArguments, { psn }: GraphContext) {
  const question = ['conceptAddOns', conceptId, psn.locale];
  const page = pageFrom({ first: args.first ?? USUAL, after: args.after, most: MOST, question });
  const pageArgs = { size: page.size, offset: page.offset };
  const { data, faultAt } = await psn.query(operations.conceptAddOns, { conceptId, pageArgs });
  const root = 'addOnProductsRetrieve';
  return data[root] == null ? null : toPage(page, data[root], (...path) => faultAt(root, ...path));
}

/** A page of the add-ons of a title; null if this store does not know it. */
export async function loadTitleAddOns(npTitleId: string, args: AddOnArguments, { psn }: GraphContext) {
  const question = ['titleAddOns', npTitleId, psn.locale];
  const page = pageFrom({ first: args.first ?? USUAL, after: args.after, most: MOST, question });
  const pageArgs = { size: page.size, offset: page.offset };
  const { data, faultAt } = await psn.query(operations.titleAddOns, { npTitleId, pageArgs });
  const root = 'addOnProductsByTitleIdRetrieve';
  return data[root] == null ? null : toPage(page, data[root], (...path) => faultAt(root, ...path));
}
