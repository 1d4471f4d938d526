import { createRequire } from 'node:module';

import { defineConfig } from 'vitest/config';

const graphql = createRequire(import.meta.url).resolve('graphql/index.js');

export default defineConfig({
  // Without the alias vitest loads graphql twice, as CommonJS and as ESM, and the two do not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    include: ['test/**/*.test.ts'],
    // Commands start in processes of their own, which a busy machine makes wait.
    testTimeout: 30_000,
    server: { deps: { inline: [/graphql-yoga/, /@graphql-tools/, /@graphql-yoga/, /@envelop/] } },
    coverage: { include: ['src/**'], exclude: ['src/generated/**'] },
  },
});
