import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { MOST_ANSWER_BYTES } from '../../src/psn/dispatcher.js';
import { createTestGateway } from '../support/test-gateway.js';
import { createOddHost } from './odd-host.js';
import { ask, callsOf, healthy, known } from './questions.js';

const operation = 'store.product';
// The neighbour lives on the other host, which is well.
const question = `{ ${ask.product} ${ask.viewer} }`;

const failed = (code: string, extensions: object = {}) => ({
  status: 200,
  data: { product: null, viewer: healthy.viewer },
  errors: [{ path: ['product'], extensions: { code, operation, ...extensions } }],
});

const json = { 'content-type': 'application/json' };
const csrf = {
  errors: [{ message: 'This operation has been blocked as a potential Cross-Site Request Forgery (CSRF).' }],
};
const wholeAnswer = { data: { productRetrieve: { id: 'p', name: 'Squeezed', publisherName: null } } };

/** What breaks on its way may come whole at another try; what is too large does not shrink. */
test.each<[string, string, number, (response: ServerResponse) => void]>([
  [
    'a CSRF refusal that comes as gzip unasked',
    'PSN_UNEXPECTED_RESPONSE',
    1,
    (response) =>
      response.writeHead(400, { ...json, 'content-encoding': 'gzip' }).end(gzipSync(JSON.stringify(csrf))),
  ],
  [
    'JSON that breaks off',
    'PSN_UNEXPECTED_RESPONSE',
    3,
    (response) => response.writeHead(200, json).end('{"data":{"productRetrieve":{"id":"p"'),
  ],
  ['an empty body', 'PSN_UNEXPECTED_RESPONSE', 3, (response) => response.writeHead(200, json).end()],
  [
    'gzip that is none',
    'PSN_UNEXPECTED_RESPONSE',
    3,
    (response) => response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end('{"data":{}}'),
  ],
  [
    'gzip that breaks off',
    'PSN_UNEXPECTED_RESPONSE',
    3,
    (response) =>
      response
        .writeHead(200, { ...json, 'content-encoding': 'gzip' })
        .end(gzipSync(JSON.stringify(wholeAnswer)).subarray(0, 30)),
  ],
  [
    'an answer that is too large',
    'PSN_UNEXPECTED_RESPONSE',
    1,
    (response) => response.writeHead(200, json).end(Buffer.alloc(MOST_ANSWER_BYTES + 1, ' ')),
  ],
  [
    'a small answer that unpacks to one that is too large',
    'PSN_UNEXPECTED_RESPONSE',
    1,
    (response) =>
      response
        .writeHead(200, { ...json, 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(MOST_ANSWER_BYTES + 1, ' '))),
  ],
  [
    'half an answer',
    'PSN_UNAVAILABLE',
    3,
    (response) => {
      response.writeHead(200, { ...json, 'content-length': '1000' });
      response.write('{"data":', () => response.destroy());
    },
  ],
  ['a connection that is hung up', 'PSN_UNAVAILABLE', 3, (response) => response.destroy()],
  [
    'bytes that are no HTTP',
    'PSN_UNAVAILABLE',
    3,
    (response) => response.socket?.end('HTTP/1.1 999999 odd\r\nodd\r\n\r\n'),
  ],
  [
    'a text that is no UTF-8',
    'PSN_UNEXPECTED_RESPONSE',
    3,
    (response) =>
      response
        .writeHead(200, json)
        .end(Buffer.from('{"data":{"productRetrieve":{"name":"\xc3("}}}', 'latin1')),
  ],
  [
    'a body longer than it says',
    'PSN_UNEXPECTED_RESPONSE',
    3,
    (response) =>
      response.socket?.end(
        'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 3\r\n\r\n{"data":{}}',
      ),
  ],
  [
    'a chunk whose length is no number',
    'PSN_UNAVAILABLE',
    3,
    (response) =>
      response.socket?.end(
        'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n',
      ),
  ],
])(
  '%s: %s at the field, for %i calls, and its neighbour is left alone',
  async (_name, code, calls, answer) => {
    await using web = await createOddHost(answer);
    await using gateway = await createTestGateway({ env: { PSN_WEB_BASE_URL: web.base } });
    expect(await gateway.execute(question)).toMatchObject(failed(code));
    expect(web.asked).toHaveLength(calls);
  },
);

