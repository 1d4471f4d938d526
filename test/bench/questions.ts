import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { request } from 'undici';

import { createEmulator } from '../../src/emulator/server.js';
import { world } from '../../src/emulator/world/world.js';
import { registry } from '../../src/modules/index.js';
import { operations } from '../../src/modules/store/operations.js';
import type { AnyOperation } from '../../src/psn/operation.js';
import { createQueryWriter } from '../../src/psn/request.js';
import { settings } from './settings.js';

/** What one connection asks, again and again. */
export interface Question {
  readonly body: string;
  /** How many calls to PSN answer it. */
  readonly calls: number;
}

const PLACEHOLDER = 'ID-ASKED-FOR';
const locale = 'en-US';
const category = world.categories[0]!;
const product = world.products[0]!;
const gridPage = { pageArgs: { size: 24, offset: 0 }, sortBy: null, filterBy: [], facetOptions: [] };

/** Ids of a form that PSN gives, all different. */
const productId = (index: number): string => `UP9011-PPSA90000_00-BENCH${String(index).padStart(11, '0')}`;
const categoryId = (index: number): string => `${category.id.slice(0, 24)}${String(index).padStart(12, '0')}`;
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const toBody = (operationName: string, query: string, variables: object): string =>
  JSON.stringify({ operationName, query, variables });

const askProduct = (index: number): Question => ({
  body: toBody(
    'Product',
    'query Product($id: ID!) { product(id: $id) { id name publisher genres platforms releaseDate { at } } }',
    { id: productId(index) },
  ),
  calls: 1,
});

const askGrid = (index: number): Question => ({
  body: toBody(
    'Grid',
    'query Grid($id: ID!) { category(id: $id) { name items(first: 24) { totalCount nodes { id name price { state text discountText } } } } }',
    { id: categoryId(index) },
  ),
  calls: 1,
});

const IDS = 40;
const REPEATED = 10;
const askProducts = (index: number): Question => {
  const ids = many(IDS, (place) => productId(1000 + index * IDS + place));
  return {
    body: toBody('Products', 'query Products($ids: [ID!]!) { products(ids: $ids) { id name publisher } }', {
      ids: [...ids, ...ids.slice(0, REPEATED)],
    }),
    calls: IDS,
  };
};

const connections = (usual: number): number => (settings.isSmoke ? 4 : usual);

/** One for each connection: no two ask the same, so that no server can answer two by one call. */
export const questions = {
  product: many(connections(64), askProduct),
  grid: many(connections(64), askGrid),
  products: many(connections(8), askProducts),
  /** One for all. */
  hot: many(connections(64), () => askProduct(0)),
  /** Never asked before. */
  cold: (index: number) => askProduct(100_000 + index),
};

/** How PSN is asked, for servers that know nothing of its hashes. */
export function upstreamCalls() {
  const setting = { bases: { web: '' } as never, userAgent: 'bench' };
  const write = (operation: AnyOperation, variables: object) =>
    createQueryWriter(
      operation,
      operation.versions[0],
      setting,
    )(variables, { locale, accessToken: undefined });
  const { path, headers } = write(operations.product, { productId: PLACEHOLDER });
  const grid = write(operations.categoryGrid, { id: PLACEHOLDER, ...gridPage });
  return { paths: { product: path, grid: grid.path }, headers, placeholder: PLACEHOLDER };
}

/** What a server that reads nothing asks for each question. */
export const rawIds = {
  product: productId(0),
  grid: categoryId(0),
  products: many(IDS, (place) => productId(1000 + place)),
};

/** Writes the emulator's answers to one product and one grid into a file, by operation. */
export async function writeAnswers(folder: string): Promise<string> {
  await using psn = await createEmulator({ registry }).start();
  const ask = async (operation: AnyOperation, variables: object) => {
    const write = createQueryWriter(operation, operation.versions[0], {
      bases: psn.bases,
      userAgent: 'bench',
    });
    const { origin, path, headers } = write(variables, { locale, accessToken: undefined });
    return (await request(`${origin}${path}`, { headers })).body.text();
  };
  const answers = {
    [operations.product.operationName]: {
      id: product.id,
      body: await ask(operations.product, { productId: product.id }),
    },
    [operations.categoryGrid.operationName]: {
      id: category.id,
      body: await ask(operations.categoryGrid, { id: category.id, ...gridPage }),
    },
  };
  const file = join(folder, 'answers.json');
  await writeFile(file, JSON.stringify(answers));
  return file;
}
