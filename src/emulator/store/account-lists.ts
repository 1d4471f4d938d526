import { type AnswerContext, found, type OperationAnswer } from '../operation-answer.js';
import { typed, type PsnObject } from '../psn-object.js';
import { world } from '../world/world.js';
import { categoryGrid } from './category-grid.js';
import { gridRows } from './grid-rows.js';
import { type PageArguments, pageInfo, pageInput, refusePage } from './pages-of-lists.js';

interface ListQuestion {
  readonly id: string;
  readonly pageArgs: PageArguments;
}

/** To an account PSN tells no prices in lists, as far as anybody has shown. */
const unpriced = (cards: unknown): PsnObject[] =>
  (cards as readonly PsnObject[]).map((card) => ({ ...card, price: null }));

function toGrid({ id, pageArgs }: ListQuestion, context: AnswerContext): PsnObject | null {
  const category = world.category(id);
  if (category === undefined) return null;
  const grid = categoryGrid(category, { pageArgs }, context);
  return { ...grid, concepts: unpriced(grid['concepts']), products: unpriced(grid['products']) };
}

function toStrand({ id, pageArgs }: ListQuestion, { store, now }: AnswerContext): PsnObject | null {
  const category = world.category(id);
  if (category === undefined) return null;
  const rows = category.lists === 'products' ? gridRows(category, store, now) : [];
  const { size, offset } = pageArgs;
  return typed('CategoryStrand', {
    id,
    pageInfo: pageInfo(pageArgs, rows.length),
    products: unpriced(rows.slice(offset, offset + size).map(({ card }) => card())),
  });
}

function ofSeveral(root: string, name: string, type: string, toList: typeof toGrid): OperationAnswer {
  return {
    root,
    variables: { [name]: `[${type}!]!` },
    inputTypes: { ...pageInput, [type]: { id: 'String!', pageArgs: 'PageArgs!' } },
    answer(variables, context) {
      const asked = variables[name] as readonly ListQuestion[];
      const refused = asked
        .map(({ pageArgs }) => refusePage(root, pageArgs))
        .find((each) => each !== undefined);
      return (
        refused ??
        found(
          root,
          asked.map((question) => toList(question, context)),
        )
      );
    },
  };
}

/** What the app shows of categories to an account, by registry key. */
export const accountListAnswers: Readonly<Record<string, OperationAnswer>> = {
  'store.accountGrid': {
    root: 'categoryGridRetrieve',
    variables: { id: 'String!', pageArgs: 'PageArgs!' },
    inputTypes: pageInput,
    answer(variables, context) {
      const question = variables as unknown as ListQuestion;
      const root = 'categoryGridRetrieve';
      return refusePage(root, question.pageArgs) ?? found(root, toGrid(question, context));
    },
  },
  'store.accountGrids': ofSeveral('categoryGridsRetrieve', 'grids', 'CategoryGridInput', toGrid),
  'store.accountStrands': ofSeveral('categoryStrandsRetrieve', 'strands', 'CategoryStrandInput', toStrand),
};
