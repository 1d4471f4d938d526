import type { GraphContext } from '../context.js';
import type { SelectedField } from '../selection.js';
import { loadGrid, questionFor } from './grid.js';
import { firstAnswer } from './look-up.js';
import type { CategoryModel } from './models.js';
import { loadStrand } from './strand.js';

/** A category that the store of the request has, told by the page that its fields ask anyway; null for any other. */
export function lookUpCategory(
  id: string,
  selected: readonly SelectedField[],
  context: GraphContext,
): Promise<CategoryModel | null> {
  const { psn } = context;
  const strand = selected.find(({ name }) => name === 'strand');
  if (strand !== undefined && !selected.some(({ name }) => name === 'items' || name === 'name')) {
    return firstAnswer([loadStrand(id, strand.args, context)]).then((isThere) => (isThere ? { id } : null));
  }
  const question = questionFor(id, psn.locale, selected);
  return loadGrid(psn, id, question).then((page) => page && { id, question, page });
}
