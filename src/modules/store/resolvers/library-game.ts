import type { LibraryGameResolvers } from '../../../generated/schema-types.js';
import { createFieldReader } from '../../entity-fields.js';
import { selectionOf } from '../../selection.js';
import { conceptNeed } from '../needs.js';
import { products } from '../product-sources.js';

const { read } = createFieldReader(products);

export const LibraryGame: Pick<LibraryGameResolvers, 'concept'> = {
  concept({ told: { slice, faultAt } }, _arguments, context, info) {
    if (slice.concept != null) return slice.concept;
    if (slice.product != null) return read(slice.product, conceptNeed(selectionOf(info)), context);
    const fault = faultAt?.('conceptId') ?? faultAt?.('productId');
    if (fault !== undefined) throw fault;
    return null;
  },
};
