import type { FaultFinder } from '../../../psn/response.js';
import { toMedia } from '../../media.js';
import { toDigits, toCount } from '../../numbers.js';
import { toPlatform } from '../../platform.js';
import { asIs, createMembers, toTold } from '../../record.js';
import type { ConsoleModel, DownloadModel, DownloadProgressModel } from '../models.js';
import type { UpstreamConsole, UpstreamDownload, UpstreamProgress } from '../upstream.js';
import { cancellation, toDownloadStatus } from '../words.js';

const ofConsole = createMembers<UpstreamConsole>();

/** Fields of a console, each with the member that tells it. */
export const consoleMembers = {
  name: ofConsole('deviceName', asIs),
  platform: ofConsole('devicePlatform', (word) => toPlatform(word).value),
  platformRaw: ofConsole('devicePlatform', asIs),
};

/** A console with what the payload tells; null without a duid, since nothing can be asked of it. */
export function toConsole(payload: UpstreamConsole, faultAt?: FaultFinder): ConsoleModel | null {
  const { duid } = payload;
  return duid == null ? null : { duid, told: toTold(consoleMembers, payload, faultAt) };
}

const of = createMembers<UpstreamDownload>();

/** Fields of a download, each with the member that tells it. */
export const downloadMembers = {
  name: of('title', asIs),
  status: of('status', (word) => toDownloadStatus(word).value),
  statusRaw: of('status', asIs),
  reason: of('reasonCode', asIs),
  image: of('media', (media) => {
    const all = toMedia(Array.isArray(media) ? media : [media]);
    return all.find(({ kind }) => kind !== 'VIDEO') ?? null;
  }),
};

/** A download with what the payload tells; null without an entitlement. */
export function toDownload(
  payload: UpstreamDownload,
  duid: string,
  faultAt?: FaultFinder,
): DownloadModel | null {
  const { entitlementId } = payload;
  return entitlementId == null
    ? null
    : { duid, entitlementId, told: toTold(downloadMembers, payload, faultAt) };
}

/** A download that PSN has cancelled and lists no more. */
export function toCancelled(duid: string, entitlementId: string): DownloadModel {
  return { duid, entitlementId, told: toTold(downloadMembers, { status: cancellation.status }) };
}

const ofProgress = createMembers<UpstreamProgress>();

/** Fields of a progress, each with the member that tells it. */
export const progressMembers = {
  downloaded: ofProgress('downloadedSize', toDigits),
  playable: ofProgress('playableSize', toDigits),
  total: ofProgress('totalSize', toDigits),
  remainingSeconds: ofProgress('remainingTime', toCount),
  pollSeconds: ofProgress('pollInterval', toCount),
  status: ofProgress('status', (word) => toDownloadStatus(word).value),
  statusRaw: ofProgress('status', asIs),
};

/** A progress with what the payload tells. */
export function toProgress(payload: UpstreamProgress, faultAt: FaultFinder): DownloadProgressModel {
  return { told: toTold(progressMembers, payload, faultAt) };
}
