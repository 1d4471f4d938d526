import { expect, test } from 'vitest';

import { world } from '../../src/emulator/world/world.js';
import { createTestGateway } from '../support/test-gateway.js';

const ofGame = world.products.filter(({ territory }) => territory === 'americas');
const demo = ofGame.find(({ edition }) => edition === 'demo')!;

test('a demo is offered as one, free beside the price of the game', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{ concept(id: "${demo.conceptId}") {
    price { state }
    products { id price { state } offers { kind kindRaw action audience state upsellText } }
  } }`);
  expect(errors).toEqual([]);
  expect(data.concept.price.state).toBe('PRICED');
  const products: any[] = data.concept.products;
  expect(products.find(({ id }) => id === demo.id)).toMatchObject({
    price: { state: 'FREE' },
    offers: [
      {
        kind: 'DOWNLOAD_DEMO',
        kindRaw: 'DOWNLOAD_DEMO',
        action: 'BACKGROUND_PURCHASE_AND_DOWNLOAD',
        audience: 'EVERYONE',
        state: 'FREE',
        upsellText: 'Demo',
      },
    ],
  });
  const actions = products.flatMap(({ offers }) => offers).map(({ action }) => action);
  expect(actions).toContain('ADD_TO_CART');
});

test('the game catalogue of PS Plus holds what comes with it', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{
    knownCategories(names: [PS_PLUS_GAME_CATALOG]) {
      category { items { nodes { id price { state } } } }
    }
  }`);
  expect(errors).toEqual([]);
  const nodes: any[] = data.knownCategories[0].category.items.nodes;
  expect(nodes.length).toBeGreaterThan(0);
  expect(nodes.every(({ price }) => price.state === 'INCLUDED')).toBe(true);
});
