import { toMedia } from '../../media.js';
import { toMoment } from '../../moment.js';
import { asIs, createMembers, nothingTold, toTold } from '../../record.js';
import type { ProductModel, SkuModel, TitleModel } from '../../store/models.js';
import type { EntitlementModel } from '../models.js';
import type { UpstreamEntitlement } from '../upstream.js';
import { toConceptStub } from './concept.js';

const of = createMembers<UpstreamEntitlement>();

const toProduct = (id: string): ProductModel | null =>
  id === '' ? null : { __typename: 'Product', id, told: nothingTold };
const toSku = (id: string): SkuModel | null => (id === '' ? null : { id, name: null, type: null });

/** Fields of a right, each with the member that tells it. */
export const entitlementMembers = {
  name: of('gameMeta', ({ name }) => name ?? null),
  image: of('gameMeta', ({ iconUrl }) => toMedia([{ url: iconUrl ?? null, type: 'IMAGE' }])[0] ?? null),
  since: of('activeDate', toMoment),
  isActive: of('activeFlag', asIs),
  isSubscription: of('isSubscription', asIs),
  isPreOrder: of('preorderFlag', asIs),
  product: of('productId', toProduct),
  sku: of('skuId', toSku),
  title: of('titleMeta', ({ titleId }): TitleModel | null => (titleId == null ? null : { id: titleId })),
  concept: of('conceptMeta', ({ conceptId }) => toConceptStub(conceptId)),
};

/** A right of the account; null without an id. */
export function toEntitlement(payload: UpstreamEntitlement): EntitlementModel | null {
  const { id } = payload;
  return id == null ? null : { id, told: toTold(entitlementMembers, payload) };
}
