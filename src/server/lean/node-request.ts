import type { IncomingMessage } from 'node:http';

import { NodeHeaders } from './node-headers.js';

/** The path of the graph. */
export const GRAPH_PATH = '/graphql';

/** Reads the address of a request to the graph, by its `Host`; most come to one. */
export function createAddressReader(): (host: string) => URL {
  let last: { readonly host: string; readonly url: URL } | undefined;
  return (host) => {
    if (last?.host !== host) last = { host, url: new URL(`http://${host}${GRAPH_PATH}`) };
    return last.url;
  };
}

/**
 * What Yoga and our plugins read of a `Request`, told by Node's own: a question by POST to the graph, of which the whole
 * body is there.
 */
export class NodeRequest {
  readonly method = 'POST';
  readonly headers: NodeHeaders;
  /** By this name Yoga asks for the address in parts. */
  readonly parsedUrl: URL;
  readonly #body: Buffer;
  readonly #caller = new AbortController();

  constructor({ headers }: IncomingMessage, parsedUrl: URL, body: Buffer) {
    this.headers = new NodeHeaders(headers);
    this.parsedUrl = parsedUrl;
    this.#body = body;
  }

  get url(): string {
    return this.parsedUrl.href;
  }

  /** Aborted when the caller leaves. */
  get signal(): AbortSignal {
    return this.#caller.signal;
  }

  leave(): void {
    this.#caller.abort();
  }

  json(): unknown {
    return JSON.parse(this.#body.toString());
  }
}
