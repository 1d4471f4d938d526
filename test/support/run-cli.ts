import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What `npm run build` made of the command line. */
export const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** A command of ours in a process of its own. */
export interface RunningCommand extends AsyncDisposable {
  /** The next line of standard output. */
  nextLine(): Promise<string>;
  /** Waits until standard output holds a text. */
  shows(text: string): Promise<void>;
  /** Waits until standard error holds a text. */
  tells(text: string): Promise<void>;
  /** Everything that came to standard output so far. */
  written(): string;
  /** Reads nothing more of standard output, as `head` does when it has seen enough. */
  stopReading(): void;
  type(text: string): void;
  signal(name: NodeJS.Signals): void;
  /** The most memory that its process has had so far, in mebibytes; undefined where the system does not tell. */
  peakMemory(): number | undefined;
  /** How it ended, with everything it wrote. */
  ended(): Promise<{ code: number | null; stdout: string; stderr: string }>;
}

type Env = Readonly<Record<string, string>>;

/** Runs the built command line with an environment of its own; `input` comes by a pipe. */
export function runCli(
  args: readonly string[],
  env: Env = {},
  cwd: string = process.cwd(),
  input?: string,
): RunningCommand {
  return run(process.execPath, [main, ...args], { env: own(env), cwd, input: input ?? '' });
}

/** Whether a command can be given a terminal here. */
export const hasTerminal = spawnSync('script', ['--version']).status === 0;

/** Runs it in a pseudo-terminal; what it shows comes as standard output. */
export function runCliInTerminal(args: readonly string[], env: Env): RunningCommand {
  const command = [process.execPath, main, ...args].map((word) => JSON.stringify(word)).join(' ');
  return run('script', ['-qec', command, '/dev/null'], { env: own(env), cwd: process.cwd() });
}

const own = (env: Env): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, HOME: process.env.HOME, ...env });

/** Runs any command; without `input` its standard input stays open. What `isGroup` ends with it is all that it started. */
export function run(
  command: string,
  args: readonly string[],
  options: {
    readonly env: NodeJS.ProcessEnv;
    readonly cwd: string;
    readonly input?: string;
    readonly isGroup?: boolean;
    /** As whom it runs; left out, as who runs this. */
    readonly uid?: number;
    readonly gid?: number;
  },
): RunningCommand {
  const { input, isGroup = false, ...rest } = options;
  const child = spawn(command, args, { ...rest, detached: isGroup, stdio: ['pipe', 'pipe', 'pipe'] });
  const kill = (name: NodeJS.Signals): void => {
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (!isGroup || child.pid === undefined) child.kill(name);
    else if (!hasEnded) process.kill(-child.pid, name);
  };
  // A command may end before it has read anything; what it said then tells more than the broken pipe.
  child.stdin.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  if (input !== undefined) child.stdin.end(input);
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
    async shows(text) {
      while (!written.stdout.includes(text)) await once(child.stdout, 'data');
    },
    async tells(text) {
      while (!written.stderr.includes(text)) await once(child.stderr, 'data');
    },
    written: () => written.stdout,
    stopReading: () => void child.stdout.destroy(),
    type: (text) => child.stdin.write(text),
    signal: kill,
    peakMemory() {
      const file = `/proc/${child.pid}/status`;
      if (!existsSync(file)) return undefined;
      const kibibytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(file, 'utf8'))?.[1];
      return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
    },
    async ended() {
      const [code] = await exit;
      return { code, ...written };
    },
    async [Symbol.asyncDispose]() {
      kill('SIGKILL');
      await exit;
    },
  };
}
