import { playerIds } from './accounts.js';
import type { WorldAccount, WorldTrophySet } from './model.js';

/** A trophy set as one account has played it. */
export interface WorldPlayedSet {
  readonly accountId: string;
  readonly setId: string;
  /** Hidden from everyone else by the account. */
  readonly isHidden: boolean;
  readonly updatedAt: string;
  readonly earned: readonly { readonly trophyId: number; readonly at: string }[];
  readonly tracked: readonly Tracked[];
}

/** How far a trophy that is not earned yet has come. */
interface Tracked {
  readonly accountId: string;
  readonly setId: string;
  readonly trophyId: number;
  readonly value: number;
  readonly at: string;
}

const { marlo, juniper } = playerIds;

const tracked: readonly Tracked[] = [
  { accountId: marlo, setId: 'NPWR90004_00', trophyId: 1, value: 5, at: '2026-11-21T22:01:09Z' },
  { accountId: juniper, setId: 'NPWR90001_00', trophyId: 2, value: 31, at: '2026-09-03T09:12:44Z' },
];

const hidden = [{ accountId: marlo, setId: 'NPWR90006_00' }];

/** What each account has played, newest first: the sets of its games, and those that it has earned something of. */
export function buildPlayedSets(
  accounts: readonly WorldAccount[],
  sets: readonly WorldTrophySet[],
): readonly WorldPlayedSet[] {
  return accounts.flatMap(({ accountId, library, earned }) => {
    const isOwn = (thing: { accountId: string; setId: string }, setId: string): boolean =>
      thing.accountId === accountId && thing.setId === setId;
    return sets
      .flatMap(({ id, titleIds }): WorldPlayedSet[] => {
        const game = library.find(({ titleId, playCount }) => playCount > 0 && titleIds.includes(titleId));
        const won = earned
          .filter(({ trophySetId }) => trophySetId === id)
          .toSorted((one, other) => one.trophyId - other.trophyId);
        const progress = tracked.filter((each) => isOwn(each, id));
        // The console tells PSN whole seconds.
        const moments = [
          game?.lastPlayedAt.replace(/\.\d+/, ''),
          ...[...won, ...progress].map(({ at }) => at),
        ];
        const updatedAt = moments
          .filter((at) => at !== undefined)
          .toSorted()
          .at(-1);
        const isHidden = hidden.some((each) => isOwn(each, id));
        return updatedAt === undefined
          ? []
          : [{ accountId, setId: id, isHidden, updatedAt, earned: won, tracked: progress }];
      })
      .toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt));
  });
}
