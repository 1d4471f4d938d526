import { expect, test } from 'vitest';

import { registry } from '../../src/modules/index.js';
import { describeRecordings, readRecording, readRecordings, type Recording } from '../support/recordings.js';
import { createReplayGateway } from '../support/replay-gateway.js';
import { expectedMedia, mediaFields } from './expected-media.js';

const media = (list: any) => (list == null ? null : expectedMedia(list));
const texts = (list: any) =>
  list?.map(({ type, value }: any) => ({
    kind: type ?? 'UNRECOGNIZED',
    kindRaw: type ?? null,
    html: value,
  })) ?? null;

const collectibleFields = `id name rarity rarityRaw media { ${mediaFields} }`;
const collectible = (told: any) =>
  told && {
    id: told.id,
    name: told.name,
    rarity: told.rarity ?? told.rarityType,
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
  rewardKind: told.campaignRewardType,
  rewardKindRaw: told.campaignRewardType,
  pointsText: told.displayPoints === '' ? null : told.displayPoints,
  startsAt: told.startDate,
  endsAt: told.endDate,
  status: told.status,
  statusRaw: told.status,
  progress: told.progress,
  isNew: told.isNew ?? null,
  isRegistrable: told.isRegistrable ?? null,
  remainingSeconds: told.remainingTime ?? null,
  media: media(told.images),
  product: told.productId && { id: told.productId },
  collectible: collectible(told.collectible),
});

const task = (told: any) => ({
  id: told.id,
  name: told.name,
  description: told.description,
  status: told.status,
  statusRaw: told.status,
  progress: told.progress,
  isLocked: told.isLocked,
  concept: told.conceptId == null ? null : { id: told.conceptId },
  product: told.productId == null ? null : { id: told.productId },
});

const descriptionFields = 'descriptions { kind kindRaw html }';
const rewardFields = `__typename id name displayName pointsText media { ${mediaFields} } ${descriptionFields}
  ... on ProductReward { product { id } platforms platformsRaw } ... on WalletReward { valueText }
  ... on CollectibleReward { collectible { ${collectibleFields} } }`;
const reward = (told: any) => ({
  __typename: { COLLECTIBLE: 'CollectibleReward', PRODUCT: 'ProductReward', WALLET_CREDIT: 'WalletReward' }[
    told.rewardType as string
  ],
  id: told.id,
  name: told.name,
  displayName: told.displayName,
  pointsText: told.displayPoints,
  media: media(told.assets),
  descriptions: texts(told.description),
  ...(told.rewardType === 'PRODUCT' && {
    product: { id: told.productId },
    platforms: told.platforms.map((word: string) => (word === 'WEB_STORE' ? 'WEB' : word)),
    platformsRaw: told.platforms,
  }),
  ...(told.rewardType === 'WALLET_CREDIT' && { valueText: told.monetaryValue }),
  ...(told.rewardType === 'COLLECTIBLE' && { collectible: collectible(told) }),
});

const slotFields = `position isEmpty collectible { id } media { ${mediaFields} }`;
const slot = (told: any, position: number) => ({
  position,
  isEmpty: told.isEmpty,
  collectible: told.isEmpty ? null : { id: told.id },
  media: media(told.assets),
});
const sceneFields = `id media { ${mediaFields} }`;
const scene = ({ id, assets }: any) => ({ id, media: media(assets) });

interface Case {
  /** What is asked, given the recorded variables. */
  readonly ask: (variables: any) => string;
  /** Where the answer holds it. */
  readonly find: (data: any) => unknown;
  /** What it is to be, given the recorded root field. */
  readonly expected: (root: any, variables: any) => unknown;
  /** Answered from an account that is enrolled. */
  readonly ofAccount?: true;
}

const owned = (root: any, { accountId }: any) => {
  if (root?.collectible == null) return null;
  const { collectible: told, unlockedDate } = root;
  const reference = told.referenceData;
  return {
    // The own account's id is not in the replayed token.
    id: accountId === 'me' ? null : `${accountId}::${told.id}`,
    isOwned: reference.id !== null || unlockedDate !== null,
    earnedAt: reference.earnedDate ?? unlockedDate,
    unlockedAt: unlockedDate,
    reference: reference.id && {
      id: reference.id,
      kind: reference.referenceType,
      kindRaw: reference.referenceType,
      name: reference.name,
      internalName: reference.internalName,
      description: reference.description,
      points: reference.points,
    },
    collectible: {
      ...collectible(told),
      descriptions: texts(told.descriptions),
      releasedAt: told.releaseDate,
    },
  };
};

