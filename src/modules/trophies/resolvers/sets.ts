import type { QueryResolvers, TrophyResolvers } from '../../../generated/schema-types.js';
import { readTrophySetId, writeTrophyId } from '../ids.js';

export const Query: Pick<QueryResolvers, 'trophySet'> = {
  trophySet(_root, { npCommunicationId }, { psn }) {
    psn.requireAccount();
    return { id: readTrophySetId(npCommunicationId) };
  },
};

export const Trophy: Pick<TrophyResolvers, 'id' | 'set'> = {
  id: writeTrophyId,
  set: ({ setId }) => ({ id: setId }),
};
