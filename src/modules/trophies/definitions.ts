import { GatewayError, UnexpectedResponseError } from '../../errors.js';
import type { GraphContext } from '../context.js';
import { toItems } from '../places.js';
import type { TrophyKey } from './ids.js';
import { toTrophySet } from './mapping/set.js';
import { toDefinition } from './mapping/trophy.js';
import type { TrophyModel, TrophySetModel } from './models.js';
import { operations } from './operations.js';
import { remember } from './remember.js';
import { createServices } from './services.js';
import { loadWhole } from './whole-list.js';

function whenFailed(failure: unknown): null {
  if (failure instanceof GatewayError) return null;
  throw failure;
}

/** What everyone may know of trophy sets. Made for each request. */
export function createDefinitions({ psn, once }: GraphContext) {
  const askService = once(createServices);

  const sets = remember(loadSet);
  const lists = remember((setId: string) => loadTrophies(setId));
  const newLists = remember((setId: string) => loadTrophies(setId, true));

  async function loadSet(setId: string): Promise<TrophySetModel | null> {
    const { key } = operations.groups;
    const told = await askService({
      setId,
      key,
      about: 'set',
      async ask(npServiceName, again) {
        const asked = { npCommunicationId: setId, npServiceName };
        const { data } = await psn.query(operations.groups, asked, { again });
        // PSN has been seen to answer with another set than was asked for.
        if (data?.npCommunicationId == null || data.npCommunicationId === setId) return data;
        throw new UnexpectedResponseError(key, 'it is of another trophy set');
      },
    });
    return told && toTrophySet(setId, { ...told, trophyGroups: told.trophyGroups ?? [] });
  }

  async function loadTrophies(setId: string, isNewWanted = false): Promise<TrophyModel[] | null> {
    const { key } = operations.definitions;
    const parts = await askService({
      setId,
      key,
      about: 'set',
      ask: (npServiceName, again) =>
        loadWhole(key, async (offset) => {
          const asked = { npCommunicationId: setId, npServiceName, offset };
          const { data } = await psn.query(operations.definitions, asked, { again: again || isNewWanted });
          return data;
        }),
    });
    const within = { key, faultAt: () => undefined };
    return (
      parts && parts.flatMap(({ trophies }) => toItems(trophies, (each) => toDefinition(setId, each), within))
    );
  }

  const asked = new Set<string>();

  return {
    /** A set and its groups; null where nobody knows it. */
    set: sets,
    /** Its trophies; null where nobody knows it. */
    trophies(setId: string): Promise<TrophyModel[] | null> {
      asked.add(setId);
      return lists(setId);
    },
    /** The same if it is asked for anyway and told; else null. Whoever asked for it hears why it is not. */
    trophiesAtHand: async (setId: string): Promise<TrophyModel[] | null> =>
      asked.has(setId) ? lists(setId).catch(whenFailed) : null,
    /** A trophy that PSN has told of elsewhere. What is known of its set may be older than that, so it is asked anew. */
    async trophy({ setId, trophyId }: TrophyKey): Promise<TrophyModel> {
      for (const load of [lists, newLists]) {
        const trophies = await load(setId);
        const found = trophies?.find((trophy) => trophy.trophyId === trophyId);
        if (found !== undefined) return found;
      }
      throw new UnexpectedResponseError(
        operations.definitions.key,
        'it lacks a trophy that PSN has told of elsewhere',
      );
    },
  };
}
