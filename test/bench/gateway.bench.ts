import { cpus, platform, release } from 'node:os';

import { afterAll, beforeAll } from 'vitest';

import { type Bench, createBench } from './bench.js';
import { cores, isPinned } from './child.js';
import { settings } from './settings.js';
import { defineLatency } from './workloads/latency.js';
import { defineProcess } from './workloads/process.js';
import { defineThroughput } from './workloads/throughput.js';

let bench: Bench;

beforeAll(async () => {
  bench = await createBench();
  const { seconds, rounds, starts } = settings;
  const pinned = isPinned
    ? `the server has core ${cores.served}, load and upstream core ${cores.asking}`
    : 'nobody is held to a core, so that ratios mean little';
  bench.report.line(
    `Node ${process.version}, ${platform()} ${release()}, ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown make'}; ` +
      `${pinned}; ${starts} starts of ${rounds} rounds of ${seconds} s`,
  );
});

afterAll(async () => {
  bench.report.summary();
  await bench[Symbol.asyncDispose]();
});

const open = (): Bench => bench;
defineThroughput(open);
defineLatency(open);
defineProcess(open);
