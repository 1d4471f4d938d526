import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { main } from '../support/run-cli.js';
import { type BenchProcess, cores, scriptOf, startProcess } from './process.js';
import { rawIds, upstreamCalls, writeAnswers } from './questions.js';

/** What a server has taken so far. */
export interface Taken {
  readonly cpuMs: number;
  readonly rss: number;
  readonly heapUsed: number;
}

/** What is done before it is told: sweep, write down the heap, begin or end a profile. */
interface TakenJob {
  readonly sweep?: boolean;
  readonly snapshot?: string;
  readonly profile?: string;
}

/** A server that is measured. */
export interface BenchServer extends AsyncDisposable {
  readonly name: string;
  readonly address: string;
  taken(job?: TakenJob): Promise<Taken>;
}

type Env = Readonly<Record<string, string>>;

/** How each server is started: the name that it is shown by, and what Node is given. */
const commands = {
  gateway: { name: 'this gateway', args: [main, 'serve'] },
  raw: { name: 'raw undici proxy', args: [scriptOf('peers/plain.mjs'), 'raw'] },
  parsing: { name: 'parsing proxy', args: [scriptOf('peers/plain.mjs'), 'parsing'] },
  hello: { name: 'hello world', args: [scriptOf('peers/plain.mjs'), 'hello'] },
  mercurius: { name: 'Mercurius + jit', args: [scriptOf('peers/mercurius.mjs')] },
  apollo: { name: 'Apollo Server', args: [scriptOf('peers/apollo.mjs')] },
  yoga: { name: 'Yoga', args: [scriptOf('peers/yoga.mjs')] },
  /** Nothing between it and who asks. */
  upstream: { name: 'the upstream itself', args: [] },
  yogaCached: { name: 'Yoga + response cache', args: [scriptOf('peers/yoga.mjs'), 'cached'] },
} as const;

export type ServerKind = keyof typeof commands;
export const nameOf = (kind: ServerKind): string => commands[kind].name;
export const graphqlPeers = ['mercurius', 'apollo', 'yoga'] as const;

/** Everything that a workload starts, and what it asks. */
export interface Bench extends AsyncDisposable {
  readonly upstream: string;
  readonly load: BenchProcess;
  /** Sets how long PSN takes; tells how many calls came since this was asked last. */
  calls(job?: { readonly delayMs?: number }): Promise<number>;
  start(
    kind: ServerKind,
    options?: { readonly args?: readonly string[]; readonly env?: Env; readonly isWatched?: boolean },
  ): Promise<BenchServer>;
}

if (!existsSync(scriptOf('node_modules'))) {
  throw new Error(
    'The other servers are missing: `npm ci --prefix test/bench --ignore-scripts` installs them',
  );
}

/** PSN as a server to be measured: what it takes of its core is nobody's concern. */
function upstreamItself(base: string): BenchServer {
  const { paths, placeholder } = upstreamCalls();
  return {
    name: nameOf('upstream'),
    address: base + paths.product.replace(placeholder, rawIds.first),
    taken: () => Promise.resolve({ cpuMs: 0, rss: 0, heapUsed: 0 }),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

/** PSN, the load, and a folder for what the servers write. */
export async function createBench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'psn-gateway-bench-'));
  const upstream = await startProcess([scriptOf('upstream.mjs'), await writeAnswers(folder)], {
    core: cores.asking,
  });
  const load = await startProcess([scriptOf('load.mjs')], { core: cores.asking });
  let started = 0;

  const gatewayEnv = (): Env => ({
    PORT: '0',
    LOG_LEVEL: 'warn',
    PSN_STATE_DIR: join(folder, String((started += 1))),
    PSN_RATE_LIMIT_PER_15MIN: '10000000',
    PSN_MAX_CONCURRENT: '64',
    PSN_WEB_BASE_URL: upstream.said,
    PSN_MOBILE_BASE_URL: upstream.said,
    PSN_ACCOUNT_BASE_URL: upstream.said,
    PSN_DMS_BASE_URL: upstream.said,
    PSN_LEGACY_PROFILE_BASE_URL: upstream.said,
  });
  const peerEnv: Env = {
    BENCH_UPSTREAM: upstream.said,
    BENCH_CALLS: JSON.stringify(upstreamCalls()),
    BENCH_RAW: JSON.stringify(rawIds),
  };

  return {
    upstream: upstream.said,
    load,
    calls: async (job = {}) => (await upstream.ask<{ calls: number }>(job)).calls,
    async start(kind, { args = [], env = {}, isWatched = true } = {}) {
      const { name, args: own } = commands[kind];
      if (kind === 'upstream') return upstreamItself(upstream.said);
      const watch = isWatched ? ['--import', scriptOf('report.mjs')] : [];
      const child = await startProcess([...watch, ...own, ...args], {
        core: cores.served,
        env: { ...(kind === 'gateway' ? gatewayEnv() : peerEnv), ...env },
      });
      return {
        name,
        address: child.said,
        taken: (job) => child.ask(job ?? {}),
        [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
      };
    },
    async [Symbol.asyncDispose]() {
      await load[Symbol.asyncDispose]();
      await upstream[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Everything that was opened, closed. */
export async function closeAll(servers: readonly AsyncDisposable[]): Promise<void> {
  await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
}
