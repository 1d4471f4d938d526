import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createSharedState, type OpenSharedState } from '../../src/auth/shared-state.js';
import { createTokenStore, type TokenStore } from '../../src/auth/token-store.js';
import type { RateLimitedError } from '../../src/errors.js';
import { type AnswerStore, createMemoryStore, type KeptAnswer } from '../../src/psn/answer-store.js';
import { createLaneBudget, type LaneBudget } from '../../src/psn/lane-budget.js';
import { openLedger } from '../../src/psn/ledger.js';
import { createSharedStore } from '../../src/redis/answer-store.js';
import { createCallBudgets } from '../../src/redis/call-budgets.js';
import { openSharedStateIn } from '../../src/redis/shared-files.js';
import { createSharedTokenStore } from '../../src/redis/token-store.js';
import { storedTokens } from '../auth/test-sign-in.js';
import { createTestClock } from '../server/questions.js';
import { hasRedis, redisNote, startRedis, type TestRedis } from '../support/redis-server.js';
import { joinRedis } from './open-test-redis.js';

const logger = pino({ level: 'silent' });
const keys = [Buffer.alloc(32, 3)];
const WINDOW_MS = 900_000;

type Clock = ReturnType<typeof createTestClock>;

/** What one gateway keeps, be it alone on its folder or with others. */
interface Kept {
  readonly answers: AnswerStore;
  readonly budget: LaneBudget;
  readonly tokens: TokenStore;
  readonly openState: OpenSharedState;
}

interface Place extends AsyncDisposable {
  readonly clock: Clock;
  readonly directory: string;
  /** Another process of the same gateway, or another gateway. */
  join(): Promise<Kept>;
}

async function createFolder(): Promise<{ clock: Clock; directory: string; remove: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'psn-gateway-contract-'));
  return {
    clock: createTestClock(),
    directory,
    remove: () => rm(directory, { recursive: true, force: true, maxRetries: 5 }),
  };
}

async function onFolder(): Promise<Place> {
  const { clock, directory, remove } = await createFolder();
  const answers = createMemoryStore({ mostBytes: 1_000_000, clock: clock.read });
  const opened: LaneBudget[] = [];
  return {
    clock,
    directory,
    join() {
      const ledger = openLedger({ directory, name: 'lane', logger });
      const budget = createLaneBudget({ limit: 3, windowMs: WINDOW_MS, clock: clock.read, ledger });
      opened.push(budget);
      const tokens = createTokenStore({ directory: join(directory, 'tokens'), keys, patienceMs: 500 });
      return Promise.resolve({ answers, budget, tokens, openState: createSharedState });
    },
    async [Symbol.asyncDispose]() {
      for (const budget of opened) await budget.close();
      await remove();
    },
  };
}

let server: TestRedis | undefined;
let places = 0;

async function onRedis(): Promise<Place> {
  const { clock, directory, remove } = await createFolder();
  const prefix = `contract-${(places += 1)}:`;
  const joined: AsyncDisposable[] = [];
  return {
    clock,
    directory,
    async join() {
      const share = await joinRedis(server!, { clock: clock.read, prefix });
      joined.push(share);
      const { redis } = share;
      const near = createMemoryStore({ mostBytes: 1_000_000, clock: clock.read });
      const local = createTokenStore({
        directory: join(directory, `copy-${joined.length}`),
        keys,
        patienceMs: 500,
      });
      return {
        answers: createSharedStore({ redis, near, clock: clock.read, onLookup: () => undefined }),
        budget: createCallBudgets({ redis, limit: 3, windowMs: WINDOW_MS }).open('lane'),
        tokens: createSharedTokenStore({ redis, local, keys, patienceMs: 500, logger }),
        openState: openSharedStateIn(redis),
      };
    },
    async [Symbol.asyncDispose]() {
      for (const share of joined) await share[Symbol.asyncDispose]();
      await remove();
    },
  };
}

beforeAll(async () => {
  if (hasRedis) server = await startRedis();
});
afterAll(() => server?.[Symbol.asyncDispose]());

const kinds = [
  { kind: 'files and memory', open: onFolder, isThere: true, note: '' },
  { kind: 'Redis', open: onRedis, isThere: hasRedis, note: redisNote },
];

const terms = { size: 20, keepMs: 120_000 };
async function spending(budget: LaneBudget, host = 'web') {
  try {
    await budget.spend('store.concept', host);
    return 'sent';
  } catch (failure) {
    return (failure as RateLimitedError).retryAfter;
  }
}

/** What is told to others is written behind the answer; it is there in a moment. */
async function findData(answers: AnswerStore, key: string, data: unknown): Promise<KeptAnswer> {
  for (;;) {
    const found = await answers.get(key);
    if (found !== undefined && JSON.stringify(found.data) === JSON.stringify(data)) return found;
  }
}

