import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type BenchChild, cores, scriptOf, startChild } from './child.js';
import { writeAnswers } from './questions.js';
import { createReport, type Report } from './report.js';
import { settings } from './settings.js';
import { createServerStarter, type ServerStarter } from './servers.js';

/** What every workload works with. */
export interface Bench extends ServerStarter {
  readonly report: Report;
  readonly load: BenchChild;
  /** Sets how long PSN takes; tells how many calls came since this was asked last. */
  calls(job?: { readonly delayMs?: number }): Promise<number>;
}

/** PSN, the load, and servers that end with it. */
export async function createBench(): Promise<Bench> {
  if (!existsSync(scriptOf('node_modules'))) {
    throw new Error(
      'The servers to measure against are missing: run `npm ci --prefix test/bench --ignore-scripts`',
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'psn-gateway-bench-'));
  const upstream = await startChild([scriptOf('upstream.mjs'), await writeAnswers(folder)], {
    core: cores.asking,
  });
  const load = await startChild([scriptOf('load.mjs')], { core: cores.asking });
  const servers = createServerStarter(upstream.said, folder);
  return {
    report: createReport((line) => process.stdout.write(`${line}\n`), settings),
    load,
    calls: async (job = {}) => (await upstream.ask<{ calls: number }>(job)).calls,
    start: (kind, options) => servers.start(kind, options),
    async [Symbol.asyncDispose]() {
      await servers[Symbol.asyncDispose]();
      await load[Symbol.asyncDispose]();
      await upstream[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
