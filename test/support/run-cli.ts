import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** A command of ours in a process of its own. */
export interface RunningCommand extends AsyncDisposable {
  /** The next line of standard output. */
  nextLine(): Promise<string>;
  signal(name: NodeJS.Signals): void;
  /** How it ended, with everything it wrote. */
  ended(): Promise<{ code: number | null; stdout: string; stderr: string }>;
}

/** Runs the built command line with an environment of its own. */
export function runCli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd: string = process.cwd(),
): RunningCommand {
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (written.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (written.stderr += chunk.toString()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const exit = once(child, 'close') as Promise<[number | null]>;
  return {
    async nextLine() {
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`The command ended without a line; it said:\n${written.stderr}`);
      return value;
    },
    signal: (name) => child.kill(name),
    async ended() {
      const [code] = await exit;
      return { code, ...written };
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}
