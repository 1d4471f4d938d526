import { expect, test } from 'vitest';

import { createSlots } from '../../src/psn/slots.js';
import { Stop, type StopSignal } from '../../src/psn/stop-signal.js';

const endless = new AbortController().signal;

/** Pieces of work that begin when they are let in and end when they are told to. */
function createWorks(size: number, mostWaiting?: number) {
  const slots = createSlots(size, mostWaiting);
  const begun: string[] = [];
  const endings = new Map<string, (failure?: Error) => void>();
  async function run(name: string, signal: AbortSignal = endless, caller?: object): Promise<string> {
    await new Promise<void>((onTurn, onRefusal) => {
      slots.enter({ signal, caller, onTurn, onRefusal });
    });
    try {
      begun.push(name);
      return await new Promise<string>((resolve, reject) => {
        endings.set(name, (failure) => {
          if (failure === undefined) resolve(name);
          else reject(failure);
        });
      });
    } finally {
      slots.leave();
    }
  }
  return {
    begun,
    run,
    end: (name: string, failure?: Error) => endings.get(name)?.(failure),
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets every promise that can go on do so, and those that places are handed on to after it. */
async function settle(): Promise<void> {
  for (let turns = 0; turns < 3; turns += 1) await turn();
}

test('no more than its size are at work, and the others come in the order in which they asked', async () => {
  const { begun, run, end } = createWorks(2);
  const works = ['a', 'b', 'c', 'd'].map((name) => run(name));
  await settle();
  expect(begun).toEqual(['a', 'b']);
  end('b');
  await settle();
  expect(begun).toEqual(['a', 'b', 'c']);
  end('a');
  await settle();
  end('c');
  end('d');
  expect(await Promise.all(works)).toEqual(['a', 'b', 'c', 'd']);
});

test('work that fails makes room as well, and its failure reaches its caller', async () => {
  const { begun, run, end } = createWorks(1);
  const failing = run('a');
  const next = run('b');
  await settle();
  end('a', new Error('broken'));
  await expect(failing).rejects.toThrow('broken');
  await settle();
  expect(begun).toEqual(['a', 'b']);
  end('b');
  await expect(next).resolves.toBe('b');
});

test('who aborts in line leaves it with the reason, and its place goes to the next', async () => {
  const { begun, run, end } = createWorks(1);
  const leaving = new AbortController();
  const works = [run('a'), run('b', leaving.signal), run('c')];
  const left = works[1];
  leaving.abort(new Error('gone home'));
  await expect(left).rejects.toThrow('gone home');
  end('a');
  await settle();
  expect(begun).toEqual(['a', 'c']);
  end('c');
  await expect(Promise.all([works[0], works[2]])).resolves.toEqual(['a', 'c']);
});

test('who has aborted before does not come in, though there is room', async () => {
  const { begun, run } = createWorks(1);
  await expect(run('a', AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
  expect(begun).toEqual([]);
});

test('an abort after the work has begun neither ends it nor frees its place twice', async () => {
  const { begun, run, end } = createWorks(1);
  const leaving = new AbortController();
  const waited = [run('a'), run('b', leaving.signal), run('c'), run('d')];
  await settle();
  end('a');
  await settle();
  leaving.abort(new Error('too late'));
  await settle();
  expect(begun).toEqual(['a', 'b']);
  end('b');
  await settle();
  expect(begun).toEqual(['a', 'b', 'c']);
  end('c');
  await settle();
  end('d');
  expect(await Promise.all(waited)).toEqual(['a', 'b', 'c', 'd']);
});

test('places that nobody waits for are kept for those who come later', async () => {
  const { begun, run, end } = createWorks(1);
  const first = run('a');
  await settle();
  end('a');
  await first;
  const second = run('b');
  await settle();
  expect(begun).toEqual(['a', 'b']);
  end('b');
  await second;
});

test('a place that is handed on is not free for a newcomer', async () => {
  const { begun, run, end } = createWorks(1);
  const works = [run('a'), run('b')];
  await settle();
  end('a');
  await settle();
  works.push(run('c'));
  await settle();
  expect(begun).toEqual(['a', 'b']);
  end('b');
  await settle();
  end('c');
  expect(await Promise.all(works)).toEqual(['a', 'b', 'c']);
});

test('callers take turns, so that one with many pieces does not hold up one with a single piece', async () => {
  const { begun, run, end } = createWorks(1);
  const [greedy, modest] = [{}, {}];
  const works = ['a', 'b', 'c', 'd'].map((name) => run(name, endless, greedy));
  works.push(run('e', endless, modest), run('f', endless, modest));
  for (const name of ['a', 'b', 'e', 'c', 'f', 'd']) {
    await settle();
    expect(begun.at(-1)).toBe(name);
    end(name);
  }
  await Promise.all(works);
});

test('a caller whose time is over in line is told that its turn did not come, and when to repeat', async () => {
  const { begun, run, end } = createWorks(1);
  const first = run('a');
  await expect(run('b', AbortSignal.timeout(1))).rejects.toMatchObject({ code: 'OVERLOADED', retryAfter: 5 });
  end('a');
  await first;
  expect(begun).toEqual(['a']);
});

test('where too many wait, the last of the longest line makes room for a shorter one', async () => {
  const { begun, run, end } = createWorks(1, 3);
  const [greedy, modest, late] = [{}, {}, {}];
  const inside = run('a', endless, greedy);
  const line = ['b', 'c', 'd'].map((name) => run(name, endless, greedy));
  const sentAway = expect(line[2]).rejects.toMatchObject({ code: 'OVERLOADED' });
  const joined = run('e', endless, modest);
  await sentAway;
  const alsoSentAway = expect(line[1]).rejects.toMatchObject({ code: 'OVERLOADED' });
  const joinedLate = run('f', endless, late);
  await alsoSentAway;
  await expect(run('g', endless, {})).rejects.toMatchObject({ code: 'OVERLOADED', retryAfter: 5 });
  for (const name of ['a', 'b', 'e', 'f']) {
    end(name);
    await settle();
  }
  expect(begun).toEqual(['a', 'b', 'e', 'f']);
  await Promise.all([inside, line[0], joined, joinedLate]);
});

test('who waits is let in while another leaves, so that no newcomer overtakes it', () => {
  const slots = createSlots(1);
  const begun: string[] = [];
  const enter = (name: string) => {
    slots.enter({
      signal: endless,
      onTurn: () => begun.push(name),
      onRefusal: (reason) => begun.push(`${name}: ${reason.message}`),
    });
  };
  enter('a');
  enter('b');
  expect(begun).toEqual(['a']);
  slots.leave();
  expect(begun).toEqual(['a', 'b']);
  enter('late');
  expect(begun).toEqual(['a', 'b']);
  slots.leave();
  expect(begun).toEqual(['a', 'b', 'late']);
});

test('a long line of those who leave at once is gone through, each with a caller of its own', () => {
  const slots = createSlots(1, 30_000);
  const signal = new Stop();
  let turns = 0;
  const enter = (onTurn: () => void) => {
    slots.enter({
      signal,
      caller: {},
      onTurn,
      onRefusal: (reason) => {
        throw reason;
      },
    });
  };
  enter(() => undefined);
  for (let place = 0; place < 20_000; place += 1) {
    enter(() => {
      turns += 1;
      slots.leave();
    });
  }
  slots.leave();
  expect(turns).toBe(20_000);
});

test('who has left gets no turn, though it is told so after the one whose place it would have had', () => {
  const slots = createSlots(1);
  const caller = {};
  const gone = new Stop();
  const told: string[] = [];
  const enter = (name: string, signal: StopSignal) => {
    slots.enter({
      signal,
      caller,
      onTurn: () => told.push(name),
      onRefusal: (reason) => told.push(`${name}: ${reason.message}`),
    });
  };
  gone.addEventListener('abort', () => {
    slots.leave();
  });
  enter('at work', gone);
  enter('in line', gone);
  enter('also in line', gone);
  enter('of another', endless);
  gone.abort(new Error('gone home'));
  expect(told).toEqual(['at work', 'in line: gone home', 'also in line: gone home', 'of another']);
  enter('late', endless);
  slots.leave();
  expect(told.at(-1)).toBe('late');
});
