import { connect } from 'node:net';

import { pino } from 'pino';
import { request } from 'undici';
import { expect, test } from 'vitest';

import { readConfig } from '../../src/config.js';
import { createGateway } from '../../src/server/gateway.js';
import { listen } from '../../src/server/http.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { createOddHost } from './odd-host.js';
import { ask, createTestClock } from './questions.js';

const edgePage = { status: 403, body: '<HTML><TITLE>Access Denied</TITLE></HTML>' };
const ok = [200, { status: 'ok' }];
const notReady = (...codes: string[]) => [503, { status: 'not-ready', codes }];

async function ready({ address }: TestGateway) {
  const { statusCode, body } = await request(`${address}/ready`);
  return [statusCode, await body.json()];
}

test('a gateway without an account is not ready while the edge keeps it from the store', async () => {
  const clock = createTestClock();
  await using gateway = await createTestGateway({ clock: clock.read, env: { PSN_NPSSO: undefined } });
  expect(await ready(gateway)).toEqual(ok);
  gateway.psn.answerOnce('store.conceptNames', edgePage);
  await gateway.execute(`{ ${ask.concept} }`);
  expect(await ready(gateway)).toEqual(notReady('PSN_BLOCKED'));
  clock.passSeconds(300);
  expect(await ready(gateway)).toEqual(ok);
});

test('either of store and account is enough to be ready, and neither is not', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('store.conceptNames', edgePage);
  await gateway.execute(`{ ${ask.concept} }`);
  expect(await ready(gateway)).toEqual(ok);
  gateway.psn.answerOnce('stars.account', edgePage);
  await gateway.execute(`{ ${ask.viewer} }`);
  expect(await ready(gateway)).toEqual(notReady('PSN_BLOCKED'));
});

test('a sign-in that has ended leaves the gateway ready as long as the store answers', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.killNpsso();
  await gateway.execute(`{ ${ask.viewer} }`);
  expect(await ready(gateway)).toEqual(ok);
  gateway.psn.answerOnce('store.conceptNames', edgePage);
  await gateway.execute(`{ ${ask.concept} }`);
  expect(await ready(gateway)).toEqual(notReady('PSN_BLOCKED', 'UNAUTHENTICATED'));
});

test('on a connection that outlives the order to end, the process says that it is ending', async () => {
  let finish = (): void => undefined;
  const held = new Promise<void>((resolve) => (finish = resolve));
  await using web = await createOddHost((response) => {
    void held.then(() => response.writeHead(500).end());
  });
  const config = readConfig({ PSN_WEB_BASE_URL: web.base });
  const gateway = createGateway({ config, logger: pino({ level: 'silent' }) });
  const server = await listen(gateway, { host: '127.0.0.1', port: 0 });
  const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
  const query = encodeURIComponent(`{ ${ask.concept} }`);
  const head = 'Host: localhost\r\nAccept: application/json\r\nContent-Type: application/json\r\n\r\n';
  socket.write(`GET /graphql?query=${query} HTTP/1.1\r\n${head}`);
  await expect.poll(() => web.asked).toHaveLength(1);
  const closed = server.close(5000);
  socket.write(`GET /ready HTTP/1.1\r\n${head}`);
  finish();
  const told = (await socket.toArray()).join('');
  expect(told).toContain('HTTP/1.1 503 ');
  expect(told).toContain('{"status":"not-ready","codes":["SHUTTING_DOWN"]}');
  await closed;
});
