import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  PsnError,
  RateLimitedError,
  UnavailableError,
  BlockedError,
  UpstreamTimeoutError,
} from '../../src/errors.js';
import { createCallTally } from '../../src/psn/call-tally.js';
import { isShared } from '../support/shared-place.js';
import { createAccount, createFakePsn, entries } from './fake-psn.js';

const { names, price, wishlist, definitions, tips, startDownload } = entries;
const marlo = createAccount('token of marlo', { id: '1' });
const juniper = createAccount('token of juniper', { id: '2' });
const everyone = 'everyone';

test('an answer is as good as new for the lifetime of its entry, and is asked for anew after it', async () => {
  const { told, clock, calls } = createFakePsn();
  expect(await told(wishlist, { account: marlo })).toEqual({ number: 1, to: 'token of marlo' });
  clock.passSeconds(60);
  expect(await told(wishlist, { account: marlo })).toEqual({ number: 1, to: 'token of marlo' });
  clock.passSeconds(1);
  expect(await told(wishlist, { account: marlo })).toEqual({ number: 2, to: 'token of marlo' });
  expect(calls).toHaveLength(2);
});

test('variables, their values and not their order, locale, version and entry make a question', async () => {
  const { told, state, calls } = createFakePsn();
  const variables = { conceptId: '1', deep: { one: 1, other: [1, 2] } };
  const first = await told(names, { variables });
  expect(await told(names, { variables: { deep: { other: [1, 2], one: 1 }, conceptId: '1' } })).toEqual(
    first,
  );
  expect(calls).toHaveLength(1);
  await told(names, { variables: { ...variables, deep: { one: 1, other: [2, 1] } } });
  await told(names, { variables, locale: 'de-DE' });
  await told(price, { variables });
  state.version = 'another';
  await told(names, { variables });
  expect(calls).toHaveLength(5);
  state.version = 'newest';
  expect(await told(names, { variables })).toEqual(first);
});

test('an answer is kept as that of the version that gave it, though another was in mind when it was asked', async () => {
  const { told, state, calls } = createFakePsn();
  state.answer = () => {
    state.version = 'fallback';
    return Promise.resolve({ told: 'by the fallback' });
  };
  await told(names);
  expect(await told(names)).toBe('by the fallback');
  state.version = 'newest';
  await told(names);
  expect(calls).toHaveLength(2);
});

test('what is everyone’s is shared though a token is needed for it, and what is an account’s is not', async () => {
  const { told } = createFakePsn();
  expect(await told(definitions, { account: marlo })).toMatchObject({ to: 'token of marlo' });
  expect(await told(definitions, { account: juniper })).toMatchObject({ to: 'token of marlo' });
  expect(await told(wishlist, { account: marlo })).toMatchObject({ to: 'token of marlo' });
  expect(await told(wishlist, { account: juniper })).toMatchObject({ to: 'token of juniper' });
});

test('an entry that says that it is everyone’s, and not why, is not shared', async () => {
  const { told } = createFakePsn();
  const { sharedBecause, ...unexplained } = definitions;
  expect(sharedBecause).toBeDefined();
  expect(await told(unexplained, { account: marlo })).toMatchObject({ to: 'token of marlo' });
  expect(await told(unexplained, { account: juniper })).toMatchObject({ to: 'token of juniper' });
});

test('one account is one, whichever of its tokens asks; a token that tells nobody, or may be forged, is one of its own', async () => {
  const { told, calls } = createFakePsn();
  const renewed = createAccount('another token of marlo', { id: '1' });
  await told(wishlist, { account: marlo });
  expect(await told(wishlist, { account: renewed })).toMatchObject({ to: 'token of marlo' });
  const forged = createAccount('forged', { id: '1', isForgeable: true });
  expect(await told(wishlist, { account: forged })).toMatchObject({ to: 'forged' });
  const [opaque, otherOpaque] = [createAccount('opaque'), createAccount('other opaque')];
  expect(await told(wishlist, { account: opaque })).toMatchObject({ to: 'opaque' });
  expect(await told(wishlist, { account: otherOpaque })).toMatchObject({ to: 'other opaque' });
  expect(await told(wishlist, { account: opaque })).toMatchObject({ to: 'opaque' });
  expect(calls).toHaveLength(4);
});

test('an account that is signed in as somebody else while it is asked for leaves nothing behind', async () => {
  const { told, state } = createFakePsn();
  let token = 'old';
  const changing = createAccount('');
  const account = {
    ...changing,
    tokens: {
      ...changing.tokens,
      getAccessToken: () => Promise.resolve(token),
      accountIdOf: (accessToken: string) => (accessToken === 'old' ? '1' : '2'),
    },
  };
  state.answer = ({ token: sent }) => Promise.resolve({ told: sent });
  const asked = told(wishlist, { account });
  token = 'new';
  await asked;
  expect(await told(wishlist, { account: createAccount('of 1', { id: '1' }) })).toBe('of 1');
  expect(await told(wishlist, { account: createAccount('of 2', { id: '2' }) })).toBe('of 2');
});

