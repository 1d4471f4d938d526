import { UnexpectedResponseError } from '../../errors.js';
import { Connection, pageFrom } from '../connection.js';
import type { GraphContext } from '../context.js';
import { toCount } from '../numbers.js';
import { toFriendRequest, toPlayer } from './mapping/friends.js';
import type { PlayerModel } from './models.js';
import { operations } from './operations.js';
import { createProfiles } from './profiles.js';

const MOST = 1000;
const MOST_BLOCKED = 2000;
/** PSN's lists of an account end long before; one that does not is not followed for ever. */
const MOST_PAGES = 10;

interface Paging {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A page of a player's friends; `me` is the account that asks. */
export async function loadFriends(accountId: string, { first, after }: Paging, { psn }: GraphContext) {
  const page = pageFrom({ first: first ?? 100, after, most: MOST, question: ['friends', accountId] });
  const asked = { accountId, limit: page.size, offset: page.offset };
  const { data } = await psn.query(operations.friends, asked);
  if (data === null) return null;
  const total = data.totalItemCount == null ? null : toCount(data.totalItemCount);
  return new Connection(page, (data.friends ?? []).map(toPlayer), total);
}

/** Who wants to be a friend; page by page, as far as PSN counts. */
export async function loadFriendRequests({ psn }: GraphContext) {
  const requests: ReturnType<typeof toFriendRequest>[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const offset = requests.length === 0 ? undefined : requests.length;
    const { data } = await psn.query(operations.friendRequests, { offset });
    if (data === null) return null;
    const told = data.receivedRequests ?? [];
    requests.push(...told.map(toFriendRequest));
    if (told.length === 0 || requests.length >= (data.totalItemCount ?? 0)) break;
  }
  return requests.filter((request) => request !== null);
}

/** Whom the account has blocked; PSN tells where the next page begins, and no total. */
export async function loadBlocked({ psn }: GraphContext): Promise<PlayerModel[] | null> {
  const blocked: (PlayerModel | null)[] = [];
  let offset = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { data } = await psn.query(operations.blocked, { limit: MOST_BLOCKED, offset });
    if (data === null) return null;
    const told = data.blockList ?? [];
    blocked.push(...told.map(toPlayer));
    if (told.length === 0 || data.nextOffset == null || data.nextOffset <= offset) break;
    offset = data.nextOffset;
  }
  return blocked.filter((player) => player !== null);
}

/** Of whose availability the account wants to hear. */
export async function loadAvailableToPlay({ psn }: GraphContext): Promise<PlayerModel[] | null> {
  const { data } = await psn.query(operations.availableToPlay, {});
  const players = data?.settings?.map((setting) => toPlayer(setting?.accountId));
  return players?.filter((player) => player !== null) ?? null;
}

/** All friends of the account by their names in small letters, and the failure that kept some name from being told. */
async function nameFriends(context: GraphContext) {
  const ids: string[] = [];
  let offset = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { data } = await context.psn.query(operations.friends, { accountId: 'me', limit: MOST, offset });
    if (data?.friends == null)
      throw new UnexpectedResponseError(operations.friends.key, 'the list is missing');
    ids.push(...data.friends.filter((id) => id !== null));
    if (data.nextOffset == null || data.nextOffset <= offset) break;
    offset = data.nextOffset;
  }
  const profiles = await context.once(createProfiles).loadMany(ids);
  const byName = new Map<string, PlayerModel>();
  let fault: Error | undefined;
  for (const [index, profile] of profiles.entries()) {
    if (profile instanceof Error) fault ??= profile;
    else if (profile?.onlineId != null) {
      const player = toPlayer(ids[index]);
      if (player !== null) byName.set(profile.onlineId.toLowerCase(), player);
    }
  }
  return { byName, fault };
}

/** The friend of a name; null for who is none. */
export async function findFriend(onlineId: string, { once }: GraphContext): Promise<PlayerModel | null> {
  const { byName, fault } = await once(nameFriends);
  const friend = byName.get(onlineId.toLowerCase()) ?? null;
  if (friend === null && fault !== undefined) throw fault;
  return friend;
}
