import { afterAll, beforeAll, test } from 'vitest';

import { type Bench, createBench, nameOf, type ServerKind } from './bench.js';
import { loadOnce, median } from './load.js';
import { questions } from './questions.js';
import { answerOf, checkAnswers } from './rounds.js';
import { settings } from './settings.js';
import { line, showGoal } from './table.js';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

const mebibytes = (bytes: number): number => bytes / 1024 ** 2;

/** What a server holds after so many requests, and after as many again: of the system, and once it is swept. */
async function growth(kind: ServerKind, path: string) {
  await using started = await bench.start(kind, { env: { GATEWAY_CACHE_BYTES: '0' } });
  const server = { ...started, address: started.address + path };
  const checked = await checkAnswers(server, questions.product, undefined);
  const rss: number[] = [];
  const swept: number[] = [];
  for (const half of [1, 2]) {
    await loadOnce(bench, server, {
      questions: checked,
      connections: checked.length,
      count: settings.memoryRequests,
    });
    rss.push(mebibytes((await server.taken()).rss));
    swept.push(mebibytes((await server.taken({ sweep: true })).heapUsed));
    line(
      `${server.name.padEnd(24)} ${half * settings.memoryRequests} requests: ${rss.at(-1)!.toFixed(0)} MiB, ` +
        `of which the heap ${swept.at(-1)!.toFixed(1)} MiB once swept`,
    );
  }
  return { rss, swept };
}

test('memory', async () => {
  const title = `memory after ${settings.memoryRequests} requests, uncached`;
  line(`\n## ${title}`);
  const raw = await growth('raw', '/Product');
  const gateway = await growth('gateway', '');
  await growth('mercurius', '');
  const ratio = gateway.rss[0]! / raw.rss[0]!;
  const grown = gateway.swept[1]! - gateway.swept[0]!;
  showGoal('memory', '<= 1.25 times that of raw', `${ratio.toFixed(2)} times`, ratio <= 1.25);
  showGoal('memory', 'no growth over as many again', `${grown.toFixed(1)} MiB of heap`, grown < 1);
});

/** From the start of its process to the last byte of its first answer, which asks PSN. */
async function firstAnswer(kind: ServerKind, path: string): Promise<number> {
  const since = performance.now();
  await using server = await bench.start(kind, { isWatched: false });
  await answerOf(server.address + path, questions.product[0]!.body);
  return performance.now() - since;
}

test('from spawn to first answer', async () => {
  const paths = { raw: '/Product', gateway: '', mercurius: '', apollo: '', yoga: '' } as const;
  const kinds = Object.keys(paths) as (keyof typeof paths)[];
  const figures = new Map<string, number[]>(kinds.map((kind) => [kind, []]));
  for (let round = 0; round < settings.rounds * settings.starts; round += 1) {
    for (const kind of kinds) figures.get(kind)!.push(await firstAnswer(kind, paths[kind]));
  }
  line('\n## from spawn to first answer');
  for (const kind of kinds) line(`${nameOf(kind).padEnd(24)} ${median(figures.get(kind)!).toFixed(0)} ms`);
  const ms = median(figures.get('gateway')!);
  showGoal('from spawn to first answer', '<= 400 ms', `${ms.toFixed(0)} ms`, ms <= 400);
});
