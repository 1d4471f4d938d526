import { toMedia } from '../../media.js';
import { toMoment } from '../../moment.js';
import type {
  UpstreamDisplayCase,
  UpstreamDisplayItem,
  UpstreamLevel,
  UpstreamPointsEvent,
  UpstreamScene,
  UpstreamStarsAccount,
} from '../upstream.js';
import { toEnrolmentStatus, toPointsEventKind } from '../words.js';
import { toCollectible, toCollectibles } from './collectible.js';

const moment = (text: string | null | undefined): string | null => (text == null ? null : toMoment(text));

/** An account's standing in our words. */
export type StarsAccountFields = ReturnType<typeof toStarsAccount>;

function toEnrolment(enrolment: UpstreamStarsAccount['enrollStatus']) {
  const word = enrolment?.status ?? (enrolment?.isUserEnrolled === false ? 'NOT_ENROLLED' : '');
  return {
    status: toEnrolmentStatus(word).value,
    statusRaw: enrolment?.status ?? null,
    isEligible: enrolment?.isUserEligibleToEnroll ?? null,
    since: moment(enrolment?.enrolledDateTime),
  };
}

function toLevel(level: UpstreamStarsAccount['statusLevel']) {
  return level == null
    ? null
    : {
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

/** A scene; null without an id. */
export function toScene(scene: UpstreamScene | null | undefined) {
  if (scene?.id == null) return null;
  return { id: scene.id, media: scene.assets == null ? null : toMedia(scene.assets) };
}

/** The ids of empty slots are dropped: everyone's bear the same ones. */
function toSlot(item: UpstreamDisplayItem | null, position: number) {
  const isEmpty = item === null || (item.isEmpty ?? item.assets == null);
  return {
    position,
    isEmpty,
    collectible:
      item === null || isEmpty ? null : toCollectible({ id: item.id ?? null, assets: item.assets ?? null }),
    media: item?.assets == null ? null : toMedia(item.assets),
  };
}

/** Maps the answer of `stars.account`. Without enrolment PSN sends objects full of nulls: they become null. */
export function toStarsAccount(account: UpstreamStarsAccount) {
  const enrolment = toEnrolment(account.enrollStatus);
  const isOut = enrolment.status === 'NOT_ENROLLED';
  return {
    enrolment,
    requiresTermsAcceptance: account.requiresTosAcceptance ?? null,
    level: isOut ? null : toLevel(account.statusLevel),
    points: isOut ? null : toPoints(account.pointsBalance),
    scene: isOut ? null : toScene(account.collectibleScene),
    display: isOut ? null : (account.collectibles?.map(toSlot) ?? null),
  };
}

/** Maps the answer of `stars.displayCase`. */
export function toDisplayCase({ collectibles, isEmpty, isFull, selectedScene }: UpstreamDisplayCase) {
  return {
    isEmpty: isEmpty ?? null,
    isFull: isFull ?? null,
    scene: toScene(selectedScene),
    slots: (collectibles ?? []).map(toSlot),
  };
}

/** Maps the status levels; one without a number is dropped. */
export function toLevels(levels: readonly (UpstreamLevel | null)[]) {
  return levels.flatMap((level) =>
    level?.statusLevelNumber == null
      ? []
      : [
          {
            number: level.statusLevelNumber,
            name: level.name ?? null,
            description: level.description ?? null,
            collectibles: toCollectibles(level.collectibles),
          },
        ],
  );
}

/** Maps what moved the points; display texts are passed on and never parsed. */
export function toPointsEvent(event: UpstreamPointsEvent) {
  const kind = toPointsEventKind(event.eventType ?? '');
  return {
    kind: kind.value,
    kindRaw: event.eventType ?? null,
    at: moment(event.eventDateTime),
    points: event.points ?? null,
    pointsText: event.displayPoints ?? null,
    referenceId: event.referenceData?.id ?? null,
    referenceName: event.referenceData?.name ?? null,
  };
}
