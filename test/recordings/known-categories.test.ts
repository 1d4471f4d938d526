import { expect } from 'vitest';

import { knownCategories } from '../../src/modules/store/known-categories.js';
import { testDocument } from '../support/recordings.js';

testDocument('persisted-queries.md', 'the known categories are those of the public sources', (text) => {
  const [, chapter = ''] = text.split('### Known categories');
  const [table = ''] = chapter.split('\n#');
  const ids = [...table.matchAll(/^\|([\da-f-]{36})\|/gm)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(20);
  expect(Object.values(knownCategories).map(({ id }) => id)).toEqual(ids);
});