for (const { kind, open, isThere, note } of kinds) {
  describe.skipIf(!isThere)(`what is kept in ${kind}${note}`, () => {
    test('answers are given to all who share it until their time is over, under their own key alone', async () => {
      await using place = await open();
      const [one, other] = [await place.join(), await place.join()];
      const data = { 'größe "x"': [1, null, { deep: '\u2028\n' }] };
      const kept = { data, at: place.clock.read(), freshMs: 60_000 };
      await one.answers.set('of marlo', kept, terms);
      expect(await findData(other.answers, 'of marlo', data)).toEqual(kept);
      expect(await other.answers.get('of juniper')).toBeUndefined();
      place.clock.passSeconds(119);
      expect(await other.answers.get('of marlo')).toEqual(kept);
      place.clock.passSeconds(2);
      expect(await one.answers.get('of marlo')).toBeUndefined();
      expect(await other.answers.get('of marlo')).toBeUndefined();
    });

    test('an answer that is older than it should be gives way to what another has got', async () => {
      await using place = await open();
      const [one, other] = [await place.join(), await place.join()];
      await one.answers.set('key', { data: 'old', at: place.clock.read(), freshMs: 60_000 }, terms);
      await findData(other.answers, 'key', 'old');
      place.clock.passSeconds(61);
      await one.answers.set('key', { data: 'new', at: place.clock.read(), freshMs: 60_000 }, terms);
      await findData(other.answers, 'key', 'new');
    });

    test('a budget is so many calls in any window, of all together', async () => {
      await using place = await open();
      const { budget } = await place.join();
      expect(await spending(budget)).toBe('sent');
      place.clock.passSeconds(600);
      expect(await Promise.all([spending(budget), spending(budget)])).toEqual(['sent', 'sent']);
      expect(budget.state()).toMatchObject({ limit: 3, used: 3, remaining: 0 });
      expect(await spending(budget)).toBe(300);
      await budget.close();
      const { budget: another } = await place.join();
      expect(await spending(another)).toBe(300);
      place.clock.passSeconds(300);
      expect(await Promise.all([spending(another), spending(another)])).toEqual(['sent', 300 * 2]);
    });

    test('a pause that PSN asked for stops the calls to its host alone', async () => {
      await using place = await open();
      const { budget } = await place.join();
      budget.pause(120, 'web');
      expect(await spending(budget)).toBe(120);
      expect(await spending(budget, 'mobile')).toBe('sent');
      expect(budget.state().blockedUntil).toBe(place.clock.read() + 120_000);
      place.clock.passSeconds(120);
      expect(await spending(budget)).toBe('sent');
    });

    test('tokens are kept encrypted by name, bear a mark that changes with them, and are forgotten', async () => {
      await using place = await open();
      const [one, other] = [(await place.join()).tokens, (await place.join()).tokens];
      expect([await one.load('main'), await one.stamp('main'), await one.list()]).toEqual([
        undefined,
        undefined,
        [],
      ]);
      const tokens = storedTokens();
      await one.save('main', tokens);
      await one.save('kids', storedTokens({ accessToken: 'of kids' }));
      expect(await other.load('main')).toEqual({ tokens, isOutdated: false });
      while ((await other.list()).length < 2) await other.load('main');
      expect(await other.list()).toEqual(['kids', 'main']);
      const mark = await other.stamp('main');
      expect(mark).toBeDefined();
      await one.save('main', storedTokens({ accessToken: 'renewed' }));
      expect(await one.stamp('main')).not.toBe(mark);
      expect(await other.remove('main')).toBe(true);
      expect(await one.load('main')).toBeUndefined();
      expect(await one.remove('main')).toBe(false);
      await expect(one.load('../main')).rejects.toThrow('An account name has');
    });

    test('one after the other works on an account, and who waits too long is told', async () => {
      await using place = await open();
      const [one, other] = [(await place.join()).tokens, (await place.join()).tokens];
      const steps: string[] = [];
      const working = async (who: string) => {
        steps.push(`${who} begins`);
        await one.load('main');
        await other.load('main');
        steps.push(`${who} ends`);
      };
      await Promise.all([
        one.exclusively('main', () => working('one')),
        one.exclusively('main', () => working('again')),
        other.exclusively('main', () => working('other')),
      ]);
      expect(steps.map((step) => step.split(' ')[1])).toEqual([
        'begins',
        'ends',
        'begins',
        'ends',
        'begins',
        'ends',
      ]);
      let release: () => void = () => undefined;
      let held: Promise<void> | undefined;
      await new Promise<void>((begun) => {
        held = one.exclusively('main', () => {
          begun();
          return new Promise<void>((resolve) => (release = resolve));
        });
      });
      await expect(other.exclusively('main', () => working('late'))).rejects.toThrow('more than 500 ms');
      release();
      await held;
    });

    test('a value is changed by one after the other, and what refuses a change leaves it', async () => {
      await using place = await open();
      const [one, other] = [await place.join(), await place.join()];
      const openIn = ({ openState }: Kept) =>
        openState<number>({
          file: join(place.directory, 'count.json'),
          initial: 0,
          parse: Number,
          logger,
          complaint: 'counted in memory alone',
        });
      const [ours, theirs] = [openIn(one), openIn(other)];
      const add = (value: typeof ours) => value.update(() => (before) => before + 1);
      await Promise.all([add(ours), add(theirs), add(ours), add(theirs)]);
      const no = new Error('not more than four');
      await expect(
        theirs.update(() => {
          throw no;
        }),
      ).rejects.toBe(no);
      await add(theirs);
      expect(theirs.read()).toBe(5);
    });
  });
}
