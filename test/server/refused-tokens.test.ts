import { expect, test } from 'vitest';

import { createTestGateway } from '../support/test-gateway.js';
import { ask, callsOf, createTestClock, grantTypes, healthy } from './questions.js';

const operation = 'stars.account';
const question = `{ ${ask.viewer} ${ask.concept} }`;
const accessDenied = {
  body: {
    errors: [{ message: 'Access denied! You need to be authorized to perform this action!' }],
    data: { loyaltyAccountRetrieve: null },
  },
};
const invalidToken = {
  status: 401,
  body: { error: { referenceId: 'r-1', code: 2241025, message: 'Invalid token' } },
};
const unauthenticated = {
  status: 200,
  data: { viewer: { stars: null }, concept: healthy.concept },
  errors: [{ path: ['viewer', 'stars'], extensions: { code: 'UNAUTHENTICATED' } }],
};

test('an expired bearer is renewed once and the question repeated once, and the data arrive', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute(question);
  gateway.psn.expireTokens();
  const { status, data, errors } = await gateway.execute(question);
  expect({ status, data, errors }).toEqual({ status: 200, data: healthy, errors: [] });
  expect(grantTypes(gateway)).toEqual(['sso_token', 'refresh_token']);
  const [first, refused, repeated, ...more] = callsOf(gateway, operation).map(
    ({ headers }) => headers['authorization'],
  );
  expect(more).toEqual([]);
  expect(refused === first).toBe(true);
  expect(repeated === refused).toBe(false);
});

test.each([
  ['"Access denied" with status 200', accessDenied, 3000],
  ['a 401', invalidToken, 599],
])(
  '%s that a new token does not cure costs one renewal and one repeat, and later calls renew no more',
  async (_name, answer, seconds) => {
    const clock = createTestClock();
    await using gateway = await createTestGateway({ clock: clock.read });
    gateway.psn.answerAlways(operation, answer);
    expect(await gateway.execute(question)).toMatchObject(unauthenticated);
    expect(grantTypes(gateway)).toEqual(['sso_token', 'refresh_token']);
    expect(callsOf(gateway, operation)).toHaveLength(2);

    expect(await gateway.execute(question)).toMatchObject(unauthenticated);
    clock.passSeconds(seconds);
    expect(await gateway.execute(question)).toMatchObject(unauthenticated);
    expect(grantTypes(gateway)).toHaveLength(2);
    expect(callsOf(gateway, operation)).toHaveLength(4);
  },
);

test('after ten minutes a 401 is worth another renewal', async () => {
  const clock = createTestClock();
  await using gateway = await createTestGateway({ clock: clock.read });
  gateway.psn.answerAlways(operation, invalidToken);
  await gateway.execute(question);
  clock.passSeconds(600);
  await gateway.execute(question);
  expect(grantTypes(gateway)).toEqual(['sso_token', 'refresh_token', 'refresh_token']);
});

test('operations that deny a right leave the token and the sign-ins to the others', async () => {
  await using gateway = await createTestGateway();
  const denied = ['campaignGroups', 'rewardGroups', 'statusLevels', 'scenes'];
  for (const name of denied) gateway.psn.answerAlways(`stars.${name}`, accessDenied);
  for (const name of [...denied, ...denied, ...denied]) {
    const { errors } = await gateway.execute(
      `{ stars { ${name} { ${name === 'statusLevels' ? 'number' : 'id'} } } }`,
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  }
  expect((await gateway.execute(question)).errors).toEqual([]);
  expect(grantTypes(gateway)).toEqual(['sso_token', 'refresh_token']);
});

test('two hundred calls that a new token does not cure cost one renewal', async () => {
  await using gateway = await createTestGateway({ env: { PSN_RATE_LIMIT_PER_15MIN: '1000' } });
  gateway.psn.answerAlways(operation, accessDenied);
  const all = await Promise.all(Array.from({ length: 200 }, () => gateway.execute(`{ ${ask.viewer} }`)));
  const codes = all.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code));
  expect(codes).toEqual(all.map(() => 'UNAUTHENTICATED'));
  expect(grantTypes(gateway)).toEqual(['sso_token', 'refresh_token']);
});

test('a token refused by one operation still serves after the refusal was a passing one', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce(operation, accessDenied);
  expect(await gateway.execute(question)).toMatchObject({ data: healthy, errors: [] });
  expect(await gateway.execute(question)).toMatchObject({ data: healthy, errors: [] });
  expect(callsOf(gateway, operation)).toHaveLength(3);
  expect(grantTypes(gateway)).toEqual(['sso_token', 'refresh_token']);
});
