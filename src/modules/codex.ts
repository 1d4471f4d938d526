import { toCount } from './numbers.js';
import { asIs, createMembers, type Told } from './record.js';

/** A game's codex, as lists of played titles and a question of its own tell it. */
export interface UpstreamCodex {
  readonly hasCodex?: boolean | null;
  readonly hasNewEntries?: boolean | null;
  readonly unlockedCodexCount?: number | null;
}

const of = createMembers<UpstreamCodex>();

/** Fields of a codex, each with the member that tells it. */
export const codexMembers = {
  hasCodex: of('hasCodex', asIs),
  hasNewEntries: of('hasNewEntries', asIs),
  unlockedCount: of('unlockedCodexCount', toCount),
};

/** A codex, with what its answer told. */
export interface Codex {
  readonly told: Told<typeof codexMembers>;
}
