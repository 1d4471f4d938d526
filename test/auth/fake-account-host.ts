import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call that the fake account host received. */
export interface RecordedCall {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly form: Readonly<Record<string, string>>;
}

/** Answers one call; the default grants tokens. */
export type Answer = (response: ServerResponse, call: RecordedCall) => void;

/** A real HTTP server in the role of PSN's account host. */
interface FakeAccountHost extends AsyncDisposable {
  readonly baseUrl: string;
  readonly calls: readonly RecordedCall[];
  /** Puts answers in line, one for each call to come. */
  answerOnce(...answers: Answer[]): void;
  /** Ends the server; calls find nobody listening from then on. */
  close(): Promise<void>;
}

/** Answers with JSON, as the account service does. */
export function json(status: number, body: object, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8', ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Hangs up without an answer. */
export const hangUp: Answer = (response) => void response.destroy();

/** Answers 200 with a text that calls itself JSON. */
export function brokenJson(text: string): Answer {
  return (response) => response.writeHead(200, { 'content-type': 'application/json' }).end(text);
}

/** Answers with a page, as the edge network does. */
export function html(status: number, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers });
    response.end('<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD></HTML>');
  };
}

/** Answers with a redirect. */
export function redirect(location: string): Answer {
  return (response) => response.writeHead(302, { location }).end();
}

/** Answers with an OAuth error. */
export function refusal(error: string, code: number, description = 'refused'): Answer {
  return json(400, { error, error_description: description, error_code: code });
}

/** What the host says of an npsso whose web session has ended. */
export const deadNpsso = refusal('invalid_grant', 20, 'Invalid login');

/** What the host says of a refresh token past its end. */
export const deadRefreshToken = refusal('invalid_grant', 4159, 'Invalid refresh token');

/** Grants the tokens `access-<name>` and `refresh-<name>` with the recorded lives. */
export function grant(name: number | string, changes: object = {}): Answer {
  return json(200, {
    access_token: `access-${name}`,
    token_type: 'bearer',
    expires_in: 3599,
    scope: 'psn:mobile.v2.core psn:clientapp',
    id_token: `id-${name}`,
    refresh_token: `refresh-${name}`,
    refresh_token_expires_in: 5_183_999,
    ...changes,
  });
}

/** Starts the fake account host on a free port of the loopback address. */
export async function startFakeAccountHost(): Promise<FakeAccountHost> {
  const calls: RecordedCall[] = [];
  const answers: Answer[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host.invalid');
      const call: RecordedCall = {
        method: request.method ?? '',
        path: pathname,
        query: Object.fromEntries(searchParams),
        headers: request.headers,
        form: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())),
      };
      calls.push(call);
      (answers.shift() ?? grant(calls.length))(response, call);
    });
  });
  async function close(): Promise<void> {
    if (!server.listening) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    answerOnce: (...more) => void answers.push(...more),
    close,
    [Symbol.asyncDispose]: close,
  };
}
