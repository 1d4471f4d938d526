import type { EarnedTrophyResolvers, TrophyResolvers } from '../../../generated/schema-types.js';
import { UnexpectedResponseError } from '../../../errors.js';
import type { GraphContext } from '../../context.js';
import { nothingTold, readField, toldByBoth } from '../../record.js';
import { createDefinitions } from '../definitions.js';
import { createEarned } from '../earned.js';
import { writeTrophyId } from '../ids.js';
import { toUnearned, trophyMembers } from '../mapping/trophy.js';
import type { EarnedTrophyModel, TrophyModel } from '../models.js';
import { operations } from '../operations.js';
import { createRarities } from '../rarity.js';
import { readTrueId } from '../whose.js';

const ofTrophy =
  <Name extends keyof typeof trophyMembers>(name: Name) =>
  (trophy: TrophyModel, _arguments: unknown, { once }: GraphContext) =>
    readField(trophyMembers, trophy.told, name, () => once(createDefinitions).trophy(trophy));

const rarity =
  <Name extends 'rarity' | 'rarityRaw' | 'earnedRate'>(name: Name) =>
  (trophy: TrophyModel, _arguments: unknown, { once }: GraphContext) =>
    readField(trophyMembers, trophy.told, name, () => once(createRarities)(trophy));

/** A trophy as a set and as what someone has of it tell it. Throws where they cannot be the same: PSN has been seen to mix sets up. */
function withTrophy(earned: EarnedTrophyModel, trophy: TrophyModel): EarnedTrophyModel {
  const { slice } = trophy.told;
  const { slice: beside } = earned.trophy.told;
  const grades = [slice.gradeRaw, beside.gradeRaw].filter((grade) => grade != null);
  if (new Set(grades).size > 1) {
    throw new UnexpectedResponseError(operations.earned.key, 'it is of another trophy set');
  }
  const told = toldByBoth(trophyMembers, trophy.told, earned.trophy.told);
  return { ...earned, trophy: { ...trophy, told } };
}

export const Trophy: Omit<TrophyResolvers, 'hint'> = {
  id: writeTrophyId,
  set: ({ set, setId }) => set ?? { id: setId, told: nothingTold },
  groupId: ofTrophy('groupId'),
  grade: ofTrophy('grade'),
  gradeRaw: ofTrophy('gradeRaw'),
  isHidden: ofTrophy('isHidden'),
  name: ofTrophy('name'),
  detail: ofTrophy('detail'),
  icon: ofTrophy('icon'),
  progressTarget: ofTrophy('progressTarget'),
  reward: ofTrophy('reward'),
  rarity: rarity('rarity'),
  rarityRaw: rarity('rarityRaw'),
  earnedRate: rarity('earnedRate'),
  async earned(trophy, { accountId }, { once }) {
    const { setId, trophyId } = trophy;
    const list = await once(createEarned).list({ accountId, setId, isPlayed: false });
    if (list === null) return toUnearned(accountId, trophy);
    const earned = list.trophies.find((each) => each.trophy.trophyId === trophyId);
    if (earned !== undefined) return withTrophy(earned, trophy);
    throw new UnexpectedResponseError(operations.earned.key, 'it lacks a trophy of the set');
  },
};

export const EarnedTrophy: EarnedTrophyResolvers = {
  id: async ({ accountId, trophy }, _arguments, context) =>
    `${await readTrueId(accountId, context)}::${writeTrophyId(trophy)}`,
};
