import type { RegistryEntry } from './operation.js';
import type { Answer } from './response.js';

/** For how long an answer is kept, and what it is good for meanwhile; in milliseconds since PSN gave it. */
export interface Lifetime {
  /** As good as a new one. */
  readonly freshMs: number;
  /** Given while a new one is asked for behind it. */
  readonly refreshMs: number;
  /** Given in place of an outage. */
  readonly spareMs: number;
}

const DAY_MS = 24 * 3600_000;
/** What PSN does not know may be there soon. */
const UNKNOWN_MS = 60_000;

/** Whether an answer is one account's alone; everyone's is shared only where the registry says why. */
export function isPersonal({ auth, audience, sharedBecause }: RegistryEntry): boolean {
  return auth === 'required' && (audience === 'account' || sharedBecause === undefined);
}

/** Whether PSN knew nothing of what was asked for. */
function isUnknown(data: unknown): boolean {
  return data === null || (typeof data === 'object' && Object.values(data).every((root) => root === null));
}

/** How long the answers of an entry live; undefined where none is ever kept. */
export function lifetimeOf(entry: RegistryEntry): Lifetime | undefined {
  if (entry.kind === 'mutation' || entry.lifetimeSeconds === 0) return undefined;
  const freshMs = entry.lifetimeSeconds * 1000;
  if (isPersonal(entry)) return { freshMs, refreshMs: freshMs, spareMs: freshMs };
  return {
    freshMs,
    // An account's token serves the request that it came with, and nothing behind it.
    refreshMs: entry.auth === 'none' ? freshMs * 1.1 : freshMs,
    spareMs: freshMs + Math.min(6 * freshMs, DAY_MS),
  };
}

/** How long this very answer is kept: one that tells of failures never, one that knows nothing briefly. */
export function lifetimeOfAnswer(
  entry: RegistryEntry,
  { data, faultAt }: Answer<unknown>,
): Lifetime | undefined {
  const lifetime = faultAt() === undefined ? lifetimeOf(entry) : undefined;
  if (lifetime === undefined || !isUnknown(data)) return lifetime;
  const freshMs = Math.min(lifetime.freshMs, UNKNOWN_MS);
  return { freshMs, refreshMs: freshMs, spareMs: freshMs };
}
