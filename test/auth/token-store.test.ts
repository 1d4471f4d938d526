import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { TokenFileError } from '../../src/auth/token-file.js';
import { createTokenStore } from '../../src/auth/token-store.js';
import { createTestSignIn, failureOf, storedTokens } from './test-sign-in.js';

const TOKENS = {
  accessToken: 'access-in-file',
  accessExpiresAt: 1_800_000_000_000,
  refreshToken: 'refresh-in-file',
  refreshExpiresAt: 1_805_000_000_000,
  npssoFingerprint: '0123456789abcdef0123456789abcdef',
};
const OTHERS = { ...TOKENS, accessToken: 'access-of-another' };

async function createFolder() {
  const parent = await mkdtemp(join(tmpdir(), 'psn-token-store-test-'));
  const directory = join(parent, 'state', 'tokens');
  return {
    directory,
    file: join(directory, 'main.json'),
    modeOf: async (path: string) => (await stat(path)).mode & 0o777,
    [Symbol.asyncDispose]: () => rm(parent, { recursive: true }),
  };
}

test('an account without a file has no tokens', async () => {
  await using folder = await createFolder();
  await expect(createTokenStore(folder).load('main')).resolves.toBeUndefined();
});

test('tokens come back as they were saved, for each account its own', async () => {
  await using folder = await createFolder();
  const store = createTokenStore(folder);
  await store.save('main', TOKENS);
  await store.save('second.account-1', OTHERS);
  await expect(store.load('main')).resolves.toMatchObject({ tokens: TOKENS });
  await expect(store.load('second.account-1')).resolves.toMatchObject({ tokens: OTHERS });
});

test.runIf(existsSync('/proc/self'))(
  'a folder that cannot be made is a failure of the system’s, also where there are no folders to be made',
  async () => {
    const store = createTokenStore({ directory: '/proc/psn-gateway/tokens' });
    await expect(store.save('main', TOKENS)).rejects.toMatchObject({ code: 'ENOENT' });
  },
);

test('only the owner can read the folder and its files, even where the folder was open before', async () => {
  await using folder = await createFolder();
  const store = createTokenStore(folder);
  await store.save('main', TOKENS);
  expect(await folder.modeOf(folder.directory)).toBe(0o700);
  expect(await folder.modeOf(folder.file)).toBe(0o600);
  await chmod(folder.directory, 0o755);
  await chmod(folder.file, 0o644);
  await store.save('main', TOKENS);
  expect(await folder.modeOf(folder.directory)).toBe(0o700);
  expect(await folder.modeOf(folder.file)).toBe(0o600);
});

test('a file is replaced by a whole new one and leaves no draft behind', async () => {
  await using folder = await createFolder();
  const store = createTokenStore(folder);
  await store.save('main', TOKENS);
  const before = await stat(folder.file);
  await store.save('main', OTHERS);
  expect((await stat(folder.file)).ino).not.toBe(before.ino);
  await expect(readdir(folder.directory)).resolves.toEqual(['main.json']);
});

test('saves at the same time leave one of them whole', async () => {
  await using folder = await createFolder();
  const store = createTokenStore(folder);
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => store.save('main', index % 2 ? TOKENS : OTHERS)),
  );
  expect([TOKENS, OTHERS]).toContainEqual((await store.load('main'))?.tokens);
  await expect(readdir(folder.directory)).resolves.toEqual(['main.json']);
});

test('a save that fails leaves no draft behind', async () => {
  await using folder = await createFolder();
  const store = createTokenStore(folder);
  await store.save('main', TOKENS);
  const blocked = createTokenStore({ directory: folder.file });
  expect(await failureOf(blocked.save('main', TOKENS))).toMatchObject({ code: 'EEXIST' });
  await expect(store.load('main')).resolves.toMatchObject({ tokens: TOKENS });
});

