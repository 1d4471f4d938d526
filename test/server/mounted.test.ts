import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { ConfigError } from '../../src/config-reader.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const path = '/api/psn';
const key = 'k'.repeat(32);
const allowed = 'https://app.example';
const question = { query: '{ concept(id: "90000137") { name } }' };

let keyed: TestGateway;
let open: TestGateway;
/** A server of another's, which reads bodies and takes the path off before it hands requests on, as Express does. */
let server: Server;
let origin: string;
/** What it logs of them. */
const seen: string[] = [];

beforeAll(async () => {
  keyed = await createTestGateway({
    path,
    env: {
      GATEWAY_API_KEYS: `${key}:default`,
      GATEWAY_ALLOWED_HOSTS: 'app.example',
      GATEWAY_ALLOWED_ORIGINS: allowed,
      GATEWAY_MAX_BODY_BYTES: '4096',
    },
  });
  open = await createTestGateway({ path });
  server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    request.on('end', () => {
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      const { url = '/' } = request;
      const framed = Object.assign(request, { body, originalUrl: url, url: url.replace(`${path}/`, '/') });
      keyed.mounted.handle(framed, response);
      response.once('finish', () => seen.push(framed.originalUrl));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.close();
  await Promise.all([keyed[Symbol.asyncDispose](), open[Symbol.asyncDispose]()]);
});

type Sent = Readonly<Record<string, string>>;
/** The ways in by which a request reaches a mounted gateway. */
const ways: readonly [string, (place: string, init: RequestInit) => Promise<Response>][] = [
  ['node', (place, init) => fetch(`${keyed.address}${place}`, init)],
  ['node, after the body was read', (place, init) => fetch(`${origin}${place}`, init)],
  ['fetch', (place, init) => keyed.mounted.fetch(new Request(`http://app.example${place}`, init))],
];

describe.each(ways)('by %s', (_way, send) => {
  const ask = async (body: unknown, headers: Sent = { 'x-api-key': key }) => {
    const response = await send(`${path}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
    return { response, data: answer.data, code: answer.errors?.[0]?.extensions.code };
  };

  test('a question below the path is answered', async () => {
    const { response, data } = await ask(question);
    expect(response.status).toBe(200);
    expect(data).toMatchObject({ concept: { name: expect.stringMatching(/./) } });
  });

  test('so is the account that its key names', async () => {
    expect((await ask({ query: '{ viewer { onlineId } }' })).data).toMatchObject({
      viewer: { onlineId: expect.stringMatching(/./) },
    });
  });

  test.each([
    ['without a key', question, {}, 401, 'GATEWAY_KEY_REQUIRED'],
    [
      'from a page of another site',
      question,
      { 'x-api-key': key, origin: 'https://evil.example' },
      403,
      'FORBIDDEN',
    ],
    [
      'with a body that is too large',
      { query: ' '.repeat(5000) },
      { 'x-api-key': key },
      413,
      'REQUEST_TOO_LARGE',
    ],
    [
      'that is too deep',
      { ...question, variables: JSON.parse('['.repeat(500) + ']'.repeat(500)) as unknown },
      { 'x-api-key': key },
      400,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'with too many words',
      { query: `{${' a'.repeat(2001)}}` },
      { 'x-api-key': key },
      400,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'in another content type',
      question,
      { 'x-api-key': key, 'content-type': 'text/plain' },
      415,
      'BAD_REQUEST',
    ],
  ] as const)('a question %s is refused', async (_what, body, headers, status, code) => {
    const answered = await ask(body, headers);
    expect([answered.response.status, answered.code]).toEqual([status, code]);
  });

  test('an allowed page may read the answer', async () => {
    const { response } = await ask(question, { 'x-api-key': key, origin: allowed });
    expect(response.headers.get('access-control-allow-origin')).toBe(allowed);
  });

  test('the pages beside it are there, and lead to each other', async () => {
    expect((await send(`${path}/health`, {})).status).toBe(200);
    expect(await (await send(`${path}/ready`, {})).json()).toEqual({ status: 'ok' });
    const page = await (await send(`${path}/`, { headers: { 'x-api-key': key } })).text();
    expect([...page.matchAll(/href="([^"]+)"/g)].map(([, link]) => link)).toEqual(
      ['graphql', 'metrics', 'ready', 'health'].map((name) => `${path}/${name}`),
    );
  });

  test('what stands beside the path is not found', async () => {
    const headers = { 'x-api-key': key, 'apollo-require-preflight': 'yes' };
    expect((await send(`${path}s/metrics`, { headers })).status).toBe(404);
  });
});

describe('by fetch', () => {
  const post = (address: string, body: unknown, from?: { address: string }) =>
    open.mounted.fetch(
      new Request(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
      from,
    );
  const who = { query: '{ viewer { onlineId } }' };

  test('a Host that is not allowed is refused, be it told by the address alone', async () => {
    const response = await post(`http://evil.example${path}/graphql`, question);
    expect(response.status).toBe(403);
    const hidden = new Request(`http://localhost${path}/health`, { headers: { host: 'evil.example' } });
    expect((await open.mounted.fetch(hidden)).status).toBe(200);
  });

  test('without keys only who is told to ask from this machine is the owner', async () => {
    const address = `http://localhost${path}/graphql`;
    for (const from of [undefined, { address: '203.0.113.9' }]) {
      expect(await (await post(address, who, from)).json()).toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
    expect(await (await post(address, who, { address: '127.0.0.1' })).json()).toMatchObject({
      data: { viewer: { onlineId: expect.stringMatching(/./) } },
    });
  });

  test('an answer in parts comes as a stream', async () => {
    const response = await open.mounted.fetch(
      new Request(`http://localhost${path}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'multipart/mixed' },
        body: JSON.stringify({
          query: '{ concept(id: "90000137") { name ... @defer { products { name } } } }',
        }),
      }),
    );
    expect(response).toBeInstanceOf(Response);
    expect(response.headers.get('content-type')).toContain('multipart/mixed');
    expect((await response.text()).match(/"hasNext":/g)).toHaveLength(2);
  });

  test('a subscription comes as a stream, and ends for who stops reading', async () => {
    const listening = async () => {
      const metrics = await open.mounted.fetch(new Request(`http://localhost${path}/metrics`), {
        address: '127.0.0.1',
      });
      return /^psn_gateway_subscriptions (\d+)$/m.exec(await metrics.text())?.[1];
    };
    const { body } = await open.mounted.fetch(
      new Request(`http://localhost${path}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({
          query: 'subscription { priceChanged(conceptIds: ["90000137"]) { concept { id } } }',
        }),
      }),
    );
    const reader = body!.getReader();
    const decoder = new TextDecoder();
    let text = '';
    while (!text.includes('event: next')) text += decoder.decode((await reader.read()).value);
    expect(text).toContain('{"data":{"priceChanged":{"concept":{"id":"90000137"}}}}');
    expect(await listening()).toBe('1');
    await reader.cancel();
    await expect.poll(listening).toBe('0');
  });

  test('a subscription ends with the last word of a gateway that stops', async () => {
    await using gateway = await createTestGateway();
    const { body, headers } = await gateway.mounted.fetch(
      new Request('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({
          query: 'subscription { priceChanged(conceptIds: ["90000137"]) { concept { id } } }',
        }),
      }),
    );
    expect(headers.get('content-type')).toContain('text/event-stream');
    let text = '';
    for await (const piece of body ?? []) {
      text += Buffer.from(piece).toString();
      if (text.includes('event: next')) gateway.mounted.endSubscriptions();
    }
    expect(text).toContain('event: complete');
  });

  test('a request whose body was read is the mistake of who hands it on', async () => {
    const request = new Request(`http://localhost${path}/graphql`, { method: 'POST', body: '{}' });
    await request.text();
    await expect(open.mounted.fetch(request)).rejects.toThrow('hand it on unread');
  });
});

test('the server around it still knows by which address it was asked', () => {
  expect(seen).not.toEqual([]);
  expect(seen.filter((url) => !url.startsWith(path))).toEqual([]);
});

test.each(['api', '/a b', '//x', '/../x?y'])('%s is no path to mount at', async (wrong) => {
  await expect(createTestGateway({ path: wrong })).rejects.toThrow(ConfigError);
});
