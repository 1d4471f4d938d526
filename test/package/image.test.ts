import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { run } from '../support/run-cli.js';
import { quiet } from './quiet.js';

/** The user of the Dockerfile, where CI may become another one; else whoever runs this, who is no root either. */
const user = process.getuid?.() === 0 ? { uid: 1000, gid: 1000 } : undefined;
const root = realpathSync(mkdtempSync(join(tmpdir(), 'psn-gateway-image-')));
const [app, state, made] = [join(root, 'app'), join(root, 'state'), join(root, 'made')];
const dockerfile = readFileSync('docs/deploy/Dockerfile', 'utf8');
const key = 'k'.repeat(32);

/** What the image sets, with its folders put in the places of ours. */
const settings = Object.fromEntries(
  (/^ENV (.*)$/m.exec(dockerfile)?.[1] ?? '').split(' ').map((pair) => pair.split('=') as [string, string]),
);
const inside = (path: string) => path.replace(/^\/app\b/, app).replace(/^\/state\b/, state);
const words = (instruction: string) =>
  (JSON.parse(new RegExp(`${instruction} (\\[.*\\])$`, 'm').exec(dockerfile)?.[1] ?? '[]') as string[]).map(
    inside,
  );

/** As in a container: nothing but the state folder can be written to, temporary files included. */
const bare: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  TMPDIR: '/nonexistent',
  ...settings,
  PSN_STATE_DIR: inside(settings.PSN_STATE_DIR ?? ''),
};

async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

const start = (env: NodeJS.ProcessEnv) => {
  const [command = '', ...args] = [...words('ENTRYPOINT'), ...words('^CMD')];
  return run(command, args, { env: { ...bare, ...env }, cwd: '/', ...user });
};
const isHealthy = (port: string): boolean => {
  const [command = '', ...args] = words('HEALTHCHECK.* CMD');
  return spawnSync(command, args, { env: { ...bare, PORT: port }, cwd: '/', ...user }).status === 0;
};
const files = () => execFileSync('find', [app, '-newer', made], { encoding: 'utf8' });

beforeAll(() => {
  chmodSync(root, 0o755);
  for (const folder of [app, state]) {
    mkdirSync(folder, { mode: 0o700 });
    if (user !== undefined) chownSync(folder, user.uid, user.gid);
  }
  const [archive, lock, script] = ['package.tgz', 'package-lock.json', 'image.sh'].map((name) =>
    join(root, name),
  );
  copyFileSync(inject('archive'), archive ?? '');
  copyFileSync('package-lock.json', lock ?? '');
  copyFileSync('docs/deploy/image.sh', script ?? '');
  const env = { ...quiet, HOME: state };
  execFileSync('sh', [script, 'install', archive, lock, app].map(String), { env, cwd: state, ...user });
  // The next stage copies it as root's, and whoever starts the image may mount it read-only.
  if (user !== undefined) execFileSync('chown', ['-R', '0:0', app]);
  execFileSync('chmod', ['-R', 'a+rX,a-w', app]);
  execFileSync('rm', ['-rf', state]);
  mkdirSync(state, { mode: 0o700 });
  if (user !== undefined) chownSync(state, user.uid, user.gid);
  execFileSync('touch', [made]);
}, 120_000);
afterAll(() => {
  execFileSync('chmod', ['-R', 'u+w', app]);
  rmSync(root, { recursive: true, force: true });
});

test('the image runs as a user who owns nothing of it', () => {
  expect(/^USER (\S+)$/gm.exec(dockerfile.split(/^FROM /m).at(-1) ?? '')?.[1]).toBe('1000:1000');
  expect(dockerfile).toContain('COPY --from=build --chown=root:root /app /app');
});

test('without keys it refuses to listen for others, and says why', async () => {
  await using gateway = start({ PORT: '0' });
  const { code, stderr } = await gateway.ended();
  expect(code).toBe(1);
  expect(stderr).toContain('GATEWAY_API_KEYS');
});

test('it signs in, answers, is healthy and ends well, and writes into its state folder alone', async () => {
  const port = await freePort();
  await using emulator = run('node', [join(app, 'dist/cli/main.js'), 'emulator', '--port', '0'], {
    env: quiet,
    cwd: root,
  });
  await emulator.shows('PSN_NPSSO=');
  const psn = Object.fromEntries(
    emulator
      .written()
      .trim()
      .split('\n')
      .map((line) => line.split(/=(.*)/).slice(0, 2) as [string, string])
      .filter(([name]) => name !== 'PSN_STATE_DIR'),
  );
  await using gateway = start({ ...psn, PORT: port, GATEWAY_API_KEYS: `${key}:default` });
  await gateway.nextLine();
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': key },
    body: JSON.stringify({ query: '{ viewer { onlineId } }' }),
  });
  expect(await answer.json()).toMatchObject({ data: { viewer: { onlineId: expect.stringMatching(/./) } } });
  expect(isHealthy(port)).toBe(true);
  gateway.signal('SIGTERM');
  expect((await gateway.ended()).code).toBe(0);
  expect(isHealthy(port)).toBe(false);
  expect(execFileSync('ls', [join(state, 'gateway', 'tokens')], { encoding: 'utf8' })).toBe('default.json\n');
  expect(files()).toBe('');
});
