import type {
  DisplayCaseResolvers,
  DisplaySlotResolvers,
  PlayerResolvers,
  PlayerStarsResolvers,
  PointsEventResolvers,
  StarsAccountResolvers,
  StarsPointsResolvers,
  StarsProgressResolvers,
  StarsSceneResolvers,
  ViewerResolvers,
} from '../../../generated/schema-types.js';
import type { GraphContext } from '../../context.js';
import { pointsMembers, progressMembers, standingMembers } from '../mapping/account.js';
import { toCollectible } from '../mapping/collectible.js';
import { displayCaseMembers, sceneMembers, slotMembers, toDisplayCase } from '../mapping/display.js';
import { pointsEventMembers, toPointsEvent } from '../mapping/programme.js';
import type { StarsProfileModel } from '../models.js';
import { orNotEnrolled } from '../not-enrolled.js';
import { operations } from '../operations.js';
import { loadList, loadStanding } from '../records.js';
import { toldFields } from '../../told-fields.js';

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

const isOut = ({ enrolment }: StarsProfileModel): boolean => enrolment.status === 'NOT_ENROLLED';

const { level, scene, display, points, requiresTermsAcceptance } = toldFields(standingMembers);

const common = {
  level,
  scene,
  display,
  async displayCase(profile: StarsProfileModel, _arguments: unknown, { psn }: GraphContext) {
    if (isOut(profile)) return null;
    const answer = await orNotEnrolled(psn.query(operations.displayCase, { accountId: profile.accountId }));
    const root = 'loyaltyCollectibleDisplayRetrieve';
    const shown = answer?.data[root];
    if (answer === null || shown == null) return null;
    return toDisplayCase(shown, (...path) => answer.faultAt(root, ...path));
  },
};

export const PlayerStars: PlayerStarsResolvers = common;

export const StarsAccount: StarsAccountResolvers = {
  ...common,
  points,
  requiresTermsAcceptance,
  async collectibles(account, _arguments, { psn }) {
    if (isOut(account)) return null;
    const asked = psn.query(operations.ownedCollectibles, { includeDisplayItems: true });
    return loadList(asked, 'loyaltyUserCollectiblesRetrieve', toCollectible);
  },
  async pointsHistory(account, _arguments, { psn }) {
    if (isOut(account)) return null;
    return loadList(psn.query(operations.pointsHistory, {}), 'loyaltyPointHistoryRetrieve', toPointsEvent);
  },
};

export const StarsProgress: StarsProgressResolvers = toldFields(progressMembers);
export const StarsPoints: StarsPointsResolvers = toldFields(pointsMembers);
export const StarsScene: StarsSceneResolvers = toldFields(sceneMembers);
export const DisplayCase: DisplayCaseResolvers = toldFields(displayCaseMembers);
export const DisplaySlot: DisplaySlotResolvers = toldFields(slotMembers);
export const PointsEvent: PointsEventResolvers = toldFields(pointsEventMembers);
