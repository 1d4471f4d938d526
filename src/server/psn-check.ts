import { isEndpoint, type RegistryEntry } from '../psn/operation.js';
import type { ReadinessCheck } from './readiness.js';
import type { Upstream } from './upstream.js';

/** Finds a fault only when neither the store nor an account can be asked: either alone is worth its callers. */
export function createPsnCheck(options: {
  readonly registry: readonly RegistryEntry[];
  readonly upstream: Pick<Upstream, 'account' | 'edge'>;
}): ReadinessCheck {
  const { account, edge } = options.upstream;
  const hostsOf = (auth: RegistryEntry['auth']) => [
    ...new Set(
      options.registry
        .filter((entry) => entry.auth === auth)
        .flatMap((entry) => (isEndpoint(entry) ? [entry.host] : entry.versions.map(({ host }) => host))),
    ),
  ];
  const [storeHosts, accountHosts] = [hostsOf('none'), hostsOf('required')];

  return () => {
    if (!storeHosts.every(edge.isPaused)) return [];
    if (account === undefined) return ['PSN_BLOCKED'];
    if (account.tokens.status().state === 'sign-in-needed') return ['PSN_BLOCKED', 'UNAUTHENTICATED'];
    return accountHosts.every(edge.isPaused) ? ['PSN_BLOCKED'] : [];
  };
}
