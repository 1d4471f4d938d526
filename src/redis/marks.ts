import { createHash, randomUUID } from 'node:crypto';

import type { SharedMarks } from '../psn/answer-owner.js';
import type { OverrideState } from '../psn/overrides.js';
import type { SharedRedis } from './shared-redis.js';
import { createSharedValue } from './shared-value.js';

/** The last change of each account, by a digest of whose it is. */
type Changes = Readonly<Record<string, { readonly mark: string; readonly at: number }>>;

/** Changes are kept in mind for longer than the answers of before. */
const CHANGE_MS = 600_000;

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

function parse(text: string): Changes {
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Changes;
  throw new SyntaxError('no changes');
}

/** Marks that are the same for all gateways: what an account changes by one of them it is told anew by all. */
export function createSharedMarks(options: {
  readonly redis: SharedRedis;
  readonly overrides: Pick<OverrideState, 'of'>;
}): SharedMarks {
  const { redis, overrides } = options;
  const changes = createSharedValue<Changes>({ redis, name: 'changes', initial: {}, parse });
  return {
    changeOf: (holder) => changes.read()[digest(holder)]?.mark ?? '',
    async noteChange(holder) {
      const [name, change] = [digest(holder), { mark: randomUUID(), at: redis.now() }];
      await changes.update(() => (before) => {
        const recent = Object.entries(before).filter(([, { at }]) => at > change.at - CHANGE_MS);
        return { ...Object.fromEntries(recent), [name]: change };
      });
    },
    // Gateways whose operators say the same ask the same.
    revisionOf(key) {
      const written = overrides.of(key)?.written;
      return written === undefined ? '' : digest(written);
    },
  };
}
