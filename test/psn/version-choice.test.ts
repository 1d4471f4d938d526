import { expect, test } from 'vitest';

import { OperationRejectedError } from '../../src/errors.js';
import {
  type AnyOperation,
  defineOperations,
  interchangeableVersions,
  operation,
  type OperationVersion,
} from '../../src/psn/operation.js';
import { createOverrides, type Override } from '../../src/psn/overrides.js';
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
  const overrides = createOverrides();
  const choice = createVersionChoice({
    clock: () => now,
    overrides,
    onFallback: ({ operation, rejected, next }) => {
      fallbacks.push([operation.key, letter(rejected), next && letter(next)]);
    },
  });
  const refuse = (operation: AnyOperation, refused: OperationVersion): boolean =>
    choice.reject(
      operation,
      refused,
      new OperationRejectedError(operation.key, refused.sha256, refused.capturedOn),
    );
  return {
    choice,
    overrides,
    refuse,
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
  const { choice, refuse, fallbacks } = createTimedChoice();
  expect(choice.current(shelf)).toBe(a);
  expect(refuse(shelf, a)).toBe(true);
  expect(choice.current(shelf)).toBe(b);
  expect(refuse(shelf, b!)).toBe(true);
  expect(choice.current(shelf)).toBe(d);
  expect(fallbacks).toEqual([
    ['invented.shelf', 'a', 'b'],
    ['invented.shelf', 'b', 'd'],
  ]);
});

test('many calls that saw one version rejected move on by one, and are heard of once', () => {
  const { choice, refuse, fallbacks } = createTimedChoice();
  expect(Array.from({ length: 20 }, () => refuse(shelf, a))).toEqual(Array.from({ length: 20 }, () => true));
  expect(choice.current(shelf)).toBe(b);
  expect(fallbacks).toHaveLength(1);
});

test('operations choose apart', () => {
  const { choice, refuse } = createTimedChoice();
  refuse(shelf, a);
  expect(choice.current(single)).toBe(single.versions[0]);
});

test('after the last version an operation is rejected for a minute, then tried from the newest again', () => {
  const { choice, refuse, fallbacks, passSeconds } = createTimedChoice();
  const [only] = single.versions;
  expect(refuse(single, only)).toBe(false);
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
  const { refuse, fallbacks } = createTimedChoice();
  const [only] = single.versions;
  expect([1, 2, 3].map(() => refuse(single, only))).toEqual([false, false, false]);
  expect(fallbacks).toHaveLength(1);
});

const override = (
  versions: readonly OperationVersion<object>[],
  written: string,
  disabled?: string,
): Override => ({
  versions,
  disabled,
  written,
});

test('an operation without a living version is left alone twice as long each time, until it answers', () => {
  const { choice, refuse, passSeconds } = createTimedChoice();
  const [only] = single.versions;
  const pauses = Array.from({ length: 8 }, () => {
    refuse(single, only);
    const { askedAgainAt } = choice.standing(single);
    passSeconds(3600);
    return askedAgainAt! / 1000;
  });
  expect(pauses.map((end, index) => end - index * 3600)).toEqual([60, 120, 240, 480, 960, 1920, 3600, 3600]);
  expect(choice.standing(single).askedAgainAt).toBeUndefined();
  choice.accept(single);
  refuse(single, only);
  expect(choice.standing(single).askedAgainAt! / 1000 - 8 * 3600).toBe(60);
});

test('a hash that PSN refuses again after a pause is not told of again', () => {
  const { refuse, fallbacks, passSeconds } = createTimedChoice();
  refuse(single, single.versions[0]);
  passSeconds(60);
  refuse(single, single.versions[0]);
  expect(fallbacks).toHaveLength(1);
});

test('versions of an override come first, and those that it names too take its place', () => {
  const { choice, overrides, refuse } = createTimedChoice();
  const f = version('f');
  overrides.replace(new Map([[shelf.key, override([f, d!], '1')]]));
  const order = ['f', 'd', 'a', 'b'].map((letter) => {
    const current = choice.current(shelf);
    expect(current.sha256).toBe(letter.repeat(64));
    return refuse(shelf, current);
  });
  expect(order).toEqual([true, true, true, false]);
});

test('a changed override ends the pause of its operation, and of no other', () => {
  const { choice, overrides, refuse } = createTimedChoice();
  for (const each of [a, b!, d!]) refuse(shelf, each);
  refuse(single, single.versions[0]);
  expect(overrides.replace(new Map([[shelf.key, override([version('f')], '1')]]))).toEqual([shelf.key]);
  expect(choice.current(shelf).sha256).toBe('f'.repeat(64));
  expect(() => choice.current(single)).toThrow('no longer knows');
});

test('an override that says the same as before changes nothing', () => {
  const { choice, overrides, refuse } = createTimedChoice();
  const next = () => new Map([[shelf.key, override([version('f')], 'same')]]);
  overrides.replace(next());
  refuse(shelf, choice.current(shelf));
  expect(overrides.replace(next())).toEqual([]);
  expect(choice.current(shelf)).toBe(a);
});

test('a call under way with a version that the file has taken away goes on with the new one', () => {
  const { choice, overrides, refuse } = createTimedChoice();
  const before = choice.current(shelf);
  overrides.replace(new Map([[shelf.key, override([version('f')], '1')]]));
  expect(refuse(shelf, before)).toBe(true);
  expect(choice.current(shelf).sha256).toBe('f'.repeat(64));
});

test('what is switched off says why, and an override that is gone switches it on again', () => {
  const { choice, overrides } = createTimedChoice();
  overrides.replace(new Map([[shelf.key, override([], '1', 'the shelf is being painted')]]));
  expect(() => choice.current(shelf)).toThrow(
    expect.objectContaining({
      code: 'PSN_OPERATION_DISABLED',
      message: 'invented.shelf is switched off on this gateway: the shelf is being painted',
    }),
  );
  expect(overrides.replace(new Map())).toEqual([shelf.key]);
  expect(choice.current(shelf)).toBe(a);
});
