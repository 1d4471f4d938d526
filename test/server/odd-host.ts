import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface OddHost extends AsyncDisposable {
  readonly base: string;
  /** Method and target of each request, in order. */
  readonly asked: readonly string[];
}

/** A web host on loopback that answers what no well-behaved server would. */
export async function createOddHost(
  answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<OddHost> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    answer(response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
