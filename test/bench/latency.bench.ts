import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Bench, createBench, graphqlPeers, nameOf, type ServerKind } from './bench.js';
import { type LoadResult, median } from './load.js';
import { questions } from './questions.js';
import { answerOf, runRounds } from './rounds.js';
import { settings } from './settings.js';
import { differenceOf, line, showGoal, showRounds } from './table.js';

const UPSTREAM_MS = 50;
const CONNECTIONS = 8;
const ASKERS = 200;

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
  await bench.calls({ delayMs: UPSTREAM_MS });
});
afterAll(() => bench[Symbol.asyncDispose]());

test('50 ms upstream', async () => {
  const rounds = await runRounds(bench, {
    questions: questions.product.slice(0, CONNECTIONS),
    servers: [
      ['upstream'],
      ['raw'],
      ['gateway', { env: { GATEWAY_CACHE_BYTES: '0' } }],
      ...graphqlPeers.map((kind) => [kind] as const),
    ],
    rawPath: '/Product',
    isUncached: true,
    connections: CONNECTIONS,
  });
  showRounds('50 ms upstream', rounds, 'raw');
  for (const kind of ['raw', 'gateway', ...graphqlPeers] as const) {
    const added = differenceOf(rounds, [kind, 'upstream'], ({ p50 }) => p50);
    line(`${nameOf(kind).padEnd(24)} adds ${added.toFixed(2)} ms at the median`);
    if (kind === 'gateway')
      showGoal('50 ms upstream', 'adds <= 1.0 ms', `${added.toFixed(2)} ms`, added <= 1);
  }
});

/** Asks a server the same 200 times at once, for the first time; warm are code and connections alone. */
async function askCold(kind: ServerKind, coldQuestion: (index: number) => { readonly body: string }) {
  await using server = await bench.start(kind);
  const figures: { readonly calls: number; readonly ms: number }[] = [];
  for (let round = 0; round <= settings.rounds; round += 1) {
    const { body } = coldQuestion(round);
    await bench.calls();
    const { seconds, failed, failures } = await bench.load.ask<LoadResult>({
      address: server.address,
      questions: [{ body }],
      connections: ASKERS,
      count: ASKERS,
    });
    if (failed > 0) throw new Error(`${server.name}: ${failed} failed, such as ${failures[0]}`);
    figures.push({ calls: await bench.calls(), ms: seconds * 1000 - UPSTREAM_MS });
    expect(JSON.parse(await answerOf(server.address, body))).not.toHaveProperty('errors');
  }
  const [, ...warm] = figures;
  return { calls: warm.map(({ calls }) => calls), ms: median(warm.map(({ ms }) => ms)) };
}

test('200 equal questions, cold', async () => {
  line('\n## 200 equal questions, cold');
  for (const kind of ['gateway', ...graphqlPeers] as const) {
    const { calls, ms } = await askCold(kind, questions.cold);
    const told = `${median(calls)} calls, all answered ${ms.toFixed(0)} ms after the call`;
    line(`${nameOf(kind).padEnd(24)} ${told}`);
    if (kind !== 'gateway') continue;
    showGoal('200 equal questions', '1 call, <= 100 ms', told, Math.max(...calls) === 1 && ms <= 100);
    expect(new Set(calls)).toEqual(new Set([1]));
  }
});
