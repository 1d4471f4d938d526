import { BadUserInputError, quote } from '../../errors.js';
import type { References } from '../module.js';
import { nothingTold } from '../record.js';
import { createDefinitions } from './definitions.js';
import { readTrophyNumber, readTrophySetId, type TrophyKey } from './ids.js';
import { isKnown } from './look-up.js';

const costless = new Set(['__typename', 'id', 'trophyId', 'set']);

/** Fields of a trophy whose own calls know nothing of whether there is such a trophy. */
const ofAccount = new Set(['earned', 'hint', 'rarity', 'rarityRaw', 'earnedRate']);

function readTrophyId(id: string): TrophyKey {
  const [setId = '', number, ...more] = id.split('::');
  const trophyId = readTrophyNumber(number);
  if (trophyId !== null && more.length === 0) return { setId: readTrophySetId(setId), trophyId };
  throw new BadUserInputError(`id: got ${quote(id)}, wants a set's id and a number, as in NPWR00000_00::7`);
}

export const references: Pick<References, 'TrophySet' | 'Trophy'> = {
  TrophySet: {
    async id(key, context, selected) {
      const id = readTrophySetId(key);
      const stub = { id, told: nothingTold };
      if (selected.every(({ name }) => name === '__typename' || name === 'id')) return stub;
      await context.psn.requireAccount();
      return (await isKnown(id, selected, context)) ? stub : null;
    },
  },
  Trophy: {
    async id(key, { psn, once }, selected) {
      const { setId, trophyId } = readTrophyId(key);
      const stub = { setId, trophyId, told: nothingTold };
      const fields = selected.filter(({ name }) => !costless.has(name));
      if (fields.length === 0) return stub;
      await psn.requireAccount();
      if (fields.every(({ name }) => ofAccount.has(name))) return stub;
      const trophies = await once(createDefinitions).trophies(setId);
      return trophies?.find((trophy) => trophy.trophyId === trophyId) ?? null;
    },
  },
};
