import { request } from 'undici';
import { expect, test } from 'vitest';

import { readFaultPlan } from '../../src/emulator/faults/fault-plan.js';
import { type Cost, createTestGateway, type ShownError, type TestGateway } from '../support/test-gateway.js';
import { createTestClock } from './questions.js';

/** As Apollo Client asks with its `Defer20220824Handler`. */
const inParts = 'multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9';

interface Part {
  readonly data?: unknown;
  readonly errors?: readonly ShownError[];
  readonly incremental?: readonly {
    readonly data: unknown;
    readonly path: readonly (string | number)[];
    readonly label?: string;
    readonly errors?: readonly ShownError[];
  }[];
  readonly hasNext?: boolean;
  readonly extensions?: { readonly cost?: Cost; readonly stale?: unknown };
}

/** The parts of an answer, each as soon as it has come. */
async function* ask(
  gateway: TestGateway,
  query: string,
  {
    accept = inParts,
    signal,
    more = {},
  }: { readonly accept?: string; readonly signal?: AbortSignal; readonly more?: Record<string, string> } = {},
): AsyncGenerator<Part> {
  const { body, headers } = await request(`${gateway.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...more },
    body: JSON.stringify({ query }),
    ...(signal !== undefined && { signal }),
  });
  if (!/^multipart\/mixed/.test(String(headers['content-type']))) {
    yield (await body.json()) as Part;
    return;
  }
  let text = '';
  for await (const bytes of body) {
    text += (bytes as Buffer).toString();
    const pieces = text.split('\r\n---');
    text = pieces.pop() ?? '';
    for (const piece of pieces) {
      const json = piece.slice(piece.indexOf('\r\n\r\n') + 4);
      if (json.startsWith('{')) yield JSON.parse(json) as Part;
    }
  }
}

async function readAll(parts: AsyncGenerator<Part>): Promise<Part[]> {
  const all: Part[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

const question = `{ concept(id: "90000822") { name ... @defer(label: "stars") { starRating { average } } } }`;
const name = 'Pillow Fort Tactics';
const stars = 'store.conceptStarRating';

test('what is not deferred comes before the call that the rest needs is answered', async () => {
  await using gateway = await createTestGateway({ env: { PSN_TIMEOUT_MS: '600000' } });
  const leaver = new AbortController();
  const left = new Promise<string>((resolve) => {
    gateway.psn.answerOnce(stars, (asked) => {
      asked.left.addEventListener('abort', () => {
        resolve(stars);
      });
      return { body: {}, delayMs: 3_600_000 };
    });
  });
  const parts = ask(gateway, question, { signal: leaver.signal });
  const first = await parts.next();
  expect(first.value).toEqual({ data: { concept: { name } }, hasNext: true });
  // Whoever leaves then takes the call along that still was under way.
  leaver.abort();
  expect(await left).toBe(stars);
  await expect(parts.next()).rejects.toThrow('aborted');
});

test('the rest comes with its label and its path', async () => {
  await using gateway = await createTestGateway();
  const parts = await readAll(ask(gateway, question));
  expect(parts).toEqual([
    { data: { concept: { name } }, hasNext: true },
    {
      incremental: [
        { label: 'stars', path: ['concept'], data: { starRating: { average: expect.any(Number) } } },
      ],
      hasNext: false,
    },
  ]);
});

test.each(['application/json', 'application/graphql-response+json', '*/*'])(
  'who accepts %s gets one whole answer',
  async (accept) => {
    await using gateway = await createTestGateway();
    expect(await readAll(ask(gateway, question, { accept }))).toEqual([
      { data: { concept: { name, starRating: { average: expect.any(Number) } } } },
    ]);
  },
);

test('a failure of a later part has its code, and nothing from inside', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerAlways(stars, { body: { data: null } });
  const [, last] = await readAll(ask(gateway, question));
  expect(last?.incremental).toMatchObject([
    {
      data: { starRating: null },
      errors: [
        {
          path: ['concept', 'starRating'],
          extensions: { code: 'PSN_UNEXPECTED_RESPONSE', operation: stars },
        },
      ],
    },
  ]);
  expect(Object.keys(last?.incremental?.[0]?.errors?.[0]?.extensions ?? {})).toEqual(['code', 'operation']);
});

test('a later part has no calls and no time of its own', async () => {
  await using poor = await createTestGateway({ env: { GATEWAY_MAX_UPSTREAM_CALLS: '1' } });
  const [, refused] = await readAll(ask(poor, question));
  expect(refused?.incremental).toMatchObject([
    { data: { starRating: null }, errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX', operation: stars } }] },
  ]);
  expect(poor.psn.requests).toHaveLength(1);

  await using slow = await createTestGateway({ env: { PSN_TIMEOUT_MS: '300' } });
  slow.psn.answerAlways(stars, { body: {}, delayMs: 3_600_000 });
  const [, late] = await readAll(ask(slow, question));
  expect(late?.incremental).toMatchObject([
    { data: { starRating: null }, errors: [{ extensions: { code: 'PSN_TIMEOUT', operation: stars } }] },
  ]);
});

test('the last part tells what all of them have cost', async () => {
  await using gateway = await createTestGateway();
  const parts = await readAll(ask(gateway, question, { more: { 'x-gateway-cost': '1' } }));
  expect(parts.map(({ extensions }) => extensions?.cost)).toEqual([
    undefined,
    { estimated: 2, actual: 2, cacheHits: expect.any(Number) },
  ]);
});

test('the last part tells which of all of them are older than they should be', async () => {
  const clock = createTestClock();
  const env = { GATEWAY_CACHE_BYTES: '1000000' };
  await using gateway = await createTestGateway({ env, clock: clock.read });
  await readAll(ask(gateway, question));
  clock.passSeconds(7 * 3600);
  gateway.psn.setFaults(readFaultPlan({ faults: [{ fault: 'status', status: 503 }] }));
  const parts = await readAll(ask(gateway, question));
  const stale = ['store.conceptNames', stars].map((operation) => ({ operation, ageSeconds: 7 * 3600 }));
  expect(parts.map(({ extensions }) => extensions?.stale)).toEqual([
    undefined,
    expect.arrayContaining(stale),
  ]);
});

test('parts come as events, too, which nobody on the way keeps', async () => {
  await using gateway = await createTestGateway();
  const { body, headers } = await request(`${gateway.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: question }),
  });
  expect(headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const events = (await body.text()).match(/^event: \w+$/gm);
  expect(events).toEqual(['event: next', 'event: next', 'event: complete']);
});

test('deferring makes a question no smaller', async () => {
  await using gateway = await createTestGateway({ env: { GATEWAY_MAX_DEPTH: '2' } });
  const parts = await readAll(ask(gateway, question));
  expect(parts).toMatchObject([{ errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] }]);
  expect(gateway.psn.requests).toEqual([]);
});

test.each([
  ['a list that is streamed', '{ knownCategories @stream { name } }', 'Unknown directive "@stream".'],
  [
    'a change that is deferred',
    'mutation { ... @defer { __typename } }',
    'Defer directive cannot be used on root mutation type "Mutation".',
  ],
  [
    'one label for two parts',
    '{ ... @defer(label: "a") { __typename } ... @defer(label: "a") { __typename } }',
    'Defer/Stream directive label argument must be unique.',
  ],
])('%s is refused', async (_name, query, message) => {
  await using gateway = await createTestGateway();
  const [refused, ...more] = await readAll(ask(gateway, query));
  expect(more).toEqual([]);
  expect(refused).toEqual({
    errors: [{ message, locations: expect.any(Array), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  });
});
