import { chmod, mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildASTSchema, parse } from 'graphql';
import { request } from 'undici';
import { expect, test } from 'vitest';

import { createEmulator } from '../../src/emulator/server.js';
import { modules, registry } from '../../src/modules/index.js';
import { writeSubgraphSdl } from '../../src/server/federation/subgraph-sdl.js';
import { buildSchema } from '../../src/server/schema.js';
import { runCli } from '../support/run-cli.js';

interface Answer {
  readonly data: { readonly viewer: { readonly stars: { readonly enrolment: { readonly status: string } } } };
  readonly errors?: readonly { readonly message: string }[];
}

async function ask(address: string, query: string) {
  const response = await request(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return { status: response.statusCode, body: (await response.body.json()) as Answer };
}

test('demo prints one address, answers there signed in, and ends on SIGTERM', async () => {
  const key = 'a-key-that-the-demo-leaves-aside-1';
  await using demo = runCli(['demo'], { PORT: '0', PSN_NPSSO: 'is left aside', GATEWAY_API_KEYS: key });
  const address = await demo.nextLine();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
  const { body } = await ask(address, '{ viewer { stars { enrolment { status } } } }');
  expect(body).toEqual({ data: { viewer: { stars: { enrolment: { status: 'ENROLLED' } } } } });
  demo.signal('SIGTERM');
  const { code, stdout, stderr } = await demo.ended();
  expect(stderr).toMatch(
    /leaves aside[\s\S]*GATEWAY_API_KEYS[\s\S]*PSN_NPSSO|GATEWAY_API_KEYS[\s\S]*PSN_NPSSO[\s\S]*leaves aside/,
  );
  expect(stderr).not.toContain(key);
  expect(code).toBe(0);
  expect(stdout).toBe(`${address}\n`);
});

test('SIGTERM lets a request in flight finish and takes no new ones', async () => {
  await using psn = await createEmulator({ registry }).start();
  let arrived: () => void;
  const arrival = new Promise<void>((resolve) => (arrived = resolve));
  psn.answerOnce('store.conceptNames', () => {
    arrived();
    return { status: 200, body: { data: { conceptRetrieve: { id: '7', name: 'Late' } } }, delayMs: 300 };
  });
  await using gateway = runCli(['serve'], {
    PORT: '0',
    PSN_STATE_DIR: await mkdtemp(join(tmpdir(), 'psn-gateway-test-')),
    PSN_ACCOUNT_BASE_URL: psn.bases.account,
    PSN_MOBILE_BASE_URL: psn.bases.mobile,
    PSN_WEB_BASE_URL: psn.bases.web,
    PSN_DMS_BASE_URL: psn.bases.dms,
    PSN_LEGACY_PROFILE_BASE_URL: psn.bases.legacyProfile,
  });
  const address = await gateway.nextLine();
  const inFlight = ask(address, '{ concept(id: "7") { name } }');
  await arrival;
  gateway.signal('SIGTERM');
  expect((await inFlight).body).toEqual({ data: { concept: { name: 'Late' } } });
  expect((await gateway.ended()).code).toBe(0);
  await expect(ask(address, '{ gateway { version } }')).rejects.toThrow('ECONNREFUSED');
});

test('serve without credentials answers the store, and account fields with the remedy', async () => {
  await using psn = await createEmulator({ registry }).start();
  await using gateway = runCli(['serve'], { PORT: '0', PSN_WEB_BASE_URL: psn.bases.web });
  const { body } = await ask(
    await gateway.nextLine(),
    '{ viewer { stars { points { total } } } gateway { version } }',
  );
  expect(body.data).toMatchObject({ viewer: null, gateway: { version: expect.any(String) } });
  expect(body.errors).toMatchObject([{ path: ['viewer'], extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(body.errors?.[0]?.message).toContain('PSN_NPSSO');
});

test('a bad environment is refused with all its faults at once, secrets unquoted', async () => {
  await using gateway = runCli(['serve'], {
    PORT: 'x',
    PSN_NPSSO: 'tooshort',
    PSN_TIMEOUT_MS: '0',
    HOST: '0.0.0.0',
  });
  const { code, stderr, stdout } = await gateway.ended();
  expect(code).toBe(1);
  expect(stdout).toBe('');
  for (const name of ['PORT', 'PSN_NPSSO', 'PSN_TIMEOUT_MS'])
    expect(stderr).toMatch(new RegExp(`^ +${name}: .*wants`, 'm'));
  expect(stderr).not.toContain('tooshort');
});

test('a secret that was put where its file or an address belongs is not quoted', async () => {
  const npsso = 's'.repeat(64);
  await using gateway = runCli(['serve'], {
    PSN_NPSSO_FILE: npsso,
    PSN_TOKEN_KEY_FILE: npsso,
    PSN_WEB_BASE_URL: 'https://someone:hunter2@psn.example',
  });
  const { code, stderr } = await gateway.ended();
  expect(code).toBe(1);
  for (const name of ['PSN_NPSSO_FILE', 'PSN_TOKEN_KEY_FILE', 'PSN_WEB_BASE_URL'])
    expect(stderr).toContain(name);
  expect(stderr).not.toContain(npsso);
  expect(stderr).not.toContain('hunter2');
});

test.each([
  ['PSN_ACCOUNT_BASE_URL', 'http://account.example', 'https'],
  ['PSN_USER_AGENT', 'two\nlines', 'printable'],
  ['PSN_CLIENT_CREDENTIAL', 'not base64!', 'id:secret'],
  ['GATEWAY_ALLOWED_ORIGINS', 'https://app.example/path', 'without a path'],
])('%s of no use is refused at the start, with what it wants', async (name, value, wanted) => {
  await using gateway = runCli(['serve'], { PORT: '0', [name]: value });
  const { code, stderr } = await gateway.ended();
  expect(code).toBe(1);
  expect(stderr).toMatch(new RegExp(`^ +${name}: .*wants .*${wanted}`, 'm'));
});

test('beyond loopback it refuses to start, with a credential even when it is declared public', async () => {
  await using closed = runCli(['serve'], { HOST: '0.0.0.0', PORT: '0' });
  expect(await closed.ended()).toMatchObject({ code: 1, stderr: expect.stringContaining('GATEWAY_PUBLIC') });
  const npsso = 'n'.repeat(64);
  await using held = runCli(['serve'], {
    HOST: '0.0.0.0',
    PORT: '0',
    GATEWAY_PUBLIC: 'on',
    PSN_NPSSO: npsso,
  });
  const { code, stderr } = await held.ended();
  expect(code).toBe(1);
  expect(stderr).not.toContain(npsso);
});

test.each(['serve', 'demo'])('%s names a port that is taken with the remedy, and ends', async (command) => {
  await using psn = await createEmulator({ registry }).start();
  await using gateway = runCli([command], { PORT: new URL(psn.bases.web).port });
  expect(await gateway.ended()).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('set PORT'),
  });
});

test('a port that the emulator finds taken is named with its own remedy, whichever of the five it is', async () => {
  await using psn = await createEmulator({ registry }).start();
  const taken = Number(new URL(psn.bases.web).port);
  for (const first of [taken, taken - 4]) {
    await using emulator = runCli(['emulator', '--port', String(first)]);
    const { code, stdout, stderr } = await emulator.ended();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/EADDRINUSE.* set --port to /);
  }
});

test('schema prints SDL that a client can read, and operations list the registry', async () => {
  await using schema = runCli(['schema']);
  const printed = (await schema.ended()).stdout;
  expect(buildASTSchema(parse(printed)).getType('Concept')).toBeDefined();
  expect(printed).toMatch(/^type Concept implements StoreItem/m);
  expect(printed).toMatch(/contentRating: ContentRating @cost\(weight: 1\)/);
  await using subgraph = runCli(['schema', '--federation']);
  expect((await subgraph.ended()).stdout).toBe(writeSubgraphSdl(buildSchema(modules)));
  await using rootless = runCli(['schema', '--federation', '--without-roots']);
  const { stdout } = await rootless.ended();
  expect(stdout).toContain('type Concept implements StoreItem @key(fields: "id")');
  expect(stdout).not.toContain('type Query');
  await using lonely = runCli(['schema', '--without-roots']);
  expect(await lonely.ended()).toEqual({
    code: 1,
    stdout: '',
    stderr: '--without-roots goes with --federation\n',
  });
  await using list = runCli(['operations', 'list', '--json']);
  const rows = JSON.parse((await list.ended()).stdout) as { key: string }[];
  expect(rows.map(({ key }) => key)).toEqual(
    registry.map(({ key }) => key).toSorted((one, other) => one.localeCompare(other)),
  );
});

test('a state folder of no use is refused at the start, with the reason and the remedy', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'psn-gateway-test-'));
  const file = join(folder, 'file');
  await writeFile(file, '');
  const env = { PORT: '0', PSN_NPSSO: 'n'.repeat(64) };
  for (const [args, settings] of [
    [['serve'], env],
    [['serve'], { PORT: '0' }],
    [['accounts', 'list'], {}],
    [['accounts', 'remove', 'nobody'], {}],
  ] as const) {
    await using command = runCli(args, { ...settings, PSN_STATE_DIR: file });
    const { code, stdout, stderr } = await command.ended();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`PSN_STATE_DIR: got "${file}", wants a folder`);
    expect(stderr).toMatch(/\((EEXIST|ENOTDIR)\): make it writable/);
    expect(stderr).not.toMatch(/node:|\n +at /);
  }

  const fresh = join(folder, 'state');
  await using good = runCli(['serve'], { ...env, PSN_STATE_DIR: fresh });
  await good.nextLine();
  const { mode } = await stat(join(fresh, 'tokens'));
  expect([mode & 0o777, await readdir(join(fresh, 'tokens'))]).toEqual([0o700, []]);
});

