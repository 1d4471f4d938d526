import { answerOf } from '../answer.js';
import type { Bench } from '../bench.js';
import { loadOnce, median } from '../load.js';
import { questions } from '../questions.js';
import { readAnswers } from '../rounds.js';
import { graphqlPeers, nameOf, type ServerKind, type StartOptions } from '../servers.js';
import { settings } from '../settings.js';
import { defineWorkload } from './workload.js';

const mebibytes = (bytes: number): number => bytes / 1024 ** 2;

/** What a server holds after so many requests, and after as many again: of the system, and once it is swept. */
async function growth(bench: Bench, kind: ServerKind, options: StartOptions) {
  await using server = await bench.start(kind, options);
  const { memoryRequests: count } = settings;
  const checked = await readAnswers(server, questions.product);
  const rss: number[] = [];
  const swept: number[] = [];
  for (const times of [1, 2]) {
    await loadOnce(bench, server, { questions: checked, connections: checked.length, count });
    rss.push(mebibytes((await server.taken()).rss));
    swept.push(mebibytes((await server.taken({ sweep: true })).heapUsed));
    bench.report.line(
      `${server.name.padEnd(20)} after ${times * count}: ${rss.at(-1)!.toFixed(0)} MiB, ` +
        `and ${swept.at(-1)!.toFixed(1)} MiB of heap once it is swept`,
    );
  }
  return { rss: rss[0]!, grownRss: rss[1]! - rss[0]!, grownHeap: swept[1]! - swept[0]! };
}

/** From the start of its process to the last byte of its first answer, which asks PSN. */
async function firstAnswer(bench: Bench, kind: ServerKind, path: string): Promise<number> {
  const since = performance.now();
  await using server = await bench.start(kind, { path, isWatched: false });
  await answerOf(server.address, questions.product[0]!.body);
  return performance.now() - since;
}

/** Workloads that are about what a process is as a whole. */
export function defineProcess(open: () => Bench): void {
  defineWorkload(open, 'memory', async (bench) => {
    const workload = 'memory';
    const raw = await growth(bench, 'raw', { path: '/Product' });
    const gateway = await growth(bench, 'gateway', { env: { GATEWAY_CACHE_BYTES: '0' } });
    await growth(bench, 'mercurius', {});
    const ratio = gateway.rss / raw.rss;
    bench.report.goal({
      workload,
      goal: '<= 1.25 times that of the raw proxy',
      measured: `${ratio.toFixed(2)} times`,
      isReached: ratio <= 1.25,
    });
    bench.report.goal({
      workload,
      goal: 'no growth over as many again',
      measured: `${gateway.grownHeap.toFixed(1)} MiB of heap, ${gateway.grownRss.toFixed(0)} MiB in all`,
      isReached: gateway.grownHeap < 1,
    });
  });

  defineWorkload(open, 'from spawn to first answer', async (bench) => {
    const workload = 'from spawn to first answer';
    const paths = new Map<ServerKind, string>([
      ['raw', '/Product'],
      ['gateway', ''],
    ]);
    for (const kind of graphqlPeers) paths.set(kind, '');
    const told = new Map<ServerKind, number[]>();
    for (let round = 0; round < settings.rounds * settings.starts; round += 1) {
      for (const [kind, path] of paths) {
        told.set(kind, [...(told.get(kind) ?? []), await firstAnswer(bench, kind, path)]);
      }
    }
    for (const [kind, figures] of told) {
      const ms = median(figures);
      const measured = `${ms.toFixed(0)} ms`;
      if (kind === 'gateway')
        bench.report.goal({ workload, goal: '<= 400 ms', measured, isReached: ms <= 400 });
      else bench.report.line(`${nameOf(kind)}: ${measured}`);
    }
  });
}
