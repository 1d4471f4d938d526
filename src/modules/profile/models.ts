import type { Told } from '../record.js';
import type { friendMembers } from './mapping.js';

/** The account that answers; its fields ask for themselves. */
export interface ViewerModel {
  readonly isSignedIn: true;
}

/** A friend as game pages show one: PSN tells no account id there. */
export interface FriendWhoPlaysModel {
  readonly onlineId: string;
  readonly told: Told<typeof friendMembers>;
}