test('with a key the file tells nothing and no two are alike', async () => {
  await using folder = await createFolder();
  const store = createTokenStore({ ...folder, keys: [randomBytes(32)] });
  await store.save('main', TOKENS);
  const first = await readFile(folder.file, 'utf8');
  expect(first).not.toContain('in-file');
  expect(first).not.toContain(TOKENS.npssoFingerprint);
  await expect(store.load('main')).resolves.toMatchObject({ tokens: TOKENS });
  await store.save('main', TOKENS);
  await expect(readFile(folder.file, 'utf8')).resolves.not.toBe(first);
});

test('the first key encrypts and the older ones still open', async () => {
  await using folder = await createFolder();
  const [older, newer] = [randomBytes(32), randomBytes(32)];
  await createTokenStore({ ...folder, keys: [older] }).save('main', TOKENS);
  const rotated = createTokenStore({ ...folder, keys: [newer, older] });
  await expect(rotated.load('main')).resolves.toMatchObject({ tokens: TOKENS });
  await rotated.save('main', TOKENS);
  await expect(createTokenStore({ ...folder, keys: [newer] }).load('main')).resolves.toMatchObject({
    tokens: TOKENS,
  });
  expect(await failureOf(createTokenStore({ ...folder, keys: [older] }).load('main'))).toBeInstanceOf(
    TokenFileError,
  );
});

test('what is not encrypted with the newest key is told to be outdated', async () => {
  await using folder = await createFolder();
  const [older, newer] = [randomBytes(32), randomBytes(32)];
  const outdated = async (keys: Buffer[]) =>
    (await createTokenStore({ ...folder, keys }).load('main'))?.isOutdated;
  await createTokenStore(folder).save('main', TOKENS);
  expect([await outdated([]), await outdated([older])]).toEqual([false, true]);
  await createTokenStore({ ...folder, keys: [older] }).save('main', TOKENS);
  expect([await outdated([older]), await outdated([newer, older])]).toEqual([false, true]);
});

test.each([
  ['plain', []],
  ['encrypted with an older key', [randomBytes(32)]],
])('a file that is %s is encrypted with the newest key as soon as it is read', async (_name, older) => {
  await using signIn = await createTestSignIn();
  const file = join(signIn.directory, 'main.json');
  await createTokenStore({ directory: signIn.directory, keys: older }).save('main', storedTokens());
  const newer = randomBytes(32);
  const store = createTokenStore({ directory: signIn.directory, keys: [newer, ...older] });
  await expect(signIn.manager({ store }).getAccessToken()).resolves.toBe('access-stored');
  expect(signIn.host.calls).toEqual([]);
  expect(await readFile(file, 'utf8')).not.toContain('access-stored');
  const reader = createTokenStore({ directory: signIn.directory, keys: [newer] });
  await expect(reader.load('main')).resolves.toEqual({ tokens: storedTokens(), isOutdated: false });
});

test.each([
  ['forgotten', []],
  ['another', [randomBytes(32)]],
])('a file whose key is %s is refused, told once and left as it is', async (_name, keys) => {
  await using signIn = await createTestSignIn();
  const { directory } = signIn;
  const file = join(directory, 'main.json');
  await createTokenStore({ directory, keys: [randomBytes(32)] }).save('main', storedTokens());
  const before = await readFile(file, 'utf8');
  const manager = signIn.manager({ store: createTokenStore({ directory, keys }) });
  for (let time = 0; time < 3; time += 1) {
    expect(await failureOf(manager.getAccessToken())).toMatchObject({
      name: 'UnauthenticatedError',
      message: expect.stringContaining('PSN_TOKEN_KEY') as string,
    });
  }
  expect(manager.status().state).toBe('sign-in-needed');
  expect(signIn.host.calls).toEqual([]);
  expect(await readFile(file, 'utf8')).toBe(before);
  expect(signIn.logged('error')).toEqual([
    expect.stringMatching(/account main .*PSN_TOKEN_KEY.*: set the key .*, or delete the file/),
  ]);

  await rm(file);
  await expect(manager.getAccessToken()).resolves.toBe('access-1');
  expect(manager.status().state).toBe('signed-in');
});

