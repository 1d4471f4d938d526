import type { Polled } from '../live.js';
import type { Medium } from '../media.js';
import type { Told } from '../record.js';
import type { foundMembers } from './mapping/found.js';
import type { toPresence } from './mapping/presence.js';

/** A player by account id, with what the answer that named it told; the other fields ask for themselves. */
export interface PlayerModel {
  readonly id: string;
  readonly told: Told<typeof foundMembers>;
  /** What the look-up by a name told. */
  readonly byName?: { readonly formerOnlineId: string | null; readonly country: string | null };
  /** What an event told with it. */
  readonly presence?: PresenceOfPlayer | null;
}

/** Whether a player is online, and what they play. */
export type PresenceOfPlayer = ReturnType<typeof toPresence>;

/** A player's presence as it was last polled. */
export interface PresenceEventModel {
  readonly polled: Polled<PresenceOfPlayer | null>;
  readonly player: PlayerModel;
}

/** A picture with PSN's word for its size. */
export interface Picture {
  readonly size: string;
  readonly medium: Medium;
}

/** A person's name in its parts. */
export interface RealNameModel {
  readonly first: string | null;
  readonly middle: string | null;
  readonly last: string | null;
  readonly display: string | null;
  readonly pictures: readonly Picture[];
}
