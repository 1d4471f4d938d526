import { toMoment } from '../../moment.js';
import { asIs, createMembers, toTold } from '../../record.js';
import type { FaultFinder } from '../../../psn/response.js';
import type { StarsEnrolmentModel, StarsPointsModel, StarsProgressModel } from '../models.js';
import { below } from '../told.js';
import type {
  UpstreamEnrolment,
  UpstreamPointsBalance,
  UpstreamProgress,
  UpstreamStarsAccount,
} from '../upstream/account.js';
import { toEnrolmentStatus } from '../words.js';
import { toScene, toSlots } from './display.js';

const ofEnrolment = createMembers<UpstreamEnrolment>();

/** Facts of an enrolment, each with the member that tells it. */
export const enrolmentMembers = {
  isEnrolled: ofEnrolment('isUserEnrolled', asIs),
  statusRaw: ofEnrolment('status', asIs),
  isEligible: ofEnrolment('isUserEligibleToEnroll', asIs),
  since: ofEnrolment('enrolledDateTime', toMoment),
};

const wordFor = (isEnrolled: boolean | null | undefined): string => {
  if (isEnrolled == null) return '';
  return isEnrolled ? 'ENROLLED' : 'NOT_ENROLLED';
};

function toEnrolment(payload: UpstreamEnrolment, faultAt: FaultFinder): StarsEnrolmentModel {
  const { status, isUserEnrolled } = payload;
  return {
    status: toEnrolmentStatus(status ?? wordFor(isUserEnrolled)).value,
    told: toTold(enrolmentMembers, payload, below(faultAt, 'enrollStatus')),
  };
}

const ofProgress = createMembers<UpstreamProgress>();

/** Fields of a status level, each with the member that tells it. */
export const progressMembers = {
  number: ofProgress('statusLevelNumber', asIs),
  name: ofProgress('currentStatusLevel', asIs),
  expiresAt: ofProgress('expiryDate', toMoment),
  progressPercent: ofProgress('nextStatusProgress', asIs),
  trophiesEarned: ofProgress('totalTrophiesEarned', asIs),
  trophiesNeeded: ofProgress('totalTrophiesNeeded', asIs),
  purchasesEarned: ofProgress('totalPurchaseEarned', asIs),
  purchasesNeeded: ofProgress('totalPurchaseNeeded', asIs),
};

const ofPoints = createMembers<UpstreamPointsBalance>();

/** Fields of a points balance, each with the member that tells it. */
export const pointsMembers = {
  total: ofPoints('totalPointsBalance', asIs),
  totalText: ofPoints('displayTotalPointsBalance', asIs),
  campaignsCompleted: ofPoints('totalCampaignsCompleted', asIs),
};

const of = createMembers<UpstreamStarsAccount>();

/** Fields of a standing, each with the member that tells it. */
export const standingMembers = {
  requiresTermsAcceptance: of('requiresTosAcceptance', asIs),
  level: of('statusLevel', (payload, faultAt): StarsProgressModel => ({
    told: toTold(progressMembers, payload, faultAt),
  })),
  points: of('pointsBalance', (payload, faultAt): StarsPointsModel => ({
    told: toTold(pointsMembers, payload, faultAt),
  })),
  scene: of('collectibleScene', toScene),
  display: of('collectibles', toSlots),
};

/** Maps the answer of `stars.account`. Without enrolment PSN sends objects full of nulls: they become null. */
export function toStanding(payload: UpstreamStarsAccount, faultAt: FaultFinder) {
  const enrolment = toEnrolment(payload.enrollStatus ?? {}, faultAt);
  const isOut = enrolment.status === 'NOT_ENROLLED';
  const { requiresTosAcceptance = null } = payload;
  return { enrolment, told: toTold(standingMembers, isOut ? { requiresTosAcceptance } : payload, faultAt) };
}
