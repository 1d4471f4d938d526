import { playerIds } from './accounts.js';
import { crowd } from './crowd.js';

const { marlo, juniper } = playerIds;
const [amber, , lantern] = crowd.map(({ accountId }) => accountId) as [string, string, string];

/** A message of somebody's in a group. */
export interface WorldMessage {
  readonly id: string;
  readonly from: string;
  /** PSN's number for what it is; 1 is text. */
  readonly type: number;
  readonly body: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** People who write to each other. */
export interface WorldGroup {
  readonly id: string;
  /** 0 is two people, 1 a group. */
  readonly type: 0 | 1;
  readonly name: string;
  readonly memberIds: readonly string[];
  readonly isFavorite: boolean;
  readonly isMuted: boolean;
  readonly hasNews: boolean;
  readonly joinedAt: number;
  /** The newest first. */
  readonly messages: readonly WorldMessage[];
}

/** PSN makes the id of two people's group of both account ids in hexadecimal. */
const hex = (accountId: string): string => BigInt(accountId).toString(16).toUpperCase().padStart(16, '0');

const monday = Date.UTC(2026, 10, 23, 18, 0, 0);

function message(index: number, from: string, body: string, type = 1): WorldMessage {
  return { id: `1#44732596${String(5_000_000 + index)}`, from, type, body, at: monday + index * 61_250 };
}

const letters = Array.from({ length: 23 }, (_none, index) =>
  message(index, index % 2 === 0 ? juniper : marlo, `Letter ${index + 1}`),
);

const evening = [
  message(40, marlo, 'Kettles on at eight?'),
  message(41, amber, 'I bring the biscuits.'),
  message(42, lantern, '', 1013),
  message(43, lantern, '', 2002),
];

/** The groups of the player who signs in, the last changed first. */
export const conversations: readonly WorldGroup[] = [
  {
    id: '7c1e0b52a94d3f6688d1e5a07b3c9f2412ab34cd-57',
    type: 1,
    name: 'Kettle evening',
    memberIds: [marlo, amber, juniper],
    isFavorite: true,
    isMuted: true,
    hasNews: true,
    joinedAt: Date.UTC(2026, 1, 20, 9, 30),
    messages: evening.toReversed(),
  },
  {
    id: `~${hex(marlo)}.${hex(juniper)}`,
    type: 0,
    name: '',
    memberIds: [marlo, juniper],
    isFavorite: false,
    isMuted: false,
    hasNews: false,
    joinedAt: Date.UTC(2024, 5, 10, 3, 43, 26),
    messages: letters.toReversed(),
  },
];
