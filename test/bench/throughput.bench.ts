import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Bench, createBench, graphqlPeers, nameOf } from './bench.js';
import { questions } from './questions.js';
import { answerOf, runRounds, type Rounds } from './rounds.js';
import { ratioOf, showGoal, showRounds } from './table.js';

const uncached = { GATEWAY_CACHE_BYTES: '0' };
let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

const perSecond = (rounds: Rounds, pair: Parameters<typeof ratioOf>[1]) =>
  ratioOf(rounds, pair, (round) => round.perSecond);

const everyone = [
  ['raw'],
  ['parsing'],
  ['gateway', { env: uncached }],
  ...graphqlPeers.map((kind) => [kind] as const),
] as const;

/** Whether the gateway answers more than each server that reads GraphQL as it does. */
function showRivals(workload: string, rounds: Rounds): void {
  for (const kind of graphqlPeers) {
    const ratio = perSecond(rounds, ['gateway', kind]);
    showGoal(workload, `ahead of ${nameOf(kind)}`, `${ratio.toFixed(2)} times`, ratio > 1);
  }
}

test('one product, uncached', async () => {
  const workload = { questions: questions.product, servers: everyone, rawPath: '/Product', isUncached: true };
  const rounds = await runRounds(bench, workload);
  showRounds('one product, uncached', rounds, 'raw');
  const ratio = perSecond(rounds, ['gateway', 'raw']);
  showGoal('one product, uncached', '>= 0.45 of raw', ratio.toFixed(2), ratio >= 0.45);
  showRivals('one product, uncached', rounds);
});

test('a grid of 24 products, uncached', async () => {
  const workload = { questions: questions.grid, servers: everyone, rawPath: '/Grid', isUncached: true };
  const rounds = await runRounds(bench, workload);
  showRounds('a grid of 24 products, uncached', rounds, 'raw');
  const ratio = perSecond(rounds, ['gateway', 'parsing']);
  showGoal('a grid of 24 products', '>= 0.90 of the parsing proxy', ratio.toFixed(2), ratio >= 0.9);
  showRivals('a grid of 24 products', rounds);
});

test('50 ids with 10 duplicates', async () => {
  const [question] = questions.products;
  await using gateway = await bench.start('gateway');
  const calls = async () => {
    await bench.calls();
    await answerOf(gateway.address, question!.body);
    return bench.calls();
  };
  const [first, again] = [await calls(), await calls()];

  const workload = {
    questions: questions.products,
    servers: everyone,
    rawPath: '/Products',
    isUncached: true,
    connections: questions.products.length,
  };
  const rounds = await runRounds(bench, workload);
  showRounds('50 ids with 10 duplicates', rounds, 'raw');
  const ratio = perSecond(rounds, ['gateway', 'parsing']);
  showGoal(
    '50 ids',
    '40 calls, 0 on repeat',
    `${first} calls, ${again} on repeat`,
    first === 40 && again === 0,
  );
  showGoal('50 ids', '>= 0.90 of the parsing proxy', ratio.toFixed(2), ratio >= 0.9);
  showRivals('50 ids', rounds);
  expect([first, again]).toEqual([40, 0]);
});

test('one hot anonymous answer', async () => {
  const [question] = questions.product;
  await using gateway = await bench.start('gateway');
  const bytes = Buffer.byteLength(await answerOf(gateway.address, question!.body));
  const workload = {
    questions: [question!],
    servers: [['hello', { args: [String(bytes)] }], ['gateway'], ['yogaCached']] as const,
    rawPath: '/Product',
    isUncached: false,
  };
  const rounds = await runRounds(bench, workload);
  showRounds('one hot anonymous answer', rounds, 'hello');
  const ratio = perSecond(rounds, ['gateway', 'hello']);
  showGoal('one hot anonymous answer', '>= 0.70 of a hello world', ratio.toFixed(2), ratio >= 0.7);
});
