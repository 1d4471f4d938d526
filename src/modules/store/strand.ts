import type { CategoryStrandArgs } from '../../generated/schema-types.js';
import { Connection, pageFrom } from '../connection.js';
import type { GraphContext } from '../context.js';
import { GRID_CAP } from './grid.js';
import { throwIfNothingLeft, toProducts } from './items.js';
import { operations } from './operations.js';

/** A page of a category's strand; null if this store does not have that category. */
export async function loadStrand(id: string, args: Partial<CategoryStrandArgs>, { psn }: GraphContext) {
  const question = ['categoryStrand', id, psn.locale];
  const page = pageFrom({ first: args.first ?? 10, after: args.after, most: 100, question, cap: GRID_CAP });
  const pageArgs = { size: page.size, offset: page.offset };
  const { data, faultAt } = await psn.query(operations.categoryStrand, { id, pageArgs });
  const strand = data.categoryStrandRetrieve;
  if (strand == null) return null;
  const products = toProducts('products', strand.products, (...path) =>
    faultAt('categoryStrandRetrieve', ...path),
  );
  throwIfNothingLeft(products, [faultAt('categoryStrandRetrieve', 'products')]);
  return new Connection(page, products, strand.pageInfo?.totalCount ?? null, GRID_CAP);
}
