import type { QueryResolvers, StoreCategory } from '../../../generated/schema-types.js';
import { selectionOf } from '../../selection-of.js';
import { questionFor } from '../grid.js';
import { knownCategories } from '../known-categories.js';

const names = Object.keys(knownCategories) as StoreCategory[];

/** The known categories, or those of some names, in the order of the table. */
export const resolveKnownCategories: NonNullable<QueryResolvers['knownCategories']> = (
  _root,
  { names: wanted },
  { psn },
  info,
) => {
  const below = selectionOf(info)
    .filter(({ name }) => name === 'category')
    .flatMap((category) => category.below());
  return names
    .filter((name) => wanted == null || wanted.includes(name))
    .map((name) => {
      const { id, holds, seenOn = null, regions = null } = knownCategories[name];
      const slug = name.toLowerCase().replaceAll('_', '-');
      return {
        name,
        slug,
        holds,
        seenOn,
        regions,
        category: { id, question: questionFor(id, psn.locale, below) },
      };
    });
};
