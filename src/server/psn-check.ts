import type { EdgePause } from '../psn/edge-pause.js';
import { isEndpoint, type RegistryEntry } from '../psn/operation.js';
import type { Accounts } from './accounts.js';
import type { ReadinessCheck } from './readiness.js';

/** Finds a fault only when neither the store nor an account can be asked: either alone is worth its callers. */
export function createPsnCheck(options: {
  readonly registry: readonly RegistryEntry[];
  readonly upstream: { readonly accounts: Pick<Accounts, 'own'>; readonly edge: EdgePause };
  /** Whether requests bring accounts of their own. */
  readonly takesAccounts: boolean;
}): ReadinessCheck {
  const { accounts, edge } = options.upstream;
  // REST's further hosts tell too little to be ready by.
  const hostsOf = (auth: RegistryEntry['auth']) => [
    ...new Set(
      options.registry
        .filter((entry) => entry.auth === auth)
        .flatMap((entry) => (isEndpoint(entry) ? [] : entry.versions.map(({ host }) => host))),
    ),
  ];
  const [storeHosts, accountHosts] = [hostsOf('none'), hostsOf('required')];

  return () => {
    if (!storeHosts.every(edge.isPaused)) return [];
    const states = options.takesAccounts
      ? ['signed-in']
      : accounts.own.statuses().map(([, { state }]) => state);
    if (states.length === 0) return ['PSN_BLOCKED'];
    if (states.every((state) => state === 'sign-in-needed')) return ['PSN_BLOCKED', 'UNAUTHENTICATED'];
    return accountHosts.every(edge.isPaused) ? ['PSN_BLOCKED'] : [];
  };
}
