import type { Told } from '../record.js';
import type { groupMembers } from './mapping.js';

/** A message group by its id, with what the answer that named it told; the rest is asked for when it is wanted. */
export interface MessageGroupModel {
  readonly id: string;
  readonly told: Told<typeof groupMembers>;
}
