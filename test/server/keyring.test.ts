import type * as crypto from 'node:crypto';

import { afterAll, expect, test, vi } from 'vitest';

import { digestKey } from '../../src/api-keys.js';
import { keys } from './accounts-of-the-world.js';

const compared = vi.fn();

// Other files of tests share the modules that are loaded already, so this one loads its own, and leaves none behind.
vi.doMock('node:crypto', async (importOriginal) => {
  const original = await importOriginal<typeof crypto>();
  return {
    ...original,
    timingSafeEqual(one: Buffer, other: Buffer) {
      compared(one, other);
      return original.timingSafeEqual(one, other);
    },
  };
});
vi.resetModules();
const { createKeyring } = await import('../../src/server/keyring.js');
afterAll(() => {
  vi.doUnmock('node:crypto');
  vi.resetModules();
});

test('every key is compared, whatever the first ones bring, and only digests of one length are', () => {
  const keyring = createKeyring(
    [keys.store, keys.own, keys.kids].map((key) => ({ digest: digestKey(key), accounts: [] })),
  );
  for (const sent of [keys.store, keys.kids, 'short', 'x'.repeat(5000)]) {
    compared.mockClear();
    keyring.find(new Headers({ 'x-api-key': sent, authorization: `Bearer ${sent}` }));
    // Three for the header; three more for the Bearer where the header brought nothing.
    expect([3, 6]).toContain(compared.mock.calls.length);
    expect(new Set(compared.mock.calls.flat().map((digest: Buffer) => digest.length))).toEqual(new Set([32]));
  }
});
