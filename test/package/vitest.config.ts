import { fileURLToPath } from 'node:url';

import { defineConfig, mergeConfig } from 'vitest/config';

import root from '../../vitest.config.js';

/** The package as its users get it: packed, and installed in a folder outside of this repository. */
export default mergeConfig(
  { resolve: root.resolve ?? {} },
  defineConfig({
    test: {
      include: ['test/package/*.test.ts'],
      globalSetup: [fileURLToPath(new URL('install.ts', import.meta.url))],
      testTimeout: 60_000,
      hookTimeout: 60_000,
      // Commands are waited for, not computed here.
      maxWorkers: 2,
    },
  }),
);
