import type { Codex } from '../codex.js';
import type { Told } from '../record.js';
import type { cartMembers } from './mapping/cart.js';
import type { downloadMembers, progressMembers, consoleMembers } from './mapping/download.js';
import type { libraryGameMembers } from './mapping/game.js';
import type { recentTitleMembers } from './mapping/recent.js';
import type { DownloadKey } from './operations.js';

/** The signed-in account's library; its fields ask for themselves. */
export interface LibraryModel {
  readonly isSignedIn: true;
}

/** A row of a library, with what its answer told. */
export interface LibraryGameModel {
  readonly id: string;
  readonly titleId: string;
  readonly told: Told<typeof libraryGameMembers>;
}

/** A title that was played lately, with what its answer told. */
export interface RecentTitleModel {
  readonly id: string;
  readonly titleId: string;
  readonly told: Told<typeof recentTitleMembers>;
}

/** A codex, with what its answer told. */
export type CodexModel = Codex;

/** A cart, with what its answer told. */
export interface CartModel {
  readonly told: Told<typeof cartMembers>;
}

/** A console by what it is called now, with what its answer told. */
export interface ConsoleModel {
  readonly duid: string;
  readonly told: Told<typeof consoleMembers>;
}

/** A download on a console, with what its answer told. */
export interface DownloadModel {
  readonly duid: string;
  readonly entitlementId: string;
  readonly told: Told<typeof downloadMembers>;
}

/** How far a download is, with what its answer told. */
export interface DownloadProgressModel {
  readonly told: Told<typeof progressMembers>;
}

/** What became of a change; how the download stands is read when it is asked for. */
export interface DownloadPayloadModel {
  readonly asked: DownloadKey;
  readonly change: 'started' | 'cancelled';
  readonly refusal: { readonly code: string; readonly reason: string | null } | null;
}
