import type { Told } from '../record.js';
import type { entitlementMembers } from './mapping/entitlement.js';
import type { installedTitleMembers } from './mapping/installed.js';
import type { playedTitleMembers } from './mapping/played.js';

/** A title that an account has played, with what its row told. */
export interface PlayedTitleModel {
  /** Names the account and the title, since play time is a fact about both. */
  readonly id: string;
  readonly accountId: string;
  readonly titleId: string;
  readonly told: Told<typeof playedTitleMembers>;
}

/** A right of the account, with what its row told. */
export interface EntitlementModel {
  readonly id: string;
  readonly told: Told<typeof entitlementMembers>;
}

/** A title on a console, with what its row told. */
export interface InstalledTitleModel {
  readonly titleId: string;
  readonly told: Told<typeof installedTitleMembers>;
}