test.each<[string, string, Buffer]>([
  ['under another type', 'text/plain', Buffer.from(JSON.stringify(wholeAnswer))],
  ['with a mark of its byte order', 'application/json', Buffer.from(`\ufeff${JSON.stringify(wholeAnswer)}`)],
])('a good answer %s is read', async (_name, type, body) => {
  await using web = await createOddHost((response) =>
    response.writeHead(200, { 'content-type': type }).end(body),
  );
  await using gateway = await createTestGateway({ env: { PSN_WEB_BASE_URL: web.base } });
  const { data, errors } = await gateway.execute(`{ ${ask.product} }`);
  expect(errors).toEqual([]);
  expect(data.product.name).toBe('Squeezed');
});

test('JSON that breaks off is no edge block: the host is asked again at once', async () => {
  await using web = await createOddHost((response) => response.writeHead(200, json).end('{"data":'));
  await using gateway = await createTestGateway({ env: { PSN_WEB_BASE_URL: web.base } });
  const codes: (string | undefined)[] = [];
  for (let round = 0; round < 2; round += 1) {
    codes.push((await gateway.execute(question)).errors[0]?.extensions.code);
  }
  expect(codes).toEqual(['PSN_UNEXPECTED_RESPONSE', 'PSN_UNEXPECTED_RESPONSE']);
});

test('a good answer that comes as gzip is read', async () => {
  await using web = await createOddHost((response) =>
    response
      .writeHead(200, { ...json, 'content-encoding': 'gzip' })
      .end(gzipSync(JSON.stringify(wholeAnswer))),
  );
  await using gateway = await createTestGateway({ env: { PSN_WEB_BASE_URL: web.base } });
  const { data, errors } = await gateway.execute(`{ ${ask.product} }`);
  expect({ data, errors }).toEqual({
    data: { product: { id: known.product.id, name: 'Squeezed', publisher: null } },
    errors: [],
  });
});

test('a refused connection is PSN_UNAVAILABLE', async () => {
  const gone = await createOddHost(() => undefined);
  await gone[Symbol.asyncDispose]();
  await using gateway = await createTestGateway({ env: { PSN_WEB_BASE_URL: gone.base } });
  expect(await gateway.execute(question)).toMatchObject(failed('PSN_UNAVAILABLE', { retryAfter: 5 }));
});

test('a closed PSN is PSN_UNAVAILABLE at every field, the sign-in’s included', async () => {
  await using gateway = await createTestGateway();
  await gateway.psn.close();
  const { status, data, errors } = await gateway.execute(question);
  expect(status).toBe(200);
  expect(data).toEqual({ product: null, viewer: { stars: null } });
  const codes = errors.map(({ path, extensions: { code } }) => `${path!.join('.')} ${code}`);
  expect(codes.toSorted()).toEqual(['product PSN_UNAVAILABLE', 'viewer.stars PSN_UNAVAILABLE']);
});

test('an answer that does not come in time is PSN_TIMEOUT', async () => {
  await using gateway = await createTestGateway({ env: { PSN_TIMEOUT_MS: '500' } });
  gateway.psn.answerAlways(operation, { body: wholeAnswer, delayMs: 3_600_000 });
  expect(await gateway.execute(question)).toMatchObject(failed('PSN_TIMEOUT'));
  expect(callsOf(gateway, operation)).toHaveLength(3);
});

test('an answer whose last byte does not come in time is PSN_TIMEOUT', async () => {
  await using web = await createOddHost((response) => response.writeHead(200, json).write('{"data":'));
  await using gateway = await createTestGateway({
    env: { PSN_TIMEOUT_MS: '1500', PSN_WEB_BASE_URL: web.base },
  });
  expect(await gateway.execute(question)).toMatchObject(failed('PSN_TIMEOUT'));
});

test('a redirect is not followed', async () => {
  await using elsewhere = await createOddHost((response) =>
    response.writeHead(200, json).end(JSON.stringify(wholeAnswer)),
  );
  await using web = await createOddHost((response) =>
    response.writeHead(302, { location: `${elsewhere.base}/api/graphql/v1/op` }).end(),
  );
  await using gateway = await createTestGateway({ env: { PSN_WEB_BASE_URL: web.base } });
  expect(await gateway.execute(question)).toMatchObject(failed('PSN_UNEXPECTED_RESPONSE'));
  expect([web.asked.length, elsewhere.asked.length]).toEqual([1, 0]);
});
