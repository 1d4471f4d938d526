import { createRequire } from 'node:module';

import { defineConfig } from 'vitest/config';

const graphql = createRequire(import.meta.url).resolve('graphql/index.js');

export default defineConfig({
  // The clients' own graphql, and as CommonJS: what is not transformed loads it so.
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    name: 'clients',
    include: ['**/*.test.ts'],
    // Routers take seconds to load on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // As many as the other projects, or vitest will not run them together.
    maxWorkers: 2,
  },
});
