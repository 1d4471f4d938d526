import type { Module } from '../module.js';
import { PriceEvent, priceChanged } from './live-prices.js';
import { WishlistEvent, wishlistChanged } from './live-wishlist.js';
import { operations } from './operations.js';
import { storeCosts } from './planned-calls.js';
import { references } from './references.js';
import { AccountCategory, AccountItem, AccountStore, StoreComponent } from './resolvers/account-store.js';
import { Category } from './resolvers/category.js';
import { Concept } from './resolvers/concept.js';
import { Sku, Title } from './resolvers/edges.js';
import { LibraryGame } from './resolvers/library-game.js';
import { Product } from './resolvers/product.js';
import { Query } from './resolvers/query.js';
import { Viewer, WishlistEntry } from './resolvers/wishlist.js';

export const store: Module = {
  name: 'store',
  operations,
  references,
  costs: storeCosts,
  resolvers: {
    Query,
    Subscription: { priceChanged, wishlistChanged },
    PriceEvent,
    WishlistEvent,
    Category,
    Concept,
    Product,
    Sku,
    Title,
    Viewer,
    WishlistEntry,
    AccountStore,
    AccountCategory,
    AccountItem,
    StoreComponent,
    LibraryGame,
  },
};
