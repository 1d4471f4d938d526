import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

import { defineConfig } from 'vitest/config';

const graphql = createRequire(import.meta.url).resolve('graphql/index.js');

/** Clients and routers are tried where `npm ci` in their folder has installed them. */
const clients = existsSync(new URL('test/clients/node_modules/', import.meta.url)) ? ['test/clients'] : [];

/**
 * What must hold with every cache and every short way as it does with none: what PSN was recorded to say, how it fails,
 * who is told what, and what is refused. It runs twice, and all else once, with the short ways and no cache.
 */
const eitherWay = [
  'test/recordings/**/*.test.ts',
  'test/modules/*faults.test.ts',
  'test/server/{isolation,partial-data,broken-answers,graphql-over-http,http,refused-requests,request-body}.test.ts',
];

/** And what must hold where several gateways share a Redis; all that must hold with a cache where somebody asks for it. */
const shared = [
  'test/psn/cached-client.test.ts',
  'test/server/isolation.test.ts',
  ...(process.env['TEST_SHARED'] === 'all' ? eitherWay : []),
];

/** Commands start in processes of their own, which a busy machine makes wait. */
const gateway = {
  testTimeout: 30_000,
  // Nothing here keeps state in modules, so files of tests share them: loading them took most of the time.
  isolate: false,
  maxWorkers: 2,
  server: { deps: { inline: [/graphql-yoga/, /@graphql-tools/, /@graphql-yoga/, /@envelop/] } },
};

export default defineConfig({
  // Without the alias vitest loads graphql twice, as CommonJS and as ESM, and the two do not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    coverage: { include: ['src/**'], exclude: ['src/generated/**'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'gateway',
          include: ['test/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'test/clients/**', 'test/package/**', ...eitherWay],
          ...gateway,
        },
      },
      {
        extends: true,
        test: { name: 'plain', include: eitherWay, ...gateway, env: { TEST_LEAN_PATH: 'off' } },
      },
      {
        extends: true,
        test: { name: 'cached', include: eitherWay, ...gateway, env: { TEST_CACHE_BYTES: '67108864' } },
      },
      {
        extends: true,
        test: {
          name: 'shared',
          include: shared,
          ...gateway,
          env: { TEST_CACHE_BYTES: '67108864', TEST_SHARED: 'on' },
        },
      },
      ...clients,
    ],
  },
});
