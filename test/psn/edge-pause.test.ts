import { expect, test } from 'vitest';

import { BlockedError } from '../../src/errors.js';
import { createEdgePause, type Pauses } from '../../src/psn/edge-pause.js';
import type { UpstreamHost } from '../../src/psn/host.js';
import { createStateInMemory } from '../../src/psn/state-file.js';
import { callAtEdge } from './call-at-edge.js';

const { signal } = new AbortController();

function createTimedPause() {
  let now = 1_000_000;
  const told: object[] = [];
  const kept = createStateInMemory<Pauses>({});
  const create = () =>
    createEdgePause({
      firstSeconds: 300,
      clock: () => now,
      kept,
      onPause: (begun) => told.push(begun),
    });
  let pause = create();
  const run = <T>(
    call: (noteAnswer: () => void) => Promise<T>,
    host: UpstreamHost = 'web',
    operation = 'test.call',
  ) => callAtEdge(pause, { operation, host, signal }, call);
  return {
    pause,
    run,
    told,
    /** The process ends, and another begins. */
    restart: async () => {
      await pause.close();
      pause = create();
    },
    passSeconds: (seconds: number) => {
      now += seconds * 1000;
    },
    answer: (host?: UpstreamHost, operation?: string) =>
      run(
        (noteAnswer) => {
          noteAnswer();
          return Promise.resolve('answer');
        },
        host,
        operation,
      ),
    /** The pause that a refusal by the edge brings, in seconds. */
    refuse: (host?: UpstreamHost, operation?: string) =>
      run(refusal, host, operation).catch((error: unknown) => (error as BlockedError).retryAfter),
  };
}

const refusal = (noteAnswer: () => void): Promise<string> => {
  noteAnswer();
  return Promise.reject(new BlockedError('test.call', 1));
};

const blocked = (retryAfter: number) => expect.objectContaining({ code: 'PSN_BLOCKED', retryAfter }) as Error;

/** A call that is under way until it is told how it ends. */
function createHeldCall() {
  let end: (outcome: Promise<string>) => void;
  const outcome = new Promise<string>((resolve) => {
    end = resolve;
  });
  let isSent = false;
  return {
    get isSent() {
      return isSent;
    },
    call: async (noteAnswer: () => void) => {
      isSent = true;
      const answer = await outcome;
      noteAnswer();
      return answer;
    },
    answer: () => {
      end(Promise.resolve('answer'));
    },
    fail: (error: Error) => {
      end(Promise.reject(error));
    },
  };
}

test('a refused host is left alone until its pause is over, and no other host is', async () => {
  const { pause, passSeconds, answer, refuse } = createTimedPause();
  await expect(answer()).resolves.toBe('answer');
  expect(await refuse()).toBe(300);
  passSeconds(299.5);
  await expect(answer()).rejects.toEqual(blocked(1));
  expect([pause.isPaused('web'), pause.isPaused('mobile')]).toEqual([true, false]);
  await expect(answer('mobile')).resolves.toBe('answer');
  passSeconds(0.5);
  expect(pause.isPaused('web')).toBe(false);
  await expect(answer()).resolves.toBe('answer');
});

test('each refusal in a row doubles the pause, up to two hours', async () => {
  const { refuse, passSeconds } = createTimedPause();
  const lengths: (string | number)[] = [];
  while (lengths.length < 7) {
    lengths.push(await refuse());
    passSeconds(Number(lengths.at(-1)));
  }
  expect(lengths).toEqual([300, 600, 1200, 2400, 4800, 7200, 7200]);
});

test('refusals of calls that were under way together count once', async () => {
  const { run, refuse, passSeconds } = createTimedPause();
  const held = createHeldCall();
  const underWay = run(held.call);
  await refuse();
  passSeconds(10);
  held.fail(new BlockedError('test.call', 1));
  await expect(underWay).rejects.toEqual(blocked(290));
  passSeconds(290);
  expect(await refuse()).toBe(600);
});

test('an answer after the pause ends the row, one from during it does not', async () => {
  const { run, answer, refuse, passSeconds } = createTimedPause();
  const held = createHeldCall();
  const underWay = run(held.call);
  await refuse();
  held.answer();
  await underWay;
  await expect(answer()).rejects.toEqual(blocked(300));
  passSeconds(300);
  await answer('mobile');
  expect(await refuse()).toBe(600);
  passSeconds(600);
  await answer();
  expect(await refuse()).toBe(300);
});

