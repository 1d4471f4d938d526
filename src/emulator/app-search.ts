import { type AnswerContext, found, type OperationAnswer } from './operation-answer.js';
import { typed, type PsnObject } from './psn-object.js';
import { conceptMedia, conceptName, productMedia, productName } from './store/items.js';
import { wordsOf } from './store/words.js';
import type { WorldAccount, WorldConcept, WorldProduct } from './world/model.js';
import { editions } from './world/products.js';
import type { Store, Territory } from './world/stores.js';
import { world } from './world/world.js';

const FIRST_PAGE = 15;
/** PSN counts players no further than this. */
const MOST_PLAYERS = 128;

/** Plain and matched parts in turn, a plain one first; null where the term is not in the text. */
function highlight(text: string, term: string): string[] | null {
  const at = text.toLowerCase().indexOf(term.toLowerCase());
  if (at < 0) return null;
  const rest = text.slice(at + term.length);
  return [text.slice(0, at), text.slice(at, at + term.length), ...(rest === '' ? [] : [rest])];
}

/** To an account PSN tells no prices here, and of add-ons no platforms. */
function foundProduct(product: WorldProduct, store: Store): PsnObject {
  const { classification, topCategory } = editions[product.edition];
  return typed('Product', {
    id: product.id,
    invariantName: productName(product, store),
    itemType: 'CONCEPTPRODUCT',
    localizedStoreDisplayClassification: wordsOf(store.language).classification(classification),
    media: productMedia(product),
    name: productName(product, store),
    platforms: topCategory === 'ADD_ON' ? [] : product.platforms,
    price: null,
    storeDisplayClassification: classification,
    type: 'GAME',
  });
}

function foundConcept(concept: WorldConcept, store: Store): PsnObject {
  const [product] = world.productsIn(concept, store.territory);
  return typed('Concept', {
    defaultProduct: product === undefined ? null : foundProduct(product, store),
    id: concept.id,
    invariantName: concept.name,
    itemType: 'CONCEPT',
    localizedStoreDisplayClassification: null,
    media: conceptMedia(concept),
    name: conceptName(concept, store),
    platforms: [],
    price: null,
    storeDisplayClassification: null,
  });
}

/** A player by a salted hash for an id, with the account id beside it. */
function foundPlayer({ accountId, onlineId, identity }: WorldAccount, term: string): PsnObject {
  const id = Buffer.from(`salted ${onlineId}`).toString('base64');
  return hit(
    id,
    typed('PlayerHighlight', {
      firstName: null,
      lastName: null,
      middleName: null,
      onlineId: highlight(onlineId, term),
      verifiedUserName: null,
    }),
    typed('Player', {
      accountId,
      avatarUrl: `http://image.example/avatars/${identity.avatar}`,
      displayName: identity.name,
      displayNameHighlighted: [],
      firstName: null,
      id,
      isPsPlus: identity.plus !== undefined,
      itemType: 'SOCIAL',
      lastName: null,
      middleName: null,
      onlineId,
      onlineIdHighlighted: highlight(onlineId, term),
      profilePicUrl: '',
      relationshipState: null,
    }),
  );
}

function hit(id: string, shown: PsnObject, result: PsnObject): PsnObject {
  return typed('SearchResultItem', { highlight: shown, id, result });
}

const named = (name: string, term: string): PsnObject =>
  typed('ItemHighlight', { name: highlight(name, term) });

const isOneOf = (territories: readonly Territory[], { territory }: Store): boolean =>
  territory !== undefined && territories.includes(territory);

interface Domain {
  readonly title: string;
  readonly find: (term: string, store: Store) => readonly PsnObject[];
}

const domains: Readonly<Record<string, Domain>> = {
  MobileGames: {
    title: 'Full Games',
    find: (term, store) =>
      world.concepts
        .filter(({ productIds, territories }) => productIds.length === 0 || isOneOf(territories, store))
        .filter((concept) => conceptName(concept, store).toLowerCase().includes(term.toLowerCase()))
        .map((concept) =>
          hit(concept.id, named(conceptName(concept, store), term), foundConcept(concept, store)),
        ),
  },
  MobileAddOns: {
    title: 'Add-Ons',
    find: (term, store) =>
      world.products
        .filter(
          ({ territory, edition }) =>
            territory === store.territory && editions[edition].topCategory === 'ADD_ON',
        )
        .filter((product) => productName(product, store).toLowerCase().includes(term.toLowerCase()))
        .map((product) =>
          hit(
            `${product.conceptId}:${product.id}`,
            named(productName(product, store), term),
            foundProduct(product, store),
          ),
        ),
  },
  SocialAllAccounts: {
    title: 'Players',
    find: (term) =>
      world.accounts
        .filter(({ onlineId }) => onlineId.toLowerCase().includes(term.toLowerCase()))
        .map((account) => foundPlayer(account, term))
        .slice(0, MOST_PLAYERS),
  },
};

const contexts: Readonly<Record<string, readonly string[]>> = {
  MobileUniversalSearchGame: ['MobileGames', 'MobileAddOns'],
  MobileUniversalSearchSocial: ['SocialAllAccounts'],
};

/** Opaque to clients, and without padding. */
const cursorAt = (offset: number): string => Buffer.from(`{"SO":${offset}}`).toString('base64url');

/** A first page always has a `next`, even with nothing behind it; a later one ends with an empty text. */
function pageOf(name: string, term: string, store: Store, offset: number, size: number): PsnObject {
  const { title, find } = domains[name] ?? { title: '', find: () => [] };
  const all = find(term, store);
  const end = offset + size;
  return typed('UniversalDomainSearchResponse', {
    domain: name,
    domainTitle: title,
    next: offset === 0 || end < all.length ? cursorAt(end) : '',
    searchResults: all.slice(offset, end),
    totalResultCount: all.length,
    zeroState: false,
  });
}

const firstPage: OperationAnswer = {
  root: 'universalContextSearch',
  variables: { searchTerm: 'String!', searchContext: 'String!', displayTitleLocale: 'String' },
  answer: ({ searchTerm, searchContext }, { store }: AnswerContext) => {
    const results = (contexts[String(searchContext)] ?? []).map((domain) =>
      pageOf(domain, String(searchTerm), store, 0, FIRST_PAGE),
    );
    return found('universalContextSearch', typed('UniversalContextSearchResponse', { results }));
  },
};

const furtherPage: OperationAnswer = {
  root: 'universalDomainSearch',
  variables: {
    searchTerm: 'String!',
    searchDomain: 'String!',
    nextCursor: 'String!',
    pageSize: 'Int!',
    pageOffset: 'Int!',
    displayTitleLocale: 'String',
  },
  answer: ({ searchTerm, searchDomain, nextCursor, pageOffset, pageSize }, { store }: AnswerContext) => {
    const offset = Number(pageOffset);
    const page = pageOf(String(searchDomain), String(searchTerm), store, offset, Number(pageSize));
    const isForeign = nextCursor !== cursorAt(offset);
    return found('universalDomainSearch', isForeign ? { ...page, next: '', searchResults: [] } : page);
  },
};

/** The app's search, by registry key: one operation for games and players, with a hash for each. */
export const appSearchAnswers: Readonly<Record<string, OperationAnswer>> = {
  'store.gameSearch': firstPage,
  'store.gameSearchPage': furtherPage,
  'players.search': firstPage,
  'players.searchPage': furtherPage,
};