test('a key that names an account which is not signed in is told at the start by that name alone', async () => {
  const stateDir = await mkdtemp(join(tmpdir(), 'psn-gateway-test-'));
  const key = 'k'.repeat(40);
  const env = { PORT: '0', PSN_STATE_DIR: stateDir, PSN_NPSSO: 'n'.repeat(64) };
  await using gateway = runCli(['serve'], { ...env, GATEWAY_API_KEYS: `${key}:kidz+default` });
  await gateway.nextLine();
  gateway.signal('SIGTERM');
  const { stderr } = await gateway.ended();
  const told = stderr.split('\n').filter((line) => line.includes('GATEWAY_API_KEYS'));
  expect(told).toEqual([expect.stringContaining('psn-gateway sign-in --account kidz does it')]);
  expect(stderr).not.toContain(key);
});

test('a file of a secret that others may read is told once, and one that they may not is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'psn-gateway-test-'));
  const file = join(folder, 'npsso');
  await writeFile(file, 'n'.repeat(64), { mode: 0o600 });
  const warned = async () => {
    const env = { PORT: '0', PSN_STATE_DIR: join(folder, 'state'), PSN_NPSSO_FILE: file };
    await using gateway = runCli(['serve'], env);
    await gateway.nextLine();
    gateway.signal('SIGTERM');
    return (await gateway.ended()).stderr.split('\n').filter((line) => line.includes('PSN_NPSSO_FILE'));
  };
  expect(await warned()).toEqual([]);
  await chmod(file, 0o640);
  expect(await warned()).toEqual([expect.stringContaining('chmod 600')]);
});

