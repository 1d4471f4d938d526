import { expect, test } from 'vitest';

import {
  defineOperations,
  interchangeableVersions,
  operation,
  type OperationVersion,
} from '../../src/psn/operation.js';
import { createVersionChoice } from '../../src/psn/version-choice.js';

const version = (letter: string, shape?: string): OperationVersion<object> => ({
  sha256: letter.repeat(64),
  host: 'web',
  client: '@sie-ppr-web-store/app',
  capturedOn: '2027-01',
  ...(shape === undefined ? {} : { shape }),
});

const common = {
  operationName: 'inventedShelf',
  auth: 'none',
  audience: 'everyone',
  lifetimeSeconds: 0,
  status: 'live',
} as const;

const { shelf, single } = defineOperations('invented', {
  shelf: operation<object, unknown>({
    ...common,
    versions: [version('a'), version('b'), version('c', 'with another field'), version('d')],
  }),
  single: operation<object, unknown>({ ...common, versions: [version('e')] }),
});
const [a, b, c, d] = shelf.versions;

function createTimedChoice() {
  let now = 0;
  const fallbacks: (readonly [string, string, string | undefined])[] = [];
  const letter = ({ sha256 }: { readonly sha256: string }) => sha256.slice(0, 1);
  const choice = createVersionChoice({
    clock: () => now,
    onFallback: ({ key }, rejected, next) => {
      fallbacks.push([key, letter(rejected), next && letter(next)]);
    },
  });
  return {
    choice,
    fallbacks,
    passSeconds: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

test('only versions of the newest one’s shape stand in for it, newest first', () => {
  expect(interchangeableVersions(shelf)).toEqual([a, b, d]);
  expect(interchangeableVersions(shelf)).not.toContain(c);
});

test('the newest version is asked with until it is rejected, then the next', () => {
  const { choice, fallbacks } = createTimedChoice();
  expect(choice.current(shelf)).toBe(a);
  expect(choice.reject(shelf, a)).toBe(true);
  expect(choice.current(shelf)).toBe(b);
  expect(choice.reject(shelf, b!)).toBe(true);
  expect(choice.current(shelf)).toBe(d);
  expect(fallbacks).toEqual([
    ['invented.shelf', 'a', 'b'],
    ['invented.shelf', 'b', 'd'],
  ]);
});

test('many calls that saw one version rejected move on by one, and are heard of once', () => {
  const { choice, fallbacks } = createTimedChoice();
  expect(Array.from({ length: 20 }, () => choice.reject(shelf, a))).toEqual(
    Array.from({ length: 20 }, () => true),
  );
  expect(choice.current(shelf)).toBe(b);
  expect(fallbacks).toHaveLength(1);
});

test('operations choose apart', () => {
  const { choice } = createTimedChoice();
  choice.reject(shelf, a);
  expect(choice.current(single)).toBe(single.versions[0]);
});

test('after the last version an operation is rejected for a minute, then tried from the newest again', () => {
  const { choice, fallbacks, passSeconds } = createTimedChoice();
  const [only] = single.versions;
  expect(choice.reject(single, only)).toBe(false);
  expect(fallbacks).toEqual([['invented.single', 'e', undefined]]);
  const rejected = expect.objectContaining({
    code: 'PSN_OPERATION_REJECTED',
    operation: 'invented.single',
  }) as Error;
  passSeconds(59);
  expect(() => choice.current(single)).toThrow(rejected);
  expect(choice.latest(single)).toBe(only);
  passSeconds(1);
  expect(choice.current(single)).toBe(only);
});

test('many calls that saw the last version rejected are heard of once as well', () => {
  const { choice, fallbacks } = createTimedChoice();
  const [only] = single.versions;
  expect([1, 2, 3].map(() => choice.reject(single, only))).toEqual([false, false, false]);
  expect(fallbacks).toHaveLength(1);
});
