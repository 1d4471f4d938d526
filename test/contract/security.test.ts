import { describe, expect, test } from 'vitest';

import { hasFile, readText } from './repository.js';

const text = readText('docs/SECURITY.md');
const tables = text.slice(text.indexOf('## Who may try'), text.indexOf('## What does not hold'));
const rows = tables
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (Tries|Does|-+) /.test(line))
  .map((line) => line.slice(2, -2).split(' | '));

describe('docs/SECURITY.md', () => {
  test('tells what can be tried', () => {
    expect(rows.length).toBeGreaterThan(25);
  });

  test.each(rows)('%s: what holds is shown by tests that exist', (_tries, _holds, shown = '') => {
    const files = [...shown.matchAll(/`([^`]+)`/g)].map(([, file]) => `test/${file}`);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !/\.test\.ts$/.test(file) || !hasFile(file))).toEqual([]);
  });
});
