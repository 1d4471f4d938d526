import { UnexpectedResponseError } from '../../errors.js';
import type { GraphContext } from '../context.js';
import { createGatherer } from '../gather.js';
import { toItems } from '../places.js';
import { isTitleId } from './ids.js';
import { toPlayedSetOfTitle } from './mapping/played.js';
import type { PlayedTrophySetModel } from './models.js';
import { operations } from './operations.js';
import { toOwner } from './whose.js';

interface Question {
  readonly accountId: string;
  readonly titleId: string;
}

/** Titles of PS4 and PS5; the only ones that PSN is known to take here. */
const isUsual = (titleId: string): boolean => /^(CUSA|PPSA)\d{5}_\d{2}$/.test(titleId);

/**
 * An account's sets of a title, five titles in a call; empty where it has not played the title, null where PSN does not
 * know that. Made for each request.
 */
export function createSetsByTitle(
  context: GraphContext,
): (question: Question) => Promise<PlayedTrophySetModel[] | null> {
  const { psn, knownTrophySets } = context;
  const { key } = operations.setsByTitle;

  const ask = async (questions: readonly Question[]) => {
    const npTitleIds = questions.map(({ titleId }) => titleId);
    const { data } = await psn.query(operations.setsByTitle, {
      accountId: questions[0]?.accountId ?? 'me',
      npTitleIds,
    });
    return { data, isAlone: npTitleIds.length === 1 };
  };

  const load = createGatherer({
    keyOf: ({ accountId, titleId }: Question) => `${accountId} ${titleId}`,
    groupOf: ({ accountId, titleId }) => (isUsual(titleId) ? accountId : `${accountId} ${titleId}`),
    most: 5,
    ask,
    async pick(reply, question): Promise<PlayedTrophySetModel[] | null> {
      // One title that PSN does not know makes it deny all of them.
      const { data } = reply.data === null && !reply.isAlone ? await ask([question]) : reply;
      if (data === null) return null;
      const { accountId, titleId } = question;
      const title = data.titles?.find((each) => each?.npTitleId === titleId);
      if (title == null) throw new UnexpectedResponseError(key, 'it lacks a title that was asked for');
      const sets = toItems(title.trophyTitles, (each) => toPlayedSetOfTitle(accountId, each), {
        key,
        faultAt: () => undefined,
      });
      for (const { set } of sets) {
        knownTrophySets.learn(set.id, { service: set.told.slice.serviceName ?? null, titleId });
      }
      return sets;
    },
  });

  return async ({ accountId, titleId }) =>
    isTitleId(titleId) ? load({ accountId: await toOwner(accountId, context), titleId }) : null;
}
