import { playerIds } from '../../src/emulator/world/accounts.js';
import type { OperationQuery } from './operation-queries.js';

const player = (below: string) => `{ player(by: { accountId: "${playerIds.juniper}" }) { ${below} } }`;

/** One for each endpoint of the registry: a query that makes the gateway ask it, and the fields that it answers. */
export const endpointQueries: Readonly<Record<string, OperationQuery>> = {
  'players.relation': { fields: ['Player.relation'], query: player('relation { kind }') },
};
