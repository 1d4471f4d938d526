import type { DownloadInput, Platform } from '../../generated/schema-types.js';
import { BadUserInputError, quote } from '../../errors.js';
import type { DownloadKey } from './operations.js';

/** Refuses a number of items that is out of bounds. */
export function readLimit(limit: number, most: number): number {
  if (limit >= 1 && limit <= most) return limit;
  throw new BadUserInputError(`limit: got ${limit}, wants 1 to ${most}`);
}

const withEntitlements: readonly Platform[] = ['PS3', 'PS4', 'PS5', 'PSVITA'];

/** The platforms that entitlements are asked for, in PSN's lower case; PS4 and PS5 unless told otherwise. */
export function readPlatforms(asked: readonly Platform[] | null | undefined): readonly string[] {
  const platforms = [...new Set(asked ?? (['PS4', 'PS5'] as const))];
  const odd = platforms.find((platform) => !withEntitlements.includes(platform));
  if (odd === undefined && platforms.length > 0) return platforms.map((platform) => platform.toLowerCase());
  throw new BadUserInputError(
    `platforms: got ${odd ?? 'an empty list'}, wants ${withEntitlements.join(', ')}; leave it out for PS4 and PS5`,
  );
}

/** What names a console is cipher text in base64, or `myself`; it is a secret of sorts, so none is quoted. */
function readDuid(duid: string): string {
  if (/^[\w+/=-]{1,1024}$/.test(duid)) return duid;
  throw new BadUserInputError(
    `duid: got ${duid.length} characters that are no duid, wants one that Console.duid told just before`,
  );
}

function readEntitlementId(id: string): string {
  if (/^[\w-]{1,64}$/.test(id)) return id;
  throw new BadUserInputError(
    `entitlementId: got ${quote(id)}, wants a LibraryGame.entitlementId such as UP0000-PPSA00000_00-0123456789ABCDEF`,
  );
}

/** A download as PSN wants it named. Nothing of it is sent before all of it is sound. */
export function readDownload({ duid, platform, entitlementId }: DownloadInput): DownloadKey {
  if (platform !== 'PS4' && platform !== 'PS5') {
    throw new BadUserInputError(
      `platform: got ${platform}, wants PS4 or PS5; other consoles take no downloads from afar`,
    );
  }
  return { duid: readDuid(duid), platform, entitlementId: readEntitlementId(entitlementId) };
}
