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
  const server = createServer((request, response) => void gateway.yoga(request, response));
  let isClosing = false;
  gateway.readiness.add({
    name: 'shutdown',
    isMissing: () => (isClosing ? 'the process is ending' : undefined),
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port: bound } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;

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
