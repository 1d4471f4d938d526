import { expect, test } from 'vitest';

import { readConfig } from '../../src/config.js';
import { redisAddress } from '../../src/redis/address.js';

const key = Buffer.alloc(32, 7).toString('base64');

test('an address tells host, port, database, TLS, user and password', () => {
  expect(redisAddress('redis://cache')).toMatchObject({
    host: 'cache',
    port: 6379,
    database: 0,
    isEncrypted: false,
  });
  expect(redisAddress('rediss://us%65r:p%40ss@[::1]:7000/3')).toEqual({
    host: '::1',
    port: 7000,
    database: 3,
    isEncrypted: true,
    username: 'user',
    password: 'p@ss',
  });
});

test.each([
  ['secret-word', 'wants redis://'],
  ['http://:secret-word@cache', 'got another scheme'],
  ['redis://:secret/word@cache', 'wants redis://'],
  ['redis://:secret-word@', 'wants redis://'],
  ['redis://:secret-word@cache/zero', 'a database by its number'],
  ['redis://:secret-word%@cache', '%25'],
  ['redis://:secret-word@cache?family=6', 'without ? and #'],
])('an address that cannot be used is told with what is wanted, and never itself: %s', (url, wanted) => {
  const read = () => readConfig({ REDIS_URL: url, PSN_TOKEN_KEY: key });
  expect(read).toThrow(`REDIS_URL: `);
  expect(read).toThrow(wanted);
  expect(read).not.toThrow(/secret.?word/);
});

test('a gateway that would keep sign-ins in Redis readable refuses to start, and says what helps', () => {
  const read = () => readConfig({ REDIS_URL: 'redis://:secret-word@cache' });
  expect(read).toThrow(
    /PSN_TOKEN_KEY: got nothing, wants a key, because REDIS_URL is set.*openssl rand -base64 32/,
  );
  expect(read).not.toThrow(/secret-word/);
});

test('what the keys begin with is told where it is of no use', () => {
  const read = (prefix: string) =>
    readConfig({ REDIS_URL: 'redis://cache', PSN_TOKEN_KEY: key, GATEWAY_REDIS_PREFIX: prefix });
  expect(read('blue:').redis?.prefix).toBe('blue:');
  expect(() => read('blue green')).toThrow('GATEWAY_REDIS_PREFIX: got "blue green", wants 1 to 64 letters');
});
