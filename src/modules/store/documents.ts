import type { QueryDocument } from '../../psn/operation.js';

export const wishlist: QueryDocument = {
  variables: {},
  root: 'storeWishlist',
  selection: [
    { boxArt: ['url'] },
    'id',
    'localizedStoreDisplayClassification',
    'name',
    'platforms',
    {
      price: [
        'basePrice',
        'discountText',
        'discountedPrice',
        'isExclusive',
        'isFree',
        'isTiedToSubscription',
        'serviceBranding',
        'skuId',
        'upsellServiceBranding',
        'upsellText',
      ],
    },
    'storeDisplayClassification',
  ],
};

export const wishlistedIds: QueryDocument = { variables: {}, root: 'storeWishlist', selection: ['id'] };
