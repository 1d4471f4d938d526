import { expect, test } from 'vitest';

import { createTestGateway } from '../support/test-gateway.js';
import { ask, callsOf, tokenCalls } from './questions.js';
import { expectNoSecret } from './secrets.js';

const question = `{ ${ask.viewer} ${ask.concept} }`;

test.each(['x-psn-npsso', 'x-psn-access-token', 'x-psn-account'])(
  'a caller’s %s is neither used, nor echoed, nor logged, and never falls back to the gateway’s account',
  async (header) => {
    await using gateway = await createTestGateway();
    await gateway.execute(question);
    gateway.psn.requests.length = 0;
    for (const value of [gateway.psn.npsso, 'z'.repeat(64), '']) {
      const { status, data, text, errors } = await gateway.execute(`{ ${ask.viewer} ${ask.concept} }`, {
        headers: { [header]: value },
      });
      expect(status).toBe(200);
      expect(data.viewer).toBeNull();
      expect(data.concept).not.toBeNull();
      expect(errors).toMatchObject([{ path: ['viewer'], extensions: { code: 'UNAUTHENTICATED' } }]);
      await expectNoSecret(gateway, [text]);
      expect([text, ...gateway.log].join('').includes('z'.repeat(64))).toBe(false);
    }
    expect(tokenCalls(gateway)).toEqual([]);
    expect(callsOf(gateway, 'stars.account')).toEqual([]);
    expect(callsOf(gateway, 'store.conceptNames')).toHaveLength(3);
    for (const { headers } of gateway.psn.requests) {
      expect(Object.keys(headers)).not.toContain(header);
      expect(Object.keys(headers)).not.toContain('authorization');
    }
  },
);

test('a caller’s own authorization header goes nowhere', async () => {
  await using gateway = await createTestGateway();
  const { text } = await gateway.execute(question, {
    headers: { authorization: `Bearer ${'z'.repeat(64)}` },
  });
  const upstream = JSON.stringify(gateway.psn.requests.map(({ headers }) => headers));
  expect([text, upstream, ...gateway.log].join('').includes('z'.repeat(64))).toBe(false);
});

test.each(['x-psn-locale', 'host'])(
  'a value of the header %s is never quoted, for it may be a secret',
  async (header) => {
    await using gateway = await createTestGateway();
    const { text, errors } = await gateway.execute(question, { headers: { [header]: gateway.psn.npsso } });
    expect(errors).toHaveLength(1);
    await expectNoSecret(gateway, [text]);
  },
);
