import type { GraphContext } from '../context.js';
import { toItems } from '../places.js';
import { createDefinitions } from './definitions.js';
import { toPlayed } from './mapping/played.js';
import { toTrophySet } from './mapping/set.js';
import { toEarnedTrophy } from './mapping/trophy.js';
import type { EarnedTrophyModel, PlayedTrophySetModel } from './models.js';
import { operations } from './operations.js';
import { remember } from './remember.js';
import { createServices } from './services.js';
import { loadWhole } from './whole-list.js';
import { toOwner } from './whose.js';

/** What an account has of the trophies of a set. */
interface EarnedList {
  readonly trophies: readonly EarnedTrophyModel[];
  readonly rarest: readonly EarnedTrophyModel[];
}

/** An account and a set; whether PSN has said that the account has played it. */
interface Question {
  readonly accountId: string;
  readonly setId: string;
  readonly isPlayed: boolean;
}

const keyOf = ({ accountId, setId, isPlayed }: Question): string => [accountId, setId, isPlayed].join(' ');

/** What accounts have of trophy sets; null for a set that an account has never played. Made for each request. */
export function createEarned(context: GraphContext) {
  const { psn, once } = context;
  const askService = once(createServices);
  const asked = new Map<string, Map<string, Promise<EarnedList | null>>>();

  const lists = remember(loadList, keyOf);
  const progresses = remember(loadProgress, keyOf);

  const aboutOf = ({ isPlayed }: Question) => (isPlayed ? 'played' : 'perhaps played');

  async function loadList(question: Question): Promise<EarnedList | null> {
    const { accountId, setId } = question;
    const { key } = operations.earned;
    const parts = await askService({
      setId,
      key,
      about: aboutOf(question),
      ask: (npServiceName, again) =>
        loadWhole(key, async (offset) => {
          const variables = { accountId, npCommunicationId: setId, npServiceName, offset };
          const { data } = await psn.query(operations.earned, variables, { again });
          return data;
        }),
    });
    if (parts === null) return null;
    const toTrophies = (list: Parameters<typeof toItems<object, EarnedTrophyModel>>[0]) =>
      toItems(list, (each) => toEarnedTrophy({ accountId, setId }, each), { key, faultAt: () => undefined });
    const trophies = parts.flatMap((part) => toTrophies(part.trophies));
    await checkAgainstSet(setId, trophies);
    return { trophies, rarest: toTrophies(parts[0]?.rarestTrophies ?? []) };
  }

  /** PSN has been seen to answer with another set than was asked for: that has trophies which this one lacks. */
  async function checkAgainstSet(setId: string, trophies: readonly EarnedTrophyModel[]): Promise<void> {
    const definitions = once(createDefinitions);
    const defined = await definitions.trophiesAtHand(setId);
    if (defined === null) return;
    const ids = new Set(defined.map(({ trophyId }) => trophyId));
    const strays = trophies.filter(({ trophy }) => !ids.has(trophy.trophyId));
    await Promise.all(strays.map(({ trophy }) => definitions.trophy(trophy)));
  }

  async function loadProgress(question: Question): Promise<PlayedTrophySetModel | null> {
    const { accountId, setId } = question;
    const told = await askService({
      setId,
      key: operations.progress.key,
      about: aboutOf(question),
      async ask(npServiceName, again) {
        const variables = { accountId, npCommunicationId: setId, npServiceName };
        const { data } = await psn.query(operations.progress, variables, { again });
        return data;
      },
    });
    return told && { accountId, set: toTrophySet(setId, {}), told: toPlayed({ accountId, setId }, told) };
  }

  return {
    /** Every trophy of a set. */
    list(question: Question): Promise<EarnedList | null> {
      const { accountId, setId } = question;
      const ofSet = asked.get(setId) ?? new Map<string, Promise<EarnedList | null>>();
      asked.set(setId, ofSet);
      const list =
        ofSet.get(keyOf(question)) ??
        toOwner(accountId, context).then((owner) => lists({ ...question, accountId: owner }));
      ofSet.set(keyOf(question), list);
      return list;
    },
    /** How far the account is with it and with its groups. */
    async progress(question: Question): Promise<PlayedTrophySetModel | null> {
      return progresses({ ...question, accountId: await toOwner(question.accountId, context) });
    },
    /** What has been asked of a set by now, of whichever account. */
    listsAtHand: (setId: string): Promise<EarnedList | null>[] => [...(asked.get(setId)?.values() ?? [])],
  };
}
