import type {
  ConsoleResolvers,
  DownloadPayloadResolvers,
  DownloadProgressResolvers,
  DownloadResolvers,
  MutationResolvers,
  ViewerResolvers,
} from '../../../generated/schema-types.js';
import { toItems } from '../../places.js';
import { toldFields } from '../../told-fields.js';
import { loadDownloads } from '../downloads.js';
import { readDownload } from '../ids.js';
import {
  consoleMembers,
  downloadMembers,
  progressMembers,
  toCancelled,
  toConsole,
  toProgress,
} from '../mapping/download.js';
import { operations } from '../operations.js';
import { toRefusal } from '../outcome.js';
import { cancellation } from '../words.js';

export const Viewer: Pick<ViewerResolvers, 'consoles'> = {
  async consoles(_viewer, _arguments, { psn }) {
    const { data, faultAt } = await psn.query(operations.consoles, {});
    const root = 'deviceStorageDetailsRetrieve';
    if (data[root] == null) return null;
    const { key } = operations.consoles;
    return toItems(data[root], toConsole, { key, faultAt: (...path) => faultAt(root, ...path) });
  },
};

const { platformRaw, ...ofConsole } = toldFields(consoleMembers);

export const Console: ConsoleResolvers = {
  ...ofConsole,
  platformRaw,
  async downloads(console, _arguments, { psn }) {
    const platform = await platformRaw(console);
    return platform === null ? null : loadDownloads(psn, { duid: console.duid, platform });
  },
};

export const Download: DownloadResolvers = {
  ...toldFields(downloadMembers),
  async progress({ duid, entitlementId }, _arguments, { psn }) {
    const { data, faultAt } = await psn.query(operations.downloadProgress, { duid, entitlementId });
    const root = 'downloadProgressRetrieve';
    return data[root] == null ? null : toProgress(data[root], (...path) => faultAt(root, ...path));
  },
};

export const DownloadProgress: DownloadProgressResolvers = toldFields(progressMembers);

export const Mutation: MutationResolvers = {
  async startDownload(_root, { input }, { psn }) {
    const asked = readDownload(input);
    const { data, faultAt } = await psn.query(operations.startDownload, {
      scheduleRequests: { downloadSchedules: [asked] },
    });
    const root = 'remoteDownloadSchedule';
    const { key } = operations.startDownload;
    const refusal = toRefusal(data[root], asked, { key, faultAt: (...path) => faultAt(root, ...path) });
    return { asked, refusal, change: 'started' };
  },
  async cancelDownload(_root, { input }, { psn }) {
    const asked = readDownload(input);
    const { data, faultAt } = await psn.query(operations.cancelDownload, {
      updateRequests: { downloadUpdates: [{ ...asked, ...cancellation }] },
    });
    const root = 'remoteDownloadCancel';
    const { key } = operations.cancelDownload;
    const refusal = toRefusal(data[root], asked, { key, faultAt: (...path) => faultAt(root, ...path) });
    return { asked, refusal, change: 'cancelled' };
  },
};

export const DownloadPayload: DownloadPayloadResolvers = {
  /** Apart from the change itself, so that a failure to read says nothing about the change. */
  async download({ asked, refusal, change }, _arguments, { psn }) {
    if (refusal !== null) return null;
    const { duid, entitlementId } = asked;
    const listed = await loadDownloads(psn, asked);
    const found = listed?.find((download) => download.entitlementId === entitlementId);
    return found ?? (change === 'cancelled' ? toCancelled(duid, entitlementId) : null);
  },
  viewer: () => ({ isSignedIn: true }),
};
