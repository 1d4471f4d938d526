import { type RequestListener, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

import { type Refusal, refusalBody, securityHeaders } from './refusal.js';
import type { RequestWatch } from './request-watch.js';

/** What Node could not make a request of, by its codes; anything else is a request that it cannot read. */
const refusals: Readonly<Record<string, [status: number, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'the request took too long to arrive'],
  HPE_HEADER_OVERFLOW: [431, 'the headers of this request are too long'],
};

const unreadable: [status: number, message: string] = [400, 'this is no HTTP request that can be read'];

function toAnswer(status: number, refusal: Refusal): string {
  const body = refusalBody(refusal);
  const headers = {
    ...securityHeaders,
    connection: 'close',
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n');
}

/** What was last heard of a connection. */
interface Heard {
  /** When it was opened, or its last request came: what is broken came after that. */
  at: number;
  response?: ServerResponse;
}

/**
 * Answers with a code where Node would answer with a bare status, and ends the connection. Gives what is to be told of
 * each request that can be read.
 */
export function answerBrokenRequests(server: Server, watch: RequestWatch): RequestListener {
  const connections = new WeakMap<Socket, Heard>();
  const hear = (socket: Socket): Heard => {
    const heard = connections.get(socket) ?? { at: 0 };
    heard.at = watch.now();
    connections.set(socket, heard);
    return heard;
  };
  server.on('connection', hear);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const { at, response } = connections.get(socket) ?? { at: watch.now() };
    const isAnswered = response?.headersSent === true && !response.writableEnded;
    if (!socket.writable || isAnswered || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    const [status, message] = refusals[error.code ?? ''] ?? unreadable;
    const refusal = { code: 'BAD_REQUEST', message };
    socket.end(toAnswer(status, refusal), () => socket.destroy());
    const watched = watch.begin({ since: at });
    watched.answered({ status, codes: [refusal.code] });
  });
  return ({ socket }, response) => {
    const heard = connections.get(socket) ?? hear(socket);
    heard.at = watch.now();
    heard.response = response;
  };
}
