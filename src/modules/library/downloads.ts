import type { PsnSession } from '../../psn/session.js';
import { toItems } from '../places.js';
import { toDownload } from './mapping/download.js';
import type { DownloadModel } from './models.js';
import { operations } from './operations.js';
import { listedStatuses } from './words.js';

/** Asks for what a console downloads; null where PSN tells nothing. */
export async function loadDownloads(
  psn: PsnSession,
  { duid, platform }: { readonly duid: string; readonly platform: string },
): Promise<DownloadModel[] | null> {
  const asked = { duid, platform, statusTypes: listedStatuses };
  const { data, faultAt } = await psn.query(operations.downloads, asked);
  const root = 'remoteDownloadStatusesRetrieve';
  if (data[root] == null) return null;
  return toItems(data[root].downloadStatuses, (payload, within) => toDownload(payload, duid, within), {
    key: operations.downloads.key,
    faultAt: (...path) => faultAt(root, 'downloadStatuses', ...path),
  });
}
