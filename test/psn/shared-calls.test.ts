import { expect, test } from 'vitest';

import { OverloadedError, TokenRefusedError, UnavailableError } from '../../src/errors.js';
import { createCallTally } from '../../src/psn/call-tally.js';
import { createAccount, createFakePsn, entries, type MadeCall } from './fake-psn.js';

const { names, definitions } = entries;

/** A PSN that answers each call when a test says so. */
function createHeldPsn() {
  const psn = createFakePsn();
  const held: { answer: (data: unknown) => void; fail: (error: Error) => void }[] = [];
  psn.state.answer = ({ setting }: MadeCall) =>
    new Promise((resolve, reject) => {
      held.push({ answer: resolve, fail: reject });
      const { signal } = setting.deadline;
      signal.addEventListener('abort', () => {
        const { reason } = signal;
        reject(reason instanceof Error ? reason : new Error('ended without a reason'));
      });
    });
  /** Waits until so many calls have come through. */
  const called = async (count: number): Promise<void> => {
    await expect.poll(() => held).toHaveLength(count);
  };
  return { ...psn, held, called };
}

test('two hundred who ask the same at once are one call, and one of them pays for it', async () => {
  const { told, calls, held, called } = createHeldPsn();
  const tallies = Array.from({ length: 200 }, () => createCallTally(1));
  const answers = tallies.map((tally) => told(names, { tally }));
  await called(1);
  held[0]!.answer({ told: 'all' });
  expect(await Promise.all(answers)).toEqual(tallies.map(() => 'all'));
  expect(calls).toHaveLength(1);
  expect(
    tallies
      .map(({ calls }) => calls)
      .toSorted()
      .reverse(),
  ).toEqual([1, ...Array<number>(199).fill(0)]);
  expect(tallies.map(({ cacheHits }) => cacheHits).toSorted()).toEqual([0, ...Array<number>(199).fill(1)]);
});

test('who leaves, be it the one who asked first, leaves the call to the others; the last ends it', async () => {
  const { told, calls, held, called } = createHeldPsn();
  const askers = [new AbortController(), new AbortController(), new AbortController()];
  const answers = askers.map(async ({ signal }) =>
    told(names, { signal }).catch((reason: unknown) => reason),
  );
  await called(1);
  const gone = new Error('gone');
  askers[0]!.abort(gone);
  askers[1]!.abort(gone);
  expect(await answers[0]).toBe(gone);
  expect(await answers[1]).toBe(gone);
  expect(calls[0]!.setting.deadline.signal.aborted).toBe(false);
  const joined = told(names);
  askers[2]!.abort(gone);
  held[0]!.answer({ told: 'who stayed' });
  expect(await joined).toBe('who stayed');
  expect(calls).toHaveLength(1);

  const last = new AbortController();
  const answer = told(names, { signal: last.signal, locale: 'de-DE' }).catch((reason: unknown) => reason);
  await called(2);
  last.abort(gone);
  expect(await answer).toBe(gone);
  expect(calls[1]!.setting.deadline.signal.aborted).toBe(true);
  // Whoever comes after that asks anew.
  const anew = told(names, { locale: 'de-DE' });
  await called(3);
  held[2]!.answer({ told: 'anew' });
  expect(await anew).toBe('anew');
});

test('each waits for its own time, and the call has that of whoever has most', async () => {
  const { told, calls, held, called } = createHeldPsn();
  const hasty = expect(told(names, { milliseconds: 20 })).rejects.toMatchObject({
    code: 'PSN_TIMEOUT',
    operation: names.key,
  });
  const patient = told(names, { milliseconds: 60_000 });
  await called(1);
  await hasty;
  const { deadline } = calls[0]!.setting;
  expect(deadline.signal.aborted).toBe(false);
  expect(deadline.msLeft()).toBeGreaterThan(30_000);
  held[0]!.answer({ told: 'patience' });
  expect(await patient).toBe('patience');
});

test.each([
  ['has made all its calls', (): Error | undefined => undefined, createCallTally(0), 'QUERY_TOO_COMPLEX'],
  ['was sent out of line', () => new OverloadedError('Too many wait', 5), createCallTally(9), 'OVERLOADED'],
] as const)('who %s keeps that for itself: the next one asks', async (_what, toFailure, tally, code) => {
  const { told, calls, held, called } = createHeldPsn();
  const first = told(names, { tally });
  const others = [told(names), told(names)];
  const failure = toFailure();
  if (failure !== undefined) {
    await called(1);
    held[0]!.fail(failure);
  }
  await expect(first).rejects.toMatchObject({ code });
  const sent = failure === undefined ? 1 : 2;
  await called(sent);
  held[sent - 1]!.answer({ told: 'the others' });
  expect(await Promise.all(others)).toEqual(['the others', 'the others']);
  expect(calls).toHaveLength(sent);
});

test('a failure of PSN’s is that of all who asked', async () => {
  const { told, calls, held, called } = createHeldPsn();
  const answers = [told(names), told(names)];
  await called(1);
  held[0]!.fail(new UnavailableError(names.key, 'answered 503', 30));
  for (const answer of answers) await expect(answer).rejects.toMatchObject({ code: 'PSN_UNAVAILABLE' });
  expect(calls).toHaveLength(1);
});

test('accounts do not wait for each other’s calls, though the answer may be everyone’s', async () => {
  const { told, held, called } = createHeldPsn();
  const refused = told(definitions, { account: createAccount('refused', { id: '1' }) });
  const good = told(definitions, { account: createAccount('good', { id: '2' }) });
  await called(2);
  held[0]!.fail(new TokenRefusedError(definitions.key, { isDenial: false }));
  held[1]!.answer({ told: 'all of it' });
  await expect(refused).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await good).toBe('all of it');
});
