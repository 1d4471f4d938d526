import { connect } from 'node:net';

import { request } from 'undici';
import { expect, test } from 'vitest';

import { createTestGateway } from '../support/test-gateway.js';

const question = JSON.stringify({ query: '{ gateway { version } }' });
const json = { 'content-type': 'application/json' };

async function send(url: string, options: Parameters<typeof request>[1]) {
  const response = await request(url, options);
  return { status: response.statusCode, headers: response.headers, text: await response.body.text() };
}

test('a Host that is not its own is refused before anything else, so that DNS rebinding reads nothing', async () => {
  await using gateway = await createTestGateway();
  const headers = { ...json, host: 'rebound.example:4000' };
  const refused = await send(`${gateway.address}/graphql`, { method: 'POST', headers, body: question });
  expect(refused.status).toBe(403);
  expect(JSON.parse(refused.text)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  const metrics = await send(`${gateway.address}/metrics`, { method: 'GET', headers });
  expect(metrics.status).toBe(403);
});

test('a Host on the allow list is answered', async () => {
  await using gateway = await createTestGateway({
    env: { GATEWAY_ALLOWED_HOSTS: 'psn.example, other.example' },
  });
  const headers = { ...json, host: 'psn.example:4000' };
  const answered = await send(`${gateway.address}/graphql`, { method: 'POST', headers, body: question });
  expect(answered.status).toBe(200);
});

test.each([
  ['localhost:4000', 200],
  ['LOCALHOST', 200],
  ['localhost.', 200],
  ['localhost.:4000', 200],
  ['127.0.0.1', 200],
  ['127.8.9.10:80', 200],
  ['[::1]:4000', 200],
  ['[::1]', 200],
  ['Psn.Example:443', 200],
  ['psn.example.', 200],
  ['psn.example.evil.example', 403],
  ['evil-psn.example', 403],
  ['127.0.0.1.evil.example', 403],
  ['127.0.0.1:4000.evil.example', 400],
  ['localhost@evil.example', 403],
  ['localhost.evil.example', 403],
  ['[::ffff:a00:7]', 403],
  ['0.0.0.0', 403],
  ['localhost..', 403],
])('the Host %s is answered with %d', async (host, status) => {
  await using gateway = await createTestGateway({ env: { GATEWAY_ALLOWED_HOSTS: 'psn.example' } });
  const answered = await send(`${gateway.address}/graphql`, {
    method: 'POST',
    headers: { ...json, host },
    body: question,
  });
  expect(answered.status).toBe(status);
});

test('a request without a Host is refused', async () => {
  await using gateway = await createTestGateway();
  for (const version of ['1.0', '1.1']) {
    const socket = connect(Number(new URL(gateway.address).port), '127.0.0.1');
    socket.end(`GET / HTTP/${version}\r\n\r\n`);
    const told = (await socket.toArray()).join('');
    expect(told).toMatch(version === '1.0' ? /^HTTP\/1\.1 403 / : /^HTTP\/1\.1 400 /);
    expect(told).not.toContain('psn-graphql-gateway');
  }
});

const byGet = `?query=${encodeURIComponent('{ gateway { version } }')}`;

test.each([
  ['x-graphql-yoga-csrf', 'x'],
  ['apollo-require-preflight', 'true'],
  ['x-apollo-operation-name', 'Version'],
  ['content-type', 'application/json'],
  ['content-type', 'application/json; charset=utf-8'],
])('a question by GET is answered with the header %s: %s', async (name, value) => {
  await using gateway = await createTestGateway();
  const { status } = await send(`${gateway.address}/graphql${byGet}`, {
    method: 'GET',
    headers: { [name]: value },
  });
  expect(status).toBe(200);
});

test.each([
  ['no such header', {}],
  ['a content type of forms', { 'content-type': 'text/plain' }],
  ['a content type that hides one', { 'content-type': 'text/plain; application/json' }],
])('a question by GET with %s is refused, since any page could send it', async (_name, headers) => {
  await using gateway = await createTestGateway();
  const { status, text } = await send(`${gateway.address}/graphql${byGet}`, { method: 'GET', headers });
  expect(status).toBe(403);
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});

test.each([
  'application/graphql',
  'application/graphql+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'text/plain; application/json',
  'application/json, text/plain',
  'application/jsonp',
])('a body of the type %s is refused, though it were JSON', async (type) => {
  await using gateway = await createTestGateway();
  const { status, text } = await send(`${gateway.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: question,
  });
  expect(status).toBe(415);
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
});

test('an empty Accept takes nothing', async () => {
  await using gateway = await createTestGateway();
  const { status } = await gateway.execute('{ gateway { version } }', { headers: { accept: '' } });
  expect(status).toBe(406);
});

test('a body without a type is refused', async () => {
  await using gateway = await createTestGateway();
  const { status, text } = await send(`${gateway.address}/graphql`, { method: 'POST', body: question });
  expect(status).toBe(415);
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
});

test('a mutation by GET is refused, and nothing is sent', async () => {
  await using gateway = await createTestGateway();
  const mutation =
    'mutation { cancelDownload(input: { duid: "1", entitlementId: "1" }) { refusal { code } } }';
  const { status, text } = await send(`${gateway.address}/graphql?query=${encodeURIComponent(mutation)}`, {
    method: 'GET',
    headers: json,
  });
  expect(status).toBe(405);
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  expect(gateway.psn.requests).toEqual([]);
});

test('answers are kept by nobody on the way, and bear the headers that browsers heed', async () => {
  await using gateway = await createTestGateway();
  const { headers } = await gateway.execute('{ gateway { version } }');
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
  });
});

test('a connection is kept for longer than routers and proxies keep theirs, so that none asks into its end', async () => {
  await using gateway = await createTestGateway();
  const { headers } = await gateway.execute('{ gateway { version } }');
  expect(headers['keep-alive']).toBe('timeout=65');
});

test('no other origin may read answers, unless it is on the allow list', async () => {
  await using gateway = await createTestGateway({ env: { GATEWAY_ALLOWED_ORIGINS: 'https://app.example' } });
  const ask = (origin: string) =>
    send(`${gateway.address}/graphql`, { method: 'POST', headers: { ...json, origin }, body: question });
  const stranger = await ask('https://evil.example');
  expect(stranger.headers).not.toHaveProperty('access-control-allow-origin');
  expect(stranger.headers).not.toHaveProperty('access-control-allow-credentials');
  const friend = await ask('https://app.example');
  expect(friend.headers['access-control-allow-origin']).toBe('https://app.example');
  expect(friend.headers).not.toHaveProperty('access-control-allow-credentials');
});

test('a preflight of a stranger is given no permission', async () => {
  await using gateway = await createTestGateway();
  const { headers } = await send(`${gateway.address}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  });
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test.each([
  [
    'a form of another site',
    { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
  ],
  ['a picture of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ['a link that carries a question', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
  ['a page of another port', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:1' }],
])('%s cannot make the gateway ask PSN', async (_name, headers) => {
  await using gateway = await createTestGateway();
  const question = `query=${encodeURIComponent('{viewer{stars{points{total}}}}')}`;
  const isForm = 'content-type' in headers;
  const { status, text } = await send(`${gateway.address}/graphql${isForm ? '' : `?${question}`}`, {
    method: isForm ? 'POST' : 'GET',
    headers,
    ...(isForm && { body: question }),
  });
  expect(status).toBe(403);
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  expect(gateway.psn.requests).toEqual([]);
});

test('a link to GraphiQL may be followed from anywhere, and its own page may ask', async () => {
  await using gateway = await createTestGateway();
  const visit = { accept: 'text/html', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect((await send(`${gateway.address}/graphql`, { method: 'GET', headers: visit })).status).toBe(200);
  const own = { ...json, origin: gateway.address, 'sec-fetch-site': 'same-origin' };
  expect(
    (await send(`${gateway.address}/graphql`, { method: 'POST', headers: own, body: question })).status,
  ).toBe(200);
}, 20_000);

test.each([
  'GET /graphql HTTP/1.1\r\nHost: a b',
  'GET //// HTTP/1.1\r\nHost: localhost',
  'GET / HTTP/1.1\r\nHost: %',
])('%j is refused with a code and without a stack', async (head) => {
  await using gateway = await createTestGateway();
  const socket = connect(Number(new URL(gateway.address).port), '127.0.0.1');
  socket.end(`${head}\r\nConnection: close\r\n\r\n`);
  const told = (await socket.toArray()).join('');
  expect(told).toMatch(/^HTTP\/1\.1 400 /);
  expect(told).toContain('"BAD_REQUEST"');
  expect(told).not.toContain('node_modules');
});

test('a caller who leaves is no failure of the operation, and no bug', async () => {
  await using gateway = await createTestGateway();
  const leaver = new AbortController();
  gateway.psn.answerOnce('store.conceptNames', () => {
    leaver.abort();
    return { body: {}, delayMs: 3_600_000 };
  });
  const body = JSON.stringify({ query: '{ concept(id: "1") { id } }' });
  const left = request(`${gateway.address}/graphql`, {
    method: 'POST',
    headers: json,
    body,
    signal: leaver.signal,
  });
  await expect(left).rejects.toThrow('aborted');
  const { data } = await gateway.execute(
    '{ gateway { operations(key: "store.conceptNames") { state lastFailure { code } } } }',
  );
  expect(data.gateway.operations).toEqual([{ state: 'UNTRIED', lastFailure: null }]);
  expect(gateway.log.join('')).not.toContain('a bug');
});

test('the probes answer whatever the Host, and tell only that all is well', async () => {
  await using gateway = await createTestGateway();
  const headers = { host: '10.0.0.7:4000' };
  const health = await send(`${gateway.address}/health`, { method: 'GET', headers });
  expect([health.status, health.text]).toEqual([200, '']);
  const ready = await send(`${gateway.address}/ready`, { method: 'GET', headers });
  expect([ready.status, ready.text]).toEqual([200, '{"status":"ok"}']);
});

test('the metrics count calls to PSN by operation and outcome, and what is left of each budget', async () => {
  await using gateway = await createTestGateway({ env: { PSN_RATE_LIMIT_PER_15MIN: '50' } });
  await gateway.execute('{ concept(id: "1") { id } }');
  const { text, headers } = await send(`${gateway.address}/metrics`, { method: 'GET' });
  expect(headers['content-type']).toContain('text/plain');
  expect(text).toContain(
    'psn_gateway_upstream_call_seconds_count{operation="store.conceptNames",host="web",outcome="ok"} 1',
  );
  expect(text).toContain('psn_gateway_budget_remaining_calls{kind="anonymous"} 49');
});

test.each(['on', 'off'])('the start page tells where things are, with GraphiQL %s', async (graphiql) => {
  await using gateway = await createTestGateway({ env: { GATEWAY_GRAPHIQL: graphiql } });
  const { text } = await send(`${gateway.address}/`, { method: 'GET' });
  expect(text).toContain('/graphql');
  expect(text.includes('<a href="/graphql">GraphiQL</a>')).toBe(graphiql === 'on');
});

test('GraphiQL comes with a policy that lets only its own script run', async () => {
  await using gateway = await createTestGateway();
  const { status, headers } = await send(`${gateway.address}/graphql`, {
    method: 'GET',
    headers: { accept: 'text/html' },
  });
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toMatch(
    /^default-src 'none'; script-src 'sha256-[\w+/]{43}='; /,
  );
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('in production there is neither GraphiQL nor introspection, unless they are set', async () => {
  await using gateway = await createTestGateway({ env: { NODE_ENV: 'production' } });
  const page = await send(`${gateway.address}/graphql`, { method: 'GET', headers: { accept: 'text/html' } });
  expect(page.status).toBe(406);
  expect(page.text).not.toContain('<html');
  const { data, errors } = await gateway.execute('{ __schema { types { name } } }');
  expect(data).toBeUndefined();
  expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');

  await using open = await createTestGateway({
    env: { NODE_ENV: 'production', GATEWAY_INTROSPECTION: 'on' },
  });
  expect((await open.execute('{ __schema { types { name } } }')).errors).toEqual([]);
});

test('a body that is no JSON is refused with a code and nothing from inside', async () => {
  await using gateway = await createTestGateway();
  const headers = { ...json, accept: 'application/graphql-response+json' };
  const refused = await send(`${gateway.address}/graphql`, { method: 'POST', headers, body: '{' });
  expect(refused.status).toBe(400);
  expect(JSON.parse(refused.text)).toEqual({
    errors: [{ message: 'POST body sent invalid JSON.', extensions: { code: 'BAD_REQUEST' } }],
  });
});

test('where introspection is off, errors suggest no names', async () => {
  await using gateway = await createTestGateway({ env: { GATEWAY_INTROSPECTION: 'off' } });
  const { errors } = await gateway.execute('{ concep(id: "1") { id } }');
  expect(errors[0]?.message).toBe('Cannot query field "concep" on type "Query".');
});

test('a query by GET is answered', async () => {
  await using gateway = await createTestGateway();
  const { text } = await send(
    `${gateway.address}/graphql?query=${encodeURIComponent('{ gateway { version } }')}`,
    {
      method: 'GET',
      headers: { accept: 'application/json', 'apollo-require-preflight': 'true' },
    },
  );
  expect(JSON.parse(text)).toMatchObject({
    data: { gateway: { version: expect.stringMatching(/^\d+\.\d+\.\d+/) } },
  });
});

test.each([
  ['a syntax error', '{ gateway {', undefined, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{ gateway { colour } }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a variable of the wrong type',
    'query($n: Int!) { category(id: "x") { items(first: $n) { totalCount } } }',
    { n: 'x' },
    'BAD_USER_INPUT',
  ],
  [
    'an operation that is not there',
    'query A { gateway { version } } query B { gateway { version } }',
    undefined,
    'OPERATION_RESOLUTION_FAILURE',
  ],
])('%s is refused with a code and without a stack', async (_name, query, variables, code) => {
  await using gateway = await createTestGateway();
  const { errors, text } = await gateway.execute(query, variables === undefined ? {} : { variables });
  expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
  expect(text).not.toContain('node_modules');
});

test('a value that is quoted in an error is cut', async () => {
  await using gateway = await createTestGateway();
  const { errors } = await gateway.execute(`{ concept(id: "${'x'.repeat(500)}") { id } }`);
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(errors[0]?.message.length).toBeLessThan(200);
});

const inLocale = 'query ($locales: Locale) { concept(id: "1") { name(locale: $locales) } }';
const wanted = 'No store has this locale; write one such as en-US or zh-hant-HK';

test.each([
  ['a text', 'klingon', '"klingon"'],
  ['a number', 7, '7'],
  ['an object', { language: 'de' }, '{ language: "de" }'],
  ['a long text', 'k'.repeat(100), `"${'k'.repeat(64)}…"`],
])('%s that is no locale is refused with variable, value and what is wanted', async (_name, value, got) => {
  await using gateway = await createTestGateway();
  const { errors } = await gateway.execute(inLocale, { variables: { locales: value } });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors[0]?.message).toBe(
    `Variable "$locales" got invalid value ${got}; Expected type "Locale". ${wanted}`,
  );
  expect(gateway.psn.requests).toEqual([]);
});

test('a literal that is no locale is refused with the value and what is wanted', async () => {
  await using gateway = await createTestGateway();
  const { errors } = await gateway.execute('{ concept(id: "1") { name(locale: 7) } }');
  expect(errors[0]?.message).toBe(`Expected value of type "Locale", found 7; ${wanted}`);
});

test('words between two quoted names are not taken for a value that is quoted', async () => {
  await using gateway = await createTestGateway();
  const { errors } = await gateway.execute('query ($by: PlayerBy!) { player(by: $by) { id } }', {
    variables: { by: {} },
  });
  expect(errors[0]?.message).toBe(
    'Variable "$by" got invalid value {}; Exactly one key must be specified for OneOf type "PlayerBy".',
  );
});

test('an unusable x-psn-locale names the header and the remedy', async () => {
  await using gateway = await createTestGateway();
  const { errors, status } = await gateway.execute('{ gateway { version } }', {
    headers: { 'x-psn-locale': 'klingon' },
  });
  expect(status).toBeLessThan(500);
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(errors[0]?.message).toContain('x-psn-locale');
});
