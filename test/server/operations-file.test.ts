import { chmod, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { ConfigError } from '../../src/config-reader.js';
import { operations } from '../../src/modules/store/operations.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { ask, callsOf, healthy } from './questions.js';

/** A hash that nobody has registered, made of one pair of digits. */
const hash = (pair: string) => pair.repeat(32);
const write = (entries: object): string => JSON.stringify({ operations: entries }, null, 2);
const withHash = (pair: string): string => write({ 'store.product': { versions: [{ sha256: hash(pair) }] } });
const switchedOff = (disabled: string): string => write({ 'store.product': { disabled } });

let folder: string;
let file: string;
let gateway: TestGateway;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'psn-gateway-operations-'));
  file = join(folder, 'operations.json');
  gateway = await createTestGateway({
    env: { PSN_OPERATIONS_FILE: file, PSN_RATE_LIMIT_PER_15MIN: '5000', GATEWAY_CACHE_BYTES: '1000000' },
  });
  for (const pair of ['a1', 'a2', 'a3', 'a4']) gateway.psn.registerHash('store.product', hash(pair));
});

afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  await rm(folder, { recursive: true });
  await mkdir(folder, { mode: 0o700 });
  await untilHashIs(operations.product.versions[0].sha256);
});

async function facts() {
  const { data } = await gateway.execute(
    '{ gateway { operations(key: "store.product") { state hashInUse disabledBecause } } }',
  );
  return data.gateway.operations[0];
}

/** Looks again and again, as an operator would; fails after five seconds. */
const untilSeen = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 5000, interval: 50 });
const untilHashIs = (sha256: string) =>
  untilSeen(async () => {
    expect(await facts()).toMatchObject({ hashInUse: sha256, disabledBecause: null });
  });
const logged = (words: string) => gateway.log.filter((line) => line.includes(words));

test('a file that is dropped in place, written over, replaced and removed is noticed each time', async () => {
  await writeFile(file, withHash('a1'));
  await untilHashIs(hash('a1'));
  await gateway.execute(`{ ${ask.product} }`);
  expect(callsOf(gateway, 'store.product').at(-1)?.sha256).toBe(hash('a1'));
  await writeFile(file, withHash('a2'));
  await untilHashIs(hash('a2'));
  await writeFile(`${file}.new`, withHash('a3'));
  await rename(`${file}.new`, file);
  await untilHashIs(hash('a3'));
  await rm(file);
  await untilHashIs(operations.product.versions[0].sha256);
});

test('a link that a mounted configuration swaps is noticed', async () => {
  for (const pair of ['a1', 'a2']) {
    await mkdir(join(folder, `..${pair}`), { mode: 0o755 });
    await writeFile(join(folder, `..${pair}`, 'operations.json'), withHash(pair));
  }
  await symlink('..a1', join(folder, '..data'));
  await symlink(join('..data', 'operations.json'), file);
  await untilHashIs(hash('a1'));
  await symlink('..a2', join(folder, '..data_tmp'));
  await rename(join(folder, '..data_tmp'), join(folder, '..data'));
  await untilHashIs(hash('a2'));
});

test('a bad file is refused whole, with line and reason, and what was in use stays', async () => {
  await writeFile(file, withHash('a1'));
  await untilHashIs(hash('a1'));
  const bad = write({
    'store.search': { disabled: 'never seen' },
    'store.product': { versions: [{ sha256: 'a2' }] },
  });
  await writeFile(file, bad);
  await untilSeen(() => {
    const [line] = logged('wants 64 lower-case hexadecimal digits');
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      level: 50,
      file,
      faults: [expect.stringMatching(/^line 9: store\.product\.versions\.0\.sha256: wants 64/)],
    });
  });
  expect(await facts()).toMatchObject({ hashInUse: hash('a1') });
  const { data } = await gateway.execute('{ gateway { operations(state: DISABLED) { key } } }');
  expect(data.gateway.operations).toEqual([]);
  expect(await fetch(`${gateway.address}/metrics`).then((answer) => answer.text())).toContain(
    'psn_gateway_operations_file_refused 1',
  );
  await writeFile(file, withHash('a2'));
  await untilHashIs(hash('a2'));
});

test.skipIf(process.platform === 'win32')(
  'a file or a folder that others may change is refused until it is mended',
  async () => {
    await writeFile(file, withHash('a1'));
    await chmod(file, 0o666);
    await untilSeen(() => {
      expect(logged('operations.json has mode 0666: others may change it; chmod go-w it')).toHaveLength(1);
    });
    await chmod(file, 0o644);
    await untilHashIs(hash('a1'));
    await chmod(folder, 0o777);
    await writeFile(file, withHash('a2'));
    await untilSeen(() => {
      expect(logged('has mode 0777: others may change it')).toHaveLength(1);
    });
    expect(await facts()).toMatchObject({ hashInUse: hash('a1') });
    await chmod(folder, 0o700);
    await untilHashIs(hash('a2'));
  },
);

test('what is switched off says why to the caller, kept answer or not, and its neighbours answer', async () => {
  expect(await gateway.execute(`{ ${ask.product} }`)).toMatchObject({ errors: [] });
  await writeFile(file, switchedOff('the store is being painted'));
  await untilSeen(async () => {
    expect(await facts()).toMatchObject({ state: 'DISABLED', disabledBecause: 'the store is being painted' });
  });
  gateway.psn.requests.length = 0;
  expect(await gateway.execute(`{ ${ask.product} ${ask.concept} }`)).toMatchObject({
    status: 200,
    data: { product: null, concept: healthy.concept },
    errors: [
      {
        message: 'store.product is switched off on this gateway: the store is being painted',
        path: ['product'],
        extensions: { code: 'PSN_OPERATION_DISABLED', operation: 'store.product' },
      },
    ],
  });
  expect(callsOf(gateway, 'store.product')).toEqual([]);
});

test('an endpoint can be switched off too', async () => {
  await writeFile(file, write({ 'players.presence': { disabled: 'quiet please' } }));
  await untilSeen(async () => {
    const { errors } = await gateway.execute('{ viewer { player { presence { isOnline } } } }');
    expect(errors).toMatchObject([
      { extensions: { code: 'PSN_OPERATION_DISABLED', operation: 'players.presence' } },
    ]);
  });
});

test('at the start a bad file is a fault of the environment', async () => {
  await writeFile(file, '{\n  "operations": 7\n}');
  await expect(createTestGateway({ psn: gateway.psn, env: { PSN_OPERATIONS_FILE: file } })).rejects.toThrow(
    new ConfigError([
      `PSN_OPERATIONS_FILE: got ${JSON.stringify(file)}, line 2: operations: wants an object of keys, as psn-gateway operations list names them`,
    ]),
  );
});
