import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';

import { request } from 'undici';
import { expect, test } from 'vitest';

import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { ask } from './questions.js';

/** The lines that tell of requests, each without what pino adds. */
function linesOf({ log }: TestGateway): object[] {
  const lines = log.map((line) => JSON.parse(line) as { msg: string });
  return lines
    .filter(({ msg }) => msg === 'answered')
    .map((line) =>
      Object.fromEntries(Object.entries(line).filter(([name]) => !/^(time|pid|hostname|msg)$/.test(name))),
    );
}

test('each request has one line: its operation, what it cost, how long it took, how it ended', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute(`query Twice { one: ${ask.category} two: ${ask.category} ${ask.viewer} }`);
  expect(linesOf(gateway)).toEqual([
    {
      level: 30,
      operation: 'Twice',
      account: 'default',
      calls: 2,
      cacheHits: 1,
      ms: expect.any(Number),
      status: 200,
    },
  ]);
});

test('a question for which no account was asked names none', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute(`query Store { ${ask.category} }`);
  expect(linesOf(gateway)).toMatchObject([{ operation: 'Store', account: null, calls: 1 }]);
});

const refusedLine = (status: number, ...codes: readonly string[]) => ({
  level: 30,
  operation: null,
  account: null,
  calls: 0,
  cacheHits: 0,
  ms: expect.any(Number) as number,
  status,
  codes,
});

test('a refused request has its line, too', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute('{'.repeat(200));
  expect(linesOf(gateway)).toEqual([refusedLine(400, 'QUERY_TOO_COMPLEX')]);
});

test('the line of a request that fails in part tells the codes of its errors, each once', async () => {
  await using gateway = await createTestGateway({ env: { PSN_NPSSO: undefined } });
  const { status } = await gateway.execute(`query Half { ${ask.concept} ${ask.viewer} }`);
  expect(status).toBe(200);
  expect(linesOf(gateway)).toMatchObject([{ operation: 'Half', status: 200, codes: ['UNAUTHENTICATED'] }]);
});

test.each<[string, Parameters<typeof request>[1], number, string]>([
  ['a strange Host', { headers: { host: 'rebound.example' } }, 403, 'FORBIDDEN'],
  ['a page elsewhere', { headers: { origin: 'http://evil.example' } }, 403, 'FORBIDDEN'],
  ['a body that is no JSON type', { method: 'POST', body: '{}' }, 415, 'BAD_REQUEST'],
])('what is refused for %s is told with its code', async (_name, options, status, code) => {
  await using gateway = await createTestGateway();
  const { statusCode } = await request(`${gateway.address}/graphql`, options);
  expect(statusCode).toBe(status);
  expect(linesOf(gateway)).toEqual([refusedLine(status, code)]);
});

const metric = (gateway: TestGateway): Promise<string> =>
  request(`${gateway.address}/metrics`).then(({ body }) => body.text());