test('an encrypted file does not open under the name of another account', async () => {
  await using folder = await createFolder();
  const store = createTokenStore({ ...folder, keys: [randomBytes(32)] });
  await store.save('main', TOKENS);
  await writeFile(join(folder.directory, 'other.json'), await readFile(folder.file));
  expect(await failureOf(store.load('other'))).toBeInstanceOf(TokenFileError);
});

test('an encrypted file without any key names the file and the variable to set', async () => {
  await using folder = await createFolder();
  await createTokenStore({ ...folder, keys: [randomBytes(32)] }).save('main', TOKENS);
  const failure = await failureOf(createTokenStore(folder).load('main'));
  expect(failure).toMatchObject({ name: 'LockedTokenFileError', file: folder.file });
  expect(failure.message).toContain(folder.file);
  expect(failure.message).toContain('PSN_TOKEN_KEY');
});

test.each([
  ['empty', ''],
  ['cut off', '{"accessToken":"access-in-file","acc'],
  ['no object', '"access-in-file"'],
  ['null', 'null'],
  ['without expiry', '{"accessToken":"access-in-file","npssoFingerprint":"0"}'],
  ['of other types', JSON.stringify({ ...TOKENS, refreshToken: 7 })],
])('a file that is %s is an error that does not quote it', async (_name, text) => {
  await using folder = await createFolder();
  const store = createTokenStore(folder);
  await store.save('main', TOKENS);
  await writeFile(folder.file, text);
  const failure = await failureOf(store.load('main'));
  expect(failure).toBeInstanceOf(TokenFileError);
  expect(failure.message).toMatch(/sign in again$/);
  expect(failure.message).not.toContain('access-in-file');
  expect(failure.cause).toBeUndefined();
});

test('an encrypted file that was changed is an error', async () => {
  await using folder = await createFolder();
  const store = createTokenStore({ ...folder, keys: [randomBytes(32)] });
  await store.save('main', TOKENS);
  const sealed = JSON.parse(await readFile(folder.file, 'utf8')) as Record<'data' | 'tag', string>;
  await writeFile(folder.file, JSON.stringify({ ...sealed, tag: sealed.tag.slice(0, 8) }));
  expect(await failureOf(store.load('main'))).toBeInstanceOf(TokenFileError);
  await writeFile(folder.file, JSON.stringify({ ...sealed, nonce: '' }));
  expect(await failureOf(store.load('main'))).toBeInstanceOf(TokenFileError);
  await writeFile(folder.file, JSON.stringify({ ...sealed, data: sealed.data.slice(4) }));
  expect(await failureOf(store.load('main'))).toBeInstanceOf(TokenFileError);
});

test('a file that is cut off means a log line and a new sign-in', async () => {
  await using signIn = await createTestSignIn();
  const { store, directory } = signIn;
  await store.save('main', TOKENS);
  await truncate(join(directory, 'main.json'), 40);
  await expect(signIn.manager().getAccessToken()).resolves.toBe('access-1');
  expect(signIn.logged('error')).toEqual(['the stored tokens cannot be used; signing in anew']);
  await expect(store.load('main')).resolves.toMatchObject({ tokens: { accessToken: 'access-1' } });
});

test.each(['', '.hidden', '..', '../main', 'a/b', 'a b', 'ä', 'main\n', 'x'.repeat(65)])(
  'the account name %j is refused',
  async (account) => {
    await using folder = await createFolder();
    const store = createTokenStore(folder);
    for (const deed of [store.load(account), store.save(account, TOKENS)]) {
      expect(await failureOf(deed)).toBeInstanceOf(RangeError);
    }
  },
);

test('a key of another length is refused when the store is made', () => {
  expect(() => createTokenStore({ directory: 'unused', keys: [randomBytes(16)] })).toThrow('32 bytes');
});
