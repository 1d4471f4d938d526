import type { GraphContext } from '../context.js';
import { createGatherer } from '../gather.js';
import { findFaultOfMissing, toItems } from '../places.js';
import { valueOf } from '../record.js';
import { readNumberIn, writeTrophyId } from './ids.js';
import { hintMembers, toHint, toTipGroups } from './mapping/help.js';
import type { TrophyHintModel, TrophyTipsModel } from './models.js';
import { type HelpedTrophy, operations } from './operations.js';
import { remember } from './remember.js';

/** What Game Help has something on, set by set; null where PSN does not say. Made for each request. */
export function createHints({ psn }: GraphContext) {
  const hintsOf = remember(load);

  async function load(setId: string): Promise<TrophyHintModel[] | null> {
    const { data, faultAt } = await psn.query(operations.hintAvailability, { npCommId: setId });
    const root = 'hintAvailabilityRetrieve';
    if (data[root] == null) return null;
    const { key } = operations.hintAvailability;
    return toItems(data[root].trophies, (payload, within) => toHint(payload, setId, within), {
      key,
      faultAt: (...path) => faultAt(root, 'trophies', ...path),
    });
  }

  return {
    ofSet: hintsOf,
    /** Joined by number: PSN leaves out what it has nothing on. */
    async ofTrophy(setId: string, trophyId: number): Promise<TrophyHintModel | null> {
      const hints = await hintsOf(setId);
      return hints?.find((hint) => hint.trophyId === trophyId) ?? null;
    },
  };
}

interface TipsQuestion {
  readonly setId: string;
  readonly trophyId: number;
  readonly asked: HelpedTrophy;
}

/** Fifty trophies with their names are about as many as an address of 8 kB can hold. */
const MOST_TROPHIES = 50;

/** Tips, many trophies of a set in a call; null where PSN tells none. Made for each request. */
export function createTips({ psn }: GraphContext) {
  const { key } = operations.tips;
  const root = 'tipsRetrieve';

  const load = createGatherer({
    keyOf: writeTrophyId,
    groupOf: ({ setId }) => setId,
    most: MOST_TROPHIES,
    ask: (questions: readonly TipsQuestion[]) =>
      psn.query(operations.tips, {
        npCommId: questions[0]?.setId ?? '',
        trophies: questions.map(({ asked }) => asked),
      }),
    pick({ data, faultAt }, { setId, trophyId }): TrophyTipsModel | null {
      const told = data[root];
      if (told == null) return null;
      const hasAccess = told.hasAccess ?? null;
      // Joined by number: PSN answers in an order of its own.
      const place = (told.trophies ?? []).findIndex(
        (trophy) => trophy !== null && readNumberIn(setId, trophy, key) === trophyId,
      );
      const trophy = told.trophies?.[place];
      if (trophy != null) {
        return {
          hasAccess,
          groups: toTipGroups(trophy, (...path) => faultAt(root, 'trophies', place, ...path)),
        };
      }
      const fault = findFaultOfMissing(told.trophies, (...path) => faultAt(root, 'trophies', ...path));
      if (fault !== undefined) throw fault;
      return { hasAccess, groups: [] };
    },
  });

  return async ({ setId, trophyId, told }: TrophyHintModel): Promise<TrophyTipsModel | null> => {
    const udsObjectId = valueOf(hintMembers, told, 'objectId');
    const helpType = valueOf(hintMembers, told, 'kind');
    if (udsObjectId === null || helpType === null) return null;
    return load({ setId, trophyId, asked: { trophyId: String(trophyId), udsObjectId, helpType } });
  };
}
