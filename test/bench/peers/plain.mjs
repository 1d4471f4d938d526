/*
 * Servers without GraphQL, by `node:http` alone. `hello BYTES` answers as many bytes of JSON. `raw` asks PSN and gives
 * its bytes on, unread: the path says how often. `parsing` reads question and answer and writes ours, by hand.
 */
import { createServer } from 'node:http';

import { askBytes, askGrid, askProduct, genresOf, itemsOf, toPrice } from './slice.mjs';

const [kind, told] = process.argv.slice(2);

async function readBody(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return JSON.parse(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces));
}

const written = {
  async Product({ id }) {
    const { name, publisherName: publisher, platforms, releaseDate, ...product } = await askProduct(id);
    const rest = { genres: genresOf(product), platforms, releaseDate: { at: releaseDate } };
    return { product: { id: product.id, name, publisher, ...rest } };
  },
  async Products({ ids }) {
    const asked = new Map(ids.map((id) => [id, undefined]));
    await Promise.all(Array.from(asked.keys(), async (id) => asked.set(id, await askProduct(id))));
    return {
      products: ids.map((asking) => {
        const { id, name, publisherName: publisher } = asked.get(asking);
        return { id, name, publisher };
      }),
    };
  },
  async Grid({ id }) {
    const grid = await askGrid(id);
    const nodes = itemsOf(grid).map(({ id, name, price }) => ({ id, name, price: toPrice(price) }));
    return { category: { name: grid.localizedName, items: { totalCount: grid.pageInfo.totalCount, nodes } } };
  },
};

const kinds = {
  hello() {
    const body = Buffer.from(JSON.stringify('x'.repeat(Number(told) - 2)));
    return () => body;
  },
  raw() {
    const { product, grid, products } = JSON.parse(process.env.BENCH_RAW);
    const routes = {
      '/Product': () => askBytes('product', product),
      '/Grid': () => askBytes('grid', grid),
      '/Products': async () =>
        Buffer.concat(await Promise.all(products.map((id) => askBytes('product', id)))),
    };
    return (request) => {
      request.resume();
      return routes[request.url]();
    };
  },
  parsing: () => async (request) => {
    const { operationName, variables } = await readBody(request);
    return Buffer.from(JSON.stringify({ data: await written[operationName](variables) }));
  },
};

const answer = kinds[kind]();
const server = createServer(async (request, response) => {
  const body = await answer(request);
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
  });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`);
});
