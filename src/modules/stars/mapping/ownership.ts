import { toMoment } from '../../moment.js';
import { asIs, createMembers, type Told, toTold } from '../../record.js';
import type { FaultFinder } from '../../../psn/response.js';
import type { CollectibleModel, CollectibleReferenceModel } from '../models.js';
import type {
  UpstreamOldCollectible,
  UpstreamOwnedCollectible,
  UpstreamReference,
} from '../upstream/collectible.js';
import { toReferenceKind } from '../words.js';
import { toCollectible } from './collectible.js';

const ofReference = createMembers<UpstreamReference>();

/** Fields of what a collectible was earned for, each with the member that tells it. */
export const referenceMembers = {
  id: ofReference('id', asIs),
  kind: ofReference('referenceType', (word) => toReferenceKind(word).value),
  kindRaw: ofReference('referenceType', asIs),
  name: ofReference('name', asIs),
  internalName: ofReference('internalName', asIs),
  description: ofReference('description', asIs),
  points: ofReference('points', asIs),
};

/** For a collectible that is not owned PSN sends an object full of nulls. */
function isNothing(reference: UpstreamReference | null | undefined): boolean {
  return Object.values({ ...reference, __typename: null }).every((value) => value === null);
}

/** What is to be known of a collectible and an account, gathered from where the operations tell it. */
interface Facts {
  readonly isOwned: boolean | null;
  readonly earnedAt: string | null;
  readonly unlockedAt: string | null;
  readonly reference: UpstreamReference | null;
}

const of = createMembers<Facts>();

/** Fields of a collectible and an account, each with the fact behind it. */
export const ownershipMembers = {
  isOwned: of('isOwned', asIs),
  earnedAt: of('earnedAt', asIs),
  unlockedAt: of('unlockedAt', asIs),
  reference: of('reference', (payload, faultAt): CollectibleReferenceModel => ({
    told: toTold(referenceMembers, payload, faultAt),
  })),
};

/** A collectible and one account, without the id that the two share. */
export interface Ownership {
  readonly collectible: CollectibleModel;
  readonly told: Told<typeof ownershipMembers>;
}

/** Where the members lie that each fact is gathered from. */
type Sources = Readonly<Record<keyof Facts, readonly (readonly string[])[]>>;

const unlockedDate = ['unlockedDate'];
const referenceData = ['collectible', 'referenceData'];

const sources: Sources = {
  isOwned: [referenceData, unlockedDate],
  earnedAt: [[...referenceData, 'earnedDate'], unlockedDate],
  unlockedAt: [unlockedDate],
  reference: [referenceData],
};
const oldSources: Sources = {
  isOwned: [unlockedDate],
  earnedAt: [unlockedDate],
  unlockedAt: [unlockedDate],
  reference: [],
};

/** Finds the failure of a fact: the first among those of its sources. */
const inSources =
  (sources: Sources, faultAt: FaultFinder): FaultFinder =>
  (fact, ...path) =>
    sources[fact as keyof Facts]
      .map((source) => faultAt(...source, ...path))
      .find((fault) => fault !== undefined);

const readMoment = (text: string | null | undefined) => (text == null ? null : toMoment(text));

/** Maps the answer of `stars.ownedCollectible`; null without a collectible. */
export function toOwnership(payload: UpstreamOwnedCollectible, faultAt: FaultFinder): Ownership | null {
  const collectible =
    payload.collectible == null
      ? null
      : toCollectible(payload.collectible, (...path) => faultAt('collectible', ...path));
  if (collectible === null) return null;
  const told = payload.collectible?.referenceData;
  const reference = told == null || isNothing(told) ? null : told;
  const unlockedAt = readMoment(payload.unlockedDate);
  const factFaultAt = inSources(sources, faultAt);
  const isOwned = reference !== null || unlockedAt !== null;
  const facts: Facts = {
    // A failure may hide that it is owned, and never that it is not.
    isOwned: isOwned || factFaultAt('isOwned') === undefined ? isOwned : null,
    earnedAt: readMoment(reference?.earnedDate) ?? unlockedAt,
    unlockedAt,
    reference,
  };
  return { collectible, told: toTold(ownershipMembers, facts, factFaultAt) };
}

/** Maps the answer of `stars.olderCollectible`; null without a collectible. */
export function toOldOwnership(
  payload: UpstreamOldCollectible,
  { isOwn, faultAt }: { readonly isOwn: boolean; readonly faultAt: FaultFinder },
): Ownership | null {
  const collectible = toCollectible(payload, faultAt);
  if (collectible === null) return null;
  const unlockedAt = readMoment(payload.unlockedDate);
  const factFaultAt = inSources(oldSources, faultAt);
  // It never tells when another account unlocked something, owned or not.
  const isLacking = isOwn && factFaultAt('isOwned') === undefined ? false : null;
  const isOwned = unlockedAt === null ? isLacking : true;
  const facts: Facts = { isOwned, earnedAt: unlockedAt, unlockedAt, reference: null };
  return { collectible, told: toTold(ownershipMembers, facts, factFaultAt) };
}
