import { format } from 'prettier';
import { expect, test } from 'vitest';

import { registry } from '../../src/modules/index.js';
import { upstreamWords } from '../../src/modules/upstream-words.js';
import { readUpstreamShapes } from './upstream-types.js';

const shapes = readUpstreamShapes();

test('src/generated/upstream-shapes.ts says what the operations’ types say; `npm run docs` writes it', async () => {
  expect(Object.keys(shapes.operations)).toEqual(registry.map(({ key }) => key).toSorted());
  const text = `import type { UpstreamShapes } from '../psn/shape.js';

export const upstreamShapes: UpstreamShapes = ${JSON.stringify(shapes)};
`;
  const written = await format(text, { parser: 'typescript', singleQuote: true, printWidth: 110 });
  await expect(written).toMatchFileSnapshot('../../src/generated/upstream-shapes.ts');
});

test('each member whose words are known is a text of a type that operations answer', () => {
  const coordinates = Object.entries(upstreamWords).flatMap(([type, members]) =>
    Object.keys(members).map((member) => [type, member] as const),
  );
  const odd = coordinates.filter(([type, member]) => {
    const shape = shapes.types[type];
    return typeof shape !== 'object' || !('fields' in shape) || shape.fields[member] !== 'string';
  });
  expect(odd).toEqual([]);
});
