import { expect, test } from 'vitest';

import { upstreamShapes } from '../../src/generated/upstream-shapes.js';
import { registry } from '../../src/modules/index.js';
import { upstreamWords } from '../../src/modules/upstream-words.js';
import { persistedQueries } from '../../src/psn/operation.js';
import { findDrift } from '../../src/psn/shape.js';
import { compileCheck } from '../../src/psn/shape-check.js';
import { describeRecordings, listRecordedOperations, readRecordings } from '../support/recordings.js';

const known = { types: upstreamShapes.types, words: upstreamWords };

describeRecordings('what the mapping expects of answers', () => {
  const recorded = new Set(listRecordedOperations());
  const operations = persistedQueries(registry).filter(
    ({ key, operationName }) => recorded.has(operationName) && !key.startsWith('raw.'),
  );

  test.each(operations.map(({ key, operationName }) => [key, operationName] as const))(
    '%s: no recorded answer has drifted from it',
    (key, operationName) => {
      const shape = upstreamShapes.operations[key] ?? 'any';
      const isExpected = compileCheck(shape, known.types, known.words);
      const isOfPlayers = key.startsWith('players.');
      const drift = readRecordings(operationName)
        // Games and players are searched for by one operation.
        .filter(
          ({ request }) =>
            !/SearchResults$/.test(operationName) ||
            /Social/.test(JSON.stringify(request.variables)) === isOfPlayers,
        )
        .filter(({ status, body }) => status === 200 && body?.data != null)
        .flatMap(({ name, body }) => {
          const found = findDrift(body.data, shape, known);
          expect(isExpected(body.data)).toBe(found.length === 0);
          return found.map((what) => `${name}: ${what}`);
        });
      expect([...new Set(drift)]).toEqual([]);
    },
  );
});
