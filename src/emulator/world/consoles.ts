import { playerIds } from './accounts.js';
import type { Platform, WorldAccount } from './model.js';

export interface WorldDownload {
  readonly entitlementId: string;
  readonly titleId: string;
  readonly status: 'NOTSTARTED' | 'STARTED' | 'STOPPED' | 'WAITFORDOWNLOAD';
  readonly reasonCode: string | null;
  /** Bytes; undefined while the console has not heard of it. */
  readonly size:
    { readonly downloaded: number; readonly playable: number; readonly total: number } | undefined;
}

export interface WorldConsole {
  readonly accountId: string;
  readonly duid: string;
  readonly name: string;
  readonly platform: Platform;
  readonly downloads: readonly WorldDownload[];
}

/** What a PS4 is called, whosever it is. */
const nearest = 'myself';

/** Looks like PSN's: cipher text in base64, with all of its signs. */
function duidOf(name: string): string {
  return Buffer.from(`Salted__\u00ff\u00fe${name}, which nobody can read`, 'latin1').toString('base64');
}

/** A download of one of the account's games, in the place that it has in its library. */
function download(
  { library }: WorldAccount,
  index: number,
  rest: Pick<WorldDownload, 'status' | 'reasonCode' | 'size'>,
): readonly WorldDownload[] {
  const game = library[index];
  return game === undefined ? [] : [{ entitlementId: game.entitlementId, titleId: game.titleId, ...rest }];
}

/** The consoles of the three players: one has a PS5, one a PS5 and a PS4, one none. */
export function buildConsoles(accounts: readonly WorldAccount[]): readonly WorldConsole[] {
  return accounts.flatMap((account): readonly WorldConsole[] => {
    const { accountId } = account;
    if (accountId === playerIds.marlo) {
      const size = { downloaded: 12_884_901_888, playable: 9_663_676_416, total: 48_318_382_080 };
      const downloads = download(account, 3, { status: 'STOPPED', reasonCode: '3', size });
      return [{ accountId, duid: duidOf('tea room'), name: 'Tea Room', platform: 'PS5', downloads }];
    }
    if (accountId !== playerIds.juniper) return [];
    const size = { downloaded: 0, playable: 734_003_200, total: 4_831_838_208 };
    const downloads = [
      ...download(account, 0, { status: 'STARTED', reasonCode: null, size }),
      ...download(account, 1, { status: 'NOTSTARTED', reasonCode: null, size: undefined }),
    ];
    return [
      { accountId, duid: duidOf('attic'), name: 'Attic', platform: 'PS5', downloads },
      { accountId, duid: nearest, name: 'Summer House', platform: 'PS4', downloads: [] },
    ];
  });
}
