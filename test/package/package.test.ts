import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { expect, inject, test } from 'vitest';

import { folder, home, manifest, output, start } from './installed.js';

/** What is in the archive, as paths within the package. */
const packed = output('tar', '-tzf', inject('archive'))
  .trim()
  .split('\n')
  .map((path) => path.replace(/^package\//, ''));

const installed = createRequire(join(folder, 'index.js'));

/** The most that the archive may weigh; it had three quarters of this when the limit was set. */
const MOST_BYTES = 3_900_000;

test('the archive holds what runs, types, schema and documents, and nothing that made them', () => {
  const tops = new Set(packed.map((path) => path.split('/')[0]));
  expect([...tops].toSorted()).toEqual(['LICENSE', 'README.md', 'dist', 'docs', 'package.json', 'schema']);
  expect(packed.filter((path) => /(^|\/)(src|test|node_modules|\.[^/]+)(\/|$)/.test(path))).toEqual([]);
  expect(packed.filter((path) => /secret/.test(path))).toEqual([]);
  expect(packed.filter((path) => /\.(map|tsbuildinfo|log|env)$|\.test\.|(?<!\.d)\.ts$/.test(path))).toEqual(
    [],
  );
});

test('of the command line the archive holds one file, what V8 made of it, and what it reads', () => {
  const names = packed.flatMap((path) => /^dist\/(?:cli|emulator)\/(.*)/.exec(path)?.[1] ?? []);
  expect(names.toSorted()).toEqual([
    'LICENSES.txt',
    expect.stringMatching(/^bundle-v\d+\.\d+\.\d+-.*\.code$/),
    'bundle.cjs',
    'bundle.js',
    'main.js',
    'type-defs.json',
  ]);
});

test('the archive is small', () => {
  const { size } = statSync(inject('archive'));
  console.log(`${packed.length} files, ${Math.round(size / 1024)} KiB packed`);
  expect(size).toBeLessThan(MOST_BYTES);
});

test('publint has nothing to say of it', () => {
  const publint = join(folder, 'tools', 'node_modules', '.bin', 'publint');
  expect(output(publint, 'run', inject('archive'), '--strict')).toContain('All good');
});

test('whatever package.json promises is in the archive', () => {
  const promised = Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? [target] : [target.types, target.default],
  );
  const paths = [...promised, ...Object.values(manifest.bin)].map((path) => path.replace(/^\.\//, ''));
  expect(paths.filter((path) => !packed.includes(path))).toEqual([]);
});

test.each(['psn-graphql-gateway', 'psn-gateway'])('npx %s tells its version', (name) => {
  expect(output('npx', name, '--version').trim()).toBe(manifest.version);
});

test('npx psn-graphql-gateway demo answers as the emulated account, until Ctrl-C ends it', async () => {
  await using demo = start('npx', ['psn-graphql-gateway', 'demo'], { PORT: '0' });
  const address = await demo.nextLine();
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ concept(id: "90000137") { name } viewer { onlineId } }' }),
  });
  expect(await response.json()).toMatchObject({
    data: { concept: { name: expect.stringMatching(/./) }, viewer: { onlineId: expect.stringMatching(/./) } },
  });
  const page = await fetch(address, { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain('GraphiQL');
  demo.signal('SIGINT');
  // npx ends by the signal itself; its output closes with the last process that it started.
  await demo.ended();
  await expect(fetch(address)).rejects.toThrow();
});

test('psn-gateway serve answers of itself, and refuses what cannot be used in a line', async () => {
  const state = { PORT: '0', PSN_STATE_DIR: join(folder, 'state') };
  await using gateway = start('npx', ['psn-gateway', 'serve'], state);
  const { origin } = new URL(await gateway.nextLine());
  expect((await fetch(`${origin}/health`)).status).toBe(200);
  expect(await (await fetch(`${origin}/ready`)).json()).toEqual({ status: 'ok' });
  await using refused = start('npx', ['psn-gateway', 'serve'], { ...state, HOST: '0.0.0.0' });
  const { code, stderr } = await refused.ended();
  expect(code).toBe(1);
  expect(stderr).toContain('GATEWAY_API_KEYS');
});

test('the schema can be printed and imported', () => {
  const concept = 'type Concept implements StoreItem';
  expect(output('npx', 'psn-gateway', 'schema')).toContain(concept);
  const imported = readFileSync(installed.resolve('psn-graphql-gateway/schema.graphql'), 'utf8');
  expect(imported).toContain(concept);
  expect(imported).toContain('directive @defer');
  const introspected = installed('psn-graphql-gateway/introspection.json') as { __schema?: unknown };
  expect(introspected.__schema).toBeDefined();
});

test('what clients import loads without a client', () => {
  const script = `
    import { possibleTypes, typePolicies } from 'psn-graphql-gateway/apollo';
    console.log(typeof possibleTypes.StoreItem, typeof typePolicies.Query);`;
  expect(output('node', '--input-type=module', '--eval', script)).toBe('object object\n');
});

test('documents that the archive holds are where README.md says', () => {
  const links = [
    ...readFileSync(join(home, 'README.md'), 'utf8').matchAll(/\]\(((?:docs|schema|LICENSE)[^)#]*)/g),
  ];
  expect(links).not.toEqual([]);
  expect(links.map(([, path = '']) => path).filter((path) => !packed.includes(path))).toEqual([]);
});