test('a .env that cannot be read is refused with the remedy', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'psn-gateway-test-'));
  await mkdir(join(folder, '.env'));
  await using gateway = runCli(['serve'], { PORT: '0' }, folder);
  const { code, stderr } = await gateway.ended();
  expect(code).toBe(1);
  expect(stderr).toMatch(/^ +\.env: .*\(EISDIR\): make it readable for this user, or remove it\n$/m);
});

test('--version tells the version of the package', async () => {
  await using version = runCli(['--version']);
  const { version: told } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  expect((await version.ended()).stdout).toBe(`${told}\n`);
});

test('an unknown command is an error on stderr', async () => {
  await using command = runCli(['dance']);
  expect(await command.ended()).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('dance'),
  });
});

test('emulator prints the settings with which a gateway asks it', async () => {
  await using emulator = runCli(['emulator', '--port', '0']);
  const lines: string[] = [];
  while (lines.length < 7) lines.push(await emulator.nextLine());
  const env = Object.fromEntries(lines.map((line) => line.split('=') as [string, string]));
  // A state folder of its own: its tokens must not take the place of real ones.
  expect(env).toHaveProperty('PSN_STATE_DIR');
  await using gateway = runCli(['serve'], {
    ...env,
    PORT: '0',
    PSN_STATE_DIR: await mkdtemp(join(tmpdir(), 'psn-gateway-test-')),
  });
  const { body } = await ask(await gateway.nextLine(), '{ viewer { stars { enrolment { status } } } }');
  expect(body.data.viewer.stars.enrolment.status).toBe('ENROLLED');
});

test('the emulator fails as --faults says, by JSON or by a file, and says what is wrong with a plan', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'psn-faults-'));
  const file = join(folder, 'plan.json');
  await writeFile(file, '[{"fault":"status","status":418}]');
  for (const plan of [file, '[{"fault":"status","status":418}]']) {
    await using emulator = runCli(['emulator', '--port', '0', '--faults', plan]);
    await emulator.shows('PSN_NPSSO=');
    const web = emulator.written().match(/^PSN_WEB_BASE_URL=(.*)$/m)?.[1] ?? '';
    expect((await request(`${web}/api/graphql/v1/op`)).statusCode).toBe(418);
  }
  await using refused = runCli(['emulator', '--faults', '[{"fault":"fire"}]']);
  const { code, stderr } = await refused.ended();
  expect(code).toBe(1);
  expect(stderr).toContain('plan.faults[0].fault: got "fire"');

  await using unknown = runCli(['emulator', '--faults', '[{"operation":"store.consept","fault":"hang"}]']);
  expect(await unknown.ended()).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--faults: plan.faults[0].operation: got "store.consept", wants a key'),
  });
});

test('a command whose reader has seen enough ends well, and says nothing', async () => {
  await using schema = runCli(['schema']);
  // Longer than a pipe holds, so that more is written when nobody reads.
  schema.stopReading();
  expect(await schema.ended()).toEqual({ code: 0, stdout: '', stderr: '' });
});
