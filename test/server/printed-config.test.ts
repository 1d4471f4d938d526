import { inspect } from 'node:util';

import { expect, test } from 'vitest';

import { readConfig } from '../../src/config.js';

const secrets = {
  PSN_NPSSO: 'n'.repeat(64),
  PSN_TOKEN_KEY: Buffer.alloc(32, 7).toString('base64'),
  PSN_CLIENT_CREDENTIAL: Buffer.from('a-client:and-its-secret').toString('base64'),
  GATEWAY_API_KEYS: 'a-key-of-more-than-enough-letters-0123456789:marlo',
  REDIS_URL: 'redis://:a-password@127.0.0.1:6379',
};

test.each([
  ['console.log', (config: object) => inspect(config, { depth: 9, showHidden: true })],
  ['a template of it in another object', (config: object) => inspect({ of: { it: config } }, { depth: 9 })],
  ['JSON', (config: object) => JSON.stringify(config)],
])('%s of the settings tells no secret, and the rest', (_way, print) => {
  const config = readConfig({ ...secrets, PORT: '4321' });
  expect(config.npsso).toBe(secrets.PSN_NPSSO);
  const printed = print(config);
  expect(printed).toContain('4321');
  expect(printed).toContain('[secret]');
  for (const secret of [...Object.values(secrets), 'a-password', 'and-its-secret', '7, 7, 7', '07 07 07']) {
    expect(printed).not.toContain(secret);
  }
});
