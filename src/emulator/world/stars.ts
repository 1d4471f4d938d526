/** A digital collectible of the invented programme. */
export interface WorldCollectible {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly rarity: 'COMMON' | 'UNCOMMON' | 'RARE' | 'HEROIC' | 'MYTHIC' | 'LEGENDARY';
  readonly told: string;
  readonly releasedAt: string;
  /** What the player earned it for; undefined for one that nobody owns. */
  readonly earned?: {
    readonly at: string;
    readonly unlockedAt: string;
    readonly kind: 'CAMPAIGN' | 'PURCHASE' | 'STATUS_LEVEL';
    readonly id: string;
    readonly name: string;
    readonly points: number | null;
  };
}

/** The collectibles of the invented programme; dates have none, two, three or six decimals, as PSN's do. */
export const collectibles: readonly WorldCollectible[] = [
  {
    id: '3b0f6d52-9c41-5e7a-8d20-61f4a2c7e915',
    slug: 'tin-otter',
    name: 'Tin Otter, wound up',
    rarity: 'UNCOMMON',
    told: 'It swims for eleven seconds, then it thinks.',
    releasedAt: '2023-03-01T00:00:00.000000Z',
    earned: {
      at: '2023-03-14T18:20:11.204518Z',
      unlockedAt: '2023-03-14T18:20:11.191002Z',
      kind: 'CAMPAIGN',
      id: '5f2a9c10-7d3e-5b84-9a61-c0e4d87f1b32',
      name: 'March by the river',
      points: null,
    },
  },
  {
    id: '91c4e7ad-05b2-5d6f-a3e8-4f70b9d21c66',
    slug: 'lamp-post',
    name: 'Lamp Post with a Secret ',
    rarity: 'RARE',
    told: 'Somebody left the light on for you.',
    releasedAt: '2023-05-01T00:00:00Z',
    earned: {
      at: '2023-06-02T09:41:07.54Z',
      unlockedAt: '2023-06-02T09:41:07.672Z',
      kind: 'PURCHASE',
      id: '91c4e7ad-05b2-5d6f-a3e8-4f70b9d21c66',
      name: 'Lamp Post with a Secret',
      points: 200,
    },
  },
  {
    id: 'e08d3b71-6a9f-5c25-8b14-2d97f5a0c8e3',
    slug: 'moonstone-medal',
    name: 'Level 3 Medal',
    rarity: 'HEROIC',
    told: 'For those who came this far, and back.',
    releasedAt: '2024-01-01T00:00:00.000Z',
  },
];

/** A campaign of the invented programme; it leads to a game of the store by name. */
export interface WorldCampaign {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly description: string;
  readonly collectibleId: string | undefined;
  readonly points: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly status: 'AUTO_REGISTERED' | 'NOT_REGISTERED' | 'COMPLETED';
  readonly progress: number;
  /** How many tasks, each about another concept of the world. */
  readonly tasks: number;
}

/** The campaigns of the invented programme, by group. */
export const campaigns: readonly WorldCampaign[] = [
  {
    id: '5f2a9c10-7d3e-5b84-9a61-c0e4d87f1b32',
    group: 'Check-ins',
    name: 'March by the river',
    description: 'Play anything at all.\nThe otter does not mind.',
    collectibleId: '3b0f6d52-9c41-5e7a-8d20-61f4a2c7e915',
    points: '',
    startsAt: '2023-03-01T04:00:00.000000Z',
    endsAt: '2023-04-01T03:59:00Z',
    status: 'COMPLETED',
    progress: 100,
    tasks: 1,
  },
  {
    id: 'a7b81d44-2e60-5f93-b5c7-19d3e6f0a285',
    group: 'Picks',
    name: 'Picks of the quiet season',
    description: 'Two games for long evenings.',
    collectibleId: undefined,
    points: '50',
    startsAt: '2023-11-01T04:00:00.000Z',
    endsAt: '2023-12-01T03:59:00.54Z',
    status: 'NOT_REGISTERED',
    progress: 0,
    tasks: 2,
  },
];

/** Status levels, in no order and with those of two years, as around a new year. */
export const statusLevels = [
  {
    number: 3,
    name: 'Moonstone',
    description: 'Earn 32 trophies and buy twice.',
    collectibleIds: ['e08d3b71-6a9f-5c25-8b14-2d97f5a0c8e3', '3b0f6d52-9c41-5e7a-8d20-61f4a2c7e915'],
  },
  { number: 1, name: 'Pebble', description: 'For joining.', collectibleIds: [] },
] as const;

/** Wallet credit of the invented programme. */
export const walletReward = {
  id: 'c61f0a83-94d7-5e12-b8a5-7730e2c9d46f',
  name: 'Wallet credit of 5',
  pointsText: '1,250',
  points: 1250,
  worth: '$5.00',
} as const;

/** Rewards cost points; that of a product is known by its offer. */
export const productOfferId = 'OFFER-LOYALTY-9001';
