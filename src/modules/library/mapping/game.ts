import type { FaultFinder } from '../../../psn/response.js';
import { toMedia } from '../../media.js';
import { toMoment } from '../../moment.js';
import { toPlatform } from '../../platform.js';
import { asIs, createMembers, nothingTold, toTold } from '../../record.js';
import type { ConceptModel, ProductModel } from '../../store/models.js';
import type { LibraryGameModel } from '../models.js';
import type { UpstreamGame } from '../upstream.js';

/** A concept by its id alone; what is asked of it is loaded then. */
export const toConceptStub = (id: string): ConceptModel | null =>
  id === '' ? null : { __typename: 'Concept', id, told: nothingTold };

const toProductStub = (id: string): ProductModel | null =>
  id === '' ? null : { __typename: 'Product', id, told: nothingTold };

const of = createMembers<UpstreamGame>();

/** Fields that a row alone tells, each with the member that tells it. */
export const rowMembers = {
  entitlementId: of('entitlementId', asIs),
  name: of('name', asIs),
  image: of('image', (image) => toMedia([image])[0] ?? null),
  platform: of('platform', (word) => toPlatform(word).value),
  platformRaw: of('platform', asIs),
  isActive: of('isActive', asIs),
  isDownloadable: of('isDownloadable', asIs),
  isPreOrder: of('isPreOrder', asIs),
  acquiredThroughRaw: of('membership', asIs),
  lastPlayedAt: of('lastPlayedDateTime', toMoment),
  product: of('productId', toProductStub),
};

/** The same with the game, which the store tells where a row does not. */
export const libraryGameMembers = { ...rowMembers, concept: of('conceptId', toConceptStub) };

/** A row with what the payload tells; null without a title. */
export function toLibraryGame(payload: UpstreamGame, faultAt?: FaultFinder): LibraryGameModel | null {
  const { titleId, entitlementId, subscriptionService } = payload;
  if (titleId == null) return null;
  const isOfOldHash = payload.membership === undefined && subscriptionService !== undefined;
  const told = isOfOldHash ? { ...payload, membership: subscriptionService } : payload;
  return {
    id: entitlementId ?? titleId,
    titleId,
    told: toTold(libraryGameMembers, told, faultAt),
  };
}
