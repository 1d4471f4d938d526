import {
  type AnswerContext,
  found,
  type OperationAnswer,
  type OperationResult,
} from '../operation-answer.js';
import { typed, type PsnObject } from '../psn-object.js';
import { collectibles, type WorldCollectible } from '../world/stars.js';
import { world } from '../world/world.js';
import { askedAccount, isEnrolled, refusalFor } from './refusals.js';

const art = 'https://image.example/stars';

/** The picture and the film of a collectible, without a role. */
export function assetsOf({ slug }: WorldCollectible): PsnObject[] {
  return [
    typed('Media', { type: 'IMAGE', url: `${art}/${slug}.png` }),
    typed('Media', { type: 'VIDEO', url: `${art}/${slug}.mp4` }),
  ];
}

function descriptionsOf({ told }: WorldCollectible): PsnObject[] {
  return [
    typed('Description', { type: 'LEGAL', value: null }),
    typed('Description', { type: 'LONG', value: told }),
  ];
}

function referenceOf({ earned, told }: WorldCollectible): PsnObject {
  return typed('LoyaltyCollectibleReference', {
    description: earned === undefined ? null : told,
    earnedDate: earned?.at ?? null,
    id: earned?.id ?? null,
    internalName: earned === undefined ? null : `Y23_${earned.kind}_Global`,
    name: earned?.name ?? null,
    points: earned?.points ?? null,
    referenceType: earned?.kind ?? null,
  });
}

/** PSN tells when something was unlocked of the asking account alone. */
function unlockedDateFor({ accountId }: AnswerContext, owner: string, { earned }: WorldCollectible) {
  return owner === accountId ? (earned?.unlockedAt ?? null) : null;
}

/** Only the player of the demo has earned anything. */
function earnedBy(accountId: string, collectible: WorldCollectible): WorldCollectible {
  const { earned, ...bare } = collectible;
  return earned !== undefined && world.account(accountId)?.stars !== undefined ? collectible : bare;
}

const ownedRoot = 'ownedLoyaltyCollectibleRetrieve';
const oldRoot = 'loyaltyUserCollectibleByIdRetrieve';

/** PSN's own schema breaks where there is no collectible, and the error leaks beside the data. */
function nothingOwned(accountId: string): OperationResult {
  const path = [ownedRoot, 'collectible', 'id'];
  const message = 'Cannot return null for non-nullable field LoyaltyCollectible.id.';
  const data = typed('OwnedLoyaltyCollectible', {
    collectible: null,
    id: `${accountId}::undefined`,
    unlockedDate: null,
  });
  return { body: { errors: [{ message, path, extensions: {} }], data: { [ownedRoot]: data } } };
}

function nothingOwnedBefore(): OperationResult {
  const message = 'Cannot return null for non-nullable field LoyaltyUserCollectible.id.';
  return { body: { errors: [{ message }], data: { [oldRoot]: null } } };
}

const ofCollectible = { collectibleId: 'ID!', accountId: 'ID' };

/** What is told of single collectibles, and of all that were earned. */
export const collectionAnswers: Readonly<Record<string, OperationAnswer>> = {
  'stars.ownedCollectibles': {
    root: 'loyaltyUserCollectiblesRetrieve',
    variables: { includeDisplayItems: 'Boolean' },
    answer: (_variables, context) => {
      const owned = isEnrolled(context) ? collectibles.filter(({ earned }) => earned !== undefined) : [];
      return found(
        'loyaltyUserCollectiblesRetrieve',
        owned.map((collectible) =>
          typed('LoyaltyUserCollectible', {
            assets: assetsOf(collectible),
            id: collectible.id,
            name: collectible.name,
            rarity: collectible.rarity,
          }),
        ),
      );
    },
  },
  'stars.ownedCollectible': {
    root: ownedRoot,
    variables: ofCollectible,
    answer: ({ collectibleId, accountId }, context) => {
      const asked = typeof accountId === 'string' ? accountId : 'me';
      const known = collectibles.find(({ id }) => id === collectibleId);
      if (known === undefined || !isEnrolled(context)) return nothingOwned(asked);
      const owner = askedAccount(accountId, context);
      const refusal = refusalFor(owner, context, { root: ownedRoot, apiName: 'getOwnedCollectibleById' });
      if (refusal !== undefined) return refusal;
      const collectible = earnedBy(owner, known);
      const { id, name, rarity, releasedAt } = collectible;
      return found(
        ownedRoot,
        typed('OwnedLoyaltyCollectible', {
          collectible: typed('LoyaltyCollectible', {
            assets: assetsOf(collectible),
            descriptions: descriptionsOf(collectible),
            id,
            name,
            rarity,
            referenceData: referenceOf(collectible),
            releaseDate: releasedAt,
          }),
          id: `${asked}::${id}`,
          unlockedDate: unlockedDateFor(context, owner, collectible),
        }),
      );
    },
  },
  'stars.olderCollectible': {
    root: oldRoot,
    variables: ofCollectible,
    answer: ({ collectibleId, accountId }, context) => {
      const known = collectibles.find(({ id }) => id === collectibleId);
      if (known === undefined || !isEnrolled(context)) return nothingOwnedBefore();
      const owner = askedAccount(accountId, context);
      const refusal = refusalFor(owner, context, { root: oldRoot, apiName: 'getUserCollectibleById' });
      if (refusal !== undefined) return refusal;
      const collectible = earnedBy(owner, known);
      const { id, name, rarity, releasedAt } = collectible;
      return found(
        oldRoot,
        typed('LoyaltyUserCollectible', {
          assets: assetsOf(collectible),
          descriptions: descriptionsOf(collectible),
          id,
          name,
          rarity,
          releaseDate: releasedAt,
          unlockedDate: unlockedDateFor(context, owner, collectible),
        }),
      );
    },
  },
};
