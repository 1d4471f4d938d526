import type { ServerResponse } from 'node:http';

/**
 * Ends a response whose head is told with its whole body, `bytes` long in UTF-8. Head and body go to the socket as one
 * string: `end` alone gives it an empty second one, for which Node takes the way of many pieces, at a fourth more.
 */
export function endAtOnce(response: ServerResponse, body: string, bytes: number): void {
  const { socket } = response;
  // A text of as many bytes as letters is ASCII, which Latin-1 writes as UTF-8 does, and faster.
  const encoding = bytes === body.length ? 'latin1' : 'utf8';
  if (socket === null || socket.writableCorked > 0) {
    response.end(body, encoding);
    return;
  }
  socket.cork();
  response.write(body, encoding);
  socket.uncork();
  response.end();
}