const cases: Readonly<Record<string, Case>> = {
  metGetCampaignGroup: {
    ask: () => `{ stars { campaignGroups { id name campaigns { ${campaignFields} } } } }`,
    find: (data) => data.stars.campaignGroups,
    expected: (root) =>
      root?.map(({ id, name, campaigns }: any) => ({ id, name, campaigns: campaigns.map(campaign) })) ?? null,
  },
  metLoyaltyCampaignByIdRetrieve: {
    ask: ({ campaignId }) => `{ stars { campaign(id: "${campaignId}") { ${campaignFields}
      isRegistrationRequired estimatedTime
      tasks { id name description status statusRaw progress isLocked concept { id } product { id } } } } }`,
    find: (data) => data.stars.campaign,
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
    find: (data) => data.stars.rewardGroups,
    expected: (root) =>
      root?.map(({ id, name, rewards }: any) => ({ id, name, rewards: rewards.map(reward) })) ?? null,
  },
  metLoyaltyRewardbyId: {
    ask: ({ id }) => `{ stars { reward(id: "${id}") { ${rewardFields} points offeredFrom offeredUntil } } }`,
    find: (data) => data.stars.reward,
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
    find: (data) => data.stars.statusLevels,
    expected: (root) =>
      root.map(({ statusLevelNumber: number, name, description, collectibles }: any) => ({
        number,
        name,
        description,
        collectibles: collectibles.map(({ id, name }: any) => ({ id, name })),
      })),
  },
  metGetCollectibleScenes: {
    ask: () => `{ stars { scenes { ${sceneFields} } } }`,
    find: (data) => data.stars.scenes,
    expected: (root) => (root.length === 0 ? null : root.map(scene)),
  },
  metLoyaltyGetOwnedCollectibleById: {
    ask: ({
      collectibleId,
      accountId,
    }) => `{ stars { collectible(id: "${collectibleId}", accountId: "${accountId}") {
      id isOwned earnedAt unlockedAt
      reference { id kind kindRaw name internalName description points }
      collectible { ${collectibleFields} releasedAt ${descriptionFields} } } } }`,
    find: (data) => data.stars.collectible,
    expected: owned,
  },
  metGetCollectibleDisplay: {
    ask: () =>
      `{ viewer { stars { displayCase { isEmpty isFull scene { ${sceneFields} } slots { ${slotFields} } } } } }`,
    find: (data) => data.viewer.stars.displayCase,
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
    find: (data) => data.viewer.stars.collectibles,
    ofAccount: true,
    expected: (root) => root.map(collectible),
  },
  metGetPointsHistory: {
    ask: () =>
      '{ viewer { stars { pointsHistory { kind kindRaw at points pointsText referenceId referenceName } } } }',
    find: (data) => data.viewer.stars.pointsHistory,
    ofAccount: true,
    expected: (root) =>
      root.map((event: any) => ({
        kind: event.eventType,
        kindRaw: event.eventType,
        at: event.eventDateTime,
        points: event.points,
        pointsText: event.displayPoints,
        referenceId: event.referenceData.id,
        referenceName: event.referenceData.name,
      })),
  },
};

/** What the gateway sends where the recording's own variables are of another account or a documentation's default. */
const sent: Readonly<Record<string, object>> = {
  metGetCollectibleDisplay: { accountId: 'me' },
  metGetUserCollectibles: { includeDisplayItems: true },
};

describeRecordings('PlayStation Stars beside its recordings', () => {
  const all = Object.entries(cases).flatMap(([operationName, row]) =>
    readRecordings(operationName).map((recording) => [recording.name, recording, row] as const),
  );
  const account = readRecording('metGetAccount/02');

  test('there are recordings of each operation', () => {
    const recorded = new Set(all.map(([, { request }]) => request.operationName));
    expect([...recorded].toSorted()).toEqual(Object.keys(cases).toSorted());
  });

  test.each(all)('%s is answered with every value right', async (_name, recording: Recording, row) => {
    const { operationName, variables } = recording.request;
    const asked = sent[operationName] ?? variables ?? {};
    const replayed = { ...recording, request: { ...recording.request, variables: asked } };
    await using gateway = await createReplayGateway([replayed, ...(row.ofAccount ? [account] : [])]);
    const { data, errors } = await gateway.execute(row.ask(asked));
    expect(errors).toEqual([]);
    const [root] = Object.values(recording.body.data);
    expect(row.find(data)).toEqual(row.expected(root, asked));

    const [question] = gateway.questions.filter((sentOne) => sentOne.operationName === operationName);
    const operation = registry.find((entry) => entry.operationName === operationName);
    expect(question?.variables).toEqual(asked);
    expect(operation?.versions.map(({ sha256 }) => sha256)).toContain(
      question?.extensions.persistedQuery.sha256Hash,
    );
    expect(question?.headers.authorization).toMatch(/^Bearer ./);
  });

  test('the archived operation answers as recorded where the present one is gone', async () => {
    const recordings = readRecordings('metLoyaltyUserCollectibleById');
    expect(recordings.length).toBeGreaterThan(0);
    for (const recording of recordings) {
      const { collectibleId, accountId } = recording.request.variables!;
      const refusal: Recording = {
        ...recording,
        request: { ...recording.request, operationName: 'metLoyaltyGetOwnedCollectibleById' },
        status: 400,
        body: { message: 'Query not whitelisted' },
      };
      await using gateway = await createReplayGateway([recording, refusal]);
      const { data, errors } = await gateway.execute(`{ stars { collectible(
        id: "${collectibleId}", accountId: "${accountId}"
      ) { unlockedAt isOwned collectible { ${collectibleFields} releasedAt } } } }`);
      expect(errors).toEqual([]);
      const told = recording.body.data.loyaltyUserCollectibleByIdRetrieve;
      expect(data.stars.collectible).toEqual(
        told && {
          unlockedAt: told.unlockedDate,
          isOwned: told.unlockedDate === null && accountId !== 'me' ? null : told.unlockedDate !== null,
          collectible: { ...collectible(told), releasedAt: told.releaseDate },
        },
      );
    }
  });
});
