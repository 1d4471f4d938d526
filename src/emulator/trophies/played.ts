import { type EndpointCall, trophyService } from '../endpoint-answer.js';
import type { Reply } from '../reply.js';
import type { WorldAccount, WorldTrophy, WorldTrophySet } from '../world/model.js';
import type { WorldPlayedSet } from '../world/played-sets.js';
import { world } from '../world/world.js';
import { countGrades, findSet } from './sets.js';

/** A set that an account has played. */
export interface Played {
  readonly set: WorldTrophySet;
  readonly played: WorldPlayedSet;
}

/** Points of a trophy. */
export const points = { bronze: 15, silver: 30, gold: 90, platinum: 300 } as const;

/** Whose trophies are asked for, or PSN's refusal. */
export function findOwner({ path, asking }: EndpointCall): WorldAccount | Reply {
  const asked = path['accountId'] ?? '';
  const owner = world.account(asked === 'me' ? asking : asked);
  if (owner === undefined) return trophyService.notFound();
  return owner.isPrivate && owner.accountId !== asking ? trophyService.forbidden() : owner;
}

/** Whether an account was not found, or keeps to itself. */
export const isRefusal = (found: WorldAccount | Reply): found is Reply => 'status' in found;

/** What an account has played, newest first, as far as whoever asks may know. */
export function playedBy({ accountId }: WorldAccount, { asking }: EndpointCall): Played[] {
  return world.playedSets
    .filter((played) => played.accountId === accountId && (!played.isHidden || asking === accountId))
    .flatMap((played): Played[] => {
      const set = world.trophySet(played.setId);
      return set === undefined ? [] : [{ set, played }];
    });
}

/** Whether a trophy of a played set is earned. */
export const isEarned = ({ played }: Played, { id }: WorldTrophy): boolean =>
  played.earned.some(({ trophyId }) => trophyId === id);

/** In percent of the points, without the platinum trophy. */
export function percentOf(of: Played, trophies: readonly WorldTrophy[]): number {
  const sum = (some: readonly WorldTrophy[]): number =>
    some.filter(({ grade }) => grade !== 'platinum').reduce((total, { grade }) => total + points[grade], 0);
  const earned = sum(trophies.filter((trophy) => isEarned(of, trophy)));
  return Math.floor((100 * earned) / Math.max(1, sum(trophies)));
}

const rarityOf = ({ rate }: WorldTrophy): number => [5, 15, 50].filter((edge) => rate > edge).length;

/** What the account has of a trophy. */
export function stateOf({ played }: Played, trophy: WorldTrophy) {
  const won = played.earned.find(({ trophyId }) => trophyId === trophy.id);
  const tracked = played.tracked.find(({ trophyId }) => trophyId === trophy.id);
  return {
    trophyId: trophy.id,
    trophyHidden: trophy.isHidden,
    earned: won !== undefined,
    ...(tracked !== undefined && {
      progress: String(tracked.value),
      progressRate: Math.floor((100 * tracked.value) / (trophy.target ?? tracked.value)),
      progressedDateTime: tracked.at,
    }),
    ...(won !== undefined && { earnedDateTime: won.at }),
    trophyType: trophy.grade,
    trophyRare: rarityOf(trophy),
    trophyEarnedRate: trophy.rate.toFixed(1),
  };
}

/** The rarest that is earned; all of them where several are as rare. */
export function rarestOf(of: Played): WorldTrophy[] {
  const earned = of.set.trophies.filter((trophy) => isEarned(of, trophy));
  const least = Math.min(...earned.map(({ rate }) => rate));
  return earned.filter(({ rate }) => rate === least);
}

/** What is earned of a played set, or of some of its trophies. */
export const earnedGrades = (of: Played, trophies = of.set.trophies) =>
  countGrades(trophies.filter((trophy) => isEarned(of, trophy)));

/** The played set that a path names, or PSN's refusal. */
export function findPlayed(call: EndpointCall): Played | Reply {
  const owner = findOwner(call);
  if (isRefusal(owner)) return owner;
  const set = findSet(call);
  const found = playedBy(owner, call).find((each) => each.set === set);
  if (found !== undefined) return found;
  const isHidden = world.playedSets.some(
    (played) => played.accountId === owner.accountId && played.setId === set?.id,
  );
  return isHidden ? trophyService.forbidden() : trophyService.notFound();
}
