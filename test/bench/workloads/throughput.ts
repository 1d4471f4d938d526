import { expect } from 'vitest';

import { answerOf } from '../answer.js';
import type { Bench } from '../bench.js';
import { questions } from '../questions.js';
import { ratioOf, type Rounds } from '../report.js';
import { runRounds } from '../rounds.js';
import { graphqlPeers, nameOf, type ServerKind, type StartOptions } from '../servers.js';
import { defineWorkload } from './workload.js';

const perSecond = (rounds: Rounds, other: ServerKind): number =>
  ratioOf(rounds, ['gateway', other], (round) => round.perSecond);

/** Everyone who answers by asking PSN. */
const everyone = (rawPath: string): (readonly [ServerKind, StartOptions?])[] => [
  ['raw', { path: rawPath }],
  ['parsing'],
  ['gateway', { env: { GATEWAY_CACHE_BYTES: '0' } }],
  ...graphqlPeers.map((kind) => [kind] as const),
];

/** Tells how the gateway fares against one server, and whether that is enough. */
function tellGoal(
  { report }: Bench,
  rounds: Rounds,
  { workload, other, least }: { workload: string; other: ServerKind; least: number },
): void {
  const ratio = perSecond(rounds, other);
  report.goal({
    workload,
    goal: `>= ${least.toFixed(2)} of ${nameOf(other)}`,
    measured: ratio.toFixed(2),
    isReached: ratio >= least,
  });
}

/** Whether the gateway is ahead of each server that answers GraphQL as it does. */
function tellRivals(bench: Bench, workload: string, rounds: Rounds): void {
  for (const other of graphqlPeers) tellGoal(bench, rounds, { workload, other, least: 1 });
}

/** Workloads that are about requests in a second. */
export function defineThroughput(open: () => Bench): void {
  defineWorkload(open, 'one product, uncached', async (bench) => {
    const workload = 'one product, uncached';
    const servers = everyone('/Product');
    const rounds = await runRounds(bench, { questions: questions.product, servers, isUncached: true });
    bench.report.rounds(rounds, 'raw');
    tellGoal(bench, rounds, { workload, other: 'raw', least: 0.45 });
    tellRivals(bench, workload, rounds);
  });

  defineWorkload(open, 'a grid of 24 products, uncached', async (bench) => {
    const workload = 'a grid of 24 products, uncached';
    const servers = everyone('/Grid');
    const rounds = await runRounds(bench, { questions: questions.grid, servers, isUncached: true });
    bench.report.rounds(rounds, 'raw');
    tellGoal(bench, rounds, { workload, other: 'parsing', least: 0.9 });
    tellRivals(bench, workload, rounds);
  });

  defineWorkload(open, '50 ids with 10 duplicates', async (bench) => {
    const workload = '50 ids with 10 duplicates';
    const [first, again] = await callsTwice(bench, questions.products[0]!.body);
    const servers = everyone('/Products');
    const rounds = await runRounds(bench, { questions: questions.products, servers, isUncached: true });
    bench.report.rounds(rounds, 'raw');
    bench.report.goal({
      workload,
      goal: '40 calls, 0 on repeat',
      measured: `${first} calls, ${again} on repeat`,
      isReached: first === 40 && again === 0,
    });
    tellGoal(bench, rounds, { workload, other: 'parsing', least: 0.9 });
    tellRivals(bench, workload, rounds);
    expect([first, again]).toEqual([40, 0]);
  });

  defineWorkload(open, 'one hot anonymous answer', async (bench) => {
    const workload = 'one hot anonymous answer';
    const bytes = await sizeOf(bench, questions.hot[0]!.body);
    const rounds = await runRounds(bench, {
      questions: questions.hot,
      servers: [['hello', { args: [String(bytes)] }], ['gateway'], ['yogaCached']],
      isUncached: false,
    });
    bench.report.rounds(rounds, 'hello');
    tellGoal(bench, rounds, { workload, other: 'hello', least: 0.7 });
    tellGoal(bench, rounds, { workload, other: 'yogaCached', least: 1 });
  });
}

/** How many calls a question makes of a gateway that has just started, and how many when it comes again. */
async function callsTwice(bench: Bench, body: string): Promise<readonly [number, number]> {
  await using gateway = await bench.start('gateway');
  await bench.calls();
  await answerOf(gateway.address, body);
  const first = await bench.calls();
  await answerOf(gateway.address, body);
  return [first, await bench.calls()];
}

async function sizeOf(bench: Bench, body: string): Promise<number> {
  await using gateway = await bench.start('gateway');
  return Buffer.byteLength(await answerOf(gateway.address, body));
}
