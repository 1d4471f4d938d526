import { expect, test } from 'vitest';

import { createTestGateway } from '../support/test-gateway.js';
import { ask, callsOf, createTestClock, healthy } from './questions.js';

const operation = 'store.product';
const question = `{ ${ask.product} ${ask.concept} }`;
const edgePage = '<HTML><TITLE>Access Denied</TITLE> Reference&#32;&#35;18&#46;1</HTML>';

const refused = (code: string, retryAfter: number) => ({
  status: 200,
  data: { product: null },
  errors: [{ path: ['product'], extensions: { code, operation, retryAfter } }],
});
const neighbourKept = { data: { concept: healthy.concept } };

test.each([
  ['a 403 page', 403],
  ['a 200 page', 200],
])(
  '%s of the edge blocks its host and no other until the pause is over, which doubles',
  async (_name, status) => {
    const clock = createTestClock();
    await using gateway = await createTestGateway({ clock: clock.read });
    const blockOnce = (): void => {
      gateway.psn.answerOnce(operation, { status, body: edgePage });
    };
    blockOnce();
    const first = await gateway.execute(question);
    expect(first).toMatchObject(refused('PSN_BLOCKED', 300));
    expect(first).toMatchObject(neighbourKept);
    expect(gateway.psn.requests).toHaveLength(2);

    clock.passSeconds(299);
    expect(await gateway.execute(`{ ${ask.product} ${ask.concept} ${ask.viewer} }`)).toMatchObject({
      ...refused('PSN_BLOCKED', 1),
      data: { product: null, concept: null, viewer: healthy.viewer },
      errors: expect.arrayContaining([
        expect.objectContaining({ path: ['concept'] }),
        expect.objectContaining({
          path: ['product'],
          extensions: expect.objectContaining({ code: 'PSN_BLOCKED', retryAfter: 1 }),
        }),
      ]),
    });
    expect(gateway.psn.requests.filter(({ host }) => host === 'web')).toHaveLength(2);

    clock.passSeconds(1);
    blockOnce();
    expect(await gateway.execute(`{ ${ask.product} }`)).toMatchObject(refused('PSN_BLOCKED', 600));
    clock.passSeconds(600);
    expect(await gateway.execute(question)).toMatchObject({ errors: [], ...neighbourKept });
    blockOnce();
    expect(await gateway.execute(`{ ${ask.product} }`)).toMatchObject(refused('PSN_BLOCKED', 300));
  },
);

const now = createTestClock().read();
test.each<[string, Record<string, string>, number]>([
  ['Retry-After in seconds', { 'retry-after': '120' }, 120],
  ['Retry-After as a date', { 'retry-after': new Date(now + 90_000).toUTCString() }, 90],
  ['X-RateLimit-Next-Available', { 'x-ratelimit-next-available': String(now / 1000 + 45) }, 45],
  ['no time at all', {}, 900],
])('a 429 with %s pauses its budget and no other for so long', async (_name, headers, seconds) => {
  const clock = createTestClock();
  await using gateway = await createTestGateway({ clock: clock.read });
  gateway.psn.answerOnce(operation, { status: 429, headers, body: {} });
  const first = await gateway.execute(question);
  expect(first).toMatchObject(refused('PSN_RATE_LIMITED', seconds));
  expect(first).toMatchObject(neighbourKept);
  expect(gateway.psn.requests).toHaveLength(2);

  clock.passSeconds(seconds - 1);
  expect(await gateway.execute(`{ ${ask.concept} ${ask.viewer} }`)).toMatchObject({
    data: { concept: null, viewer: healthy.viewer },
    errors: [
      {
        path: ['concept'],
        extensions: { code: 'PSN_RATE_LIMITED', operation: 'store.conceptNames', retryAfter: 1 },
      },
    ],
  });
  expect(callsOf(gateway, 'store.conceptNames')).toHaveLength(1);

  clock.passSeconds(1);
  expect(await gateway.execute(question)).toMatchObject({ errors: [], ...neighbourKept });
});

test('a 429 as a page is throttling and no edge block', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce(operation, { status: 429, body: '<HTML>Too Many Requests</HTML>' });
  expect(await gateway.execute(question)).toMatchObject(refused('PSN_RATE_LIMITED', 900));
});

test('a 429 on an account call pauses the account and leaves the store alone', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('stars.account', { status: 429, headers: { 'retry-after': '60' }, body: {} });
  const limited = {
    data: { viewer: { stars: null }, concept: healthy.concept },
    errors: [
      {
        path: ['viewer', 'stars'],
        extensions: { code: 'PSN_RATE_LIMITED', operation: 'stars.account' },
      },
    ],
  };
  expect(await gateway.execute(`{ ${ask.viewer} ${ask.concept} }`)).toMatchObject(limited);
  expect(await gateway.execute(`{ ${ask.viewer} ${ask.concept} }`)).toMatchObject(limited);
  expect(callsOf(gateway, 'stars.account')).toHaveLength(1);
});

test.each([
  ['a 500 as JSON', { status: 500, body: { error: { code: 1, message: 'no' } } }, 30, 3],
  ['a 503 as a page', { status: 503, body: '<HTML>Service Unavailable</HTML>' }, 30, 3],
  ['a 503 that names a time', { status: 503, headers: { 'retry-after': '7' }, body: {} }, 7, 1],
  ['a 502 with errors', { status: 502, body: { errors: [{ message: 'PersistedQueryNotFound' }] } }, 30, 3],
])('%s is PSN_UNAVAILABLE and pauses nothing', async (_name, answer, retryAfter, calls) => {
  await using gateway = await createTestGateway();
  for (let call = 0; call < calls; call += 1) gateway.psn.answerOnce(operation, answer);
  const first = await gateway.execute(question);
  expect(first).toMatchObject(refused('PSN_UNAVAILABLE', retryAfter));
  expect(first).toMatchObject(neighbourKept);
  expect(callsOf(gateway, operation)).toHaveLength(calls);
  expect(await gateway.execute(question)).toMatchObject({ errors: [], ...neighbourKept });
});
