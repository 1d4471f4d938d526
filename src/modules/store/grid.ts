import { BadUserInputError, quote } from '../../errors.js';
import type { CategoryItemsArgs } from '../../generated/schema-types.js';
import { faultsWithin } from '../../psn/fault-finder.js';
import type { Answer } from '../../psn/response.js';
import type { PsnSession } from '../../psn/session.js';
import { Connection, type Page, pageFrom } from '../connection.js';
import type { SelectedField } from '../selection.js';
import type { GridPage } from './models.js';
import { operations } from './operations.js';
import type { CategoryGridData } from './upstream-lists.js';

/** PSN counts and pages no further. */
export const GRID_CAP = 10_000;

/** A page of a list that PSN counts no further. */
export class CappedConnection<Node> extends Connection<Node> {
  constructor(page: Page, places: readonly (Node | null)[], totalCount: number | null) {
    super(page, places, totalCount, GRID_CAP);
  }

  get totalIsCapped(): boolean {
    return this.totalCount !== null && this.totalCount >= GRID_CAP;
  }
}

const MOST_ITEMS = 100;
/** The size that every category answers; some give nothing for larger ones. */
const SAFE_SIZE = 24;

/** The arguments of a page, whether they were given or defaulted. */
export type GridArguments = Partial<CategoryItemsArgs>;

/** A page of a category, and what is to be asked for it. */
export interface GridQuestion {
  readonly page: Page;
  readonly sortBy: { readonly name: string; readonly isAscending: boolean } | null;
  readonly filterBy: readonly string[];
  readonly facetOptions: readonly string[];
}

/** PSN's facet names and values: letters, digits and a few signs, as in `0-99` or `MUSIC/RHYTHM`. */
function readWord(name: string, word: string): string {
  if (/^[\w./+ -]{1,100}$/.test(word)) return word;
  throw new BadUserInputError(`${name}: got ${quote(word)}, wants a name that PSN lists`);
}

/** Reads the arguments of `Category.items`. Throws `BadUserInputError` for what cannot be asked. */
export function readGridArguments(id: string, locale: string, args: GridArguments): GridQuestion {
  const sortBy = args.sort
    ? { name: readWord('sort.name', args.sort.name), isAscending: args.sort.ascending ?? false }
    : null;
  const filterBy = (args.filters ?? []).flatMap(({ facet, values }) => {
    if (values.length === 0)
      throw new BadUserInputError(`filters: ${quote(facet)} got no values, wants at least one`);
    return values.map((value) => `${readWord('filters.facet', facet)}:${readWord('filters.values', value)}`);
  });
  const facetOptions = (args.facets ?? []).map((facet) => readWord('facets', facet));
  const question = ['categoryGrid', id, locale, sortBy, filterBy];
  const { first, after } = args;
  const page = pageFrom({ first: first ?? SAFE_SIZE, after, most: MOST_ITEMS, question, cap: GRID_CAP });
  return { page, sortBy, filterBy, facetOptions };
}

/**
 * What is asked to see whether a category exists: the page that its fields will ask. A fault of `items`' arguments
 * belongs to `items`; the category itself is then looked up by its first page.
 */
export function questionFor(id: string, locale: string, selected: readonly SelectedField[]): GridQuestion {
  const items = selected.find(({ name }) => name === 'items');
  try {
    return readGridArguments(id, locale, items?.args ?? {});
  } catch (error) {
    if (error instanceof BadUserInputError) return readGridArguments(id, locale, {});
    throw error;
  }
}

/** Whether two questions to one category ask for the same. */
export function isSameQuestion(one: GridQuestion, other: GridQuestion): boolean {
  // No word has a comma in it.
  return (
    one.page.size === other.page.size &&
    one.page.offset === other.page.offset &&
    one.sortBy?.name === other.sortBy?.name &&
    one.sortBy?.isAscending === other.sortBy?.isAscending &&
    one.filterBy.join() === other.filterBy.join() &&
    one.facetOptions.join() === other.facetOptions.join()
  );
}

function toPage({ data, faultAt }: Answer<CategoryGridData>): GridPage | null {
  const grid = data.categoryGridRetrieve;
  return grid == null ? null : { grid, faultAt: faultsWithin(faultAt, 'categoryGridRetrieve') };
}

/** Asks for a page of a category; null if this store does not have that category. */
export function loadGrid(psn: PsnSession, id: string, question: GridQuestion): Promise<GridPage | null> {
  const { page, sortBy, filterBy, facetOptions } = question;
  const ask = (size: number): Promise<Answer<CategoryGridData>> =>
    psn.query(operations.categoryGrid, {
      id,
      pageArgs: { size, offset: page.offset },
      sortBy,
      filterBy,
      facetOptions,
    });
  return ask(page.size).then((answer) => {
    const found = toPage(answer);
    return found !== null && page.size > SAFE_SIZE && isEmptyBelowTotal(found, page.offset)
      ? ask(SAFE_SIZE).then(toPage)
      : found;
  });
}

function isEmptyBelowTotal({ grid }: GridPage, offset: number): boolean {
  const isEmpty = (grid.concepts ?? []).length === 0 && (grid.products ?? []).length === 0;
  return isEmpty && offset < (grid.pageInfo?.totalCount ?? 0);
}
