import { toMoment } from '../../moment.js';
import { toDigits } from '../../numbers.js';
import { toPlatform } from '../../platform.js';
import { asIs, createMembers, toTold } from '../../record.js';
import type { InstalledTitleModel } from '../models.js';
import type { UpstreamClient, UpstreamDevice, UpstreamInstalledTitle } from '../upstream.js';
import { toConceptStub } from './concept.js';

const of = createMembers<UpstreamInstalledTitle>();

/** Fields of an installed title, each with the member that tells it. */
export const installedTitleMembers = {
  name: of('comment', asIs),
  concept: of('conceptId', toConceptStub),
  platform: of('psPlatform', (word) => toPlatform(word).value),
  platformRaw: of('psPlatform', asIs),
  size: of('size', toDigits),
  volume: of('storage', asIs),
  version: of('version', asIs),
  lastAccessedAt: of('lastAccessDateTime', toMoment),
};

function toInstalledTitle(payload: UpstreamInstalledTitle): InstalledTitleModel | null {
  const titleId = payload.npTitleId ?? (payload.titleId == null ? null : `${payload.titleId}_00`);
  return titleId === null ? null : { titleId, told: toTold(installedTitleMembers, payload) };
}

/** What a console tells of its disks: those with a size, in PSN's order. */
function toVolumes(storage: Readonly<Record<string, unknown>>) {
  return Object.entries(storage).flatMap(([name, volume]) => {
    if (typeof volume !== 'object' || volume === null) return [];
    const { freeSize, totalSize } = volume as { freeSize?: number | null; totalSize?: number | null };
    return [
      {
        name,
        free: freeSize == null ? null : toDigits(freeSize),
        total: totalSize == null ? null : toDigits(totalSize),
      },
    ];
  });
}

/** A console with what is on it. */
export function toSharedConsole({ device, platform, systemData }: UpstreamClient) {
  const known = platform == null ? null : toPlatform(platform);
  const titles = systemData?.installedTitles?.titles;
  const storage = systemData?.storage;
  return {
    name: device?.name ?? null,
    platform: known?.value ?? null,
    platformRaw: known?.raw ?? null,
    installed:
      titles?.map((title) => title && toInstalledTitle(title)).filter((title) => title !== null) ?? null,
    storage: storage == null ? null : toVolumes(storage),
  };
}

/** A device that the account is activated on. */
export function toActivation({ deviceType, activationType, activationDate }: UpstreamDevice) {
  const platform = deviceType == null ? null : toPlatform(deviceType.toUpperCase());
  return {
    platform: platform?.value ?? null,
    platformRaw: deviceType ?? null,
    kind: activationType ?? null,
    activatedAt: activationDate == null ? null : toMoment(activationDate),
  };
}
