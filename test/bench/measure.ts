import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import autocannon from 'autocannon';

/** A server in a process of its own. */
export interface BenchServer extends AsyncDisposable {
  readonly address: string;
}

const canPin = spawnSync('taskset', ['--version']).status === 0;
export const server = fileURLToPath(new URL('server.mjs', import.meta.url));

/** Starts a process that prints its address, on one core where the system can hold it there. */
export async function startServer(
  args: readonly string[],
  { env = {}, core }: { readonly env?: Readonly<Record<string, string>>; readonly core: number },
): Promise<BenchServer> {
  const command = [...(canPin ? ['taskset', '-c', String(core)] : []), process.execPath, ...args];
  const child = spawn(command[0]!, command.slice(1), {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { value } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  if (value === undefined) throw new Error(`${args.join(' ')} ended without an address`);
  return {
    address: value,
    async [Symbol.asyncDispose]() {
      child.kill();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/** One round of load: requests in a second, and the median of their milliseconds. */
export async function load(
  url: string,
  {
    body,
    seconds,
    connections = 64,
  }: { readonly body: string; readonly seconds: number; readonly connections?: number },
): Promise<{ readonly perSecond: number; readonly p50: number }> {
  const result = await autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
    connections,
    duration: seconds,
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${url} failed`);
  return { perSecond: result.requests.average, p50: result.latency.p50 };
}

/** The one in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
