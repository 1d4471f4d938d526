import { isEnumType } from 'graphql';

import { modules } from '../../src/modules/index.js';
import { buildSchema } from '../../src/server/schema.js';
import { expectedMedia, mediaFields } from './expected-media.js';

const uuid = '6d1f0a52-3c7e-5b94-8e21-0f4b7c9d2a63';
const schema = buildSchema(modules);

/** A word of PSN's as a value of our enum. */
function word(name: string, raw: string | null) {
  const type = schema.getType(name);
  const isKnown = isEnumType(type) && type.getValues().some((value) => value.name === raw);
  return raw === null || isKnown ? raw : 'UNRECOGNIZED';
}

const media = (list: any) => (list == null ? null : expectedMedia(list));
const texts = (list: any) =>
  list?.map(({ type, value }: any) => ({
    kind: type ?? 'UNRECOGNIZED',
    kindRaw: type ?? null,
    html: value,
  })) ?? null;

/** Selects all that `expectedCollectible` tells. */
export const collectibleFields = `id name rarity rarityRaw media { ${mediaFields} }`;
/** What the graph tells of a recorded collectible. */
export const expectedCollectible = (told: any) =>
  told && {
    id: told.id,
    name: told.name,
    rarity: word('CollectibleRarity', told.rarity ?? told.rarityType),
    rarityRaw: told.rarity ?? told.rarityType,
    media: media(told.assets),
  };

const campaignFields = `id name description rewardKind rewardKindRaw pointsText startsAt endsAt status statusRaw
  progress isNew isRegistrable remainingSeconds media { ${mediaFields} } product { id }
  collectible { ${collectibleFields} }`;
const campaign = (told: any) => ({
  id: told.id,
  name: told.name,
  description: told.description,
  rewardKind: word('CampaignRewardKind', told.campaignRewardType),
  rewardKindRaw: told.campaignRewardType,
  pointsText: told.displayPoints || null,
  startsAt: told.startDate,
  endsAt: told.endDate,
  status: word('CampaignStatus', told.status),
  statusRaw: told.status,
  progress: told.progress,
  isNew: told.isNew ?? null,
  isRegistrable: told.isRegistrable ?? null,
  remainingSeconds: told.remainingTime ?? null,
  media: media(told.images),
  product: told.productId && { id: told.productId },
  collectible: expectedCollectible(told.collectible),
});

const task = (told: any) => ({
  id: told.id,
  name: told.name,
  description: told.description,
  status: word('TaskStatus', told.status),
  statusRaw: told.status,
  progress: told.progress,
  isLocked: told.isLocked,
  concept: told.conceptId == null ? null : { id: String(told.conceptId) },
  product: told.productId == null ? null : { id: told.productId },
});

const descriptionFields = 'descriptions { kind kindRaw html }';
const rewardFields = `__typename id name displayName pointsText media { ${mediaFields} } ${descriptionFields}
  ... on ProductReward { product { id } platforms platformsRaw } ... on WalletReward { valueText }
  ... on CollectibleReward { collectible { ${collectibleFields} } }`;
const reward = (told: any) => ({
  __typename:
    { COLLECTIBLE: 'CollectibleReward', PRODUCT: 'ProductReward', WALLET_CREDIT: 'WalletReward' }[
      told.rewardType as string
    ] ?? 'UnrecognizedReward',
  id: told.id,
  name: told.name,
  displayName: told.displayName,
  pointsText: told.displayPoints || null,
  media: media(told.assets),
  descriptions: texts(told.description),
  ...(told.rewardType === 'PRODUCT' && {
    product: { id: told.productId },
    platforms: told.platforms.map((word: string) => (word === 'WEB_STORE' ? 'WEB' : word)),
    platformsRaw: told.platforms,
  }),
  ...(told.rewardType === 'WALLET_CREDIT' && { valueText: told.monetaryValue }),
  ...(told.rewardType === 'COLLECTIBLE' && { collectible: expectedCollectible(told) }),
});

const slotFields = `position isEmpty collectible { id } media { ${mediaFields} }`;
const slot = (told: any, position: number) => ({
  position,
  isEmpty: told.isEmpty,
  collectible: told.isEmpty ? null : { id: told.id },
  media: media(told.assets),
});
const sceneFields = `id media { ${mediaFields} }`;
const scene = (told: any) => (told?.id == null ? null : { id: told.id, media: media(told.assets) });

export interface Case {
  /** What is asked, given the recorded variables. */
  readonly ask: (variables: any) => string;
  /** Where the answer holds it. */
  readonly path: readonly string[];
  /** What it is to be, given the recorded root field. */
  readonly expected: (root: any, variables: any) => unknown;
  /** Variables in place of those that nobody noted, or only a placeholder for. */
  readonly unnoted?: object;
  /** Answered from an account that is enrolled. */
  readonly ofAccount?: true;
}

