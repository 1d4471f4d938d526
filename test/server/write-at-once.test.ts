import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

import { afterEach, describe, expect, test } from 'vitest';

import { endAtOnce } from '../../src/server/write-at-once.js';

const servers: ReturnType<typeof createServer>[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Starts a server that answers each path with the text of its place, and gives its port. */
async function serve(texts: readonly string[]): Promise<number> {
  const server = createServer(({ url }, response) => {
    const text = texts[Number(url?.slice(1))] ?? '';
    const bytes = Buffer.byteLength(text);
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'content-length': bytes });
    endAtOnce(response, text, bytes);
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function readBytes(address: string): Promise<string> {
  const response = await fetch(address);
  return Buffer.from(await response.arrayBuffer()).toString('utf8');
}

describe('an answer that is written at once', () => {
  test.each([
    ['ASCII', 'Gran Turismo 7'],
    ['letters of Latin-1', 'Pokémon über ®'],
    ['letters beyond it', 'グランツーリスモ 🏎'],
    ['nothing', ''],
    ['more than a socket takes at once', 'é'.repeat(4_000_000)],
  ])('comes whole: %s', async (_name, text) => {
    const port = await serve([text]);

    expect(await readBytes(`http://127.0.0.1:${port}/0`)).toBe(text);
  });

  test('is one of several on a connection, each in its turn, also for who asks before the last is answered', async () => {
    const texts = ['first', 'zweitens: ü', 'third'];
    const port = await serve(texts);
    const socket = connect(port, '127.0.0.1');
    const heard: Buffer[] = [];
    socket.on('data', (piece) => heard.push(piece));
    const asked = texts.map((_text, place) => `GET /${place} HTTP/1.1\r\nhost: a\r\n\r\n`);
    socket.write(`${asked.join('').slice(0, -2)}connection: close\r\n\r\n`);
    await once(socket, 'close');

    const bodies = Buffer.concat(heard)
      .toString('utf8')
      .split('HTTP/1.1 200 OK')
      .slice(1)
      .map((answer) => answer.split('\r\n\r\n')[1]);
    expect(bodies).toEqual(texts);
  });
});
