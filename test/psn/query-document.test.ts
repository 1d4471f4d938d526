import { createHash } from 'node:crypto';

import { expect, test } from 'vitest';

import { operations } from '../../src/modules/stars/operations.js';
import { printQueryDocument } from '../../src/psn/query-document.js';

test('the printed field list of an operation gives the hash it is registered under', () => {
  const [version] = operations.account.versions;
  const text = printQueryDocument(operations.account, version.document!);
  expect(createHash('sha256').update(text).digest('hex')).toBe(version.sha256);
});
