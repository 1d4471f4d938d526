import { type DocumentNode, parse } from 'graphql';
import { expect, test } from 'vitest';

import { createDocumentCaches } from '../../src/server/document-caches.js';

const document: DocumentNode = parse('{ gateway { version } }');

test('parsed documents are kept up to half a million letters in all, and the oldest goes first', () => {
  const { documentCache } = createDocumentCaches();
  const texts = ['a', 'b', 'c'].map((letter) => letter.repeat(200_000));
  for (const text of texts) documentCache.set(text, document);
  expect(texts.map((text) => documentCache.get(text))).toEqual([undefined, document, document]);
  const tooLong = 'x'.repeat(600_000);
  documentCache.set(tooLong, document);
  expect(documentCache.get(tooLong)).toBeUndefined();
});
