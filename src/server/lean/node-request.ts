import type { IncomingMessage } from 'node:http';

import { Stop } from '../../psn/stop-signal.js';
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
 * body is there. It stops itself when its caller leaves.
 */
export class NodeRequest extends Stop {
  readonly method = 'POST';
  readonly headers: NodeHeaders;
  /** By this name Yoga asks for the address in parts. */
  readonly parsedUrl: URL;
  readonly #body: Buffer;
  #controller: AbortController | undefined;

  constructor({ headers }: IncomingMessage, parsedUrl: URL, body: Buffer) {
    super();
    this.headers = new NodeHeaders(headers);
    this.parsedUrl = parsedUrl;
    this.#body = body;
  }

  get url(): string {
    return this.parsedUrl.href;
  }

  /** The same as Yoga wants to have it, which few need: it costs as much as the rest of a request's clock. */
  get signal(): AbortSignal {
    this.#controller ??= this.#follow(new AbortController());
    return this.#controller.signal;
  }

  leave(): void {
    this.abort(new DOMException('The caller has left', 'AbortError'));
  }

  json(): unknown {
    return JSON.parse(this.#body.toString());
  }

  #follow(controller: AbortController): AbortController {
    if (this.aborted) controller.abort(this.reason);
    this.addEventListener('abort', () => {
      controller.abort(this.reason);
    });
    return controller;
  }
}
