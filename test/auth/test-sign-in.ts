import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';

import { pino } from 'pino';
import { Agent } from 'undici';

import { createOAuthClient } from '../../src/auth/oauth.js';
import { createSignInMemory, type SignInMemory } from '../../src/auth/sign-in-memory.js';
import { createTokenManager } from '../../src/auth/token-manager.js';
import { createTokenStore } from '../../src/auth/token-store.js';
import { fingerprintNpsso, type StoredTokens } from '../../src/auth/tokens.js';
import { startFakeAccountHost } from './fake-account-host.js';

export const NPSSO = 'Npsso'.repeat(12) + 'End0';
export const CLIENT_CREDENTIAL = Buffer.from('test-client:test-secret').toString('base64');
export const SCOPE = 'psn:mobile.v2.core psn:clientapp';
export const START = Date.UTC(2026, 8, 1);
/** Seconds. */
export const DAY = 86_400;

/** Tokens as an earlier process left them, an hour and 60 days from their end unless told otherwise. */
export function storedTokens(changes: Partial<StoredTokens> = {}): StoredTokens {
  return {
    accessToken: 'access-stored',
    accessExpiresAt: START + 3_599_000,
    refreshToken: 'refresh-stored',
    refreshExpiresAt: START + 60 * DAY * 1000,
    npssoFingerprint: fingerprintNpsso(NPSSO),
    ...changes,
  };
}

/** Lets every call be sent, whatever failed before. */
export const noMemory: SignInMemory = {
  recall: () => undefined,
  note: (_key, failure) => Promise.resolve(failure),
  forget: () => Promise.resolve(),
};

/** An account host, an OAuth client, a token store in a folder of its own, a clock and a log, without a manager. */
export async function createTestSignIn({
  timeoutMs = 5000,
  spend = () => {},
}: { timeoutMs?: number; spend?: () => void } = {}) {
  const host = await startFakeAccountHost();
  const stateDir = await mkdtemp(join(tmpdir(), 'psn-auth-test-'));
  const directory = join(stateDir, 'tokens');
  const dispatcher = new Agent();
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  const logger = pino({ level: 'debug' }, sink);
  let now = START;
  const clock = () => now;
  /** As a process on the same folder has it. */
  const createOAuth = (changes: Partial<Parameters<typeof createOAuthClient>[0]> = {}) =>
    createOAuthClient({
      baseUrl: host.baseUrl,
      clientCredential: CLIENT_CREDENTIAL,
      scope: SCOPE,
      dispatcher,
      timeoutMs,
      spend,
      clock,
      memory: createSignInMemory({ directory: stateDir, clock, logger }),
      ...changes,
    });
  const oauth = createOAuth();
  const store = createTokenStore({ directory });
  return {
    host,
    stateDir,
    directory,
    oauth,
    createOAuth,
    store,
    lines,
    grantTypes: () => host.calls.map(({ form }) => form['grant_type']),
    /** The messages that were logged at a level. */
    logged: (level: 'info' | 'warn' | 'error') =>
      lines.filter((line) => line['level'] === pino.levels.values[level]).map((line) => line['msg']),
    passSeconds(seconds: number) {
      now += seconds * 1000;
    },
    manager: (changes: Partial<Parameters<typeof createTokenManager>[0]> = {}) =>
      createTokenManager({
        account: 'main',
        npsso: NPSSO,
        oauth,
        store,
        clock,
        logger,
        random: () => 0,
        ...changes,
      }),
    async [Symbol.asyncDispose]() {
      await dispatcher.destroy();
      await host[Symbol.asyncDispose]();
      await rm(stateDir, { recursive: true });
    },
  };
}

/** The error a promise is rejected with. */
export async function failureOf(promise: Promise<unknown>): Promise<Error> {
  const outcome: unknown = await promise.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!(outcome instanceof Error)) throw new Error('expected a rejection with an error');
  return outcome;
}
