import { join } from 'node:path';

import { main } from '../support/run-cli.js';
import { cores, scriptOf, startChild } from './child.js';
import { rawIds, upstreamCalls } from './questions.js';
import { settings } from './settings.js';

/** What a server has taken so far. */
interface Taken {
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

/** What a server is started with, beyond what all of its kind get. */
export interface StartOptions {
  readonly args?: readonly string[];
  readonly env?: Env;
  /** Where it answers the question, if not at the address that it says. */
  readonly path?: string;
  /** Whether it tells what it takes; that is loaded into it. */
  readonly isWatched?: boolean;
}

/** How each server is started: the name that it is shown by, and what Node is given. */
const commands = {
  /** Nothing between PSN and who asks. */
  upstream: { name: 'the upstream itself', args: [] },
  raw: { name: 'raw undici proxy', args: [scriptOf('peers/plain.mjs'), 'raw'] },
  parsing: { name: 'parsing proxy', args: [scriptOf('peers/plain.mjs'), 'parsing'] },
  hello: { name: 'hello world', args: [scriptOf('peers/plain.mjs'), 'hello'] },
  gateway: { name: 'this gateway', args: [main, 'serve'] },
  mercurius: { name: 'Mercurius + jit', args: [scriptOf('peers/mercurius.mjs')] },
  apollo: { name: 'Apollo Server', args: [scriptOf('peers/apollo.mjs')] },
  yoga: { name: 'Yoga', args: [scriptOf('peers/yoga.mjs')] },
  yogaCached: { name: 'Yoga + response cache', args: [scriptOf('peers/yoga.mjs'), 'cached'] },
} as const;

export type ServerKind = keyof typeof commands;
export const nameOf = (kind: ServerKind): string => commands[kind].name;
export const graphqlPeers = ['mercurius', 'apollo', 'yoga'] as const;

const gatewayEnv = (upstream: string, stateDir: string): Env => ({
  PORT: '0',
  LOG_LEVEL: 'warn',
  PSN_STATE_DIR: stateDir,
  PSN_RATE_LIMIT_PER_15MIN: '10000000',
  PSN_MAX_CONCURRENT: '64',
  PSN_WEB_BASE_URL: upstream,
  PSN_MOBILE_BASE_URL: upstream,
  PSN_ACCOUNT_BASE_URL: upstream,
  PSN_DMS_BASE_URL: upstream,
  PSN_LEGACY_PROFILE_BASE_URL: upstream,
});

/** PSN as a server to be measured: what it takes of its core is nobody's concern. */
function upstreamItself(base: string): BenchServer {
  const { paths, placeholder } = upstreamCalls();
  return {
    name: nameOf('upstream'),
    address: base + paths.product.replace(placeholder, rawIds.product),
    taken: () => Promise.resolve({ cpuMs: 0, rss: 0, heapUsed: 0 }),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

/** Starts servers before one PSN. */
export interface ServerStarter extends AsyncDisposable {
  start(kind: ServerKind, options?: StartOptions): Promise<BenchServer>;
}

/** Gives each caller a process of its own; where nothing is measured, those that ask for the same share one. */
export function createServerStarter(upstream: string, folder: string): ServerStarter {
  const kept = new Map<string, Promise<BenchServer>>();
  let started = 0;

  async function start(
    kind: ServerKind,
    { args = [], env = {}, isWatched = true }: StartOptions,
  ): Promise<BenchServer> {
    const { name, args: own } = commands[kind];
    if (kind === 'upstream') return upstreamItself(upstream);
    const peerEnv: Env = {
      BENCH_UPSTREAM: upstream,
      BENCH_CALLS: JSON.stringify(upstreamCalls()),
      BENCH_RAW: JSON.stringify(rawIds),
    };
    started += 1;
    const usual = kind === 'gateway' ? gatewayEnv(upstream, join(folder, String(started))) : peerEnv;
    const watch = isWatched ? ['--import', scriptOf('watched.mjs')] : [];
    const child = await startChild([...watch, ...own, ...args], {
      core: cores.served,
      env: { ...usual, ...env },
    });
    return {
      name,
      address: child.said,
      taken: (job) => child.ask(job ?? {}),
      [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
    };
  }

  async function shared(kind: ServerKind, options: StartOptions): Promise<BenchServer> {
    const key = JSON.stringify([kind, options.args, options.env]);
    const server = kept.get(key) ?? start(kind, options);
    kept.set(key, server);
    return { ...(await server), [Symbol.asyncDispose]: () => Promise.resolve() };
  }

  return {
    async start(kind, { path = '', ...options } = {}) {
      const isShared = settings.isSmoke && options.isWatched !== false;
      const server = await (isShared ? shared(kind, options) : start(kind, options));
      return { ...server, address: server.address + path };
    },
    async [Symbol.asyncDispose]() {
      for (const server of kept.values()) await (await server)[Symbol.asyncDispose]();
    },
  };
}
