import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';

import { request } from 'undici';
import { expect, test } from 'vitest';

import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const question = JSON.stringify({ query: '{ gateway { version } }' });
const json = { 'content-type': 'application/json' };

/** A connection on which a test writes what it likes; `told` is everything that came back until its end. */
function open(gateway: TestGateway) {
  const socket = connect(Number(new URL(gateway.address).port), '127.0.0.1');
  const told = socket.toArray().then((pieces) => Buffer.concat(pieces as Buffer[]).toString());
  return { socket, told };
}

const head = (...headers: readonly string[]): string =>
  ['POST /graphql HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', ...headers, '', ''].join(
    '\r\n',
  );

const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;

test('a body that says it is too large is refused before a byte of it is sent', async () => {
  await using gateway = await createTestGateway();
  const { socket, told } = open(gateway);
  socket.write(head('Content-Length: 262145'));
  const answer = await told;
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch(/^connection: close\r$/im);
  expect(answer).toContain('"REQUEST_TOO_LARGE"');
});

test('who asks whether to send a body that is too large is not told to', async () => {
  await using gateway = await createTestGateway();
  const { socket, told } = open(gateway);
  socket.write(head('Content-Length: 262145', 'Expect: 100-continue'));
  expect(await told).toMatch(/^HTTP\/1\.1 413 /);
  const small = open(gateway);
  small.socket.write(head(`Content-Length: ${question.length}`, 'Expect: 100-continue', 'Connection: close'));
  await once(small.socket, 'readable');
  small.socket.write(question);
  expect(await small.told).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
});

test('a body in chunks is refused where it grows too large, though it never told its size', async () => {
  await using gateway = await createTestGateway({ env: { GATEWAY_MAX_BODY_BYTES: '1000' } });
  const { socket, told } = open(gateway);
  socket.write(head('Transfer-Encoding: chunked') + chunk('x'.repeat(600)) + chunk('x'.repeat(600)));
  const answer = await told;
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch(/^connection: close\r$/im);
});

test('who sends on regardless still gets to read why', async () => {
  await using gateway = await createTestGateway();
  const response = await request(`${gateway.address}/graphql`, {
    method: 'POST',
    headers: json,
    body: 'x'.repeat(20_000_000),
  });
  expect(response.statusCode).toBe(413);
  expect(await response.body.json()).toMatchObject({
    errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }],
  });
});

test('a body of just the size that may be is read', async () => {
  await using gateway = await createTestGateway({ env: { GATEWAY_MAX_BODY_BYTES: '1000' } });
  const ask = async (body: string) =>
    (await request(`${gateway.address}/graphql`, { method: 'POST', headers: json, body })).statusCode;
  expect([await ask(question.padEnd(1000)), await ask(question.padEnd(1001))]).toEqual([200, 413]);
});

test('a body of thousands of tiny chunks is put together', async () => {
  await using gateway = await createTestGateway();
  const body = question.padEnd(3000);
  const { socket, told } = open(gateway);
  const chunks = Array.from(body, chunk).join('');
  socket.write(`${head('Transfer-Encoding: chunked', 'Connection: close')}${chunks}0\r\n\r\n`);
  expect(await told).toMatch(/^HTTP\/1\.1 200 /);
});

test.each([
  ['a body that never ends', head('Content-Length: 100') + '{'],
  ['headers that never end', 'POST /graphql HTTP/1.1\r\nHost: localhost\r\n'],
])('%s is given up with a code', async (_name, text) => {
  await using gateway = await createTestGateway({ patience: { headersMs: 50, requestMs: 50 } });
  const { socket, told } = open(gateway);
  socket.write(text);
  const answer = await told;
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toMatch(/^connection: close\r$/im);
  expect(answer).toContain('"BAD_REQUEST"');
});

test('headers that are too long are refused with a code', async () => {
  await using gateway = await createTestGateway();
  const { socket, told } = open(gateway);
  socket.write(head(`X-Long: ${'x'.repeat(20_000)}`));
  const answer = await told;
  expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  expect(answer).toContain('"BAD_REQUEST"');
});

test('what is no HTTP is refused with a code', async () => {
  await using gateway = await createTestGateway();
  const { socket, told } = open(gateway);
  socket.write('\u0016\u0003\u0001\r\n\r\n');
  const answer = await told;
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toContain('"BAD_REQUEST"');
});

test('a compressed body is refused, so that none can swell', async () => {
  await using gateway = await createTestGateway();
  const response = await request(`${gateway.address}/graphql`, {
    method: 'POST',
    headers: { ...json, 'content-encoding': 'gzip' },
    body: gzipSync(question),
  });
  expect(response.statusCode).toBe(415);
  expect(await response.body.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
});

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

test.each([
  [
    'in a body',
    (variables: string) => ({
      method: 'POST' as const,
      body: `{"query":"{gateway{version}}","variables":${variables}}`,
      path: '',
    }),
  ],
  [
    'in an address',
    (variables: string) => ({
      method: 'GET' as const,
      body: null,
      path: `?query={gateway{version}}&variables=${variables}`,
    }),
  ],
])('variables %s may not lie in each other too deeply', async (_place, write) => {
  await using gateway = await createTestGateway();
  const ask = async (variables: string) => {
    const { path, method, body } = write(variables);
    const response = await request(`${gateway.address}/graphql${path}`, { method, headers: json, body });
    return { status: response.statusCode, text: await response.body.text() };
  };
  const deep = await ask(`{"a":${nested(5000)}}`);
  expect(deep.status).toBe(400);
  expect(JSON.parse(deep.text)).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] });
  // Brackets in texts are none.
  expect((await ask(`{"a":"${'['.repeat(50)}\\"${'['.repeat(50)}"}`)).status).toBe(200);
  expect((await ask(`{"a":${nested(25)}}`)).status).toBe(200);
});

test('after a refusal the connection is of use, or closed', async () => {
  await using gateway = await createTestGateway();
  const { socket, told } = open(gateway);
  const refused = '{"query":';
  socket.write(head(`Content-Length: ${refused.length}`) + refused);
  socket.write(head(`Content-Length: ${question.length}`, 'Connection: close') + question);
  const statuses = [...(await told).matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => status);
  expect(statuses).toEqual(['400', '200']);
});

test('a sender who breaks off does no harm', async () => {
  await using gateway = await createTestGateway();
  const socket = connect(Number(new URL(gateway.address).port), '127.0.0.1');
  socket.write(head('Content-Length: 100') + '{', () => socket.resetAndDestroy());
  await once(socket, 'close');
  const { data } = await gateway.execute('{ gateway { version } }');
  expect(data.gateway.version).toMatch(/^\d/);
  expect(gateway.log.join('')).not.toContain('a bug');
});
