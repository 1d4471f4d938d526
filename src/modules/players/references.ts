import { readAccountId } from '../account-id.js';
import type { References } from '../module.js';
import { nothingTold } from '../record.js';
import { createTurns } from '../turns.js';
import { findById } from './look-up.js';
import { findByName } from './names.js';

/** Names are looked up one by one; this many at once leave other callers their turn. */
const NAMES_AT_ONCE = 4;

const createNameTurns = () => createTurns(NAMES_AT_ONCE);

export const references: Pick<References, 'Player'> = {
  Player: {
    async id(key, context, selected) {
      const id = readAccountId(key);
      const isStub = selected.every(({ name }) => name === '__typename' || name === 'id');
      if (isStub) return { id, told: nothingTold };
      await context.psn.requireAccount();
      return findById(id, selected, context);
    },
    async onlineId(key, context) {
      await context.psn.requireAccount();
      return context.once(createNameTurns)(() => findByName(key, context));
    },
  },
};
