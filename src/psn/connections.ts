import { Client, errors } from 'undici';

import { MOST_ANSWER_BYTES } from './dispatcher.js';
import { Exchange, type ExchangeListener, type Lender } from './exchange.js';
import { createReader } from './reading.js';
import type { UpstreamRequest } from './request.js';
import type { StopSignal } from './stop-signal.js';

/** Kept-alive connections to the hosts that calls go to. */
export interface Connections {
  /**
   * Sends one request and reads its answer to the last byte, following no redirect. Fails with the signal's reason when
   * that aborts, at once, wherever the request is.
   */
  exchange(request: UpstreamRequest, signal: StopSignal, listener: ExchangeListener): void;
  /** Ends them all after what is under way. */
  close(): Promise<void>;
}

/** Those to one host. Who comes when all are busy waits for one. */
class HostConnections implements Lender {
  readonly #origin: string;
  readonly #most: number;
  readonly #reader = createReader();
  readonly #all = new Set<Client>();
  /** The one that rested last is taken first, so that the others may end. */
  readonly #resting: Client[] = [];
  readonly #waiting: Exchange[] = [];

  constructor(origin: string, most: number) {
    this.#origin = origin;
    this.#most = most;
  }

  send(exchange: Exchange): void {
    const client = this.#resting.pop() ?? this.#open();
    if (client === undefined) this.#waiting.push(exchange);
    else exchange.sendBy(client);
  }

  giveBack(client: Client): void {
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      if (next.sendBy(client)) return;
    }
    this.#resting.push(client);
  }

  noteEnd(): void {
    this.#reader.noteEnd();
  }

  async close(): Promise<void> {
    await Promise.all(Array.from(this.#all, (client) => client.close()));
  }

  #open(): Client | undefined {
    if (this.#all.size >= this.#most) return undefined;
    // Each call has a deadline, so undici needs no clocks of its own.
    const client = new Client(this.#origin, {
      connect: this.#reader.connect,
      keepAliveTimeout: 30_000,
      headersTimeout: 0,
      bodyTimeout: 0,
      maxResponseSize: MOST_ANSWER_BYTES,
    });
    const forget = (): void => {
      this.#forget(client);
    };
    client.on('disconnect', forget).on('connectionError', forget);
    this.#all.add(client);
    return client;
  }

  /** One that is in use already connects anew. */
  #forget(client: Client): void {
    const place = this.#resting.indexOf(client);
    if (place === -1) return;
    this.#resting.splice(place, 1);
    this.#all.delete(client);
    void client.destroy();
  }
}

/**
 * At most so many connections to each host. In place of undici's `Agent` and `Pool`, which take a connection back at the
 * end of a turn of the event loop, look through all of them for a free one, and have it wait for one turn more: here
 * what is sent because an answer has come goes out on the connection that brought it.
 */
export function createConnections(most: number): Connections {
  const hosts = new Map<string, HostConnections>();
  let isClosed = false;

  function hostOf(origin: string): HostConnections {
    const known = hosts.get(origin);
    if (known !== undefined) return known;
    const host = new HostConnections(origin, most);
    hosts.set(origin, host);
    return host;
  }

  return {
    exchange(request, signal, listener) {
      if (signal.aborted) listener.onFailure(signal.reason);
      else if (isClosed) listener.onFailure(new errors.ClientClosedError());
      else {
        const host = hostOf(request.origin);
        host.send(new Exchange(request, signal, listener, host));
      }
    },
    async close() {
      isClosed = true;
      await Promise.all(Array.from(hosts.values(), (host) => host.close()));
    },
  };
}
