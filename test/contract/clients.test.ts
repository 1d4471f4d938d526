import { existsSync } from 'node:fs';

import { expect, test } from 'vitest';

import { readText } from './repository.js';

const folder = new URL('../clients/', import.meta.url);
const isInstalled = existsSync(new URL('node_modules/', folder));

test.skipIf(isInstalled)(
  'SKIPPED: no packages in test/clients (npm ci there installs them), so neither clients nor routers were tried',
  ({ skip }) => {
    skip();
  },
);

test('nothing of what the clients need is needed by what ships', () => {
  const namesIn = (path: string, list: `${'d' | 'devD' | 'peerD'}ependencies`) =>
    Object.keys((JSON.parse(readText(path)) as Record<string, object>)[list] ?? {});
  const shared = ['graphql', 'graphql-yoga', ...namesIn('package.json', 'peerDependencies')];
  const theirs = namesIn('test/clients/package.json', 'dependencies').filter(
    (name) => !shared.includes(name),
  );
  expect(theirs.length).toBeGreaterThan(0);
  const ours = [...namesIn('package.json', 'dependencies'), ...namesIn('package.json', 'devDependencies')];
  expect(ours.filter((name) => theirs.includes(name))).toEqual([]);
  // Whoever wants the link for events brings these along; nobody else has to.
  const { peerDependencies, peerDependenciesMeta } = JSON.parse(readText('package.json')) as Record<
    'peerDependencies' | 'peerDependenciesMeta',
    object
  >;
  expect(Object.keys(peerDependenciesMeta)).toEqual(Object.keys(peerDependencies));
  // Apollo's gateway and composers are under the Elastic licence: none may come in by way of another.
  expect(readText('package-lock.json')).not.toMatch(
    /"license": "Elastic|node_modules\/@apollo\/(gateway|composition)/,
  );
});
