import type { OperationState } from '../../generated/schema-types.js';
import type { OperationFacts } from '../context.js';

/** Failures that only new hashes or a new mapping mend. */
const lastingCodes = new Set(['PSN_OPERATION_REJECTED', 'PSN_OPERATION_OUTDATED', 'PSN_UNEXPECTED_RESPONSE']);

/** How an operation fares, in one word: in the graph, the metrics and the page alike. */
export function toState(facts: OperationFacts): OperationState {
  const { status, isNewest, disabled, lastSuccessAt, lastFailure } = facts;
  if (disabled !== undefined) return 'DISABLED';
  const failedLast = lastFailure !== undefined && lastFailure.at > (lastSuccessAt ?? 0);
  if (failedLast && lastingCodes.has(lastFailure.code)) return 'FAILING';
  if (status === 'retired') return 'RETIRED';
  if (failedLast || !isNewest) return 'DEGRADED';
  return lastSuccessAt === undefined ? 'UNTRIED' : 'HEALTHY';
}
