import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Redis of one test file, on a loopback port of its own; it keeps nothing. */
export interface TestRedis extends AsyncDisposable {
  readonly port: number;
  /** Where it listens by TLS, where its settings name a certificate. */
  readonly tlsPort: number;
  readonly url: string;
  /** Kills it, as a machine that fails would. */
  kill(): Promise<void>;
  /** Starts it again, on the same port, with nothing in it. */
  restart(): Promise<void>;
}

function findServer(): string | undefined {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return 'redis-server';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether there is a redis-server to be started; tests without it say that they are skipped. */
export const hasRedis = findServer() !== undefined;
/** For the name of what is skipped without it. */
export const redisNote = hasRedis ? '' : ' (skipped: redis-server is not installed here)';

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a Redis with these arguments besides. */
export async function startRedis(...settings: readonly string[]): Promise<TestRedis> {
  const [port, tlsPort] = [await findFreePort(), await findFreePort()];
  const tls = settings.includes('--tls-cert-file') ? ['--tls-port', String(tlsPort)] : [];
  const directory = await mkdtemp(join(tmpdir(), 'psn-gateway-redis-'));
  let server: ChildProcess;

  async function start(): Promise<void> {
    const flags = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', directory];
    // It ends with this process, however that ends.
    const script = 'redis-server "$@" & cat >/dev/null; kill -9 $!';
    const words = ['-c', script, 'sh', ...flags, ...tls, ...settings];
    server = spawn('sh', words, { stdio: ['pipe', 'pipe', 'ignore'] });
    let said = '';
    for await (const part of server.stdout!) {
      said += String(part);
      if (said.includes('Ready to accept connections')) break;
    }
    server.stdout!.destroy();
  }

  async function kill(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.stdin!.end();
    await once(server, 'exit');
  }

  await start();
  return {
    port,
    tlsPort,
    url: `redis://127.0.0.1:${port}`,
    kill,
    restart: start,
    async [Symbol.asyncDispose]() {
      await kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
