import type {
  QueryResolvers,
  TrophyGroupResolvers,
  TrophySetResolvers,
} from '../../../generated/schema-types.js';
import type { GraphContext } from '../../context.js';
import { nothingTold, readField } from '../../record.js';
import { selectionOf } from '../../selection-of.js';
import { toldFields } from '../../told-fields.js';
import { createDefinitions } from '../definitions.js';
import { createEarned } from '../earned.js';
import { readTrophySetId } from '../ids.js';
import { isKnown } from '../look-up.js';
import { groupMembers, setMembers } from '../mapping/set.js';
import type { TrophyModel, TrophySetModel } from '../models.js';

export const Query: Pick<QueryResolvers, 'trophySet'> = {
  async trophySet(_root, { npCommunicationId }, context, info) {
    await context.psn.requireAccount();
    const id = readTrophySetId(npCommunicationId);
    return (await isKnown(id, selectionOf(info), context)) ? { id, told: nothingTold } : null;
  },
};

const ofSet =
  <Name extends keyof typeof setMembers>(name: Name) =>
  ({ id, told }: TrophySetModel, _arguments: unknown, { once }: GraphContext) =>
    readField(setMembers, told, name, () => once(createDefinitions).set(id));

/** Of a trophy, what is known of its set stays at hand. */
export const inSet =
  (set: TrophySetModel) =>
  (trophy: TrophyModel): TrophyModel => ({ ...trophy, set });

export const TrophySet: Omit<TrophySetResolvers, 'hints'> = {
  serviceName: ofSet('serviceName'),
  name: ofSet('name'),
  detail: ofSet('detail'),
  icon: ofSet('icon'),
  platforms: ofSet('platforms'),
  platformsRaw: ofSet('platformsRaw'),
  version: ofSet('version'),
  defined: ofSet('defined'),
  groups: ofSet('groups'),
  async trophies(set, _arguments, { once }) {
    const trophies = await once(createDefinitions).trophies(set.id);
    return trophies && trophies.map(inSet(set));
  },
  async trophy(set, { trophyId }, { once }) {
    const trophies = await once(createDefinitions).trophies(set.id);
    const found = trophies?.find((trophy) => trophy.trophyId === trophyId);
    return found === undefined ? null : inSet(set)(found);
  },
  played: ({ id }, { accountId }, { once }) =>
    once(createEarned).progress({ accountId, setId: id, isPlayed: false }),
  titles({ id }, _arguments, { knownTrophySets }) {
    const titleIds = knownTrophySets.titlesOf(id);
    return titleIds.length === 0 ? null : titleIds.map((titleId) => ({ id: titleId }));
  },
};

export const TrophyGroup: TrophyGroupResolvers = {
  ...toldFields(groupMembers),
  id: ({ setId, groupId }) => `${setId}::${groupId}`,
  async trophies({ setId, groupId }, _arguments, { once }) {
    const trophies = await once(createDefinitions).trophies(setId);
    return trophies && trophies.filter(({ told }) => told.slice.groupId === groupId);
  },
};