const owned = (root: any, { accountId }: any) => {
  if (root?.collectible?.id == null) return null;
  const { collectible: told, unlockedDate } = root;
  const reference = told.referenceData;
  return {
    // The own account's id is not in the replayed token.
    id: accountId === 'me' ? null : `${accountId}::${told.id}`,
    isOwned: reference?.id != null || unlockedDate !== null,
    earnedAt: reference?.earnedDate ?? unlockedDate,
    unlockedAt: unlockedDate,
    reference: reference?.id && {
      id: reference.id,
      kind: word('ReferenceKind', reference.referenceType),
      kindRaw: reference.referenceType,
      name: reference.name,
      internalName: reference.internalName,
      description: reference.description,
      points: reference.points,
    },
    collectible: {
      ...expectedCollectible(told),
      descriptions: texts(told.descriptions),
      releasedAt: told.releaseDate,
    },
  };
};

/** What is asked and expected of each operation of PlayStation Stars, by PSN's name for it. */
export const cases: Readonly<Record<string, Case>> = {
  metGetCampaignGroup: {
    ask: () => `{ stars { campaignGroups { id name campaigns { ${campaignFields} } } } }`,
    path: ['stars', 'campaignGroups'],
    expected: (root) =>
      root?.map(({ id, name, campaigns }: any) => ({ id, name, campaigns: campaigns.map(campaign) })) ?? null,
  },
  metLoyaltyCampaignByIdRetrieve: {
    unnoted: { campaignId: uuid },
    ask: ({ campaignId }) => `{ stars { campaign(id: "${campaignId}") { ${campaignFields}
      isRegistrationRequired estimatedTime
      tasks { id name description status statusRaw progress isLocked concept { id } product { id } } } } }`,
    path: ['stars', 'campaign'],
    expected: (root) =>
      root && {
        ...campaign(root),
        isRegistrationRequired: root.isRegistrationRequired,
        estimatedTime: root.estimatedTime,
        tasks: root.tasks.map(task),
      },
  },
  metGetRewardGroup: {
    ask: () => `{ stars { rewardGroups { id name rewards { ${rewardFields} } } } }`,
    path: ['stars', 'rewardGroups'],
    expected: (root) =>
      root?.map(({ id, name, rewards }: any) => ({ id, name, rewards: rewards.map(reward) })) ?? null,
  },
  metLoyaltyRewardbyId: {
    unnoted: { id: uuid },
    ask: ({ id }) => `{ stars { reward(id: "${id}") { ${rewardFields} points offeredFrom offeredUntil } } }`,
    path: ['stars', 'reward'],
    expected: (root) =>
      root && {
        ...reward(root),
        points: root.points,
        offeredFrom: root.offerStartDate,
        offeredUntil: root.offerEndDate,
      },
  },
  metGetStatusLevels: {
    ask: () => '{ stars { statusLevels { number name description collectibles { id name } } } }',
    path: ['stars', 'statusLevels'],
    expected: (root) =>
      root?.map(({ statusLevelNumber: number, name, description, collectibles }: any) => ({
        number,
        name,
        description,
        collectibles: collectibles.map(({ id, name }: any) => ({ id, name })),
      })),
  },
  metGetCollectibleScenes: {
    ask: () => `{ stars { scenes { ${sceneFields} } } }`,
    path: ['stars', 'scenes'],
    expected: (root) => (root?.length > 0 ? root.map(scene) : null),
  },
  metLoyaltyGetOwnedCollectibleById: {
    unnoted: { collectibleId: uuid, accountId: 'me' },
    ask: ({
      collectibleId,
      accountId,
    }) => `{ stars { collectible(id: "${collectibleId}", accountId: "${accountId}") {
      id isOwned earnedAt unlockedAt
      reference { id kind kindRaw name internalName description points }
      collectible { ${collectibleFields} releasedAt ${descriptionFields} } } } }`,
    path: ['stars', 'collectible'],
    expected: owned,
  },
  metGetCollectibleDisplay: {
    ask: () =>
      `{ viewer { stars { displayCase { isEmpty isFull scene { ${sceneFields} } slots { ${slotFields} } } } } }`,
    path: ['viewer', 'stars', 'displayCase'],
    ofAccount: true,
    expected: (root) =>
      root && {
        isEmpty: root.isEmpty,
        isFull: root.isFull,
        scene: scene(root.selectedScene),
        slots: root.collectibles.map(slot),
      },
  },
  metGetUserCollectibles: {
    ask: () => `{ viewer { stars { collectibles { ${collectibleFields} } } } }`,
    path: ['viewer', 'stars', 'collectibles'],
    ofAccount: true,
    expected: (root) => root?.map(expectedCollectible) ?? null,
  },
  metGetPointsHistory: {
    ask: () =>
      '{ viewer { stars { pointsHistory { kind kindRaw at points pointsText referenceId referenceName } } } }',
    path: ['viewer', 'stars', 'pointsHistory'],
    ofAccount: true,
    expected: (root) =>
      root?.map((event: any) => ({
        kind: word('PointsEventKind', event.eventType),
        kindRaw: event.eventType,
        at: event.eventDateTime,
        points: event.points,
        pointsText: event.displayPoints,
        referenceId: event.referenceData?.id ?? null,
        referenceName: event.referenceData?.name ?? null,
      })),
  },
};
