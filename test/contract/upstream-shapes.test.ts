import { format } from 'prettier';
import { expect, test } from 'vitest';

import { registry } from '../../src/modules/index.js';
import { readUpstreamShapes } from './upstream-types.js';

test('src/generated/upstream-shapes.ts says what the operations’ types say; `npm run docs` writes it', async () => {
  const shapes = readUpstreamShapes();
  expect(Object.keys(shapes.operations)).toEqual(registry.map(({ key }) => key).toSorted());
  const text = `import type { UpstreamShapes } from '../psn/shape.js';

export const upstreamShapes: UpstreamShapes = ${JSON.stringify(shapes)};
`;
  const written = await format(text, { parser: 'typescript', singleQuote: true, printWidth: 110 });
  await expect(written).toMatchFileSnapshot('../../src/generated/upstream-shapes.ts');
});
