import { expect } from 'vitest';

import { answerOf } from './answer.js';
import type { Bench } from './bench.js';
import { type CheckedQuestion, loadOnce, type Round } from './load.js';
import type { Question } from './questions.js';
import type { Rounds } from './report.js';
import type { BenchServer, ServerKind, StartOptions } from './servers.js';
import { settings } from './settings.js';

/** Who is asked what. */
interface Workload {
  readonly questions: readonly Question[];
  readonly servers: readonly (readonly [ServerKind, StartOptions?])[];
  /** Whether each question makes its calls each time. */
  readonly isUncached: boolean;
}

/** These answer everything alike, unread; theirs is nobody else's answer. */
const unread = new Set<ServerKind>(['raw', 'hello', 'upstream']);

/** Asks a server everything once. */
export const readAnswers = (
  { address }: BenchServer,
  questions: readonly Question[],
): Promise<readonly CheckedQuestion[]> =>
  Promise.all(questions.map(async ({ body }) => ({ body, answer: await answerOf(address, body) })));

/** The same. Throws for an answer with errors, or another than the reference's. */
async function checkAnswers(
  server: BenchServer,
  questions: readonly Question[],
  reference: readonly CheckedQuestion[] = [],
): Promise<readonly CheckedQuestion[]> {
  const checked = await readAnswers(server, questions);
  checked.forEach(({ answer }, index) => {
    const told: unknown = JSON.parse(answer);
    expect(told, server.name).not.toHaveProperty('errors');
    const wanted = reference[index];
    if (wanted !== undefined) expect(told, server.name).toEqual(JSON.parse(wanted.answer));
  });
  return checked;
}

interface Started {
  readonly kind: ServerKind;
  readonly server: BenchServer;
}

interface Prepared extends Started {
  readonly questions: readonly CheckedQuestion[];
}

/** Has everyone say the same. */
async function prepare(servers: readonly Started[], { questions }: Workload): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  let reference: readonly CheckedQuestion[] | undefined;
  for (const { kind, server } of servers) {
    const checked = unread.has(kind)
      ? await readAnswers(server, questions.slice(0, 1))
      : await checkAnswers(server, questions, reference);
    if (!unread.has(kind)) reference ??= checked;
    prepared.push({ kind, server, questions: checked });
  }
  return prepared;
}

/** One round of one server. Throws if it made other calls to PSN than it had to. */
async function runRound(bench: Bench, { server, questions }: Prepared, workload: Workload): Promise<Round> {
  await bench.calls();
  const connections = workload.questions.length;
  const round = await loadOnce(bench, server, { questions, connections });
  const calls = await bench.calls();
  const wanted = workload.isUncached ? round.requests * workload.questions[0]!.calls : 0;
  if (calls === wanted) return round;
  throw new Error(`${server.name} made ${calls} calls to PSN for ${round.requests} requests, not ${wanted}`);
}

/** Rounds that do not count: the more code a server has, the longer V8 takes to make it fast. */
const WARM_UPS = settings.isSmoke ? 0 : 2;

/** All rounds of one start, in turns. */
async function runStart(bench: Bench, workload: Workload, servers: readonly Started[]) {
  const told: (readonly [ServerKind, Round])[] = [];
  const prepared = await prepare(servers, workload);
  for (let round = 0; round < WARM_UPS + settings.rounds; round += 1) {
    for (const one of prepared) {
      const result = await runRound(bench, one, workload);
      if (round >= WARM_UPS) told.push([one.kind, result]);
    }
  }
  return told;
}

/** Starts the servers some times, and lets each start run some rounds. */
export async function runRounds(bench: Bench, workload: Workload): Promise<Rounds> {
  const told = new Map<ServerKind, Round[]>(workload.servers.map(([kind]) => [kind, []]));
  for (let start = 0; start < settings.starts; start += 1) {
    const servers: Started[] = [];
    try {
      for (const [kind, options] of workload.servers) {
        servers.push({ kind, server: await bench.start(kind, options) });
      }
      for (const [kind, round] of await runStart(bench, workload, servers)) told.get(kind)!.push(round);
    } finally {
      for (const { server } of servers) await server[Symbol.asyncDispose]();
    }
  }
  return told;
}
