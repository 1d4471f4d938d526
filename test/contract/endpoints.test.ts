import { expect, test } from 'vitest';

import { registry } from '../../src/modules/index.js';
import { isEndpoint } from '../../src/psn/operation.js';
import { endpointQueries } from '../support/endpoint-queries.js';
import { createTestGateway } from '../support/test-gateway.js';

const endpoints = registry.filter(isEndpoint).map(({ key }) => key);

/** Asked only where a token does not tell whose it is; the emulator's tell. */
const unasked = ['profile.ownAccount'];

test('every endpoint has a query that makes the gateway ask it, and PSN’s refusal of it is told at a field', async () => {
  expect(Object.keys(endpointQueries).toSorted()).toEqual(endpoints.toSorted());
  for (const key of endpoints.filter((name) => !unasked.includes(name))) {
    await using gateway = await createTestGateway();
    gateway.psn.answerAlways(key, { status: 503, body: {} });
    const { errors } = await gateway.execute(endpointQueries[key]!.query);
    const told = errors.map(({ extensions }) => `${extensions.operation ?? ''} ${extensions.code}`);
    expect(told, key).toContain(`${key} PSN_UNAVAILABLE`);
  }
});
