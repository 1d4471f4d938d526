import { request } from 'undici';

import type { ShownError } from './test-gateway.js';

/** One event of a subscription. */
export interface ShownEvent {
  /** Of any shape: tests look into it. */
  readonly data: any;
  readonly errors?: readonly ShownError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A subscription that is open. */
export interface Events {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The next event; undefined once the gateway has said that there are no more. Rejects where it just breaks off. */
  next(): Promise<ShownEvent | undefined>;
  /** Leaves, as somebody does who closes a window. */
  leave(): void;
}

/** Reads server-sent events off a stream of bytes. */
async function* readEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<{ type: string; data: string }> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const bytes of body) {
    const parts = (text + decoder.decode(bytes, { stream: true })).split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const fields = new Map(part.split('\n').map((line) => line.split(/: ?(.*)/s, 2) as [string, string]));
      // Without a type it is but a sign of life.
      if (fields.has('event')) yield { type: fields.get('event') ?? '', data: fields.get('data') ?? '' };
    }
  }
}

/** Asks for a subscription as graphql-sse does. */
export async function openEvents(
  url: string,
  query: string,
  { variables, headers }: { readonly variables?: object; readonly headers?: Record<string, string> } = {},
): Promise<Events> {
  const leaving = new AbortController();
  const response = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query, variables }),
    signal: leaving.signal,
    bodyTimeout: 0,
  });
  const events = readEvents(response.body);
  return {
    status: response.statusCode,
    headers: response.headers,
    async next() {
      const { value, done } = await events.next();
      if (done === true) throw new Error('The events broke off');
      return value.type === 'complete' ? undefined : (JSON.parse(value.data) as ShownEvent);
    },
    leave() {
      leaving.abort();
    },
  };
}
