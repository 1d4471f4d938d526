import type { QueryResolvers, ResolversTypes } from '../../generated/schema-types.js';
import type { GatewayFacts, OperationFacts } from '../context.js';
import type { Module } from '../module.js';

const toIso = (time: number): string => new Date(time).toISOString();

/** Failures that only a maintainer can mend. */
const lastingCodes = new Set(['PSN_OPERATION_REJECTED', 'PSN_OPERATION_OUTDATED', 'PSN_UNEXPECTED_RESPONSE']);

function toState({ status, isNewest, lastSuccessAt, lastFailure }: OperationFacts) {
  const failedLast = lastFailure !== undefined && lastFailure.at > (lastSuccessAt ?? 0);
  if (failedLast && lastingCodes.has(lastFailure.code)) return 'FAILING';
  if (status === 'retired') return 'RETIRED';
  if (failedLast || !isNewest) return 'DEGRADED';
  return lastSuccessAt === undefined ? 'UNTRIED' : 'HEALTHY';
}

function toOperationHealth(facts: OperationFacts) {
  return {
    key: facts.key,
    operationName: facts.operationName,
    host: facts.host,
    isMutation: facts.kind === 'mutation',
    state: toState(facts),
    hashInUse: facts.sha256 ?? null,
    lastSeenInPublic: facts.capturedOn,
    lastSuccessAt: facts.lastSuccessAt === undefined ? null : toIso(facts.lastSuccessAt),
    lastFailure:
      facts.lastFailure === undefined ? null : { ...facts.lastFailure, at: toIso(facts.lastFailure.at) },
  } as const;
}

function toBudgets(gateway: GatewayFacts): ResolversTypes['CallBudget'][] {
  return gateway.budgets().map((budget) => ({
    ...budget,
    resetAt: toIso(budget.resetAt),
    blockedUntil: budget.blockedUntil === undefined ? null : toIso(budget.blockedUntil),
  }));
}

const Query: Pick<QueryResolvers, 'gateway'> = {
  gateway: (_root, _arguments, { gateway }) => gateway,
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
    },
  },
};
