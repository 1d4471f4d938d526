import type { Told } from '../record.js';
import type { friendMembers, playerMembers } from './mapping.js';

/** The account that answers; its fields ask for themselves. */
export interface ViewerModel {
  readonly isSignedIn: true;
}

/** A player by account id, with what the answer that named it told; the other fields ask for themselves. */
export interface PlayerModel {
  readonly id: string;
  readonly told: Told<typeof playerMembers>;
}

/** A friend as game pages show one: PSN tells no account id there. */
export interface FriendWhoPlaysModel {
  readonly onlineId: string;
  readonly told: Told<typeof friendMembers>;
}
