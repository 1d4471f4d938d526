import { Connection, pageFrom } from '../connection.js';
import type { GraphContext } from '../context.js';
import { toPlaces } from '../places.js';
import { toTold } from '../record.js';
import { toPlayedSet } from './mapping/played.js';
import { summaryMembers } from './mapping/summary.js';
import type { TrophySummaryModel } from './models.js';
import { operations } from './operations.js';
import { toOwner } from './whose.js';

/** What an account has earned in all; null where PSN does not know the account. */
export async function loadSummary(
  accountId: string,
  context: GraphContext,
): Promise<TrophySummaryModel | null> {
  const owner = await toOwner(accountId, context);
  const { data } = await context.psn.query(operations.summary, { accountId: owner });
  return data && { told: toTold(summaryMembers, data) };
}

interface Paging {
  readonly first: number;
  readonly after?: string | null;
}

/** A page of the trophy sets of an account; null where PSN does not know the account. */
export async function loadPlayedSets(accountId: string, { first, after }: Paging, context: GraphContext) {
  const { psn, knownTrophySets } = context;
  const owner = await toOwner(accountId, context);
  const page = pageFrom({ first, after, most: 800, question: ['trophySets', owner] });
  const { data } = await psn.query(operations.playedSets, {
    accountId: owner,
    limit: page.size,
    offset: page.offset,
  });
  if (data === null) return null;
  const { key } = operations.playedSets;
  const within = { key, faultAt: () => undefined };
  const places = toPlaces(data.trophyTitles, (row) => toPlayedSet(owner, row), within);
  for (const played of places) {
    if (played !== null) {
      knownTrophySets.learn(played.set.id, { service: played.set.told.slice.serviceName ?? null });
    }
  }
  return new Connection(page, places, data.totalItemCount ?? null);
}
