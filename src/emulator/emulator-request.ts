import type { IncomingMessage } from 'node:http';

import type { UpstreamHost } from '../psn/host.js';

/** Which of the emulator's servers was asked. */
export type EmulatorHost = 'account' | UpstreamHost;

/** A request as the emulator received it. */
export interface EmulatorRequest {
  readonly host: EmulatorHost;
  readonly method: string;
  /** Without the query string. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The registry key, where hash or path belong to an entry on this host. */
  readonly operation: string | undefined;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly sha256?: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The fields of a form body. */
  readonly form?: Readonly<Record<string, string>>;
  /** Aborts when its sender has left without an answer. */
  readonly left: AbortSignal;
}

/** A request before anyone has looked at what it asks, and its body as text. */
export interface RawRequest {
  readonly received: Omit<EmulatorRequest, 'operation'>;
  readonly body: string;
}

/** Reads a request to its last byte. */
export async function readRequest(
  host: EmulatorHost,
  incoming: IncomingMessage,
  left: AbortSignal,
): Promise<RawRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  // A target that begins with two slashes would be read as another host's address.
  const url = new URL(`http://emulator.example${incoming.url ?? '/'}`);
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '');
  const received = {
    host,
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers,
    left,
    ...(isForm && { form: Object.fromEntries(new URLSearchParams(body)) }),
  };
  return { received, body };
}
