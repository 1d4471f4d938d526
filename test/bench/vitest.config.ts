import { defineConfig, mergeConfig } from 'vitest/config';

import root from '../../vitest.config.js';

/** Benchmarks are no tests: they assert nothing that a busy machine could make untrue. */
export default mergeConfig(
  { resolve: root.resolve ?? {} },
  defineConfig({
    test: {
      include: ['test/bench/*.bench.ts'],
      fileParallelism: false,
      testTimeout: 3_600_000,
      hookTimeout: 60_000,
    },
  }),
);
