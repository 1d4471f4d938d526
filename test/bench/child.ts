import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { settings } from './settings.js';

/** The server that is measured has one core, what it asks and what asks it the other. */
export const cores = { served: 0, asking: 1 } as const;

export const scriptOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A process that says something when it is ready, and answers what its parent asks. */
export interface BenchChild extends AsyncDisposable {
  /** Its first line. */
  readonly said: string;
  ask<Answer>(job: unknown): Promise<Answer>;
}

interface Reply {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

/** Whether servers and load are kept apart. */
export const isPinned = !settings.isSmoke && spawnSync('taskset', ['--version']).status === 0;

/** Asks a child over the channel between them. */
function createAsker(child: ChildProcess): BenchChild['ask'] {
  const waiting = new Map<number, PromiseWithResolversOf<unknown>>();
  let asked = 0;
  child.on('message', ({ id, result, error }: Reply) => {
    const { resolve, reject } = waiting.get(id)!;
    waiting.delete(id);
    if (error === undefined) resolve(result);
    else reject(new Error(error));
  });
  child.once('exit', (code, signal) => {
    for (const { reject } of waiting.values()) reject(new Error(`It ended with ${code ?? signal}`));
  });
  return <Answer>(job: unknown) =>
    new Promise<Answer>((resolve, reject) => {
      const id = (asked += 1);
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      child.send({ id, job });
    });
}

interface PromiseWithResolversOf<Value> {
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: Error) => void;
}

/** Starts Node on one core, where the system can hold it there, and waits for its first line. */
export async function startChild(
  args: readonly string[],
  { core, env = {} }: { readonly core: number; readonly env?: Readonly<Record<string, string>> },
): Promise<BenchChild> {
  const command = [...(isPinned ? ['taskset', '-c', String(core)] : []), process.execPath, ...args];
  const child = spawn(command[0]!, command.slice(1), {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ask = createAsker(child);
  const lines = createInterface({ input: child.stdout! });
  const { value } = await lines[Symbol.asyncIterator]().next();
  if (value === undefined) throw new Error(`${args.join(' ')} ended without a word`);
  child.stdout!.resume();
  return {
    said: value,
    ask,
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}
