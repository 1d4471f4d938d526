import { settings } from './settings.js';
import type { Bench } from './bench.js';
import type { BenchServer } from './servers.js';

/** A question with the answer that this server has to give, to the byte. */
export interface CheckedQuestion {
  readonly body: string;
  readonly answer: string;
}

/** What the load tells of a round. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
  readonly failures: readonly string[];
}

/** What one round told of one server. */
export interface Round {
  readonly requests: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly cpuMs: number;
  /** How much of its core it took. */
  readonly busy: number;
}

interface Load {
  readonly questions: readonly CheckedQuestion[];
  readonly connections: number;
  /** Until so many are answered; else until the time is over. */
  readonly count?: number;
}

/** One round of load. Throws if a single answer was another than it should be. */
export async function loadOnce(bench: Bench, server: BenchServer, load: Load): Promise<Round> {
  const before = await server.taken();
  const { failed, failures, ...told } = await bench.load.ask<LoadResult>({
    address: server.address,
    ...(load.count === undefined ? { seconds: settings.seconds } : {}),
    ...load,
  });
  const after = await server.taken();
  if (failed > 0) {
    throw new Error(
      `${server.name}: ${failed} of ${told.requests} answers were wrong, such as ${failures[0]}`,
    );
  }
  if (told.requests === 0) throw new Error(`${server.name} answered nothing`);
  const cpuMs = after.cpuMs - before.cpuMs;
  return {
    ...told,
    perSecond: told.requests / told.seconds,
    cpuMs: cpuMs / told.requests,
    busy: cpuMs / 1000 / told.seconds,
  };
}

/** The one in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('There is no median of nothing');
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}
