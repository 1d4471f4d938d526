import { readdirSync } from 'node:fs';
import { readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';

import { ACCOUNT_NAME } from './account-name.js';
import { createFileLock, type FileLock } from './file-lock.js';
import { stampFileNow } from './file-stamp.js';
import { makePrivateFolder } from './private-folder.js';
import { replaceFile } from './state-file.js';
import { type LoadedTokens, printTokenFile, readTokenFile } from './token-file.js';
import type { StoredTokens } from './tokens.js';

/** Keeps each account's tokens beyond the life of the process. */
export interface TokenStore {
  /** Throws `TokenFileError` when there is a file that cannot be used, `LockedTokenFileError` when a key is missing. */
  load(account: string): Promise<LoadedTokens | undefined>;
  save(account: string, tokens: StoredTokens): Promise<void>;
  /** A mark that changes whenever an account's tokens are written, whoever does it; `undefined` where there are none. */
  stamp(account: string): Promise<string | undefined>;
  /** The names of the accounts that are kept, in alphabetical order. */
  list(): Promise<string[]>;
  /** Forgets an account; false if none of that name is kept. */
  remove(account: string): Promise<boolean>;
  /** Runs `work` while no other process renews or replaces this account's tokens. Rejects with `LockTimeoutError`. */
  exclusively<Value>(account: string, work: () => Promise<Value>): Promise<Value>;
}

/** Thrown when what is saved was overtaken: another process has written newer tokens, which count. */
export class OvertakenError extends Error {
  constructor(account: string) {
    super(`Another gateway has renewed ${account} meanwhile, or signed it in anew`);
    this.name = new.target.name;
  }
}

/** Where `createTokenStore` keeps its files, and the keys that encrypt them. */
interface TokenStoreOptions {
  readonly directory: string;
  /** Keys of 32 bytes, newest first; without any, files are plain. */
  readonly keys?: readonly Buffer[] | undefined;
  /** How long `exclusively` waits for another process; ten seconds unless told otherwise. */
  readonly patienceMs?: number | undefined;
}

/** Does work at once, and rejects with what it throws. */
const promised = <Value>(work: () => Value): Promise<Value> =>
  new Promise((resolve) => {
    resolve(work());
  });

function isMissing(failure: unknown): boolean {
  return failure instanceof Error && (failure as NodeJS.ErrnoException).code === 'ENOENT';
}

/** Keeps tokens as one file per account that only its owner can read and that is replaced as a whole. */
export function createTokenStore(options: TokenStoreOptions): TokenStore {
  const { directory, keys = [], patienceMs = 10_000 } = options;
  const locks = new Map<string, FileLock>();
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

  function lockOf(account: string): FileLock {
    const lock = locks.get(account) ?? createFileLock({ file: `${fileOf(account)}.lock`, patienceMs });
    locks.set(account, lock);
    return lock;
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
    // Each question looks: at once that takes a few microseconds, by the thread pool ten times as many.
    stamp: (account) => promised(() => stampFileNow(fileOf(account))),
    list: () =>
      promised(() => {
        try {
          const files = readdirSync(directory);
          const names = files.map((file) => /^([^.].*)\.json$/.exec(file)?.[1]);
          return names.filter((name) => name !== undefined && ACCOUNT_NAME.test(name)).toSorted() as string[];
        } catch (failure) {
          if (isMissing(failure)) return [];
          throw failure;
        }
      }),
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
      await replaceFile(file, printTokenFile(tokens, account, keys));
    },
    async exclusively(account, work) {
      const lock = lockOf(account);
      await makePrivateFolder(directory);
      return lock.run(work);
    },
  };
}

/** Encrypts an account's file with the newest key, unless another process has done so. */
export async function encryptAnew(store: TokenStore, account: string): Promise<void> {
  await store.exclusively(account, async () => {
    const found = await store.load(account);
    if (found?.isOutdated === true) await store.save(account, found.tokens);
  });
}
