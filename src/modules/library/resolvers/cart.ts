import type { CartResolvers, ViewerResolvers } from '../../../generated/schema-types.js';
import { toldFields } from '../../told-fields.js';
import { cartMembers, toCart } from '../mapping/cart.js';
import { operations } from '../operations.js';

export const Viewer: Pick<ViewerResolvers, 'cart'> = {
  async cart(_viewer, _arguments, { psn }) {
    const { data, faultAt } = await psn.query(operations.cart, {});
    return toCart(data, faultAt);
  },
};

export const Cart: CartResolvers = toldFields(cartMembers);
