import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

import { request } from 'undici';
import { test } from 'vitest';

import { readFaultPlan } from '../../src/emulator/faults/fault-plan.js';
import { createEmulator, type Emulator } from '../../src/emulator/server.js';
import { world } from '../../src/emulator/world/world.js';
import { registry } from '../../src/modules/index.js';
import { operations } from '../../src/modules/store/operations.js';
import { buildRequest } from '../../src/psn/request.js';
import { ask, known } from '../server/questions.js';
import { main } from '../support/run-cli.js';
import { load, median, server, startServer } from './measure.js';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? '3');
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? '5');
const STARTS = Number(process.env['BENCH_STARTS'] ?? '2');

/** The servers have one core, what they ask and who asks them the other. */
const SERVED = 0;
const ASKING = 1;

const post = (query: string, variables?: object): string => JSON.stringify({ query, variables });

function settings(bases: Emulator['bases'], stateDir: string, env: Readonly<Record<string, string>> = {}) {
  return {
    PORT: '0',
    LOG_LEVEL: 'warn',
    PSN_STATE_DIR: stateDir,
    PSN_RATE_LIMIT_PER_15MIN: '100000',
    PSN_MAX_CONCURRENT: '64',
    PSN_ACCOUNT_BASE_URL: bases.account,
    PSN_MOBILE_BASE_URL: bases.mobile,
    PSN_WEB_BASE_URL: bases.web,
    PSN_DMS_BASE_URL: bases.dms,
    PSN_LEGACY_PROFILE_BASE_URL: bases.legacyProfile,
    ...env,
  };
}

interface Bench {
  readonly psn: Emulator;
  readonly folder: string;
  /** The gateway's address, with what this workload wants of its settings. */
  readonly start: (env?: Readonly<Record<string, string>>) => ReturnType<typeof startServer>;
}

async function withBench(work: (bench: Bench) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'psn-gateway-bench-'));
  await using psn = await createEmulator({ registry }).start();
  let started = 0;
  await work({
    psn,
    folder,
    start: (env) =>
      startServer([main, 'serve'], {
        core: SERVED,
        env: settings(psn.bases, join(folder, String((started += 1))), env),
      }),
  });
  await rm(folder, { recursive: true, force: true });
}

const tell = (workload: string, goal: string, measured: string): void => {
  process.stdout.write(`${workload.padEnd(44)} goal ${goal.padEnd(34)} measured ${measured}\n`);
};
const shown = (value: number): string => value.toFixed(2);

/** The medians of what several rounds measure of both, after several starts. */
async function compare(
  open: () => Promise<
    readonly [Awaited<ReturnType<typeof startServer>>, Awaited<ReturnType<typeof startServer>>]
  >,
  round: (ours: string, other: string) => Promise<number>,
): Promise<number> {
  const figures: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const [ours, other] = await open();
    await round(ours.address, other.address);
    for (let count = 0; count < ROUNDS; count += 1) figures.push(await round(ours.address, other.address));
    await ours[Symbol.asyncDispose]();
    await other[Symbol.asyncDispose]();
  }
  return median(figures);
}

async function ratio(ours: string, other: string, body: string): Promise<number> {
  const a = await load(ours, { body, seconds: SECONDS });
  const b = await load(other, { body, seconds: SECONDS });
  return a.perSecond / b.perSecond;
}

/** PSN's answer to one product, as the emulator gives it, in a file. */
async function productAnswer({ psn, folder }: Bench): Promise<string> {
  const [version] = operations.product.versions;
  const { url, headers } = buildRequest(
    operations.product,
    version,
    { productId: known.product.id },
    {
      bases: psn.bases,
      userAgent: 'bench',
      locale: 'en-US',
    },
  );
  const file = join(folder, 'product.json');
  await writeFile(file, await (await request(url, { headers })).body.text());
  return file;
}

