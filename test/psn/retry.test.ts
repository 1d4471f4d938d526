import { expect, test } from 'vitest';

import {
  BlockedError,
  OperationRejectedError,
  PrivateError,
  PsnError,
  RateLimitedError,
  TokenRefusedError,
  UnavailableError,
  UnexpectedResponseError,
  UpstreamTimeoutError,
} from '../../src/errors.js';
import { createRetryPolicy } from '../../src/psn/retry.js';

const key = 'test.call';
const down = new UnavailableError(key, 'answered 503', 30);
const firstTry = { host: 'web', isRepeatable: true, tries: 1, msLeft: 10_000 };

function createTimedPolicy(random: () => number = () => 1) {
  let now = 1_000_000_000;
  const policy = createRetryPolicy({ clock: () => now, random });
  return {
    policy,
    passSeconds: (seconds: number) => {
      now += seconds * 1000;
    },
    /** How many of so many calls that all fail are repeated once. */
    failAll: (calls: number, host = 'web') => {
      let repeated = 0;
      for (let call = 0; call < calls; call += 1) {
        policy.noteCall(host);
        if (policy.next(down, { ...firstTry, host }) !== undefined) repeated += 1;
      }
      return repeated;
    },
  };
}

test.each<[string, Error]>([
  ['a 5xx, and a host that is not reached', down],
  ['a timeout', new UpstreamTimeoutError(key, 10_000)],
  ['an answer that broke on its way', new UnexpectedResponseError(key, 'broken', { isBroken: true })],
])('%s is worth another try', (_name, failure) => {
  expect(createTimedPolicy().policy.next(failure, firstTry)).toBe(250);
});

test.each<[string, Error]>([
  ['a 5xx that names its time', new UnavailableError(key, 'answered 503', 7, { isTimeTold: true })],
  ['an answer of an unknown form', new UnexpectedResponseError(key, 'neither data nor errors')],
  ['throttling', new RateLimitedError(key, 900)],
  ['an edge block', new BlockedError(key, 300)],
  ['a refused token', new TokenRefusedError(key, { isDenial: false })],
  ['a refused hash', new OperationRejectedError(key, 'a'.repeat(64), '2026-01')],
  ['a refusal by privacy', new PrivateError(key)],
  ['an error of a back end', new PsnError(key, { reason: 'BadRequest' })],
  ['a bug', new TypeError('no')],
])('%s is a verdict, and not asked again', (_name, failure) => {
  expect(createTimedPolicy().policy.next(failure, firstTry)).toBeUndefined();
});

test('what changes something is sent once, whatever happens', () => {
  expect(createTimedPolicy().policy.next(down, { ...firstTry, isRepeatable: false })).toBeUndefined();
});

test('a call is tried thrice, and the second wait may be twice the first', () => {
  const { policy } = createTimedPolicy();
  const waits = [1, 2, 3].map((tries) => policy.next(down, { ...firstTry, tries }));
  expect(waits).toEqual([250, 500, undefined]);
});

test('waits are spread from nothing on, so that those who failed together do not return together', () => {
  const draws = [0, 0.5, 1];
  const { policy } = createTimedPolicy(() => draws.shift() ?? 0);
  expect([1, 1, 1].map((tries) => policy.next(down, { ...firstTry, tries }))).toEqual([0, 125, 250]);
});

test('there is no try after the caller’s time', () => {
  expect(createTimedPolicy().policy.next(down, { ...firstTry, msLeft: 250 })).toBeUndefined();
});

test('of many calls that fail a tenth is repeated, of few three in a minute', () => {
  expect(createTimedPolicy().failAll(200)).toBe(20);
  expect(createTimedPolicy().failAll(25)).toBe(3);
});

test('what was repeated a minute ago does not count, nor does another host', () => {
  const { failAll, passSeconds } = createTimedPolicy();
  expect(failAll(10)).toBe(3);
  expect(failAll(10, 'mobile')).toBe(3);
  passSeconds(30);
  expect(failAll(10)).toBe(0);
  passSeconds(40);
  expect(failAll(10)).toBe(3);
});
