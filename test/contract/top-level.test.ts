import { expect, test } from 'vitest';

import { listFiles, readText } from './repository.js';

const ours = [
  '.ci',
  'LICENSE',
  'README.md',
  'codegen.ts',
  'docs',
  'package-lock.json',
  'package.json',
  'schema',
  'src',
  'test',
  'tsconfig.json',
];

/** Files that stand at the top because a tool looks for them there and nowhere else. */
const demanded: Readonly<Record<string, string>> = {
  '.gitignore': 'git',
  '.prettierignore': 'prettier',
  '.prettierrc.json': 'prettier',
  'eslint.config.js': 'eslint',
  'knip.json': 'knip',
  'vitest.config.ts': 'vitest',
};

test('the top level holds our own folders and files, those that tools demand, and nothing else', () => {
  const found = new Set(listFiles().map((path) => path.split('/')[0]));
  expect([...found].toSorted()).toEqual([...ours, ...Object.keys(demanded)].toSorted());
});

test('a tool that demands a file is a tool of this project', () => {
  const { devDependencies } = JSON.parse(readText('package.json')) as { devDependencies: object };
  const tools = ['git', ...Object.keys(devDependencies)];
  expect(Object.values(demanded).filter((tool) => !tools.includes(tool))).toEqual([]);
});
