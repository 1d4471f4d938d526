import type { TokenManager } from '../auth/token-manager.js';
import type { GatewayError, TokenRefusedError } from '../errors.js';
import type { AddressShares } from './address-shares.js';
import type { LaneBudget } from './lane-budget.js';
import type { Slots } from './slots.js';

/** Whose budget a call spends, and how many of them may be under way. */
export interface Lane {
  readonly budget: LaneBudget;
  readonly slots: Slots;
  /** Divides the budget between callers' addresses, where strangers use it. */
  readonly shares?: AddressShares;
}

/** A PSN account that calls can be made for. */
export interface Account extends Lane {
  readonly tokens: TokenManager;
  /** A caller wrote its token, which may claim to be anybody's. */
  readonly isForgeable?: boolean;
  /** What a refusal of its token, which nobody can renew, means to whoever brought it; unset, it stands for itself. */
  readonly explainRefusal?: (refusal: TokenRefusedError) => GatewayError;
}

/** Counts one call that is about to be sent, as that of an address where addresses have shares; undefined as in `LaneBudget`. */
export function spend(
  call: { readonly key: string; readonly lane: Lane; readonly address: string | undefined },
  host: string,
): Promise<void> | undefined {
  const { key, address } = call;
  const { budget, shares } = call.lane;
  return shares === undefined || address === undefined
    ? budget.spend(key, host)
    : shares.spend(address, key, () => budget.spend(key, host));
}
