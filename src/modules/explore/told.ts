import type { UpstreamError } from '../../errors.js';
import type { FaultFinder } from '../../psn/response.js';

const isLacking = (value: unknown): boolean => value == null || (Array.isArray(value) && value.length === 0);

/** What an answer told in one place, or the failure that PSN reported in its stead; an emptied list is lacking. */
export function toldOrFault<Value>(value: Value, fault: UpstreamError | undefined): Value {
  if (isLacking(value) && fault !== undefined) throw fault;
  return value;
}

/** Resolves a field out of our model, or throws the failure of the member of PSN's that it comes from. */
export const toldField =
  <Name extends string>(name: Name, member: string = name) =>
  <Value>(model: { readonly [Key in Name]: Value } & { readonly faultAt: FaultFinder }): Value =>
    toldOrFault(model[name], model.faultAt(member));
