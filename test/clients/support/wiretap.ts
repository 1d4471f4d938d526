import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that passed, and its answer. */
export interface Tapped {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly query: string;
  readonly status: number;
  /** Of any shape: tests look into it. */
  readonly answer: any;
}

/** Stands between a router and a subgraph, and tells what passed. */
export interface Wiretap extends AsyncDisposable {
  readonly port: number;
  /** What passed since it was last asked. */
  take(): Tapped[];
  /** Leads what comes from now on to another server. */
  leadTo(url: string): void;
}

/** What belongs to one connection alone. */
const ofTheHop = new Set(['host', 'connection', 'content-length']);

/** Starts to pass GraphQL requests on, with `headers` besides their own. */
export async function startWiretap(first: string, headers: Record<string, string> = {}): Promise<Wiretap> {
  let target = first;
  const passed: Tapped[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const body = Buffer.concat(parts).toString();
      const told = Object.entries(request.headers).filter(([name]) => !ofTheHop.has(name));
      const sent = [...told, ...Object.entries(headers)].map(([name, value]): [string, string] => [
        name,
        String(value),
      ]);
      const answer = await fetch(target, { method: 'POST', headers: sent, body });
      const text = await answer.text();
      const { query } = JSON.parse(body) as { query: string };
      passed.push({
        headers: Object.fromEntries(told),
        query,
        status: answer.status,
        answer: JSON.parse(text),
      });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(text);
    })();
  });
  // A router that finds a kept connection closed just now has no answer.
  server.keepAliveTimeout = 600_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    take: () => passed.splice(0),
    leadTo(url) {
      target = url;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
