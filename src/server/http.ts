import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

import { answerBrokenRequests } from './broken-request.js';
import type { Gateway } from './gateway.js';

/** A gateway that listens. */
export interface GatewayServer {
  /** Where it listens, without a path. */
  readonly address: string;
  /** Takes no new work, lets what is in flight finish for `graceMs`, then ends it. */
  close(graceMs: number): Promise<void>;
}

/** How long a request may take to arrive. */
export interface Patience {
  readonly headersMs: number;
  /** To the last byte of the body. */
  readonly requestMs: number;
}

const patienceOfServers: Patience = { headersMs: 10_000, requestMs: 15_000 };

/**
 * How long a connection is kept between requests. Routers and proxies keep theirs for up to a minute, and one that asks
 * again at the moment of the end gets no answer.
 */
const KEPT_MS = 65_000;

/** While it closes, connections that have nothing under way any more are ended this often. */
const SWEEP_MS = 20;

/** Connections at once beside those of subscriptions: each may hold a body in memory. */
const MOST_CONNECTIONS = 1000;

/** Listens for a gateway. Rejects if the port is taken. */
export async function listen(
  gateway: Pick<
    Gateway,
    'handle' | 'readiness' | 'watch' | 'mostSubscriptions' | 'endSubscriptions' | 'close'
  >,
  options: { readonly host: string; readonly port: number; readonly patience?: Patience },
): Promise<GatewayServer> {
  const { host, port, patience = patienceOfServers } = options;
  const { headersMs, requestMs } = patience;
  let isClosing = false;
  const timeouts = {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: KEPT_MS,
    // Node looks at the clock this often, and by default only twice a minute.
    connectionsCheckingInterval: Math.min(1000, headersMs),
    // The front door says so with a code.
    requireHostHeader: false,
  };
  const answer: RequestListener = (request, response) => {
    note(request, response);
    if (isClosing) response.setHeader('connection', 'close');
    gateway.handle(request, response);
  };
  const server = createServer(timeouts, answer);
  server.maxConnections = MOST_CONNECTIONS + gateway.mostSubscriptions;
  // The body is asked for once it is known to be small enough.
  server.on('checkContinue', answer).on('checkExpectation', answer);
  const note = answerBrokenRequests(server, gateway.watch);
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
      gateway.endSubscriptions();
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      server.closeIdleConnections();
      // Those whose answers end meanwhile; a listener at each answer would cost more than all of this.
      const sweep = setInterval(() => {
        server.closeIdleConnections();
      }, SWEEP_MS);
      const end = setTimeout(() => {
        server.closeAllConnections();
      }, graceMs);
      await closed;
      clearInterval(sweep);
      clearTimeout(end);
      await gateway.close();
    },
  };
}
