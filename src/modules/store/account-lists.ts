import type { FaultFinder } from '../../psn/response.js';
import type { PsnSession } from '../../psn/session.js';
import { findById } from '../by-id.js';
import { type Page, pageFrom } from '../connection.js';
import type { GraphContext } from '../context.js';
import { createGatherer } from '../gather.js';
import { toTold } from '../record.js';
import { toConceptModel } from './concept-members.js';
import { CappedConnection, GRID_CAP } from './grid.js';
import { throwIfNothingLeft } from './items.js';
import type { AccountItemModel } from './models.js';
import { operations } from './operations.js';
import { personalMembers, withoutPersonalPrice } from './personal.js';
import { toProductModel } from './product-members.js';
import type { UpstreamCategoryGrid } from './upstream-lists.js';

/** A page of a category, as the app asks for several at once. */
interface ListKey {
  readonly id: string;
  readonly pageArgs: { readonly size: number; readonly offset: number };
}

/** What a list of the app holds: a grid, or a strand, which tells less. */
type UpstreamList = Pick<UpstreamCategoryGrid, 'id' | 'concepts' | 'products' | 'pageInfo'>;

interface AccountList {
  readonly list: UpstreamList;
  readonly faultAt: FaultFinder;
}

type ListLoader = (asked: ListKey) => Promise<AccountList | null>;

const keyOf = ({ id, pageArgs }: ListKey): string => `${id} ${pageArgs.offset} ${pageArgs.size}`;
/** Pages of one size and place go into one call, so that no category stands in it twice. */
const groupOf = ({ pageArgs }: ListKey): string => `${pageArgs.offset} ${pageArgs.size}`;
const gathered = { keyOf, groupOf, most: 20 };

function pickList(
  lists: readonly (UpstreamList | null)[] | null | undefined,
  { id }: ListKey,
  faultAt: FaultFinder,
): AccountList | null {
  const found = findById(lists, id, faultAt);
  return found && { list: found.item, faultAt: found.faultAt };
}

/** Asks for one grid, or for several in the form that PSN has for these; either answer is read as a list. */
async function askGrids(psn: PsnSession, grids: readonly ListKey[]) {
  const [only] = grids;
  if (only === undefined || grids.length > 1) {
    const { data, faultAt } = await psn.query(operations.accountGrids, { grids });
    const root = 'categoryGridsRetrieve';
    return { lists: data[root], faultAt: ((...path) => faultAt(root, ...path)) satisfies FaultFinder };
  }
  const { data, faultAt } = await psn.query(operations.accountGrid, only);
  const root = 'categoryGridRetrieve';
  const list = data[root] == null ? [] : [{ ...data[root], id: only.id }];
  return { lists: list, faultAt: ((_index, ...path) => faultAt(root, ...path)) satisfies FaultFinder };
}

/** Pages of categories as the app shows them to the account; null for a category that PSN does not know. Made for each request. */
function createAccountGrids({ psn }: GraphContext): ListLoader {
  return createGatherer({
    ...gathered,
    ask: (grids: readonly ListKey[]) => askGrids(psn, grids),
    pick: ({ lists, faultAt }, asked) => pickList(lists, asked, faultAt),
  });
}

/** The same for categories that are shown as a single row. Made for each request. */
function createAccountStrands({ psn }: GraphContext): ListLoader {
  const root = 'categoryStrandsRetrieve';
  return createGatherer({
    ...gathered,
    ask: (strands: readonly ListKey[]) => psn.query(operations.accountStrands, { strands }),
    pick: ({ data, faultAt }, asked) => pickList(data[root], asked, (...path) => faultAt(root, ...path)),
  });
}

/** The items of a list in its order; null for one without identity, which keeps its place. */
function toAccountItems(
  { concepts, products }: UpstreamList,
  faultAt: FaultFinder,
): (AccountItemModel | null)[] {
  const ofConcepts = (concepts ?? []).map((concept, index) => {
    const within: FaultFinder = (...path) => faultAt('concepts', index, ...path);
    const item = concept && toConceptModel(withoutPersonalPrice(concept), within);
    return item && { item, told: toTold(personalMembers, concept, within) };
  });
  const ofProducts = (products ?? []).map((product, index) => {
    const within: FaultFinder = (...path) => faultAt('products', index, ...path);
    const item = product && toProductModel(withoutPersonalPrice(product), within);
    return item && { item, told: toTold(personalMembers, product, within) };
  });
  return [...ofConcepts, ...ofProducts];
}

function toPage(page: Page, { list, faultAt }: AccountList) {
  const items = toAccountItems(list, faultAt);
  throwIfNothingLeft(
    items.map((place) => place?.item ?? null),
    [faultAt('concepts'), faultAt('products')],
  );
  return new CappedConnection(page, items, list.pageInfo?.totalCount ?? null);
}

const loaders = { accountGrid: createAccountGrids, accountStrand: createAccountStrands };

/** A page of a category as the app shows it to the account; null if PSN does not know that category. */
export async function loadAccountList(
  kind: keyof typeof loaders,
  id: string,
  { first, after }: { readonly first: number; readonly after?: string | null },
  { psn, once }: GraphContext,
) {
  const page = pageFrom({ first, after, most: 100, question: [kind, id, psn.locale], cap: GRID_CAP });
  const pageArgs = { size: page.size, offset: page.offset };
  const answer = await once(loaders[kind])({ id, pageArgs });
  return answer === null ? null : toPage(page, answer);
}
