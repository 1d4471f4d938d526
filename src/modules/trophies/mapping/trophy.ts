import { toMoment } from '../../moment.js';
import { toCount, toDigits, toPercentage } from '../../numbers.js';
import { asIs, createMembers, type Member, nothingTold, toTold } from '../../record.js';
import { readTrophyNumber, type TrophyKey } from '../ids.js';
import type { EarnedTrophyModel, TrophyModel } from '../models.js';
import type { UpstreamEarned, UpstreamTrophy } from '../upstream.js';
import { toGrade, toRarity } from '../words.js';
import { toIcon } from './set.js';

const of = createMembers<UpstreamTrophy>();

interface Reward {
  readonly name: string | null;
  readonly image: ReturnType<typeof toIcon>;
}

const reward: Member<UpstreamTrophy, Reward> = {
  from: ['trophyRewardName', 'trophyRewardImageUrl'],
  read({ trophyRewardName: name, trophyRewardImageUrl: url }) {
    if (name === undefined && url === undefined) return undefined;
    return name == null && url == null
      ? null
      : { name: name ?? null, image: url == null ? null : toIcon(url) };
  },
};

/** Fields of a trophy, each with the members that tell it. */
export const trophyMembers = {
  groupId: of('trophyGroupId', asIs),
  grade: of('trophyType', (word) => toGrade(word).value),
  gradeRaw: of('trophyType', asIs),
  isHidden: of('trophyHidden', asIs),
  name: of('trophyName', asIs),
  detail: of('trophyDetail', asIs),
  icon: of('trophyIconUrl', toIcon),
  progressTarget: of('trophyProgressTargetValue', toDigits),
  reward,
  rarity: of('trophyRare', (number) => toRarity(String(number)).value),
  rarityRaw: of('trophyRare', String),
  earnedRate: of('trophyEarnedRate', toPercentage),
};

/** A trophy by its set and number alone. */
export const toTrophyStub = ({ setId, trophyId }: TrophyKey): TrophyModel => ({
  setId,
  trophyId,
  told: nothingTold,
});

/** A trophy of this set with what the payload tells; null without a number. */
function toTrophy(setId: string, payload: UpstreamTrophy): TrophyModel | null {
  const trophyId = readTrophyNumber(payload.trophyId);
  return trophyId === null ? null : { setId, trophyId, told: toTold(trophyMembers, payload) };
}

/** Members that a definition leaves out where there are none. */
const none = { trophyProgressTargetValue: null, trophyRewardName: null, trophyRewardImageUrl: null };

/** The same of its definition. */
export const toDefinition = (setId: string, payload: UpstreamTrophy): TrophyModel | null =>
  toTrophy(setId, { ...none, ...payload });

/** What an account has of a trophy of this set; null without a number. */
export function toEarnedTrophy(
  { accountId, setId }: { readonly accountId: string; readonly setId: string },
  payload: UpstreamEarned,
): EarnedTrophyModel | null {
  const trophy = toTrophy(setId, payload);
  if (trophy === null) return null;
  const { earned, earnedDateTime, progress, progressRate, progressedDateTime } = payload;
  return {
    accountId,
    trophy,
    isEarned: earned ?? earnedDateTime != null,
    at: earnedDateTime == null ? null : toMoment(earnedDateTime),
    progress: progress == null ? null : toDigits(progress),
    progressPercent: progressRate == null ? null : toCount(progressRate),
    progressedAt: progressedDateTime == null ? null : toMoment(progressedDateTime),
  };
}

/** The same of a set that the account has never played. */
export const toUnearned = (accountId: string, trophy: TrophyModel): EarnedTrophyModel => ({
  accountId,
  trophy,
  isEarned: false,
  at: null,
  progress: null,
  progressPercent: null,
  progressedAt: null,
});
