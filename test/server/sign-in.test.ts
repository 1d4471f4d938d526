import { expect, test } from 'vitest';

import { createTestGateway, type Executed, type TestGateway } from '../support/test-gateway.js';
import { ask, callsOf, createTestClock, grantTypes, healthy, tokenCalls } from './questions.js';

const question = `{ ${ask.viewer} }`;
const signedIn = { status: 200, data: { viewer: healthy.viewer }, errors: [] };
const refused = {
  status: 200,
  data: { viewer: { stars: null } },
  errors: [{ path: ['viewer', 'stars'], extensions: { code: 'PSN_RATE_LIMITED' } }],
};
const expired = {
  status: 401,
  body: { error: { referenceId: 'r-1', code: 2241026, message: 'Expired token' } },
};
const hour = 3600;

const errorLines = ({ log }: TestGateway): string[] =>
  log.filter((line) => (JSON.parse(line) as { level: number }).level === 50);

/** What many requests were answered, each answer told once. */
function differentAnswers(all: readonly Executed[]): unknown[] {
  const answers = all.map(({ status, data, errors }) => JSON.stringify({ status, data, errors }));
  return [...new Set(answers)].map((text): unknown => JSON.parse(text));
}

test('the first account field signs in with the npsso in one call', async () => {
  await using gateway = await createTestGateway();
  expect(await gateway.execute(question)).toMatchObject(signedIn);
  const [call, ...more] = tokenCalls(gateway);
  expect(more).toEqual([]);
  expect(call).toMatchObject({ method: 'POST', path: '/api/authz/v3/oauth/token', query: {} });
  expect(call?.form?.['npsso'] === gateway.psn.npsso).toBe(true);
  expect({ ...call?.form, npsso: '…' }).toEqual({
    grant_type: 'sso_token',
    npsso: '…',
    scope: 'psn:mobile.v2.core psn:clientapp',
    token_format: 'jwt',
  });
});

test('two hundred requests at the moment of expiry cost one token call and are all answered', async () => {
  const clock = createTestClock();
  await using gateway = await createTestGateway({ clock: clock.read });
  await gateway.execute(question);
  clock.passSeconds(hour);
  gateway.psn.requests.length = 0;
  const all = await Promise.all(Array.from({ length: 200 }, () => gateway.execute(question)));
  expect(differentAnswers(all)).toEqual([signedIn]);
  expect(grantTypes(gateway)).toEqual(['refresh_token']);
  expect(callsOf(gateway, 'stars.account')).toHaveLength(200);
});

test('two hundred requests whose token PSN takes for expired cost one token call and are all answered', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute(question);
  const old = callsOf(gateway, 'stars.account')[0]?.headers['authorization'];
  gateway.psn.requests.length = 0;
  // Late enough for all two hundred to wait in line behind the ten that meet the refusal.
  gateway.psn.answerAlways('stars.account', ({ headers }) =>
    headers['authorization'] === old ? { ...expired, delayMs: 200 } : undefined,
  );
  const all = await Promise.all(Array.from({ length: 200 }, () => gateway.execute(question)));
  expect(differentAnswers(all)).toEqual([signedIn]);
  expect(grantTypes(gateway)).toEqual(['refresh_token']);
  expect(callsOf(gateway, 'stars.account').length).toBeLessThanOrEqual(210);
}, 20_000);

test('a dead npsso is told with its remedy, logged once with what to do, and not tried again', async () => {
  const clock = createTestClock();
  await using gateway = await createTestGateway({ clock: clock.read });
  gateway.psn.killNpsso();
  const all = await Promise.all(
    Array.from({ length: 20 }, () => gateway.execute(`{ ${ask.viewer} ${ask.concept} }`)),
  );
  clock.passSeconds(600);
  all.push(await gateway.execute(`{ ${ask.viewer} ${ask.concept} }`));
  for (const { status, data, errors } of all) {
    expect({ status, data }).toEqual({
      status: 200,
      data: { viewer: { stars: null }, concept: healthy.concept },
    });
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/operator must sign in again/) as string,
        path: ['viewer', 'stars'],
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ]);
  }
  expect(grantTypes(gateway)).toEqual(['sso_token']);
  expect(callsOf(gateway, 'stars.account')).toEqual([]);
  expect(errorLines(gateway)).toEqual([expect.stringMatching(/copy a new npsso, set PSN_NPSSO/)]);
});

