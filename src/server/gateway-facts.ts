import { GatewayError } from '../errors.js';
import type { GatewayFacts } from '../modules/context.js';
import { type AnyOperation, isEndpoint, type RegistryEntry } from '../psn/operation.js';
import type { AnyEndpoint } from '../psn/endpoint.js';
import type { AccountChoice } from './account-choice.js';
import { createAccountFacts } from './account-facts.js';
import type { Upstream } from './upstream.js';

const formOfEndpoint = ({ method, path, host, capturedOn }: AnyEndpoint) => {
  return { operationName: `${method} ${path}`, host, sha256: undefined, capturedOn, isNewest: true };
};

/** What `gateway { … }` tells to the sender of a request, read afresh at each question. */
export function createGatewayFacts(options: {
  readonly version: string;
  readonly startedAt: number;
  readonly defaultLocale: string;
  readonly registry: readonly RegistryEntry[];
  readonly upstream: Pick<Upstream, 'versions' | 'health' | 'budgets' | 'accounts'>;
}): (choice: AccountChoice) => GatewayFacts {
  const { registry, upstream, version, startedAt, defaultLocale } = options;
  const operations = registry.toSorted((one, other) => one.key.localeCompare(other.key));
  const formOfQuery = (operation: AnyOperation) => {
    const { sha256, capturedOn, host } = upstream.versions.latest(operation);
    const isNewest = sha256 === operation.versions[0].sha256;
    return { operationName: operation.operationName, host, sha256, capturedOn, isNewest };
  };
  const accounts = createAccountFacts(upstream.accounts.own);
  return ({ account, isBrought, mayHearOf }) => ({
    version,
    startedAt,
    defaultLocale,
    operations: () =>
      operations.map((entry) => {
        const { key, kind, status } = entry;
        const form = isEndpoint(entry) ? formOfEndpoint(entry) : formOfQuery(entry);
        return { key, kind, status, ...form, ...upstream.health.of(key) };
      }),
    accounts: async () => mayHearOf && accounts.of(mayHearOf),
    async budgets() {
      const names = mayHearOf && (await accounts.names(mayHearOf));
      const brought = isBrought && !(account instanceof GatewayError) ? [account.budget] : [];
      return [
        ...upstream.budgets(names ?? []).map(({ kind, account, state }) => ({ kind, account, ...state() })),
        ...brought.map((budget) => ({ kind: 'account', account: undefined, ...budget.state() })),
      ];
    },
  });
}
