// PSN's own persisted queries with types, and no GraphQL: how psn-api is used, within this gateway's budgets.
import { createPsnClient, GatewayError, loadEnvironment, operations, readConfig } from 'psn-graphql-gateway';

// PSN_NPSSO in the environment signs in; what psn-gateway sign-in has stored counts as well.
const client = createPsnClient({ config: readConfig(loadEnvironment()) });

try {
  const { data: game } = await client.query(operations.store.concept, {
    conceptId: '90000137',
    productId: '',
  });
  console.log(game.conceptRetrieve?.name);

  const { data: summary } = await client.query(operations.trophies.summary, { accountId: 'me' });
  console.log(summary?.trophyLevel);
} catch (error) {
  if (!(error instanceof GatewayError)) throw error;
  // docs/errors.md tells who must act on which code.
  console.error(error.code, error.message);
  process.exitCode = 1;
} finally {
  await client.close();
}
