import { UnexpectedResponseError } from '../../errors.js';
import type { GraphContext } from '../context.js';
import { type TrophyService, trophyServices } from '../known-trophy-sets.js';

/** A question about a trophy set, of whichever service keeps it. */
interface SetQuestion<Told> {
  readonly setId: string;
  /** The registry key of what is asked. */
  readonly key: string;
  /** Whether it is about the set alone, or about an account that has played it, or that may not have. */
  readonly about: 'set' | 'played' | 'perhaps played';
  /** Puts it to one service, `again` if it has been put before; null where that knows nothing. */
  readonly ask: (service: TrophyService, again: boolean) => Promise<Told | null>;
}

/** Gives a question its answer; null where no service knows the set, or the account has not played it. */
type AskService = <Told>(question: SetQuestion<Told>) => Promise<Told | null>;

const denial = 'it denies a trophy set that PSN has told of before';

/**
 * PSN has no call that tells the service of a set, and answers a question for the wrong one as if there were no such
 * set. So the first question about an unfamiliar set tries the newer service, then the older; the others wait for what
 * it finds out. PSN has also been seen to deny what exists, so where it must exist the question is put once more.
 * Made for each request.
 */
export function createServices({ knownTrophySets }: GraphContext): AskService {
  const searches = new Map<string, Promise<unknown>>();
  const unknown = new Set<string>();

  async function search<Told>({ setId, key, about, ask }: SetQuestion<Told>): Promise<Told | null> {
    for (const service of trophyServices) {
      const told = await ask(service, false);
      if (told === null) continue;
      knownTrophySets.learn(setId, { service });
      return told;
    }
    if (about === 'set') unknown.add(setId);
    if (about === 'played') throw new UnexpectedResponseError(key, denial);
    return null;
  }

  async function insist<Told>({ key, about, ask }: SetQuestion<Told>, service: TrophyService) {
    const told = await ask(service, false);
    if (told !== null || about === 'perhaps played') return told;
    const toldThen = await ask(service, true);
    if (toldThen !== null) return toldThen;
    throw new UnexpectedResponseError(key, denial);
  }

  return async (question) => {
    const { setId } = question;
    for (;;) {
      const service = knownTrophySets.serviceOf(setId);
      if (service !== undefined) return insist(question, service);
      if (unknown.has(setId)) return null;
      const others = searches.get(setId);
      if (others === undefined) {
        const own = search(question).finally(() => searches.delete(setId));
        searches.set(setId, own);
        return own;
      }
      // How it ends is for its own asker to tell.
      await Promise.allSettled([others]);
    }
  };
}
