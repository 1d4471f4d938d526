import type { FaultFinder } from '../../psn/response.js';
import type { StarsAccountFields } from './mapping.js';

/** An account's standing, with the failures that PSN reported beside it. */
export interface StarsAccountModel extends StarsAccountFields {
  readonly faultAt: FaultFinder;
}
