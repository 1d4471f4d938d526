import { faultsWithin } from '../../psn/fault-finder.js';
import type { Operation } from '../../psn/operation.js';
import { createEntity, type Source } from '../entity.js';
import { toTold } from '../record.js';
import { toEditions } from './editions.js';
import { recordFields } from './item-members.js';
import { operations } from './operations.js';
import { productMembers, type ProductPayload } from './product-members.js';
import { toSold } from './sold.js';
import type { ProductData, UpstreamProduct } from './upstream.js';

type Field = keyof typeof productMembers;
type ProductSource = Source<typeof productMembers>;

/** An operation that answers `productRetrieve` to a productId. */
function source(
  operation: Operation<{ readonly productId: string }, ProductData>,
  fields: { readonly tells: readonly Field[]; readonly brings?: readonly Field[] },
  toPayload: (product: UpstreamProduct) => ProductPayload = (product) => product,
): ProductSource {
  return {
    ...fields,
    ask: (psn, productId, locale) =>
      psn.query(operation, { productId }, { locale }).then(({ data, faultAt }) => {
        if (data.productRetrieve == null) return null;
        const within = faultsWithin(faultAt, 'productRetrieve');
        return { told: toTold(productMembers, toPayload(data.productRetrieve), within) };
      }),
  };
}

const editions: ProductSource = {
  tells: ['editions'],
  async ask(psn, productId, locale) {
    const { data, faultAt } = await psn.query(operations.productEditions, { productId }, { locale });
    const choices = data.editionSelectionsRetrieve;
    return choices == null
      ? null
      : { told: toTold(productMembers, { editions: toEditions(choices) }, faultAt) };
  },
};

/** Operations that tell of a product, from small to large. */
export const products = createEntity<typeof productMembers>({
  name: 'Product',
  members: productMembers,
  sources: [
    source(operations.conceptOfProduct, { tells: ['concept', 'conceptWithRecord'] }),
    source(operations.productStarRating, { tells: ['starRating'] }),
    editions,
    source(operations.productMedia, { tells: ['media'], brings: ['name'] }),
    source(operations.productOffers, { tells: ['offers', 'price', 'skus'], brings: ['name', 'concept'] }),
    source(operations.product, {
      tells: [...recordFields, 'category', 'categoryRaw', 'edition', 'contentRating'],
      brings: ['concept'],
    }),
    source(
      operations.productSiblings,
      { tells: ['conceptWithProducts'], brings: ['concept', 'category', 'categoryRaw'] },
      ({ concept, ...product }) => ({
        ...product,
        concept: concept == null ? null : toSold(concept),
      }),
    ),
  ],
});