const post = (target: string, ...headers: readonly string[]): string =>
  [`POST ${target} HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n');

const patience = { headersMs: 500, requestMs: 500 };

test.each([
  ['a body that is too large', post('/graphql', 'Content-Length: 999999'), 413, 'REQUEST_TOO_LARGE'],
  [
    'a body that is compressed',
    Buffer.concat([
      Buffer.from(post('/graphql', 'Content-Encoding: gzip', 'Content-Length: 22', 'Connection: close')),
      gzipSync('{}'),
    ]),
    415,
    'BAD_REQUEST',
  ],
  [
    'JSON that is too deep',
    `${post('/graphql', 'Content-Length: 40', 'Connection: close')}${'['.repeat(40)}`,
    400,
    'QUERY_TOO_COMPLEX',
  ],
  ['an address that cannot be read', post('//[', 'Connection: close'), 400, 'BAD_REQUEST'],
  ['a Host that is missing', 'GET /graphql HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'BAD_REQUEST'],
  ['an expectation that none meets', post('/graphql', 'Expect: the-unexpected'), 417, 'BAD_REQUEST'],
  ['headers that are too long', post('/graphql', `X-Long: ${'x'.repeat(20_000)}`), 431, 'BAD_REQUEST'],
  ['headers that never end', 'POST /graphql HTTP/1.1\r\nHost: localhost\r\n', 408, 'BAD_REQUEST'],
  ['a body that never ends', `${post('/graphql', 'Content-Length: 100')}{`, 408, 'BAD_REQUEST'],
  ['what is no HTTP', '\u0016\u0003\u0001\r\n\r\n', 400, 'BAD_REQUEST'],
])(
  '%s, refused before anything parses, has its code, its line and its count',
  async (_name, sent, status, code) => {
    await using gateway = await createTestGateway(status === 408 ? { patience } : {});
    const socket = connect(Number(new URL(gateway.address).port), '127.0.0.1');
    socket.write(sent);
    const told = (await socket.toArray()).join('');
    expect(told).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(told).toMatch(/^connection: close\r$/im);
    expect(told).toContain(`"code":"${code}"`);
    expect(linesOf(gateway)).toEqual([refusedLine(status, code)]);
    const text = await metric(gateway);
    expect(text).toContain(`psn_gateway_http_request_seconds_count{status="${status}"} 1`);
    expect(text).toContain(`psn_gateway_request_errors_total{code="${code}"} 1`);
  },
);

test('no variable, header or address comes into a line', async () => {
  await using gateway = await createTestGateway();
  const secret = 'once-told-never-logged';
  await gateway.execute('query Q($id: ID!) { concept(id: $id) { name } }', {
    variables: { id: secret },
    headers: { authorization: `Bearer ${secret}`, 'x-psn-npsso': secret, cookie: secret },
  });
  await request(`${gateway.address}/graphql?query={gateway{version}}&variables={"a":"${secret}"}`);
  expect(linesOf(gateway)).toHaveLength(2);
  expect(gateway.log.join('')).not.toContain(secret);
});

test('the metrics tell the hash in use of each operation, and what caches answered', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute(`{ one: ${ask.category} two: ${ask.category} }`);
  const response = await request(`${gateway.address}/metrics`);
  const text = await response.body.text();
  expect(text).toMatch(/^psn_gateway_operation_hash\{operation="store\.concept",hash="[0-9a-f]{8}"\} 1$/m);
  expect(text).toMatch(/^psn_gateway_cache_hits_total 1$/m);
});

test('the metrics count calls to the account host, too, those that it refuses as well', async () => {
  await using gateway = await createTestGateway();
  const counted = (outcome: string): string =>
    `psn_gateway_upstream_call_seconds_count{operation="auth.token",host="account",outcome="${outcome}"} 1`;
  await gateway.execute(`{ ${ask.viewer} }`);
  expect(await metric(gateway)).toContain(counted('ok'));
  gateway.psn.expireTokens();
  gateway.psn.killRefreshTokens();
  gateway.psn.killNpsso();
  const { errors } = await gateway.execute(`{ ${ask.viewer} }`);
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  expect(await metric(gateway)).toMatch(
    /upstream_call_seconds_count\{operation="auth.token",host="account",outcome="UNAUTHENTICATED"\} \d/,
  );
});

test('a request that is answered in parts has its line when the last has come, with all that it cost', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerAlways('store.conceptStarRating', { status: 404, body: {} });
  const { body } = await request(`${gateway.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'multipart/mixed;deferSpec=20220824' },
    body: JSON.stringify({
      query: `query Parts { ${ask.category} concept(id: "90000822") { name ... @defer { starRating { average } } } }`,
    }),
  });
  expect(await body.text()).toContain('"hasNext":false');
  await expect.poll(() => linesOf(gateway)).toHaveLength(1);
  expect(linesOf(gateway)).toMatchObject([
    { operation: 'Parts', calls: gateway.psn.requests.length, codes: [expect.stringMatching(/^PSN_/)] },
  ]);
  expect(gateway.psn.requests.length).toBeGreaterThan(2);
});

test('a request whose caller has left has its line, and is no failure', async () => {
  await using gateway = await createTestGateway();
  const leaver = new AbortController();
  gateway.psn.answerOnce('store.conceptNames', () => {
    leaver.abort();
    return { body: {}, delayMs: 3_600_000 };
  });
  const asked = request(`${gateway.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `query Left { ${ask.concept} }` }),
    signal: leaver.signal,
  });
  await expect(asked).rejects.toThrow();
  await expect.poll(() => linesOf(gateway)).toHaveLength(1);
  expect(linesOf(gateway)).toEqual([
    {
      level: 30,
      operation: 'Left',
      account: null,
      calls: 1,
      cacheHits: 0,
      ms: expect.any(Number),
      status: 499,
    },
  ]);
  expect(await metric(gateway)).not.toMatch(/^psn_gateway_request_errors_total\{/m);
});
