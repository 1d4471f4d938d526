import { found, type OperationAnswer } from '../operation-answer.js';
import { typed } from '../psn-object.js';
import type { WorldConcept, WorldProduct } from '../world/model.js';
import { editions } from '../world/products.js';
import type { Store } from '../world/stores.js';
import { world } from '../world/world.js';
import { categoryGrid, type GridQuestion } from './category-grid.js';
import { gridRows } from './grid-rows.js';
import { productCard } from './items.js';
import { type PageArguments, pageInfo, pageInput, refusePage } from './pages-of-lists.js';
import { ofConcept } from './refusals.js';

const cut = <Item>(items: readonly Item[], { size, offset }: PageArguments): readonly Item[] =>
  items.slice(offset, offset + size);

const grid: OperationAnswer = {
  root: 'categoryGridRetrieve',
  variables: {
    id: 'String!',
    pageArgs: 'PageArgs!',
    sortBy: 'SortBy',
    filterBy: '[String!]',
    facetOptions: '[String!]',
    maxResults: 'Int',
    locale: 'String',
  },
  inputTypes: { ...pageInput, SortBy: { name: 'String', isAscending: 'Boolean' } },
  answer: (variables, context) => {
    const question = variables as unknown as GridQuestion;
    const refused = refusePage('categoryGridRetrieve', question.pageArgs);
    if (refused !== undefined) return refused;
    const category = world.category(String(variables['id']));
    return found(
      'categoryGridRetrieve',
      category === undefined ? null : categoryGrid(category, question, context),
    );
  },
};

const strand: OperationAnswer = {
  root: 'categoryStrandRetrieve',
  variables: { id: 'String!', pageArgs: 'PageArgs!', maxResults: 'Int' },
  inputTypes: pageInput,
  answer: (variables, { store, now }) => {
    const page = variables['pageArgs'] as PageArguments;
    const refused = refusePage('categoryStrandRetrieve', page);
    if (refused !== undefined) return refused;
    const category = world.category(String(variables['id']));
    if (category === undefined) return found('categoryStrandRetrieve', null);
    const rows = category.lists === 'products' ? gridRows(category, store, now) : [];
    return found(
      'categoryStrandRetrieve',
      typed('CategoryStrand', {
        id: category.id,
        pageInfo: pageInfo(page, rows.length),
        products: cut(rows, page).map(({ card }) => card()),
        reportingName: category.name.replaceAll(' ', ''),
      }),
    );
  },
};

const isAddOn = ({ edition }: WorldProduct): boolean => editions[edition].topCategory === 'ADD_ON';

function addOnsOf(concept: WorldConcept, { territory }: Store): WorldProduct[] {
  return world.productsIn(concept, territory).filter(isAddOn);
}

const conceptAddOns: OperationAnswer = {
  root: 'addOnProductsRetrieve',
  variables: { conceptId: 'String!', pageArgs: 'PageArgs' },
  inputTypes: pageInput,
  answer: (variables, { store, now }) =>
    ofConcept(
      variables['conceptId'],
      store,
      (concept) =>
        typed('AddOnProducts', {
          addOnProducts: cut(addOnsOf(concept, store), variables['pageArgs'] as PageArguments).map(
            (product) => productCard(product, store, now),
          ),
        }),
      'addOnProductsRetrieve',
    ),
};

const titleAddOns: OperationAnswer = {
  root: 'addOnProductsByTitleIdRetrieve',
  variables: { npTitleId: 'String!', pageArgs: 'PageArgs' },
  inputTypes: pageInput,
  answer: (variables, { store, now }) => {
    const title = world.titles.find(({ id }) => id === variables['npTitleId']);
    const concept = world.concept(title?.conceptId ?? '');
    if (concept === undefined || title?.territory !== store.territory) {
      return found('addOnProductsByTitleIdRetrieve', null);
    }
    const page = variables['pageArgs'] as PageArguments;
    const all = addOnsOf(concept, store);
    return found(
      'addOnProductsByTitleIdRetrieve',
      typed('AddOnProducts', {
        addOnProducts: cut(all, page).map((product) => productCard(product, store, now)),
        pageInfo: pageInfo(page, all.length),
      }),
    );
  },
};

/** Answers that list things, by registry key. */
export const listAnswers: Readonly<Record<string, OperationAnswer>> = {
  'store.categoryGrid': grid,
  'store.categoryStrand': strand,
  'store.conceptAddOns': conceptAddOns,
  'store.titleAddOns': titleAddOns,
};
