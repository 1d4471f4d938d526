import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';

import { pino } from 'pino';
import { request } from 'undici';

import { readConfig } from '../../src/config.js';
import type { Alarm } from '../../src/server/live/alarm.js';
import { createEmulator, type Emulator } from '../../src/emulator/server.js';
import { registry } from '../../src/modules/index.js';
import { createGateway, type Gateway } from '../../src/server/gateway.js';
import { joinOthers } from '../../src/server/shared-state.js';
import { listen, type Patience } from '../../src/server/http.js';
import { type Events, openEvents } from './events.js';
import { sharedSettings } from './shared-place.js';

/** An error as callers see it. */
export interface ShownError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly operation?: string; readonly retryAfter?: number };
}

/** What a request cost, told to whoever asks with `x-gateway-cost`. */
export interface Cost {
  readonly estimated: number | null;
  readonly actual: number;
  readonly cacheHits: number;
}

/** What a GraphQL request over HTTP brought. */
export interface Executed {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Of any shape: tests look into it. */
  readonly data: any;
  readonly errors: readonly ShownError[];
  readonly extensions: { readonly cost?: Cost };
  readonly text: string;
}

/** A gateway on a port of its own, in front of a fake PSN of its own. */
export interface TestGateway extends AsyncDisposable {
  readonly address: string;
  readonly psn: Emulator;
  /** Everything logged, at debug level, as JSON lines. */
  readonly log: readonly string[];
  readonly stateDir: string;
  /** As another server would mount it. */
  readonly mounted: Pick<Gateway, 'handle' | 'fetch' | 'endSubscriptions'>;
  execute(
    query: string,
    options?: { readonly variables?: object; readonly headers?: Record<string, string> },
  ): Promise<Executed>;
  /** Asks for a subscription, and gives its events as they come. */
  subscribe(
    query: string,
    options?: { readonly variables?: object; readonly headers?: Record<string, string> },
  ): Promise<Events>;
  /** Stops it as SIGTERM does: what is open is told so. */
  stop(): Promise<void>;
}

interface TestGatewayOptions {
  /** Settings over those of the test. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly clock?: () => number;
  /** What wakes polls. */
  readonly alarm?: Alarm;
  /** A fake PSN to ask instead of a fresh emulator; the caller closes it. */
  readonly psn?: Emulator;
  readonly stateDir?: string;
  readonly patience?: Patience;
  /** Where another server has mounted it. */
  readonly path?: string;
}

/** Starts a gateway as its users would meet it: over HTTP, with nothing mocked but PSN. */
export async function createTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const { env = {}, clock = Date.now } = options;
  const psn = options.psn ?? (await createEmulator({ registry, clock }).start());
  const stateDir = options.stateDir ?? (await mkdtemp(join(tmpdir(), 'psn-gateway-test-')));
  const config = readConfig({
    PORT: '0',
    PSN_ACCOUNT_BASE_URL: psn.bases.account,
    PSN_MOBILE_BASE_URL: psn.bases.mobile,
    PSN_WEB_BASE_URL: psn.bases.web,
    PSN_DMS_BASE_URL: psn.bases.dms,
    PSN_LEGACY_PROFILE_BASE_URL: psn.bases.legacyProfile,
    PSN_NPSSO: psn.npsso,
    PSN_STATE_DIR: stateDir,
    ...sharedSettings(stateDir),
    // Most tests count calls; those that must hold either way run once more with a cache, see vitest.config.ts.
    GATEWAY_CACHE_BYTES: process.env['TEST_CACHE_BYTES'] ?? '0',
    ...env,
  });
  const log: string[] = [];
  const sink = new Writable({
    write(line: Buffer, _encoding, done) {
      log.push(line.toString());
      done();
    },
  });
  const { patience, path = '' } = options;
  const logger = pino({ level: 'debug' }, sink);
  const redis = await joinOthers(config, logger, options.clock);
  const gateway = createGateway({
    config,
    clock,
    logger,
    redis,
    path,
    // Its way is the short one; what must hold on either runs once more, see vitest.config.ts.
    hasLeanPath: process.env['TEST_LEAN_PATH'] !== 'off',
    ...(options.alarm !== undefined && { alarm: options.alarm }),
  });
  const server = await listen(gateway, {
    host: config.host,
    port: 0,
    ...(patience !== undefined && { patience }),
  });

  let isStopped = false;
  return {
    address: server.address,
    psn,
    log,
    stateDir,
    mounted: gateway,
    async execute(query, { variables, headers } = {}) {
      const response = await request(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.body.text();
      const {
        data,
        errors = [],
        extensions = {},
      } = JSON.parse(text) as { data?: unknown; errors?: ShownError[]; extensions?: Executed['extensions'] };
      return { status: response.statusCode, headers: response.headers, data, errors, extensions, text };
    },
    subscribe: (query, asked) => openEvents(`${server.address}/graphql`, query, asked),
    async stop() {
      isStopped = true;
      await server.close(10_000);
    },
    async [Symbol.asyncDispose]() {
      if (!isStopped) await server.close(0);
      await redis?.close();
      if (options.psn === undefined) await psn.close();
      if (options.stateDir === undefined) await rm(stateDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
