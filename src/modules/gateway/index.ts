import type { QueryResolvers, ResolversTypes } from '../../generated/schema-types.js';
import type { AccountFacts, GatewayFacts, OperationFacts } from '../context.js';
import type { Module } from '../module.js';
import { toState } from './operation-state.js';

const toIso = (time: number): string => new Date(time).toISOString();
const toMoment = (time: number | undefined): string | null => (time === undefined ? null : toIso(time));

function toOperationHealth(facts: OperationFacts) {
  return {
    key: facts.key,
    operationName: facts.operationName,
    host: facts.host,
    isMutation: facts.kind === 'mutation',
    state: toState(facts),
    hashInUse: facts.sha256 ?? null,
    lastSeenInPublic: facts.capturedOn,
    lastSuccessAt: toMoment(facts.lastSuccessAt),
    lastFailure:
      facts.lastFailure === undefined ? null : { ...facts.lastFailure, at: toIso(facts.lastFailure.at) },
    askedAgainAt: toMoment(facts.askedAgainAt),
    disabledBecause: facts.disabled ?? null,
  } as const;
}

async function toBudgets(gateway: GatewayFacts): Promise<ResolversTypes['CallBudget'][]> {
  return (await gateway.budgets()).map((budget) => ({
    ...budget,
    account: budget.account ?? null,
    resetAt: toIso(budget.resetAt),
    blockedUntil: toMoment(budget.blockedUntil),
  }));
}

const accountStates = {
  'signed-in': 'SIGNED_IN',
  renewing: 'RENEWING',
  'sign-in-needed': 'SIGN_IN_NEEDED',
  'signed-out': 'UNTRIED',
} as const;

const toAccount = (account: AccountFacts): ResolversTypes['GatewayAccount'] => ({
  name: account.name,
  accountId: account.accountId ?? null,
  state: accountStates[account.state],
  accessTokenExpiresAt: toMoment(account.accessExpiresAt),
  refreshTokenExpiresAt: toMoment(account.refreshExpiresAt),
});

const Query: Pick<QueryResolvers, 'gateway'> = {
  gateway(_root, _arguments, { gateway, freshness }) {
    // All that it tells is of this moment.
    freshness.spoil();
    return gateway;
  },
};

export const gateway: Module = {
  name: 'gateway',
  operations: {},
  resolvers: {
    Query,
    Gateway: {
      startedAt: ({ startedAt }) => toIso(startedAt),
      operations: (facts, { state, key }) =>
        facts
          .operations()
          .filter((operation) => key == null || operation.key === key)
          .map(toOperationHealth)
          .filter((operation) => state == null || operation.state === state),
      budget: toBudgets,
      accounts: async (facts) => (await facts.accounts())?.map(toAccount) ?? null,
    },
  },
};
