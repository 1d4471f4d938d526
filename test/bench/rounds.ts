import { request } from 'undici';
import { expect } from 'vitest';

import { type Bench, type BenchServer, closeAll, type ServerKind } from './bench.js';
import { type CheckedQuestion, loadOnce, type Round } from './load.js';
import type { Question } from './questions.js';
import { settings } from './settings.js';

/** A workload: who is asked what. */
export interface Workload {
  readonly questions: readonly Question[];
  readonly servers: readonly (readonly [
    ServerKind,
    { readonly env?: Record<string, string>; readonly args?: readonly string[] }?,
  ])[];
  /** Where `raw` answers it. */
  readonly rawPath: string;
  /** Whether each question makes its calls each time. */
  readonly isUncached: boolean;
  readonly connections?: number;
}

/** By server, in the order that they were named: what its rounds told. */
export type Rounds = ReadonlyMap<ServerKind, readonly Round[]>;

/** A server's answer to a question, as text. */
export async function answerOf(address: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const { statusCode, body: sent } = await request(address, { method: 'POST', headers, body });
  const text = await sent.text();
  if (statusCode !== 200) throw new Error(`${address} answered ${statusCode}: ${text.slice(0, 300)}`);
  return text;
}

/** Every question with this server's answer to it, which says what the reference's does. */
export async function checkAnswers(
  server: BenchServer,
  questions: readonly Question[],
  reference: readonly string[] | undefined,
): Promise<Required<CheckedQuestion>[]> {
  const checked = await Promise.all(
    questions.map(async ({ body }) => ({ body, answer: await answerOf(server.address, body) })),
  );
  checked.forEach(({ answer }, index) => {
    const told = JSON.parse(answer) as { errors?: unknown };
    expect(told, server.name).not.toHaveProperty('errors');
    if (reference !== undefined) expect(told, server.name).toEqual(JSON.parse(reference[index]!));
  });
  return checked;
}

/** Whether it answers all questions alike, unread. */
const isUnread = (kind: ServerKind): boolean => kind === 'raw' || kind === 'hello' || kind === 'upstream';

/** What each server of a start is asked, checked against the first. */
async function prepare(
  servers: readonly (readonly [ServerKind, BenchServer])[],
  { questions, rawPath }: Workload,
): Promise<Map<BenchServer, { server: BenchServer; questions: CheckedQuestion[] }>> {
  const prepared = new Map<BenchServer, { server: BenchServer; questions: CheckedQuestion[] }>();
  let reference: readonly string[] | undefined;
  for (const [kind, server] of servers) {
    if (isUnread(kind)) {
      const told = { ...server, address: kind === 'raw' ? server.address + rawPath : server.address };
      const body = questions[0]!.body;
      prepared.set(server, {
        server: told,
        questions: [{ body, answer: await answerOf(told.address, body) }],
      });
    } else {
      const checked = await checkAnswers(server, questions, reference);
      reference ??= checked.map(({ answer }) => answer);
      prepared.set(server, { server, questions: checked });
    }
  }
  return prepared;
}

/** Starts the servers some times, and each time lets all of them run some rounds, in turns. The first warms up. */
export async function runRounds(bench: Bench, workload: Workload): Promise<Rounds> {
  const { questions, isUncached, connections = 64 } = workload;
  const told = new Map<ServerKind, Round[]>(workload.servers.map(([kind]) => [kind, []]));
  for (let start = 0; start < settings.starts; start += 1) {
    const servers: [ServerKind, BenchServer][] = [];
    try {
      for (const [kind, options] of workload.servers) servers.push([kind, await bench.start(kind, options)]);
      const prepared = await prepare(servers, workload);
      for (let round = 0; round <= settings.rounds; round += 1) {
        for (const [kind, opened] of servers) {
          const { server, questions: checked } = prepared.get(opened)!;
          await bench.calls();
          const result = await loadOnce(bench, server, { questions: checked, connections });
          const calls = await bench.calls();
          const wanted = isUncached ? result.requests * questions[0]!.calls : 0;
          if (calls !== wanted) {
            throw new Error(`${server.name} made ${calls} calls for ${result.requests} requests`);
          }
          if (round > 0) told.get(kind)!.push(result);
        }
      }
    } finally {
      await closeAll(servers.map(([, server]) => server));
    }
  }
  return told;
}
