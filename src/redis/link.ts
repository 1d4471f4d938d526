import { isIP } from 'node:net';

import type { Redis as Client, RedisOptions } from 'ioredis';

import type { RedisAddress } from './address.js';
import type { Script } from './script.js';
import { RedisUnreachableError } from './unreachable-error.js';

/** The two connections to a Redis: one for commands, one that listens to channels. Knows nothing of what is sent. */
export interface RedisLink {
  /** Host and port: all that is ever told of the address. */
  readonly place: string;
  /** Whether both connections stand. */
  readonly isConnected: boolean;
  /** What was last wrong with a connection. */
  readonly fault: string | undefined;
  run(script: Script, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown>;
  get(key: string): Promise<string | null>;
  set(key: string, value: string, keepMs: number): Promise<void>;
  publish(channel: string, text: string): Promise<void>;
  subscribe(channel: string): Promise<void>;
  unsubscribe(channel: string): Promise<void>;
  close(): void;
}

/** A Redis in the same data centre answers in less than a millisecond; what takes longer than this is out of order. */
const COMMAND_MS = 1500;
const CONNECT_MS = 2000;
const LONGEST_PAUSE_MS = 1000;

const optionsFor = ({
  host,
  port,
  username,
  password,
  database,
  isEncrypted,
}: RedisAddress): RedisOptions => ({
  host,
  port,
  db: database,
  ...(username !== undefined && { username }),
  ...(password !== undefined && { password }),
  ...(isEncrypted && { tls: isIP(host) === 0 ? { servername: host } : {} }),
  lazyConnect: true,
  connectTimeout: CONNECT_MS,
  // What cannot be asked now is answered without Redis, and not later.
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  autoResendUnfulfilledCommands: false,
  autoResubscribe: false,
  retryStrategy: (times) => Math.min(50 * 2 ** times, LONGEST_PAUSE_MS),
  // After a failover the address may lead to the new one.
  reconnectOnError: ({ message }) => message.startsWith('READONLY'),
  connectionName: 'psn-graphql-gateway',
  disableClientInfo: true,
});

/** Words of Redis or of the system, never what was sent: a failed command of ioredis carries its arguments. */
const wordsOf = (failure: unknown): string => {
  const { code, message } = failure as NodeJS.ErrnoException;
  return (code ?? message).slice(0, 120);
};

/** Rejects when an answer takes too long. A process that was busy itself first reads what has come meanwhile. */
function inTime<Reply>(reply: Promise<Reply>): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const late = (): void => {
      reject(new Error(`no answer in ${COMMAND_MS} ms`));
    };
    const timer = setTimeout(() => setImmediate(() => setImmediate(late)), COMMAND_MS).unref();
    void reply.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

/** Loads ioredis, and begins to connect. What breaks is connected again, as often as it takes. */
export async function openLink(options: {
  readonly address: RedisAddress;
  readonly onMessage: (channel: string, text: string) => void;
  readonly onLost: () => void;
  /** Told when both connections stand. */
  readonly onReady: () => void;
}): Promise<RedisLink> {
  const { address, onMessage, onLost, onReady } = options;
  const { Redis } = await import('ioredis');
  const place = `${address.host}:${address.port}`;
  const [commands, channels] = [new Redis(optionsFor(address)), new Redis(optionsFor(address))];
  const state = { fault: undefined as string | undefined };
  const clients = [commands, channels];
  const isConnected = (): boolean => clients.every(({ status }) => status === 'ready');
  for (const client of clients) {
    client.on('error', (failure) => {
      state.fault = wordsOf(failure);
    });
    client.on('close', onLost);
    client.on('ready', () => {
      if (isConnected()) onReady();
    });
    // The error event tells what goes wrong.
    client.connect().catch(() => undefined);
  }
  channels.on('message', onMessage);

  async function ask<Reply>(work: (client: Client) => Promise<Reply>, client = commands): Promise<Reply> {
    try {
      return await inTime(work(client));
    } catch (failure) {
      state.fault = wordsOf(failure);
      throw new RedisUnreachableError(place, `did not do what it was asked: ${state.fault}`);
    }
  }

  return {
    place,
    get isConnected() {
      return isConnected();
    },
    get fault() {
      return state.fault;
    },
    run: ({ text, sha1 }, keys, args) =>
      ask(async (client) => {
        try {
          return await client.evalsha(sha1, keys.length, ...keys, ...args);
        } catch (failure) {
          if (!(failure as Error).message.startsWith('NOSCRIPT')) throw failure;
          return client.eval(text, keys.length, ...keys, ...args);
        }
      }),
    get: (key) => ask((client) => client.get(key)),
    async set(key, value, keepMs) {
      await ask((client) => client.set(key, value, 'PX', Math.max(1, Math.ceil(keepMs))));
    },
    async publish(channel, text) {
      await ask((client) => client.publish(channel, text));
    },
    async subscribe(channel) {
      await ask((client) => client.subscribe(channel), channels);
    },
    async unsubscribe(channel) {
      await ask((client) => client.unsubscribe(channel), channels);
    },
    close() {
      for (const client of clients) client.disconnect();
    },
  };
}
