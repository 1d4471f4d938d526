import { expect, test } from 'vitest';

import type { TokenManager } from '../../src/auth/token-manager.js';
import { UnauthenticatedError, UnavailableError } from '../../src/errors.js';
import { operations } from '../../src/modules/store/operations.js';
import { createPsnClient, type PsnClient } from '../../src/psn/client.js';
import { createCallTally } from '../../src/psn/call-tally.js';
import { createConnections } from '../../src/psn/connections.js';
import { createDeadline } from '../../src/psn/deadline.js';
import { createEdgePause } from '../../src/psn/edge-pause.js';
import { createFreshness } from '../../src/psn/freshness.js';
import { createLaneBudget } from '../../src/psn/lane-budget.js';
import { createLedgerInMemory } from '../../src/psn/ledger.js';
import type { Operation } from '../../src/psn/operation.js';
import { createOverrides } from '../../src/psn/overrides.js';
import { createRetryPolicy } from '../../src/psn/retry.js';
import { createPsnSession } from '../../src/psn/session.js';
import { createSlots } from '../../src/psn/slots.js';
import { createVersionChoice } from '../../src/psn/version-choice.js';

const failure = new UnavailableError('store.concept', 'answered 503', 5);

/** A session to which PSN answers nothing but a failure. */
function createFailingSession() {
  const sent: object[] = [];
  const client: PsnClient = {
    run: (_entry, variables) => {
      sent.push(variables);
      return Promise.reject(failure);
    },
    accessToken: () => Promise.reject(failure),
  };
  const psn = createPsnSession({
    client,
    account: () => Promise.resolve(new UnauthenticatedError('nobody is signed in')),
    locale: 'en-US',
    tally: createCallTally(10),
    freshness: createFreshness(),
    deadline: createDeadline(1000, new AbortController().signal),
  });
  return { psn, sent };
}

test('a question that has failed is not sent again for the same request, unless that is asked for', async () => {
  const { psn, sent } = createFailingSession();
  const ask = (again: boolean) => psn.query(operations.concept, { conceptId: '1', productId: '' }, { again });
  await expect(ask(false)).rejects.toBe(failure);
  await expect(ask(false)).rejects.toBe(failure);
  expect(sent).toHaveLength(1);
  await expect(ask(true)).rejects.toBe(failure);
  expect(sent).toHaveLength(2);
});

test('questions are the same only if all their variables are, whatever those are called', async () => {
  const { psn, sent } = createFailingSession();
  // Whoever asks an operation as it is names its variables.
  const anyConcept = operations.concept as unknown as Operation<object>;
  const asked: readonly object[] = [
    { productId: 'x', z: 'y' },
    { 'productId 1 x z': 'y' },
    { '9 productId 1 x 1 z': 'y' },
    { productId: 'x 1 z 1 y' },
    { productId: 'x' },
    { productId: ['x'] },
    { productId: null },
    {},
  ];
  for (const variables of [...asked, ...asked]) {
    await expect(psn.query(anyConcept, variables)).rejects.toBe(failure);
  }
  expect(sent).toEqual(asked);
});

/** A session whose account's renewal never ends. */
function createWaitingSession(options: { readonly timeoutMs: number; readonly signal: AbortSignal }) {
  const clock = () => 0;
  const ledger = createLedgerInMemory();
  const lane = { budget: createLaneBudget({ limit: 1, windowMs: 1, clock, ledger }), slots: createSlots(1) };
  const client = createPsnClient({
    bases: {
      mobile: 'http://mobile.invalid',
      web: 'http://web.invalid',
      dms: 'http://dms.invalid',
      legacyProfile: 'http://legacy-profile.invalid',
    },
    userAgent: 'test',
    timeoutMs: options.timeoutMs,
    connections: createConnections(1),
    anonymous: lane,
    retries: createRetryPolicy({ clock }),
    versions: createVersionChoice({ clock, overrides: createOverrides(), onFallback: () => undefined }),
    edge: createEdgePause({ firstSeconds: 1, clock }),
    clock,
    onCall: () => undefined,
  });
  const tokens: TokenManager = {
    account: 'main',
    look: () => Promise.resolve(),
    getAccessToken: () => new Promise(() => undefined),
    refuse: () => true,
    accept: () => undefined,
    accountIdOf: () => null,
    status: () => ({ state: 'renewing' }),
  };
  return createPsnSession({
    client,
    account: () => Promise.resolve({ ...lane, tokens }),
    locale: 'en-US',
    freshness: createFreshness(),
    tally: createCallTally(1),
    deadline: createDeadline(60_000, options.signal),
  });
}

test('an account id that waits for a renewal has the deadline of a call', async () => {
  const { signal } = new AbortController();
  const session = createWaitingSession({ timeoutMs: 1, signal });
  await expect(session.accountId()).rejects.toMatchObject({ code: 'PSN_TIMEOUT', operation: 'auth.token' });
});

test('a caller who leaves waits for no account id', async () => {
  const caller = new AbortController();
  const session = createWaitingSession({ timeoutMs: 600_000, signal: caller.signal });
  const waiting = session.accountId();
  const reason = new DOMException('left', 'AbortError');
  caller.abort(reason);
  await expect(waiting).rejects.toBe(reason);
});
