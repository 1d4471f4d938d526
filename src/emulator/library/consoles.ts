import { consoleOf } from '../download-queue.js';
import { type AnswerContext, found, type OperationAnswer } from '../operation-answer.js';
import { typed, type PsnObject } from '../psn-object.js';
import type { InputTypes } from '../variable-types.js';
import type { WorldDownload } from '../world/consoles.js';
import { world } from '../world/world.js';
import { entitlementsOf } from './entitlements.js';

const consoles: OperationAnswer = {
  root: 'deviceStorageDetailsRetrieve',
  variables: {},
  answer: (_variables, { accountId }) =>
    found(
      'deviceStorageDetailsRetrieve',
      world.consoles
        .filter((console) => console.accountId === accountId)
        .map(({ duid, name, platform }) =>
          typed('DeviceStorageDetails', { deviceName: name, devicePlatform: platform, duid }),
        ),
    ),
};

function downloadRow({ entitlementId, titleId, status, reasonCode }: WorldDownload): PsnObject {
  const title = world.titles.find(({ id }) => id === titleId);
  return typed('RemoteDownloadStatus', {
    entitlementId,
    media: typed('Media', { type: 'IMAGE', url: `https://image.example/icons/${titleId}.png` }),
    platform: title?.platform ?? null,
    reasonCode,
    status,
    title: world.concept(title?.conceptId ?? '')?.name ?? null,
  });
}

const downloads: OperationAnswer = {
  root: 'remoteDownloadStatusesRetrieve',
  variables: {},
  answer({ duid, statusTypes }, { accountId, downloads: queue }) {
    const console = consoleOf(accountId, duid);
    const wanted = (statusTypes ?? []) as readonly string[];
    const listed = console === undefined ? [] : queue.of(console);
    return found('remoteDownloadStatusesRetrieve', {
      __typename: 'RemoteDownloadStatuses',
      downloadStatuses: listed.filter(({ status }) => wanted.includes(status)).map(downloadRow),
    });
  },
};

const downloadProgress: OperationAnswer = {
  root: 'downloadProgressRetrieve',
  variables: {},
  answer({ duid, entitlementId }, { accountId, downloads: queue }) {
    const root = 'downloadProgressRetrieve';
    const console = consoleOf(accountId, duid);
    const listed = console === undefined ? [] : queue.of(console);
    const download = listed.find((each) => each.entitlementId === entitlementId);
    if (download === undefined) return found(root, null);
    const { size, status } = download;
    return found(
      root,
      typed('DownloadProgress', {
        commandId: 'a2c1',
        downloadedSize: size?.downloaded ?? null,
        playableSize: size?.playable ?? null,
        pollInterval: 10,
        remainingTime: size === undefined ? null : Math.ceil((size.total - size.downloaded) / 12_000_000),
        status,
        totalSize: size?.total ?? null,
      }),
    );
  },
};

interface Wish {
  readonly duid: string;
  readonly entitlementId: string;
  readonly platform: string;
}

const wishType = { duid: 'String!', entitlementId: 'String!', platform: 'Platform!' };
const inputTypes: InputTypes = {
  RemoteDownloadScheduleInput: { downloadSchedules: '[DownloadSchedule!]!' },
  DownloadSchedule: wishType,
  RemoteDownloadUpdateInput: { downloadUpdates: '[DownloadUpdate!]!' },
  DownloadUpdate: { ...wishType, reasonCode: 'String!', status: 'DownloadStatus!' },
};

/** No public source tells the codes of a refusal; these are invented. */
const refusals = {
  noConsole: { errorCode: '8100', reasonCode: '1' },
  notOwned: { errorCode: '8101', reasonCode: '2' },
  notListed: { errorCode: '8102', reasonCode: '3' },
} as const;
const done = { errorCode: null, reasonCode: null };

type Outcome = (typeof refusals)[keyof typeof refusals] | typeof done;

function start({ duid, entitlementId, platform }: Wish, context: AnswerContext): Outcome {
  const { accountId = '', downloads: queue } = context;
  const console = consoleOf(accountId, duid);
  if (console?.platform !== platform) return refusals.noConsole;
  const owned = (world.account(accountId)?.library ?? [])
    .flatMap(entitlementsOf)
    .find(({ id, isActive }) => id === entitlementId && isActive);
  const isRunnable = owned?.platform === 'PS4' || owned?.platform === platform;
  if (owned === undefined || !isRunnable) return refusals.notOwned;
  const { titleId } = owned;
  const status = 'WAITFORDOWNLOAD';
  queue.add(console, { entitlementId, titleId, status, reasonCode: null, size: undefined });
  return done;
}

function cancel({ duid, entitlementId }: Wish, { accountId, downloads: queue }: AnswerContext): Outcome {
  const console = consoleOf(accountId, duid);
  if (console === undefined) return refusals.noConsole;
  const isListed = queue.of(console).some((download) => download.entitlementId === entitlementId);
  if (!isListed) return refusals.notListed;
  queue.remove(console, entitlementId);
  return done;
}

/** A mutation over a list of wishes, each with an outcome of its own. */
function change(
  root: string,
  wishesOf: (variables: Readonly<Record<string, unknown>>) => readonly Wish[],
  make: (wish: Wish, context: AnswerContext) => Outcome,
): OperationAnswer {
  return {
    root,
    variables: {},
    inputTypes,
    answer: (variables, context) =>
      found(
        root,
        wishesOf(variables).map((wish) =>
          typed('RemoteDownloadResult', { entitlementId: wish.entitlementId, ...make(wish, context) }),
        ),
      ),
  };
}

/** What the emulator answers of consoles and downloads, by registry key. */
export const consoleAnswers: Readonly<Record<string, OperationAnswer>> = {
  'library.consoles': consoles,
  'library.downloads': downloads,
  'library.downloadProgress': downloadProgress,
  'library.startDownload': change(
    'remoteDownloadSchedule',
    ({ scheduleRequests }) =>
      (scheduleRequests as { readonly downloadSchedules: readonly Wish[] }).downloadSchedules,
    start,
  ),
  'library.cancelDownload': change(
    'remoteDownloadCancel',
    ({ updateRequests }) => (updateRequests as { readonly downloadUpdates: readonly Wish[] }).downloadUpdates,
    cancel,
  ),
};
