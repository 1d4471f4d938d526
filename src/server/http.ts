import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Gateway } from './gateway.js';

/** A gateway that listens. */
export interface GatewayServer {
  /** Where it listens, without a path. */
  readonly address: string;
  /** Takes no new work, lets what is in flight finish for `graceMs`, then ends it. */
  close(graceMs: number): Promise<void>;
}

/** Listens for a gateway. Rejects if the port is taken. */
export async function listen(
  gateway: Gateway,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<GatewayServer> {
  let isClosing = false;
  const server = createServer((request, response) => {
    if (isClosing) response.setHeader('connection', 'close');
    response.once('finish', () => {
      if (isClosing)
        setImmediate(() => {
          server.closeIdleConnections();
        });
    });
    // Yoga would answer these with a stack, before any plugin runs.
    if (!URL.canParse(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)) {
      const message = 'the address or the Host of this request cannot be read';
      const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
      response.writeHead(400, { 'content-type': 'application/json', 'x-content-type-options': 'nosniff' });
      response.end(body);
      return;
    }
    void gateway.yoga(request, response);
  });
  gateway.readiness.add(() => (isClosing ? ['SHUTTING_DOWN'] : []));

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port: bound } = server.address() as AddressInfo;
  // An address that can be opened: the unspecified ones cannot, and no Host header may carry them.
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const name = shown.includes(':') ? `[${shown}]` : shown;

  return {
    address: `http://${name}:${bound}`,
    async close(graceMs) {
      isClosing = true;
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      server.closeIdleConnections();
      const end = setTimeout(() => {
        server.closeAllConnections();
      }, graceMs);
      await closed;
      clearTimeout(end);
      await gateway.close();
    },
  };
}
