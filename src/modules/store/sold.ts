import type { FaultFinder } from '../../psn/response.js';
import type { ConceptPayload } from './concept-members.js';
import type { UpstreamConcept } from './upstream.js';

/** Marks the products of an answer that tells everything sold of a concept, and not their ids alone. */
export function toSold({ products, ...concept }: UpstreamConcept): ConceptPayload {
  const { id } = concept;
  return {
    ...concept,
    products: products ?? null,
    sold:
      products?.map((product) => product && { ...(id != null && { concept: { id } }), ...product }) ?? null,
  };
}

/**
 * The failures that belong to one of those products. PSN once said "Operation timed out!" without a place, beside a
 * product whose `webctas` were null: then that is the place, and what else is null there was told to be.
 */
export function faultsOfSold(
  sold: NonNullable<ConceptPayload['sold']>,
  index: number,
  faultAt: FaultFinder | undefined,
): FaultFinder | undefined {
  if (faultAt === undefined) return undefined;
  const placeless = faultAt(-1);
  const isExplained = sold.some((product) => product?.webctas === null);
  return (...path) => {
    const fault = faultAt(index, ...path);
    const isElsewhere = isExplained && path[0] !== 'webctas';
    return fault !== undefined && fault === placeless && isElsewhere ? undefined : fault;
  };
}