test('after a pause one call is sent, and the others follow when it was answered', async () => {
  const { run, refuse, passSeconds } = createTimedPause();
  await refuse();
  passSeconds(300);
  const calls = [createHeldCall(), createHeldCall(), createHeldCall()];
  const outcomes = calls.map(({ call }) => run(call));
  await expect.poll(() => calls.map(({ isSent }) => isSent)).toEqual([true, false, false]);
  calls[0]!.answer();
  await expect.poll(() => calls.map(({ isSent }) => isSent)).toEqual([true, true, true]);
  calls[1]!.answer();
  calls[2]!.answer();
  await expect(Promise.all(outcomes)).resolves.toEqual(['answer', 'answer', 'answer']);
});

test('a probe that is refused spares the others, one that fails leaves the next to try', async () => {
  const { run, refuse, passSeconds } = createTimedPause();
  await refuse();
  passSeconds(300);
  const calls = [createHeldCall(), createHeldCall(), createHeldCall()];
  const outcomes = calls.map(({ call }) => run(call));
  const settled = Promise.allSettled(outcomes);
  calls[0]!.fail(new Error('hung up'));
  await expect.poll(() => calls.map(({ isSent }) => isSent)).toEqual([true, true, false]);
  calls[1]!.fail(new BlockedError('test.call', 1));
  expect(await settled).toMatchObject([
    { reason: { message: 'hung up' } },
    { reason: blocked(600) },
    { reason: blocked(600) },
  ]);
  expect(calls[2]!.isSent).toBe(false);
});

test('who leaves does not wait for the probe', async () => {
  const { pause, run, refuse, passSeconds } = createTimedPause();
  await refuse();
  passSeconds(300);
  const probe = createHeldCall();
  const probing = run(probe.call);
  const caller = new AbortController();
  const waiting = callAtEdge(pause, { operation: 'test.call', host: 'web', signal: caller.signal }, () =>
    Promise.resolve('sent'),
  );
  caller.abort();
  await expect(waiting).rejects.toThrow('aborted');
  probe.answer();
  await probing;
});

test('a restart forgets neither the pause nor its length, and sends one probe after it', async () => {
  const { run, answer, refuse, passSeconds, restart } = createTimedPause();
  await refuse();
  await restart();
  passSeconds(299);
  await expect(answer()).rejects.toEqual(blocked(1));
  await expect(answer('mobile')).resolves.toBe('answer');
  passSeconds(1);
  await restart();
  const calls = [createHeldCall(), createHeldCall()];
  const outcomes = Promise.allSettled(calls.map(({ call }) => run(call)));
  await expect.poll(() => calls.map(({ isSent }) => isSent)).toEqual([true, false]);
  calls[0]!.fail(new BlockedError('test.call', 1));
  expect(await outcomes).toMatchObject([{ reason: blocked(600) }, { reason: blocked(600) }]);
});

test('a pause that an answer has ended stays ended after a restart', async () => {
  const { answer, refuse, passSeconds, restart } = createTimedPause();
  await refuse();
  passSeconds(300);
  await answer();
  await restart();
  expect(await refuse()).toBe(300);
});

test('an operation that is refused again while its host answers others is paused alone, ever longer', async () => {
  const { answer, refuse, passSeconds, pause } = createTimedPause();
  expect(await refuse('web', 'gone.path')).toBe(300);
  await expect(answer('web', 'other.call')).rejects.toEqual(blocked(300));
  passSeconds(300);
  await answer('web', 'other.call');
  expect(await refuse('web', 'gone.path')).toBe(600);
  expect(pause.isPaused('web')).toBe(false);
  await expect(answer('web', 'other.call')).resolves.toBe('answer');
  await expect(answer('web', 'gone.path')).rejects.toEqual(blocked(600));
  passSeconds(600);
  expect(await refuse('web', 'gone.path')).toBe(1200);
  // Another operation that is refused speaks for the whole host.
  expect(await refuse('web', 'other.call')).toBe(300);
  await expect(answer('web', 'third.call')).rejects.toEqual(blocked(300));
});

test('each pause is told once, with its host, whose refusal it was and how long it lasts', async () => {
  const { refuse, answer, passSeconds, told } = createTimedPause();
  await refuse();
  await expect(answer()).rejects.toEqual(blocked(300));
  passSeconds(300);
  await refuse();
  expect(told).toEqual([
    { host: 'web', operation: 'test.call', seconds: 300 },
    { host: 'web', operation: 'test.call', seconds: 600 },
  ]);
});