test('one hot anonymous answer', () =>
  withBench(async ({ start }) => {
    const body = post(`{ ${ask.product} ${ask.category} }`);
    const measured = await compare(
      async () => {
        const gateway = await start();
        const answer = await request(gateway.address, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        const bytes = Buffer.byteLength(await answer.body.text());
        return [gateway, await startServer([server, 'hello', String(bytes)], { core: SERVED })];
      },
      (ours, other) => ratio(ours, other, body),
    );
    tell('one hot anonymous answer', '>= 0.70 of a hello world', shown(measured));
  }));

test('one product, uncached', () =>
  withBench(async (bench) => {
    const file = await productAnswer(bench);
    await using upstream = await startServer([server, 'upstream', file], { core: ASKING });
    const body = post(`{ ${ask.product} }`);
    const measured = await compare(
      async () => [
        await bench.start({ GATEWAY_CACHE_BYTES: '0', PSN_WEB_BASE_URL: upstream.address }),
        await startServer([server, 'raw', upstream.address], { core: SERVED }),
      ],
      (ours, other) => ratio(ours, other, body),
    );
    tell('one product, uncached', '>= 0.45 of a raw proxy', shown(measured));
  }));

test('50 ms upstream', () =>
  withBench(async (bench) => {
    const file = await productAnswer(bench);
    await using upstream = await startServer([server, 'upstream', file, '50'], { core: ASKING });
    const body = post(`{ ${ask.product} }`);
    const p50 = async (url: string) => (await load(url, { body, seconds: SECONDS, connections: 8 })).p50;
    const measured = await compare(
      async () => [
        await bench.start({ GATEWAY_CACHE_BYTES: '0', PSN_WEB_BASE_URL: upstream.address }),
        await startServer([server, 'raw', upstream.address], { core: SERVED }),
      ],
      async (ours, other) => (await p50(ours)) - (await p50(other)),
    );
    tell('50 ms upstream', '<= 1.0 ms added', `${shown(measured)} ms more than a raw proxy`);
  }));

test('200 equal questions, cold', () =>
  withBench(async ({ psn, start }) => {
    const upstreamMs = 50;
    psn.setFaults(readFaultPlan({ faults: [{ fault: 'delay', milliseconds: upstreamMs }] }));
    await using gateway = await start();
    const askOne = async (query: string): Promise<number> => {
      const { statusCode, body } = await request(gateway.address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: post(query),
      });
      await body.text();
      return statusCode;
    };
    // Connections and code are warm, the question is not.
    await Promise.all(Array.from({ length: 200 }, () => askOne(`{ ${ask.category} }`)));
    psn.requests.length = 0;
    const since = performance.now();
    await Promise.all(Array.from({ length: 200 }, () => askOne(`{ ${ask.product} }`)));
    const ms = performance.now() - since;
    tell(
      '200 equal questions, cold',
      '1 call, <= upstream time + 100 ms',
      `${psn.requests.length} call, upstream time + ${shown(ms - upstreamMs)} ms`,
    );
  }));

test('50 ids with 10 duplicates', () =>
  withBench(async ({ psn, start }) => {
    const ids = world.products.slice(0, 40).map(({ id }) => id);
    const body = post('query($ids: [ID!]!) { products(ids: $ids) { id name publisher } }', {
      ids: [...ids, ...ids.slice(0, 10)],
    });
    await using gateway = await start();
    const calls = async (): Promise<number> => {
      psn.requests.length = 0;
      const headers = { 'content-type': 'application/json' };
      await (await request(gateway.address, { method: 'POST', headers, body })).body.text();
      return psn.requests.length;
    };
    const [first, again] = [await calls(), await calls()];
    tell(
      `${ids.length + 10} ids with 10 duplicates`,
      '40 calls, 0 on repeat',
      `${first} calls, ${again} on repeat`,
    );
  }));

test('from spawn to first answer', () =>
  withBench(async ({ start }) => {
    const figures: number[] = [];
    for (let count = 0; count < ROUNDS; count += 1) {
      const since = performance.now();
      await using gateway = await start();
      const answer = await request(gateway.address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: post('{ gateway { version } }'),
      });
      await answer.body.text();
      figures.push(performance.now() - since);
    }
    tell('from spawn to first answer', '<= 400 ms', `${shown(median(figures))} ms`);
  }));

test('the machine', () => {
  const [first] = cpus();
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} cores of ${first?.model ?? 'unknown make'}; ` +
      `${STARTS} starts of ${ROUNDS} rounds of ${SECONDS} s, 64 connections\n`,
  );
});
