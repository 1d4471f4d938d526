import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';

import { expect, test } from 'vitest';

import type * as Bundle from '../../src/cli/bundle.js';
import { main } from '../support/run-cli.js';

const built = dirname(main);
const { codeFile, loadBundle } = (await import(join(built, 'bundle.js'))) as typeof Bundle;

/** A copy of the command line, whose compiled code is what the test makes of it. */
async function copyWith(change: (code: Buffer) => Uint8Array) {
  const folder = await mkdtemp(join(tmpdir(), 'psn-gateway-bundle-'));
  const cli = join(folder, 'dist', 'cli');
  cpSync(join(built, 'main.js'), join(cli, 'main.js'));
  for (const name of ['bundle.js', 'bundle.cjs']) cpSync(join(built, name), join(cli, name));
  writeFileSync(join(cli, basename(codeFile)), change(readFileSync(codeFile)));
  const root = join(built, '..', '..');
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    bundle: join(cli, 'bundle.cjs'),
    module: join(cli, 'bundle.js'),
    version: () => spawnSync(process.execPath, [join(cli, 'main.js'), '--version'], { encoding: 'utf8' }),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

test('the command line goes on from what V8 compiled at its build', () => {
  expect(loadBundle({ usesCode: true }).isCompiled).toBe(true);
});

test.each([
  ['cut short', (code: Buffer) => code.subarray(0, code.length / 2)],
  [
    'of another version of V8',
    (code: Buffer) => Buffer.concat([code.subarray(0, 4), Buffer.alloc(4), code.subarray(8)]),
  ],
  ['nothing at all', () => Buffer.alloc(0)],
  [
    'broken within',
    (code: Buffer) =>
      code.map((byte, place) => (place > 1_000_000 && place < 1_000_400 ? byte ^ 0xff : byte)),
  ],
])('compiled code that is %s is left aside without a word', async (_, change) => {
  await using copy = await copyWith(change);
  const { status, stdout, stderr } = copy.version();
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    stderr: '',
  });
});

test('compiled code of another bundle is left aside, however alike the two are', async () => {
  await using copy = await copyWith((code) => code);
  const text = readFileSync(copy.bundle, 'utf8');
  const other = text.replace('no PSN account', 'NO PSN ACCOUNT');
  expect(other).not.toBe(text);
  writeFileSync(copy.bundle, other);
  const load = `import(${JSON.stringify(copy.module)}).then((it) => console.log(it.loadBundle({ usesCode: true }).isCompiled))`;
  const { stdout } = spawnSync(process.execPath, ['--eval', load], { encoding: 'utf8' });
  expect(stdout).toBe('false\n');
});
