import type { PlayerResolvers } from '../../generated/schema-types.js';
import { toRelation } from './mapping.js';
import { operations } from './operations.js';

export const Player: Pick<PlayerResolvers, 'relation'> = {
  async relation({ id }, _arguments, { psn }) {
    if (id === (await psn.accountId())) return null;
    const { data } = await psn.query(operations.relation, { accountId: id });
    return data && toRelation(data);
  },
};
