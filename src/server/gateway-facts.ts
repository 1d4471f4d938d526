import type { GatewayFacts } from '../modules/context.js';
import type { AnyOperation } from '../psn/operation.js';
import type { Upstream } from './upstream.js';

/** What `gateway { … }` tells, read afresh at each question. */
export function createGatewayFacts(options: {
  readonly version: string;
  readonly startedAt: number;
  readonly defaultLocale: string;
  readonly registry: readonly AnyOperation[];
  readonly upstream: Pick<Upstream, 'versions' | 'health' | 'budgets'>;
}): GatewayFacts {
  const { registry, upstream, version, startedAt, defaultLocale } = options;
  const operations = registry.toSorted((one, other) => one.key.localeCompare(other.key));
  return {
    version,
    startedAt,
    defaultLocale,
    operations: () =>
      operations.map((operation) => {
        const { sha256, capturedOn, host } = upstream.versions.latest(operation);
        const { key, operationName, kind, status } = operation;
        const isNewest = sha256 === operation.versions[0].sha256;
        return {
          key,
          operationName,
          kind,
          status,
          host,
          sha256,
          capturedOn,
          isNewest,
          ...upstream.health.of(key),
        };
      }),
    budgets: () => [...upstream.budgets].map(([kind, budget]) => ({ kind, ...budget.state() })),
  };
}
