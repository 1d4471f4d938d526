import type { OperationFacts } from '../modules/context.js';
import type { AnyEndpoint } from '../psn/endpoint.js';
import { type AnyOperation, isEndpoint, type RegistryEntry } from '../psn/operation.js';
import type { Upstream } from './upstream.js';

const formOfEndpoint = ({ method, path, host, capturedOn }: AnyEndpoint) => {
  return { operationName: `${method} ${path}`, host, sha256: undefined, capturedOn };
};

/** What is known of each operation and endpoint, in the order of their keys, read afresh at each question. */
export function createOperationFacts(options: {
  readonly registry: readonly RegistryEntry[];
  readonly upstream: Pick<Upstream, 'versions' | 'health' | 'drift'>;
}): () => readonly OperationFacts[] {
  const { registry, upstream } = options;
  let inOrder: typeof registry | undefined;
  const formOfQuery = (operation: AnyOperation) => {
    const { sha256, capturedOn, host } = upstream.versions.latest(operation);
    return { operationName: operation.operationName, host, sha256, capturedOn };
  };
  return () => {
    // Once somebody asks: the first comparison of a process loads the rules of a language.
    inOrder ??= registry.toSorted((one, other) => one.key.localeCompare(other.key));
    return inOrder.map((entry) => {
      const { key, kind, status } = entry;
      const form = isEndpoint(entry) ? formOfEndpoint(entry) : formOfQuery(entry);
      return {
        key,
        kind,
        status,
        ...form,
        ...upstream.versions.standing(entry),
        drift: upstream.drift.of(key),
        ...upstream.health.of(key),
      };
    });
  };
}
