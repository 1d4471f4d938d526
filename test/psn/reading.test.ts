import { createHash } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { createServer as createTlsServer, Server as TlsServer, TLSSocket } from 'node:tls';
import { gzipSync } from 'node:zlib';

import { Client } from 'undici';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { readText } from '../../src/psn/answer-text.js';
import { type Connections, createConnections } from '../../src/psn/connections.js';
import { Exchange, type Exchanged, type ExchangeListener, type Lender } from '../../src/psn/exchange.js';
import { createReader } from '../../src/psn/reading.js';
import { Stop } from '../../src/psn/stop-signal.js';

/** Our ends of the connections of a test, in the order in which they were made. */
let ours: Socket[] = [];
const note = (message: unknown): void => {
  const { socket } = message as { readonly socket: Socket };
  if (!ours.includes(socket)) ours.push(socket);
};
beforeEach(() => {
  ours = [];
  subscribe('net.client.socket', note);
});
afterEach(() => {
  unsubscribe('net.client.socket', note);
});

/** A host of raw bytes: `answer` is called for each request, with the host's end of its connection. */
async function createHost(answer: (socket: Socket) => unknown, server: Server = createServer()) {
  const theirs: Socket[] = [];
  server.on(server instanceof TlsServer ? 'secureConnection' : 'connection', (socket: Socket) => {
    theirs.push(socket);
    // What our end has given up is no matter of the host's.
    socket.setNoDelay(true).on('error', () => undefined);
    socket.on('data', () => void answer(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = String((server.address() as AddressInfo).port);
  return {
    server,
    port,
    origin: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose](): Promise<void> {
      for (const socket of theirs) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Writes each piece when our end has read those before it. */
async function sendInPieces(socket: Socket, pieces: readonly Buffer[]): Promise<void> {
  for (const piece of pieces) {
    const isRead = once(ours.at(-1) as Socket, 'readable');
    socket.write(piece);
    await isRead;
  }
}

/** Asks, and hears of the answer while its bytes may be read. */
const askAnd = <Told>(
  connections: Connections,
  origin: string,
  onAnswer: (answer: Exchanged) => Told,
): Promise<Told> =>
  new Promise((resolve, reject) => {
    connections.exchange({ method: 'GET', origin, path: '/', headers: [] }, new Stop(), {
      onAnswer(answer) {
        resolve(onAnswer(answer));
      },
      onFailure: reject,
    });
  });

const readWhole = (answer: Exchanged) => ({
  status: answer.status,
  headers: answer.headers,
  text: answer.bytes.toString(),
});

const TEXT = '{"name":"Ōkami 大神"}';
const LENGTH = String(Buffer.byteLength(TEXT));

/** The same text in each form that HTTP has for it. */
const forms = {
  'of a told length': {
    bytes: `HTTP/1.1 200 OK\r\nx-first: one\r\ncontent-length: ${LENGTH}\r\nx-last: two\r\n\r\n${TEXT}`,
    headers: { 'x-first': 'one', 'content-length': LENGTH, 'x-last': 'two' },
  },
  'in chunks, with what comes after them': {
    bytes:
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ntrailer: x-after\r\n\r\n' +
      `${Buffer.byteLength(TEXT).toString(16)}\r\n${TEXT}\r\n0\r\nx-after: three\r\n\r\n`,
    headers: { 'transfer-encoding': 'chunked', trailer: 'x-after' },
  },
  'after a hint': {
    bytes:
      'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n' +
      `HTTP/1.1 200 OK\r\ncontent-length: ${LENGTH}\r\nx-last: two\r\n\r\n${TEXT}`,
    headers: { 'content-length': LENGTH, 'x-last': 'two' },
  },
};

test.each(Object.entries(forms))(
  'an answer %s is read wherever it is cut, one after the other',
  async (_, { bytes, headers }) => {
    const whole = Buffer.from(bytes);
    let at = 0;
    await using host = await createHost((socket) =>
      sendInPieces(socket, at === 0 ? [whole] : [whole.subarray(0, at), whole.subarray(at)]),
    );
    const connections = createConnections(1);
    const read: unknown[] = [];
    for (; at < whole.length; at += 1) read.push(await askAnd(connections, host.origin, readWhole));
    expect(read).toEqual(read.map(() => ({ status: 200, headers, text: TEXT })));
    expect(read).toHaveLength(whole.length);
    expect(ours).toHaveLength(1);
    await connections.close();
  },
);

test.each(Object.entries(forms))('an answer %s is read byte by byte', async (_, { bytes, headers }) => {
  const pieces = Array.from(Buffer.from(bytes), (byte) => Buffer.of(byte));
  await using host = await createHost((socket) => sendInPieces(socket, pieces));
  const connections = createConnections(1);
  for (let time = 0; time < 2; time += 1) {
    const read = await askAnd(connections, host.origin, readWhole);
    expect(read).toEqual({ status: 200, headers, text: TEXT });
  }
  await connections.close();
});

test('an answer of many times what is read at once is read to its end, and the next one too', async () => {
  const text = Array.from({ length: 40_000 }, (_, place) => `${String(place)}:大`).join();
  await using host = await createHost((socket) =>
    socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${String(Buffer.byteLength(text))}\r\n\r\n${text}`),
  );
  const connections = createConnections(1);
  for (let time = 0; time < 2; time += 1) {
    expect((await askAnd(connections, host.origin, readWhole)).text === text).toBe(true);
  }
  await connections.close();
});

test('what is read of an answer in another thread stays when the next one has come', async () => {
  const texts = [1, 2].map((seed) =>
    Array.from({ length: 1200 }, (_, place) =>
      createHash('sha256')
        .update(String(place * seed))
        .digest('base64'),
    ),
  );
  const packed = texts.map((lines) => gzipSync(lines.join()));
  let asked = 0;
  await using host = await createHost((socket) => {
    const body = packed[asked] as Buffer;
    const head = `HTTP/1.1 200 OK\r\nx-place: ${String(asked)}\r\ncontent-encoding: gzip\r\n`;
    socket.write(Buffer.concat([Buffer.from(`${head}content-length: ${String(body.length)}\r\n\r\n`), body]));
    asked += 1;
  });
  const connections = createConnections(1);
  const heard: { readonly answer: Exchanged; readonly text: string | Promise<string> }[] = [];
  for (let time = 0; time < 2; time += 1) {
    await askAnd(connections, host.origin, (answer) =>
      heard.push({ answer, text: readText('a.call', answer) }),
    );
  }
  expect(ours).toHaveLength(1);
  const read = await Promise.all(heard.map(async ({ text }) => text));
  expect(read.map((text, place) => text === texts[place]?.join())).toEqual([true, true]);
  expect(heard.map(({ answer }, place) => answer.bytes.equals(packed[place] as Buffer))).toEqual([
    true,
    true,
  ]);
  expect(heard.map(({ answer }) => answer.headers['x-place'])).toEqual(['0', '1']);
  await connections.close();
});

test('an answer without a length ends with its connection', async () => {
  await using host = await createHost(async (socket) => {
    await sendInPieces(socket, [Buffer.from(`HTTP/1.1 200 OK\r\n\r\n${TEXT}`), Buffer.from(TEXT)]);
    socket.end();
  });
  const connections = createConnections(1);
  for (let time = 0; time < 2; time += 1) {
    expect((await askAnd(connections, host.origin, readWhole)).text).toBe(TEXT + TEXT);
  }
  expect(ours).toHaveLength(2);
  await connections.close();
});

test.each([
  ['ends', (socket: Socket) => socket.end(), { code: 'UND_ERR_SOCKET' }],
  ['breaks', (socket: Socket) => socket.resetAndDestroy(), { code: 'ECONNRESET' }],
  ['goes on with no HTTP', (socket: Socket) => socket.write('x\r\n'), { name: 'HTTPParserError' }],
])('a connection that %s within an answer fails it, and the next has another', async (_, end, failure) => {
  let asked = 0;
  await using host = await createHost(async (socket) => {
    asked += 1;
    const text = `${Buffer.byteLength(TEXT).toString(16)}\r\n${TEXT}\r\n`;
    const head = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n';
    await sendInPieces(socket, [Buffer.from(head + text)]);
    if (asked === 1) end(socket);
    else socket.write('0\r\n\r\n');
  });
  const connections = createConnections(1);
  await expect(askAnd(connections, host.origin, readWhole)).rejects.toMatchObject(failure);
  expect((await askAnd(connections, host.origin, readWhole)).text).toBe(TEXT);
  expect(ours).toHaveLength(2);
  await connections.close();
});

test('a connection on which more comes than was asked for is given up', async () => {
  await using host = await createHost((socket) => {
    const answer = `HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n"a"`;
    socket.write(answer + answer.replace('"a"', '"b"'));
  });
  const connections = createConnections(1);
  for (let time = 0; time < 2; time += 1) {
    expect((await askAnd(connections, host.origin, readWhole)).text).toBe('"a"');
    await once(ours[time] as Socket, 'close');
  }
  expect(ours).toHaveLength(2);
  await connections.close();
});

test('what comes before anybody reads it waits in the stream', async () => {
  const text = Array.from({ length: 200_000 }, (_, place) => String(place)).join();
  await using host = await createHost(() => undefined);
  host.server.on('connection', (socket) => socket.end(text));
  const socket = await new Promise<Socket>((resolve, reject) => {
    createReader().connect(
      { hostname: '127.0.0.1', protocol: 'http:', port: host.port },
      (error, connected) => {
        if (error === null) resolve(connected);
        else reject(error);
      },
    );
  });
  while (socket.readableLength === 0) await setImmediate();
  const read: Buffer[] = [];
  for await (const chunk of socket) read.push(chunk as Buffer);
  expect(Buffer.concat(read).toString() === text).toBe(true);
});

test('answers that come encrypted are read in the same way', async () => {
  const secret = { ciphers: 'PSK-AES128-GCM-SHA256', maxVersion: 'TLSv1.2' } as const;
  const psk = Buffer.alloc(16, 'k');
  const server = createTlsServer({ ...secret, pskCallback: () => psk });
  const { bytes, headers } = forms['of a told length'];
  const whole = Buffer.from(bytes);
  let asked = 0;
  await using host = await createHost((socket) => {
    asked += 1;
    return sendInPieces(socket, asked % 2 === 0 ? [whole] : [whole.subarray(0, 30), whole.subarray(30)]);
  }, server);
  const reader = createReader({
    ...secret,
    pskCallback: () => ({ psk, identity: 'gateway' }),
    checkServerIdentity: () => undefined,
  });
  const client = new Client(`https://localhost:${host.port}`, {
    connect(options, callback) {
      reader.connect(options, (error, socket) => {
        if (error !== null) callback(error, null);
        else {
          // Not every Node tells of these.
          note({ socket });
          callback(null, socket);
        }
      });
    },
  });
  const lender: Lender = { giveBack: () => undefined, noteEnd: reader.noteEnd };
  const ask = (origin: string) =>
    new Promise((resolve, reject) => {
      const listener: ExchangeListener = {
        onAnswer(answer) {
          resolve(readWhole(answer));
        },
        onFailure: reject,
      };
      new Exchange({ method: 'GET', origin, path: '/', headers: [] }, new Stop(), listener, lender).sendBy(
        client,
      );
    });
  for (let time = 0; time < 4; time += 1) {
    expect(await ask(`https://localhost:${host.port}`)).toEqual({ status: 200, headers, text: TEXT });
  }
  expect(ours).toEqual([expect.any(TLSSocket)]);
  await client.close();
});
