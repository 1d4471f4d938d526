import { type Codex, codexMembers } from '../codex.js';
import type { GraphContext } from '../context.js';
import { createGatherer } from '../gather.js';
import { findFaultOfMissing } from '../places.js';
import { toTold } from '../record.js';
import { operations } from './operations.js';

/** Codices of the signed-in account, many titles in a call; null where PSN tells none. Made for each request. */
export function createCodices({ psn }: GraphContext): (titleId: string) => Promise<Codex | null> {
  const root = 'codexSummaryRetrieve';
  return createGatherer({
    keyOf: (titleId) => titleId,
    most: 100,
    ask: (titleIds: readonly string[]) => psn.query(operations.codex, { npTitleIds: titleIds }),
    pick({ data, faultAt }, titleId) {
      const list = data[root];
      const place = list?.findIndex((codex) => codex?.titleId === titleId) ?? -1;
      const codex = list?.[place];
      if (codex != null)
        return { told: toTold(codexMembers, codex, (...path) => faultAt(root, place, ...path)) };
      const fault = findFaultOfMissing(list, (...path) => faultAt(root, ...path));
      if (fault !== undefined) throw fault;
      return null;
    },
  });
}
