import type { LibraryGameResolvers } from '../../../generated/schema-types.js';
import { createFieldReader } from '../../entity-fields.js';
import { createOwnedConcepts } from '../../owned-concepts.js';
import { selectionOf } from '../../selection-of.js';
import { conceptNeed } from '../needs.js';
import { products } from '../product-sources.js';

const { read } = createFieldReader(products);

export const LibraryGame: Pick<LibraryGameResolvers, 'concept'> = {
  async concept({ titleId, told: { slice, faultAt } }, _arguments, context, info) {
    if (slice.concept != null) return slice.concept;
    if (slice.product != null) {
      const need = conceptNeed(selectionOf(info));
      // By its product the store tells the game's record as well; where that is not wanted, rights tell many ids at once.
      const owned = need === 'concept' ? await context.once(createOwnedConcepts)(titleId) : null;
      return owned ?? read(slice.product, need, context);
    }
    const fault = faultAt?.('conceptId') ?? faultAt?.('productId');
    if (fault !== undefined) throw fault;
    return null;
  },
};
