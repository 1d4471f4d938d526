import { createHash } from 'node:crypto';

import { ACCOUNT_NAME } from './auth/account-name.js';
import { type Reader, wants } from './config-reader.js';

/** A key of this gateway as it is kept: what it opens, and by what it is known again. */
export interface ApiKey {
  /** The key's digest; the key itself is not kept. */
  readonly digest: Buffer;
  /** Names of the stored accounts that it may ask as, the default one first; none: the store only. */
  readonly accounts: readonly string[];
}

const LEAST_LENGTH = 32;

/** Digests of keys are of one length, so that they can be compared in constant time. */
export function digestKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

function readKey(entry: string, position: number): ApiKey {
  const [key = '', names, ...more] = entry.split(':');
  if (key.length < LEAST_LENGTH || !/^[\x21-\x7e]+$/.test(key)) {
    return wants(
      `keys of ${LEAST_LENGTH} printable characters at least, which key ${position} is not; ` +
        'make one with: openssl rand -hex 32',
    );
  }
  const accounts = names?.split('+') ?? [];
  if (more.length > 0 || !accounts.every((name) => ACCOUNT_NAME.test(name))) {
    return wants(`key:account+account, which key ${position} is not: after its colon stand no names`);
  }
  return { digest: digestKey(key), accounts: [...new Set(accounts)] };
}

/** Reads `key[:account[+account]]`, separated by commas or lines; a fault is told by its place, never by the key. */
export const readApiKeys: Reader<ApiKey[]> = (text) => {
  const entries = text
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (entries.length === 0) return wants('one key at least; unset it to need none');
  const keys = entries.map((entry, index) => readKey(entry, index + 1));
  const twice = keys.findIndex(({ digest }, index) =>
    keys.slice(0, index).some((earlier) => earlier.digest.equals(digest)),
  );
  return twice === -1 ? keys : wants(`each key once, but key ${twice + 1} is there before`);
};
