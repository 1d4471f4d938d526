import { expect } from 'vitest';

import { answerOf } from '../answer.js';
import type { Bench } from '../bench.js';
import { type LoadResult, median } from '../load.js';
import { questions } from '../questions.js';
import { differenceOf } from '../report.js';
import { runRounds } from '../rounds.js';
import { graphqlPeers, nameOf, type ServerKind } from '../servers.js';
import { settings } from '../settings.js';
import { defineWorkload } from './workload.js';

const UPSTREAM_MS = 50;
const CONNECTIONS = 8;
const ASKERS = 200;

/** What a server made of the same question, asked by all at once for the first time. */
interface Cold {
  readonly calls: number;
  /** Until the last was answered, beyond the time of the call. */
  readonly ms: number;
}

/** Each time another question; warm are code and connections to PSN alone, and the first time not even these. */
async function askCold(bench: Bench, kind: ServerKind): Promise<readonly Cold[]> {
  await using server = await bench.start(kind);
  const told: Cold[] = [];
  for (let round = 0; round <= settings.rounds; round += 1) {
    const { body } = questions.cold(round);
    await bench.calls();
    const load = { address: server.address, questions: [{ body }], connections: ASKERS, count: ASKERS };
    const { seconds, failed, failures } = await bench.load.ask<LoadResult>(load);
    if (failed > 0) throw new Error(`${server.name}: ${failed} of ${ASKERS} failed, such as ${failures[0]}`);
    told.push({ calls: await bench.calls(), ms: seconds * 1000 - UPSTREAM_MS });
    expect(JSON.parse(await answerOf(server.address, body))).not.toHaveProperty('errors');
  }
  return told.slice(1);
}

/** Workloads that are about waiting. */
export function defineLatency(open: () => Bench): void {
  defineWorkload(open, '50 ms upstream', async (bench) => {
    const workload = '50 ms upstream';
    await bench.calls({ delayMs: UPSTREAM_MS });
    const rounds = await runRounds(bench, {
      questions: questions.product.slice(0, CONNECTIONS),
      servers: [
        ['upstream'],
        ['raw', { path: '/Product' }],
        ['gateway', { env: { GATEWAY_CACHE_BYTES: '0' } }],
        ...graphqlPeers.map((kind) => [kind] as const),
      ],
      isUncached: true,
    });
    await bench.calls({ delayMs: 0 });
    bench.report.rounds(rounds, 'raw');
    const added = (kind: ServerKind) => differenceOf(rounds, [kind, 'upstream'], ({ p50 }) => p50);
    for (const kind of ['raw', ...graphqlPeers] as const) {
      bench.report.line(`${nameOf(kind)} adds ${added(kind).toFixed(2)} ms at the median`);
    }
    const ms = added('gateway');
    bench.report.goal({
      workload,
      goal: '<= 1.0 ms added at the median',
      measured: `${ms.toFixed(2)} ms`,
      isReached: ms <= 1,
    });
  });

  defineWorkload(open, '200 equal questions, cold', async (bench) => {
    const workload = '200 equal questions, cold';
    await bench.calls({ delayMs: UPSTREAM_MS });
    for (const kind of ['gateway', ...graphqlPeers] as const) {
      const told = await askCold(bench, kind);
      const calls = Math.max(...told.map((cold) => cold.calls));
      const ms = median(told.map((cold) => cold.ms));
      const measured = `${calls} calls, the last answer ${ms.toFixed(0)} ms after PSN's`;
      if (kind === 'gateway') {
        const goal = '1 call, <= 100 ms after';
        bench.report.goal({ workload, goal, measured, isReached: calls === 1 && ms <= 100 });
        expect(told.map((cold) => cold.calls)).toEqual(told.map(() => 1));
      } else bench.report.line(`${nameOf(kind)}: ${measured}`);
    }
    await bench.calls({ delayMs: 0 });
  });
}
