import { request } from 'undici';
import { expect, test } from 'vitest';

import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { ask } from './questions.js';

/** The lines that tell of requests, each without what pino adds. */
function linesOf({ log }: TestGateway): object[] {
  const lines = log.map((line) => JSON.parse(line) as { msg: string });
  return lines
    .filter(({ msg }) => msg === 'answered')
    .map((line) =>
      Object.fromEntries(Object.entries(line).filter(([name]) => !/^(time|pid|hostname|msg)$/.test(name))),
    );
}

test('each request has one line: its operation, what it cost, how long it took, how it ended', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute(`query Twice { one: ${ask.category} two: ${ask.category} ${ask.viewer} }`);
  expect(linesOf(gateway)).toEqual([
    {
      level: 30,
      operation: 'Twice',
      account: 'default',
      calls: 2,
      cacheHits: 3,
      ms: expect.any(Number),
      status: 200,
    },
  ]);
});

test('a refused request has its line, too', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute('{'.repeat(200));
  expect(linesOf(gateway)).toEqual([
    {
      level: 30,
      operation: null,
      account: null,
      calls: 0,
      cacheHits: 0,
      ms: expect.any(Number),
      status: 400,
    },
  ]);
});

test('no variable, header or address comes into a line', async () => {
  await using gateway = await createTestGateway();
  const secret = 'once-told-never-logged';
  await gateway.execute('query Q($id: ID!) { concept(id: $id) { name } }', {
    variables: { id: secret },
    headers: { authorization: `Bearer ${secret}`, 'x-psn-npsso': secret, cookie: secret },
  });
  await request(`${gateway.address}/graphql?query={gateway{version}}&variables={"a":"${secret}"}`);
  expect(linesOf(gateway)).toHaveLength(2);
  expect(gateway.log.join('')).not.toContain(secret);
});

test('the metrics tell the hash in use of each operation, and what caches answered', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute(`{ one: ${ask.category} two: ${ask.category} }`);
  const response = await request(`${gateway.address}/metrics`);
  const text = await response.body.text();
  expect(text).toMatch(/^psn_gateway_operation_hash\{operation="store\.concept",hash="[0-9a-f]{8}"\} 1$/m);
  expect(text).toMatch(/^psn_gateway_cache_hits_total 3$/m);
});