test('whoever interleaves with whom, none is told what another was', async () => {
  const askers = {
    marlo,
    juniper,
    forger: createAccount('forger', { id: '1', isForgeable: true }),
    opaque: createAccount('opaque'),
    nobody: undefined,
  };
  const step = fc.record({
    who: fc.constantFrom(...(Object.keys(askers) as (keyof typeof askers)[])),
    entry: fc.constantFrom(names, price, wishlist, definitions, startDownload),
    variables: fc.constantFrom({}, { id: '1' }),
    seconds: fc.constantFrom(0, 0, 0, 30, 120, 700),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const { told, clock } = createFakePsn();
      const answers = await Promise.all(
        steps
          .filter(({ who, entry }) => who !== 'nobody' || entry.auth === 'none')
          .map(async ({ who, entry, variables, seconds }) => {
            const account = askers[who];
            clock.passSeconds(seconds);
            const { to } = await told(entry, { variables, ...(account && { account }) });
            return { who, entry, to };
          }),
      );
      for (const { who, entry, to } of answers) {
        if (entry === definitions) continue;
        const own = entry.auth === 'none' ? everyone : await askers[who]?.tokens.getAccessToken();
        expect({ who, key: entry.key, to }).toEqual({ who, key: entry.key, to: own });
      }
    }),
    { numRuns: 100 },
  );
});

test('a change is always made, and lets go of what its account alone was told', async () => {
  const { told, ask, calls } = createFakePsn();
  await told(names);
  await told(wishlist, { account: marlo });
  await told(wishlist, { account: juniper });
  await ask(startDownload, { account: marlo });
  await ask(startDownload, { account: marlo });
  expect(calls).toHaveLength(5);
  await told(names);
  await told(wishlist, { account: juniper });
  expect(calls).toHaveLength(5);
  expect(await told(wishlist, { account: marlo })).toEqual({ number: 6, to: 'token of marlo' });
});

test('what was asked before a change, and answered after it, is not given to who asks after it', async () => {
  const { told, ask, state, calls } = createFakePsn();
  let answer: (data: unknown) => void = () => undefined;
  state.answer = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  const early = told(wishlist, { account: marlo });
  while (calls.length === 0) await new Promise(setImmediate);
  state.answer = () => Promise.resolve({ told: 'after it' });
  await ask(startDownload, { account: marlo });
  expect(await told(wishlist, { account: marlo })).toBe('after it');
  answer({ told: 'before it' });
  expect(await early).toBe('before it');
  expect(await told(wishlist, { account: marlo })).toBe('after it');
});

test('a failure is not kept, nor an answer that has one beside its data, nor what has no lifetime', async () => {
  const { ask, told, state, calls } = createFakePsn();
  state.answer = () => Promise.reject(new PsnError('store.conceptNames', { reason: 'BadRequest' }));
  await expect(ask(names)).rejects.toMatchObject({ code: 'PSN_ERROR' });
  state.answer = () => Promise.resolve({ told: 'half' });
  state.faultAt = () => new PsnError('store.conceptNames', {});
  await told(names);
  state.faultAt = () => undefined;
  await told(names);
  expect(calls).toHaveLength(3);
  await told(tips, { account: marlo });
  await told(tips, { account: marlo });
  expect(calls).toHaveLength(5);
});

test('what PSN does not know is believed for a minute', async () => {
  const { ask, clock, state, calls } = createFakePsn();
  state.answer = () => Promise.resolve({ conceptRetrieve: null });
  await ask(names);
  clock.passSeconds(60);
  await ask(names);
  expect(calls).toHaveLength(1);
  clock.passSeconds(1);
  state.answer = () => Promise.reject(new UnavailableError('store.conceptNames', 'answered 503', 30));
  await expect(ask(names)).rejects.toMatchObject({ code: 'PSN_UNAVAILABLE' });
});

test('what is asked otherwise now is asked anew, and nothing else is', async () => {
  const { told, override, calls } = createFakePsn();
  await told(names);
  await told(price);
  override([names.key]);
  expect(await told(names)).toMatchObject({ number: 3 });
  await told(price);
  expect(calls).toHaveLength(3);
});

test('what was under way while its entry was let go of is not kept', async () => {
  const { told, state, override, calls } = createFakePsn();
  state.answer = () => {
    if (calls.length === 1) override([names.key]);
    return Promise.resolve({ told: calls.length });
  };
  expect([await told(names), await told(names), await told(names)]).toEqual([1, 2, 2]);
});

