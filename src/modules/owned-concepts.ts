import { UpstreamError } from '../errors.js';
import type { GraphContext } from './context.js';
import { toConceptStub } from './games/mapping/concept.js';
import { operations } from './games/operations.js';
import { createGatherer } from './gather.js';
import type { ConceptModel } from './store/models.js';

/** So that add-ons of the same titles fit into the answer, too. */
const MOST_TITLES = 50;
/** PSN's own limit of a page. */
const MOST_ROWS = 500;

/** Titles of PS4 and PS5; of others PSN keeps no such rights. */
const isKept = (titleId: string): boolean => /^(CUSA|PPSA)\d{5}_\d{2}$/.test(titleId);

/**
 * Games by their titles, by the ids that the rights of the account that answers tell, fifty titles in a call; null
 * for what they do not tell, be it that PSN fails to. Made for each request.
 */
export function createOwnedConcepts({
  psn,
}: GraphContext): (titleId: string) => Promise<ConceptModel | null> {
  const load = createGatherer({
    keyOf: (titleId: string) => titleId,
    most: MOST_TITLES,
    ask: (titleIds) => psn.query(operations.entitlements, { limit: MOST_ROWS, offset: 0, titleId: titleIds }),
    pick({ data }, titleId): ConceptModel | null {
      const rights = data?.entitlements?.filter((right) => right?.titleMeta?.titleId === titleId) ?? [];
      return (
        rights.map((right) => toConceptStub(right?.conceptMeta?.conceptId)).find((stub) => stub !== null) ??
        null
      );
    },
  });
  return async (titleId) => {
    if (!isKept(titleId)) return null;
    try {
      return await load(titleId);
    } catch (error) {
      // The store tells it by another way, and has a failure of its own if it does not.
      if (error instanceof UpstreamError) return null;
      throw error;
    }
  };
}
