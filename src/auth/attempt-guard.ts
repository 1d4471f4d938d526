import { createHash } from 'node:crypto';

import { isHostWide } from './failed-attempt.js';
import { NotSentError } from './oauth-request.js';
import type { SignInMemory } from './sign-in-memory.js';

/** Stands before calls to the account host, and lets none be repeated that failed a short while ago. */
export interface AttemptGuard {
  /** The name under which a credential is remembered: a digest that tells nothing of it. */
  keyOf(...credential: string[]): string;
  /** Sends, unless what is remembered answers; then that is thrown. What comes of it is remembered. */
  run<Value>(key: string, send: () => Promise<Value>): Promise<Value>;
}

/** Guards the calls of one client to one host; under another client, scope or host the same credential is another. */
export function createAttemptGuard(options: {
  readonly memory: SignInMemory;
  readonly clock: () => number;
  readonly realm: readonly string[];
}): AttemptGuard {
  const { memory, clock, realm } = options;
  const keyOf = (...credential: string[]): string =>
    createHash('sha256')
      .update(JSON.stringify([...realm, ...credential]))
      .digest('hex')
      .slice(0, 32);
  const host = keyOf('host');

  return {
    keyOf,
    async run(key, send) {
      const remembered = memory.recall(key, host);
      if (remembered !== undefined) throw remembered;
      const startedAt = clock();
      try {
        const value = await send();
        await memory.forget(startedAt, key, host);
        return value;
      } catch (failure) {
        if (failure instanceof NotSentError) throw failure.cause;
        throw await memory.note(isHostWide(failure) ? host : key, failure);
      }
    },
  };
}