test('who asks again is told anew, and so is everybody after', async () => {
  const { told, calls } = createFakePsn();
  await told(names);
  expect(await told(names, { isAskedAgain: true })).toMatchObject({ number: 2 });
  expect(await told(names)).toMatchObject({ number: 2 });
  expect(calls).toHaveLength(2);
});

test.skipIf(isShared)(
  'so many bytes are kept and no more; what was not asked for longest goes first',
  async () => {
    const { told, store, state, calls } = createFakePsn({ mostBytes: 9_000 });
    for (const id of ['1', '2', '3', '1', '4']) await told(names, { variables: { id } });
    expect(calls).toHaveLength(4);
    expect(store.contents()).toMatchObject({ answers: 3 });
    expect(store.contents().bytes).toBeLessThanOrEqual(9_000);
    await told(names, { variables: { id: '1' } });
    expect(calls).toHaveLength(4);
    await told(names, { variables: { id: '2' } });
    expect(calls).toHaveLength(5);
    state.size = 10_000;
    await told(names, { variables: { id: 'large' } });
    expect(store.contents()).toMatchObject({ answers: 3 });
  },
);

test('each question is told of as a hit, a miss, or one that joined another', async () => {
  const { told, clock, lookups } = createFakePsn();
  await Promise.all([told(names), told(names)]);
  clock.passSeconds(7);
  await told(names);
  const operation = names.key;
  expect(lookups).toEqual([
    { operation, result: 'miss' },
    { operation, result: 'joined' },
    { operation, result: 'hit', ageMs: 7000 },
  ]);
});

const outages = {
  'PSN is out of order': () => new UnavailableError(names.key, 'answered 503', 30),
  'PSN throttles': () => new RateLimitedError(names.key, 900),
  'the edge refuses': () => new BlockedError(names.key, 300),
  'PSN does not answer': () => new UpstreamTimeoutError(names.key, 1000),
};

test.each(Object.entries(outages))(
  'while %s, an older answer is given and told of',
  async (_what, toFailure) => {
    const { ask, clock, state, calls, lookups } = createFakePsn();
    const { data } = await ask(price);
    state.answer = () => Promise.reject(toFailure());
    clock.passSeconds(1800);
    const older = await ask(price);
    expect(older).toMatchObject({ data, kept: { ageMs: 1_800_000, freshMs: 600_000 } });
    expect(lookups.at(-1)).toEqual({ operation: price.key, result: 'stale', ageMs: 1_800_000 });
    // Nobody waits for it to be found out again within half a minute.
    await ask(price);
    expect(calls).toHaveLength(2);
    clock.passSeconds(31);
    await ask(price);
    expect(calls).toHaveLength(3);
  },
);

test('an older price is given for an hour more, and what is an account’s never', async () => {
  const { ask, clock, state } = createFakePsn();
  await ask(price);
  await ask(wishlist, { account: marlo });
  state.answer = () => Promise.reject(outages['PSN is out of order']());
  clock.passSeconds(61);
  await expect(ask(wishlist, { account: marlo })).rejects.toMatchObject({ code: 'PSN_UNAVAILABLE' });
  clock.passSeconds(4139);
  await expect(ask(price)).resolves.toMatchObject({ kept: { ageMs: 4_200_000 } });
  clock.passSeconds(1);
  await expect(ask(price)).rejects.toMatchObject({ code: 'PSN_UNAVAILABLE' });
});

test('a verdict on the question is told, however well an older answer is known', async () => {
  const { ask, clock, state } = createFakePsn();
  await ask(price);
  clock.passSeconds(1800);
  state.answer = () => Promise.reject(new PsnError(price.key, { reason: 'BadRequest' }));
  await expect(ask(price)).rejects.toMatchObject({ code: 'PSN_ERROR' });
});

test('shortly after its lifetime an answer is given while the next one is asked for behind it', async () => {
  const { told, ask, clock, calls } = createFakePsn();
  await told(price);
  clock.passSeconds(630);
  const tally = createCallTally(1);
  expect(await ask(price, { tally })).toMatchObject({ kept: { ageMs: 630_000 } });
  await expect.poll(() => calls).toHaveLength(2);
  expect(tally).toMatchObject({ calls: 0, cacheHits: 1 });
  expect(await told(price)).toMatchObject({ number: 2 });
  expect(calls).toHaveLength(2);
});

test('what fails behind an answer is told to those who watch, and not tried again at once', async () => {
  const { told, clock, calls, failures, state } = createFakePsn();
  await told(price);
  clock.passSeconds(630);
  state.answer = () => Promise.reject(outages['PSN is out of order']());
  await told(price);
  await expect.poll(() => failures).toMatchObject([{ code: 'PSN_UNAVAILABLE' }]);
  await told(price);
  expect(calls).toHaveLength(2);
});
