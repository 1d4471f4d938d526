import { randomBytes } from 'node:crypto';

import { expect, test } from 'vitest';

import { BadTokenKeyError, readTokenKeys } from '../../src/auth/token-keys.js';

test('token keys are read in order, blanks around them ignored', () => {
  const keys = [randomBytes(32), randomBytes(32)];
  expect(readTokenKeys(keys.map((key) => key.toString('base64')).join(' ,\n'))).toEqual(keys);
});

test.each([
  ['short', randomBytes(16).toString('base64')],
  ['long', randomBytes(48).toString('base64')],
  ['no base64', '!'.repeat(44)],
  ['empty', ''],
])('a %s token key is refused by its place, not its value', (_name, bad) => {
  const good = randomBytes(32).toString('base64');
  let failure: unknown;
  try {
    readTokenKeys(`${good},${bad}`);
  } catch (thrown) {
    failure = thrown;
  }
  expect(failure).toBeInstanceOf(BadTokenKeyError);
  expect(failure).toMatchObject({ position: 2 });
  expect((failure as Error).message).toMatch(
    /^Token key 2 is not base64 of 32 bytes; make one with: [\w ]+-base64 32$/,
  );
});
