import { format } from 'prettier';
import { expect, test } from 'vitest';

import { registry } from '../../src/modules/index.js';
import { writeOperationsFileSchema } from '../../src/psn/operations-file-schema.js';

test('docs/operations-file.schema.json names every key of the registry; `npm run docs` writes it', async () => {
  const text = JSON.stringify(writeOperationsFileSchema(registry));
  const published = await format(text, { parser: 'json', printWidth: 110 });
  await expect(published).toMatchFileSnapshot('../../docs/operations-file.schema.json');
});
