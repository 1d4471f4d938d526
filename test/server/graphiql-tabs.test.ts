import { expect, test } from 'vitest';

import { createExampleTabs } from '../../src/server/graphiql-tabs.js';

test('no line of an example tab is wider than the editor', () => {
  const lines = createExampleTabs({ isSignedIn: true, needsKey: false }).flatMap(({ query }) =>
    query.split('\n'),
  );
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.filter((line) => line.length > 50)).toEqual([]);
});
