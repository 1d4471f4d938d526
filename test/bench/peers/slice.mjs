/*
 * The part of the graph that all are asked for, as a user of these libraries writes it: one pool of connections, one
 * loader a request, resolvers over PSN's own answers.
 */
import DataLoader from 'dataloader';
import { Pool } from 'undici';

const { BENCH_UPSTREAM: origin, BENCH_CALLS: calls } = process.env;
const { paths, headers, placeholder } = JSON.parse(calls);
const pool = new Pool(origin, { connections: 64 });

const writers = Object.fromEntries(
  Object.entries(paths).map(([name, path]) => {
    const [before, after] = path.split(placeholder);
    return [name, (id) => `${before}${encodeURIComponent(id)}${after}`];
  }),
);

async function ask(name, id) {
  const { statusCode, body } = await pool.request({ method: 'GET', path: writers[name](id), headers });
  if (statusCode !== 200) throw new Error(`PSN answered ${statusCode}`);
  return (await body.json()).data;
}

export const askProduct = async (id) => (await ask('product', id)).productRetrieve;
export const askGrid = async (id) => (await ask('grid', id)).categoryGridRetrieve;

/** Everything of an answer of PSN's, unread. */
export async function askBytes(name, id) {
  const { body } = await pool.request({ method: 'GET', path: writers[name](id), headers });
  return Buffer.from(await body.arrayBuffer());
}

export const createContext = () => ({
  products: new DataLoader((ids) => Promise.all(ids.map(askProduct))),
});

export const isConcept = ({ __typename }) => __typename === 'Concept';
export const genresOf = ({ combinedLocalizedGenres }) => combinedLocalizedGenres?.map(({ value }) => value);
export const itemsOf = ({ concepts, products }) => [...concepts, ...products];

/** What a price is for a person without a subscription. */
function stateOf({ isFree, isExclusive, isTiedToSubscription, serviceBranding, ...price }) {
  const isBound = isTiedToSubscription === true || (serviceBranding ?? []).some((name) => name !== 'NONE');
  if (!isFree && serviceBranding === null) return 'UNAVAILABLE';
  if (isFree && !isBound) return 'FREE';
  if (isFree) return price.basePrice === price.discountedPrice ? 'NOT_TOLD' : 'INCLUDED';
  if (isBound) return isExclusive ? 'MEMBERS_ONLY' : 'NOT_TOLD';
  return 'PRICED';
}

/** A price as the graph tells it; what PSN says nothing of is not told, and no gap. */
export const toPrice = (price) =>
  price === null
    ? { state: 'NOT_TOLD', text: null, discountText: null }
    : {
        state: stateOf(price),
        text: price.discountedPrice ?? price.basePrice,
        discountText: price.discountText || null,
      };

export const typeDefs = /* GraphQL */ `
  type Query {
    product(id: ID!): Product
    products(ids: [ID!]!): [Product]!
    category(id: ID!): Category
  }
  interface StoreItem {
    id: ID!
    name: String
    price: Price
  }
  type Product implements StoreItem {
    id: ID!
    name: String
    publisher: String
    genres: [String!]
    platforms: [Platform!]
    releaseDate: ReleaseDate
    price: Price
  }
  type Concept implements StoreItem {
    id: ID!
    name: String
    price: Price
  }
  enum Platform {
    PS3
    PS4
    PS5
    PSVITA
    PSPC
  }
  type ReleaseDate {
    at: String
  }
  type Category {
    id: ID!
    name: String
    items(first: Int = 24): ItemConnection
  }
  type ItemConnection {
    totalCount: Int
    nodes: [StoreItem]
  }
  enum PriceState {
    PRICED
    FREE
    INCLUDED
    MEMBERS_ONLY
    UNAVAILABLE
    NOT_TOLD
  }
  type Price {
    state: PriceState!
    text: String
    discountText: String
  }
`;

export const resolvers = {
  Query: {
    product: (_root, { id }, { products }) => products.load(id),
    products: (_root, { ids }, { products }) => products.loadMany(ids),
    category: (_root, { id }) => askGrid(id),
  },
  StoreItem: { __resolveType: (item) => (isConcept(item) ? 'Concept' : 'Product') },
  Product: {
    publisher: ({ publisherName }) => publisherName,
    genres: genresOf,
    releaseDate: ({ releaseDate }) => ({ at: releaseDate }),
    price: ({ price }) => toPrice(price),
  },
  Concept: { price: ({ price }) => toPrice(price) },
  Category: {
    name: ({ localizedName }) => localizedName,
    items: (grid) => ({ totalCount: grid.pageInfo.totalCount, nodes: itemsOf(grid) }),
  },
};
