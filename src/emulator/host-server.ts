import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { deliver } from './deliver.js';
import { json, type Reply } from './reply.js';

/** One of the emulator's servers on loopback. */
interface HostServer {
  /** Listens, and tells its origin. */
  listen(port: number): Promise<string>;
  /** Ends every connection, also those that still wait for an answer. */
  close(): Promise<void>;
}

/** Gives the answer to a request; the signal aborts when its sender has left without it. */
type Answerer = (incoming: IncomingMessage, left: AbortSignal) => Promise<Reply>;

/** Serves what `answer` gives; a failure of the emulator's own is a 500 that says what it was. */
export function createHostServer(answer: Answerer): HostServer {
  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const left = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) left.abort();
    });
    const reply = await answer(incoming, left.signal).catch((error: unknown) =>
      json(500, {
        message: `The emulator failed: ${error instanceof Error ? error.message : String(error)}`,
      }),
    );
    deliver(response, reply);
  }

  const server = createServer((incoming, response) => void serve(incoming, response));
  return {
    listen: async (port) => {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    close: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
