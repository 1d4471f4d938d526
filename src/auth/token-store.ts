import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, rename, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';

import { makePrivateFolder } from './private-folder.js';
import { type LoadedTokens, printTokenFile, readTokenFile } from './token-file.js';
import type { StoredTokens } from './tokens.js';

/** Keeps each account's tokens beyond the life of the process. */
export interface TokenStore {
  /** Throws `TokenFileError` when there is a file that cannot be used, `LockedTokenFileError` when a key is missing. */
  load(account: string): Promise<LoadedTokens | undefined>;
  save(account: string, tokens: StoredTokens): Promise<void>;
  /** The names of the accounts that are kept, in alphabetical order. */
  list(): Promise<string[]>;
  /** Forgets an account; false if none of that name is kept. */
  remove(account: string): Promise<boolean>;
}

/** Where `createTokenStore` keeps its files, and the keys that encrypt them. */
interface TokenStoreOptions {
  readonly directory: string;
  /** Keys of 32 bytes, newest first; without any, files are plain. */
  readonly keys?: readonly Buffer[] | undefined;
}

const ACCOUNT_NAME = /^(?!\.)[A-Za-z0-9_.-]{1,64}$/;

function isMissing(failure: unknown): boolean {
  return failure instanceof Error && (failure as NodeJS.ErrnoException).code === 'ENOENT';
}

async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Keeps tokens as one file per account that only its owner can read and that is replaced as a whole. */
export function createTokenStore({ directory, keys = [] }: TokenStoreOptions): TokenStore {
  if (keys.some((key) => key.length !== 32)) {
    throw new RangeError('Token keys must have 32 bytes; make one with: openssl rand -base64 32');
  }

  function fileOf(account: string): string {
    if (!ACCOUNT_NAME.test(account)) {
      throw new RangeError(
        'An account name has 1 to 64 letters, digits, dots, dashes or underscores, no leading dot',
      );
    }
    return join(directory, `${account}.json`);
  }

  return {
    async load(account) {
      const file = fileOf(account);
      try {
        return readTokenFile(await readFile(file, 'utf8'), account, keys, file);
      } catch (failure) {
        if (isMissing(failure)) return undefined;
        throw failure;
      }
    },
    async list() {
      try {
        const files = await readdir(directory);
        const names = files.map((file) => /^([^.].*)\.json$/.exec(file)?.[1]);
        return names.filter((name) => name !== undefined && ACCOUNT_NAME.test(name)).toSorted() as string[];
      } catch (failure) {
        if (isMissing(failure)) return [];
        throw failure;
      }
    },
    async remove(account) {
      try {
        await unlink(fileOf(account));
        return true;
      } catch (failure) {
        if (isMissing(failure)) return false;
        throw failure;
      }
    },
    async save(account, tokens) {
      const file = fileOf(account);
      await makePrivateFolder(directory);
      // No account's file starts with a dot, so this name is free.
      const draft = join(directory, `.${account}.${randomUUID()}.tmp`);
      try {
        await writeWhole(draft, printTokenFile(tokens, account, keys));
        await rename(draft, file);
      } catch (failure) {
        await rm(draft, { force: true });
        throw failure;
      }
    },
  };
}
