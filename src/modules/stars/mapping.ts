import { toMedia } from '../media.js';
import { toMoment } from '../moment.js';
import { createOpenEnum } from '../open-enum.js';
import type { UpstreamDisplayItem, UpstreamStarsAccount } from './upstream.js';

const toEnrolmentStatus = createOpenEnum(['ENROLLED', 'NOT_ENROLLED']);

const moment = (text: string | null | undefined): string | null => (text == null ? null : toMoment(text));

/** An account's standing in our words. */
export type StarsAccountFields = ReturnType<typeof toStarsAccount>;

type Enrolment = UpstreamStarsAccount['enrollStatus'];
function toEnrolment(enrolment: Enrolment) {
  const status = toEnrolmentStatus(enrolment?.status ?? '');
  return {
    status: status.value,
    statusRaw: enrolment?.status ?? null,
    isEligible: enrolment?.isUserEligibleToEnroll ?? null,
    since: moment(enrolment?.enrolledDateTime),
  };
}

/** Without enrolment PSN sends objects full of nulls: they say nothing and become null. */
function toLevel(level: UpstreamStarsAccount['statusLevel']) {
  if (level?.statusLevelNumber == null && level?.currentStatusLevel == null) return null;
  return {
    number: level.statusLevelNumber ?? null,
    name: level.currentStatusLevel ?? null,
    expiresAt: moment(level.expiryDate),
    progressPercent: level.nextStatusProgress ?? null,
    trophiesEarned: level.totalTrophiesEarned ?? null,
    trophiesNeeded: level.totalTrophiesNeeded ?? null,
    purchasesEarned: level.totalPurchaseEarned ?? null,
    purchasesNeeded: level.totalPurchaseNeeded ?? null,
  };
}

function toPoints(points: UpstreamStarsAccount['pointsBalance']) {
  return points == null
    ? null
    : {
        total: points.totalPointsBalance ?? null,
        totalText: points.displayTotalPointsBalance ?? null,
        campaignsCompleted: points.totalCampaignsCompleted ?? null,
      };
}

function toScene(scene: UpstreamStarsAccount['collectibleScene']) {
  return scene?.id == null
    ? null
    : { id: scene.id, media: scene.assets == null ? null : toMedia(scene.assets) };
}

/** The ids of slots are dropped: everyone's empty slots bear the same ones. */
function toSlot(item: UpstreamDisplayItem | null, position: number) {
  const isEmpty = item === null || (item.isEmpty ?? item.assets == null);
  return { position, isEmpty, media: item?.assets == null ? null : toMedia(item.assets) };
}

/** Maps the answer of `stars.account`. */
export function toStarsAccount(account: UpstreamStarsAccount) {
  return {
    enrolment: toEnrolment(account.enrollStatus),
    level: toLevel(account.statusLevel),
    points: toPoints(account.pointsBalance),
    requiresTermsAcceptance: account.requiresTosAcceptance ?? null,
    scene: toScene(account.collectibleScene),
    display: account.collectibles?.map(toSlot) ?? null,
  };
}
