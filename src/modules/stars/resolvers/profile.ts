import type {
  PlayerResolvers,
  PlayerStarsResolvers,
  StarsAccountResolvers,
  ViewerResolvers,
} from '../../../generated/schema-types.js';
import type { GraphContext } from '../../context.js';
import { toDisplayCase, toPointsEvent } from '../mapping/account.js';
import { toCollectibles } from '../mapping/collectible.js';
import type { StarsProfileModel } from '../models.js';
import { orNotEnrolled, toldOrFault } from '../not-enrolled.js';
import { operations } from '../operations.js';
import { loadStanding } from '../records.js';

export const Viewer: ViewerResolvers = {
  async stars(_viewer, _arguments, { psn }) {
    const standing = await loadStanding(psn, 'me');
    return standing && { __typename: 'StarsAccount', ...standing };
  },
};

export const Player: PlayerResolvers = {
  async stars({ id }, _arguments, { psn }) {
    const standing = await loadStanding(psn, id);
    return standing && { __typename: 'PlayerStars', ...standing };
  },
};

/** A field's value, or the failure that PSN reported for the member it comes from. */
const field =
  <Name extends 'level' | 'points' | 'scene' | 'display' | 'requiresTermsAcceptance'>(
    name: Name,
    member: string,
  ) =>
  (account: StarsProfileModel): StarsProfileModel[Name] => {
    const fault = account[name] === null ? account.faultAt('loyaltyAccountRetrieve', member) : undefined;
    if (fault !== undefined) throw fault;
    return account[name];
  };

const isOut = ({ enrolment }: StarsProfileModel): boolean => enrolment.status === 'NOT_ENROLLED';

const common = {
  level: field('level', 'statusLevel'),
  scene: field('scene', 'collectibleScene'),
  display: field('display', 'collectibles'),
  async displayCase(profile: StarsProfileModel, _arguments: unknown, { psn }: GraphContext) {
    if (isOut(profile)) return null;
    const answer = await orNotEnrolled(psn.query(operations.displayCase, { accountId: profile.accountId }));
    const root = 'loyaltyCollectibleDisplayRetrieve';
    const shown = answer?.data[root];
    if (answer === null || shown == null) return null;
    toldOrFault(shown.collectibles, answer.faultAt(root, 'collectibles'));
    return toDisplayCase(shown);
  },
};

export const PlayerStars: PlayerStarsResolvers = common;

export const StarsAccount: StarsAccountResolvers = {
  ...common,
  points: field('points', 'pointsBalance'),
  requiresTermsAcceptance: field('requiresTermsAcceptance', 'requiresTosAcceptance'),
  async collectibles(account, _arguments, { psn }) {
    if (isOut(account)) return null;
    const asked = psn.query(operations.ownedCollectibles, { includeDisplayItems: true });
    const answer = await orNotEnrolled(asked);
    const list = answer?.data.loyaltyUserCollectiblesRetrieve;
    if (answer === null || list == null) return null;
    return toCollectibles(list, (index, member) =>
      answer.faultAt('loyaltyUserCollectiblesRetrieve', index, member),
    );
  },
  async pointsHistory(account, _arguments, { psn }) {
    if (isOut(account)) return null;
    const answer = await orNotEnrolled(psn.query(operations.pointsHistory, {}));
    const events = answer?.data.loyaltyPointHistoryRetrieve;
    return events?.filter((event) => event !== null).map(toPointsEvent) ?? null;
  },
};
