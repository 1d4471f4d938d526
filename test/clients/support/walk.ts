import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../node_modules', import.meta.url));

/** A block of a document that tells how to do something. */
export interface Step {
  readonly language: string;
  /** The name after `file=`, of a block that is to be written into a file. */
  readonly file: string | undefined;
  readonly text: string;
}

/** The fenced blocks of a document, in order. */
export function readSteps(markdown: string): Step[] {
  const blocks = markdown.matchAll(/^```(\w+)(?: file=(\S+))?\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, language = '', file, text = '']) => ({ language, file, text }));
}

/** The commands of a block, each on one line. */
export const commandsOf = ({ text }: Step): string[] =>
  text
    .replaceAll(/ \\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');

/** A `curl` of JSON, as what it sends. */
export function readCurl(command: string): { url: string; headers: Record<string, string>; body: string } {
  const headers = [...command.matchAll(/ -H '([^:']+): ([^']+)'/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  return {
    url: / (https?:\S+)/.exec(command)?.[1] ?? '',
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: / -d '([^']+)'/.exec(command)?.[1] ?? '',
  };
}

/** Ports below those that a system gives away by itself, where another process would take one between two lines here. */
const [LOWEST, PORTS] = [20_000, 12_000];

/** A port that nobody listens on, nor will by chance. */
export async function findPort(): Promise<number> {
  const port = LOWEST + Math.floor(Math.random() * PORTS);
  const server = createServer();
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return findPort();
    throw error;
  }
  server.close();
  await once(server, 'close');
  return port;
}

/** A folder in which a document is followed, with the packages of `test/clients`. */
export interface Workshop extends AsyncDisposable {
  write(file: string, text: string): Promise<void>;
  /** Runs a command to its end; throws with what it said unless it went well. */
  run(command: string): Promise<void>;
  /** Runs a command that goes on, and waits until it says that it listens. */
  start(command: string): Promise<void>;
}

export async function openWorkshop(): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'psn-supergraph-'));
  await symlink(packages, join(folder, 'node_modules'));
  const running: ReturnType<typeof launch>[] = [];

  function launch(command: string) {
    // In a group of its own, so that what a command starts ends with it.
    const child = spawn('sh', ['-c', command], {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const told = { text: '' };
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (told.text += part.toString()));
    return { child, told, ended: once(child, 'close') };
  }

  return {
    write: (file, text) => writeFile(join(folder, file), text),
    async run(command) {
      const { told, ended } = launch(command);
      const [code] = (await ended) as [number | null];
      if (code !== 0) throw new Error(`${command} ended with ${code}:\n${told.text}`);
    },
    async start(command) {
      const process = launch(command);
      running.push(process);
      const { child, told, ended } = process;
      const failed = ended.then(() => {
        throw new Error(`${command} ended:\n${told.text}`);
      });
      while (!/listening on/i.test(told.text)) await Promise.race([once(child.stdout, 'data'), failed]);
      failed.catch(() => undefined);
    },
    async [Symbol.asyncDispose]() {
      for (const { child, ended } of running) {
        if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}
