import { Connection, pageFrom } from '../connection.js';
import type { GraphContext } from '../context.js';
import { toPlaces } from '../places.js';
import { readViewerId } from '../viewer-id.js';
import { toPlayedTitle } from './mapping/played.js';
import { operations } from './operations.js';

/** A page of what an account has played; `me` is the one that asks. Null where PSN knows no such account. */
export async function loadPlayedTitles(
  accountId: string,
  { first, after }: { readonly first: number; readonly after?: string | null },
  context: GraphContext,
) {
  const { psn } = context;
  const question = ['playedTitles', accountId, psn.locale];
  const page = pageFrom({ first, after, most: 200, question });
  const asked = { accountId, limit: page.size, offset: page.offset };
  const { data, faultAt } = await psn.query(operations.playedTitles, asked);
  if (data === null) return null;
  const isOwn = accountId === 'me' && data.titles?.length !== 0;
  const owner = isOwn ? await readViewerId(context) : accountId;
  const { key } = operations.playedTitles;
  const places = toPlaces(data.titles, (title) => toPlayedTitle(title, owner), { key, faultAt });
  return new Connection(page, places, data.totalItemCount ?? null);
}
