import type { FaultFinder } from '../../../psn/response.js';
import { toCount } from '../../numbers.js';
import { createMembers, toTold } from '../../record.js';
import type { CartModel } from '../models.js';
import type { CartData, UpstreamCart } from '../upstream.js';

const of = createMembers<UpstreamCart>();

/** Fields of a cart, each with the member that tells it. */
export const cartMembers = { itemCount: of('itemCount', toCount) };

/** The cart out of an answer's one root, whatever that is called; null where there is none. */
export function toCart(data: CartData, faultAt: FaultFinder): CartModel | null {
  const [root] = Object.entries(data);
  const [name, payload] = root ?? [];
  if (name === undefined || payload == null) return null;
  return { told: toTold(cartMembers, payload, (...path) => faultAt(name, ...path)) };
}