test('a dead refresh token costs one more call and no error', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute(question);
  gateway.psn.expireTokens();
  gateway.psn.killRefreshTokens();
  expect(await gateway.execute(question)).toMatchObject(signedIn);
  expect(grantTypes(gateway)).toEqual(['sso_token', 'refresh_token', 'sso_token']);
});

test('a gateway without npsso says so at the viewer and calls nothing', async () => {
  await using gateway = await createTestGateway({ env: { PSN_NPSSO: undefined } });
  const { status, data, errors } = await gateway.execute(question);
  expect({ status, data }).toEqual({ status: 200, data: { viewer: null } });
  expect(errors).toMatchObject([
    {
      message: expect.stringContaining('PSN_NPSSO') as string,
      path: ['viewer'],
      extensions: { code: 'UNAUTHENTICATED' },
    },
  ]);
  expect(gateway.psn.requests).toEqual([]);
});

test('PSN_SIGN_IN_LIMIT holds over any two hours', async () => {
  const clock = createTestClock();
  await using gateway = await createTestGateway({ clock: clock.read, env: { PSN_SIGN_IN_LIMIT: '2' } });
  await gateway.execute(question);
  clock.passSeconds(hour);
  expect(await gateway.execute(question)).toMatchObject(signedIn);
  gateway.psn.expireTokens();
  expect(await gateway.execute(question)).toMatchObject(refused);
  clock.passSeconds(hour - 1);
  expect(await gateway.execute(question)).toMatchObject({
    errors: [{ extensions: { code: 'PSN_RATE_LIMITED', operation: 'auth.token', retryAfter: 1 } }],
  });
  expect(tokenCalls(gateway)).toHaveLength(2);
  clock.passSeconds(1);
  expect(await gateway.execute(question)).toMatchObject(signedIn);
  expect(tokenCalls(gateway)).toHaveLength(3);
});

test('where Sony has taken the first grant from the client the second signs in, and is tried first from then on', async () => {
  await using gateway = await createTestGateway();
  const noGrant = { error: 'unauthorized_client', error_code: 4151, error_description: 'No such grant' };
  gateway.psn.answerAlways('auth.token', ({ form }) =>
    form?.['grant_type'] === 'sso_token' ? { status: 400, body: noGrant } : undefined,
  );
  expect(await gateway.execute(question)).toMatchObject(signedIn);
  gateway.psn.expireTokens();
  gateway.psn.killRefreshTokens();
  expect(await gateway.execute(question)).toMatchObject(signedIn);
  const byCode = [undefined, 'authorization_code'];
  expect(tokenCalls(gateway).map(({ form }) => form?.['grant_type'])).toEqual([
    'sso_token',
    ...byCode,
    'refresh_token',
    ...byCode,
  ]);
  expect(await gateway.execute('{ gateway { budget { kind used } } }')).toMatchObject({
    data: { gateway: { budget: expect.arrayContaining([{ kind: 'sign-in', used: 6 }]) as unknown } },
  });
});

test('callers who sign in leave room for the renewals of the gateway’s own account', async () => {
  const clock = createTestClock();
  const env = { GATEWAY_CREDENTIALS: 'both' };
  await using gateway = await createTestGateway({ clock: clock.read, env });
  const callers = await Promise.all(
    Array.from({ length: 20 }, (_, place) =>
      gateway.execute(question, { headers: { 'x-psn-npsso': String(place).padStart(64, 'x') } }),
    ),
  );
  const codes = callers.map(({ errors }) => errors[0]?.extensions.code);
  expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(5);
  expect(codes.filter((code) => code === 'PSN_RATE_LIMITED')).toHaveLength(15);
  for (let renewals = 0; renewals < 3; renewals += 1) {
    expect(await gateway.execute(question)).toMatchObject(signedIn);
    clock.passSeconds(3300);
    gateway.psn.expireTokens();
  }
  expect(grantTypes(gateway).slice(5)).toEqual(['sso_token', 'refresh_token', 'refresh_token']);
});
