import { toMoment } from '../../moment.js';
import { toCount } from '../../numbers.js';
import { asIs, createMembers, type Member, toTold } from '../../record.js';
import { readTrophyNumber } from '../ids.js';
import type { EarnedTrophyModel, PlayedTrophySetModel, TrophyModel } from '../models.js';
import type { UpstreamPlayed, UpstreamPlayedRow } from '../upstream.js';
import { toCounts } from './counts.js';
import { toTrophySet } from './set.js';
import { toEarnedTrophy, toTrophyStub } from './trophy.js';

interface Owner {
  /** An account id, or `me`. */
  readonly accountId: string;
  readonly setId: string;
}

/** What an account has played, with whose it is. */
type OfOwner = UpstreamPlayed & { readonly owner: Owner };

const of = createMembers<OfOwner>();

const rarest: Member<OfOwner, EarnedTrophyModel[]> = {
  from: ['rarestTrophies'],
  read: ({ owner, rarestTrophies }) =>
    rarestTrophies
      ?.map((trophy) => trophy && toEarnedTrophy(owner, trophy))
      .filter((trophy) => trophy !== null),
};

const notEarned: Member<OfOwner, TrophyModel[]> = {
  from: ['notEarnedTrophyIds'],
  read: ({ owner: { setId }, notEarnedTrophyIds }) =>
    notEarnedTrophyIds
      ?.map(readTrophyNumber)
      .filter((trophyId) => trophyId !== null)
      .map((trophyId) => toTrophyStub({ setId, trophyId })),
};

/** Fields of a played set, each with the member that tells it. */
export const playedMembers = {
  earned: of('earnedTrophies', toCounts),
  progress: of('progress', toCount),
  isHidden: of('hiddenFlag', asIs),
  updatedAt: of('lastUpdatedDateTime', toMoment),
  rarest,
  notEarned,
  groups: of('trophyGroups', (groups) =>
    groups.flatMap((group) =>
      group?.trophyGroupId == null
        ? []
        : [
            {
              groupId: group.trophyGroupId,
              earned: group.earnedTrophies == null ? null : toCounts(group.earnedTrophies),
              progress: group.progress == null ? null : toCount(group.progress),
              updatedAt: group.lastUpdatedDateTime == null ? null : toMoment(group.lastUpdatedDateTime),
            },
          ],
    ),
  ),
};

/** How an account has played a set, with what the payload tells. */
export const toPlayed = (owner: Owner, payload: UpstreamPlayed) =>
  toTold(playedMembers, { ...payload, owner });

/** A row of a list of played sets; null without the set's id. */
export function toPlayedSet(accountId: string, payload: UpstreamPlayedRow): PlayedTrophySetModel | null {
  const { npCommunicationId: setId } = payload;
  if (setId == null) return null;
  return { accountId, set: toTrophySet(setId, payload), told: toPlayed({ accountId, setId }, payload) };
}

/** The same among an account's sets of a title, where what is missing of a set without any earned trophy is none. */
export function toPlayedSetOfTitle(
  accountId: string,
  payload: UpstreamPlayedRow,
): PlayedTrophySetModel | null {
  return toPlayedSet(accountId, { rarestTrophies: [], ...payload });
}
