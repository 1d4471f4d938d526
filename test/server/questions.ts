import { world } from '../../src/emulator/world/world.js';
import type { TestGateway } from '../support/test-gateway.js';

const [firstConcept] = world.concepts;
const [firstProduct] = world.products;

/** A game, a product and a category that the United States' store has. */
export const known = {
  concept: firstConcept!,
  product: firstProduct!,
  category: world.categories[0]!,
};

/** One field each; put together they ask for one thing that is refused beside one that is well. */
export const ask = {
  concept: `concept(id: "${known.concept.id}") { name }`,
  product: `product(id: "${known.product.id}") { id name publisher }`,
  category: `category(id: "${known.category.id}") { name }`,
  viewer: 'viewer { stars { points { total } } }',
};

/** What the neighbours answer when nothing is wrong with them. */
export const healthy = {
  concept: { name: known.concept.name },
  viewer: { stars: { points: { total: world.accounts[0]!.stars!.points } } },
};

/** The calls of an operation, in order. */
export function callsOf({ psn }: Pick<TestGateway, 'psn'>, operation: string) {
  return psn.requests.filter((request) => request.operation === operation);
}

/** The token calls, in order. */
export function tokenCalls({ psn }: Pick<TestGateway, 'psn'>) {
  return psn.requests.filter(({ host }) => host === 'account');
}

/** The grants that tokens were asked with, in order. */
export function grantTypes(gateway: Pick<TestGateway, 'psn'>) {
  return tokenCalls(gateway).map(({ form }) => form?.['grant_type']);
}

/** A clock that stands still until it is told to go on. */
export function createTestClock() {
  let now = Date.parse('2027-01-10T12:00:00Z');
  return {
    read: () => now,
    passSeconds: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}
