import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, type Socket } from 'node:net';

import { expect, test } from 'vitest';

import { type Connections, createConnections } from '../../src/psn/connections.js';
import { Stop } from '../../src/psn/stop-signal.js';

interface Told {
  readonly text?: string;
  readonly failure?: unknown;
}

/** A host that answers when it is told to, and which connection each request came on. */
async function createHost() {
  const sockets: Socket[] = [];
  const requests: {
    readonly path: string | undefined;
    readonly connection: number;
    readonly response: ServerResponse;
  }[] = [];
  let heard = (): void => undefined;
  const server = createServer((request, response) => {
    requests.push({ path: request.url, connection: sockets.indexOf(request.socket), response });
    heard();
  });
  server.on('connection', (socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    origin,
    sockets,
    requests,
    async untilAsked(times: number): Promise<void> {
      while (requests.length < times) {
        await new Promise<void>((resolve) => {
          heard = resolve;
        });
      }
    },
    async [Symbol.asyncDispose](): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Asks for a path; `onAnswer` is called while the answer is told. */
const ask = (
  connections: Connections,
  {
    origin,
    path,
    signal = new Stop(),
    onAnswer = () => undefined,
  }: {
    readonly origin: string;
    readonly path: string;
    readonly signal?: Stop;
    readonly onAnswer?: () => void;
  },
): Promise<Told> =>
  new Promise((resolve) => {
    connections.exchange({ method: 'GET', origin, path, headers: [] }, signal, {
      onAnswer(answer) {
        onAnswer();
        resolve({ text: answer.bytes.toString() });
      },
      onFailure(failure) {
        resolve({ failure });
      },
    });
  });

test('what is asked because an answer has come goes out on the connection that brought it', async () => {
  await using host = await createHost();
  const connections = createConnections(10);
  const { origin } = host;
  const other = ask(connections, { origin, path: '/other' });
  await host.untilAsked(1);
  let next: Promise<Told> | undefined;
  const first = ask(connections, {
    origin,
    path: '/first',
    onAnswer() {
      next = ask(connections, { origin, path: '/next' });
    },
  });
  await host.untilAsked(2);
  host.requests[1]?.response.end('one');
  expect(await first).toEqual({ text: 'one' });
  await host.untilAsked(3);
  expect(host.requests.map(({ path, connection }) => [path, connection])).toEqual([
    ['/other', 0],
    ['/first', 1],
    ['/next', 1],
  ]);
  host.requests[2]?.response.end('two');
  host.requests[0]?.response.end('three');
  expect(await Promise.all([next, other])).toEqual([{ text: 'two' }, { text: 'three' }]);
  expect(host.sockets).toHaveLength(2);
  await connections.close();
});

test('who comes when all connections are busy waits for one, unless it leaves', async () => {
  await using host = await createHost();
  const connections = createConnections(1);
  const { origin } = host;
  const signal = new Stop();
  const first = ask(connections, { origin, path: '/first' });
  const leaving = ask(connections, { origin, path: '/leaving', signal });
  const last = ask(connections, { origin, path: '/last' });
  await host.untilAsked(1);
  signal.abort('gone home');
  expect(await leaving).toEqual({ failure: 'gone home' });
  host.requests[0]?.response.end('one');
  await host.untilAsked(2);
  host.requests[1]?.response.end('two');
  expect(await Promise.all([first, last])).toEqual([{ text: 'one' }, { text: 'two' }]);
  expect(host.requests.map(({ path }) => path)).toEqual(['/first', '/last']);
  expect(host.sockets).toHaveLength(1);
  await connections.close();
});

test('a connection whose request was given up, or that has ended, takes no place from others', async () => {
  await using host = await createHost();
  const connections = createConnections(1);
  const { origin } = host;
  const signal = new Stop();
  const left = ask(connections, { origin, path: '/left', signal });
  await host.untilAsked(1);
  signal.abort('gone home');
  expect(await left).toEqual({ failure: 'gone home' });
  const broken = ask(connections, { origin, path: '/broken' });
  await host.untilAsked(2);
  host.sockets[1]?.destroy();
  expect(await broken).toMatchObject({ failure: { code: 'UND_ERR_SOCKET' } });
  const whole = ask(connections, { origin, path: '/whole' });
  await host.untilAsked(3);
  host.requests[2]?.response.setHeader('connection', 'close').end('one');
  expect(await whole).toEqual({ text: 'one' });
  const again = ask(connections, { origin, path: '/again' });
  await host.untilAsked(4);
  host.requests[3]?.response.end('two');
  expect(await again).toEqual({ text: 'two' });
  expect(host.sockets).toHaveLength(4);
  await connections.close();
});

test('a host that cannot be reached fails what is asked of it, each time anew', async () => {
  const { origin } = await (async () => {
    await using gone = await createHost();
    return { origin: gone.origin };
  })();
  const connections = createConnections(1);
  for (const path of ['/first', '/second']) {
    expect(await ask(connections, { origin, path })).toMatchObject({ failure: { code: 'ECONNREFUSED' } });
  }
  await connections.close();
});

test('what is asked because a host cannot be reached fails as well, and nothing else does', async () => {
  const { origin } = await (async () => {
    await using gone = await createHost();
    return { origin: gone.origin };
  })();
  for (const most of [1, 2, 10]) {
    const connections = createConnections(most);
    const told: unknown[] = [];
    await new Promise<void>((resolve) => {
      const send = (path: string, left: number): void => {
        connections.exchange({ method: 'GET', origin, path, headers: [] }, new Stop(), {
          onAnswer() {
            told.push('an answer');
          },
          onFailure(failure) {
            told.push((failure as NodeJS.ErrnoException).code);
            if (told.length === 12) resolve();
            if (left > 0) send(path, left - 1);
          },
        });
      };
      for (const path of ['/a', '/b', '/c', '/d']) send(path, 2);
    });
    expect(told).toEqual(Array.from({ length: 12 }, () => 'ECONNREFUSED'));
    await connections.close();
  }
});

test('what is under way when they are closed is answered, and nothing is asked after that', async () => {
  await using host = await createHost();
  const connections = createConnections(2);
  const { origin } = host;
  const asked = ask(connections, { origin, path: '/asked' });
  await host.untilAsked(1);
  const closing = connections.close();
  expect(await ask(connections, { origin, path: '/late' })).toMatchObject({
    failure: { code: 'UND_ERR_CLOSED' },
  });
  host.requests[0]?.response.end('one');
  expect(await asked).toEqual({ text: 'one' });
  await closing;
  expect(host.requests).toHaveLength(1);
});
