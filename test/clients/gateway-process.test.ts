import { expect, test } from 'vitest';

import { startGatewayProcess } from './support/gateway-process.js';

test('the gateway that clients are tried with answers, and its calls are told', async () => {
  await using gateway = await startGatewayProcess();
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ concept(id: "90000137") { starRating { average } } }' }),
  });
  expect(await response.json()).toMatchObject({
    data: { concept: { starRating: { average: expect.any(Number) } } },
  });
  expect(gateway.takeCalls()).toEqual(['store.conceptStarRating']);
});
