import type { PsnSession } from '../../psn/session.js';
import type { Reference, References } from '../module.js';
import { nothingTold } from '../record.js';
import { readStarsId } from './ids.js';
import { toScene } from './mapping/display.js';
import type { RewardModel } from './models.js';
import { operations } from './operations.js';
import { loadCampaign, loadList, loadOwnership, loadReward } from './records.js';

/** Asks only where more than the id is wanted. */
const orStub =
  <Stub, Found>(
    toStub: (id: string) => Stub,
    load: (psn: PsnSession, id: string) => Promise<Found | null>,
  ): Reference<Stub | Found> =>
  (key, { psn }, selected) => {
    const id = readStarsId(key);
    const isStub = selected.every(({ name }) => name === '__typename' || name === 'id');
    return isStub ? toStub(id) : load(psn, id);
  };

const toStub = (id: string) => ({ id, told: nothingTold });

type Kind = RewardModel['__typename'];
type RewardOf<Name extends Kind> = Extract<RewardModel, { readonly __typename: Name }>;

const isOf =
  <Name extends Kind>(kind: Name) =>
  (reward: RewardModel): reward is RewardOf<Name> =>
    reward.__typename === kind;

/** A reward of a kind; another kind of that id is another thing. */
const reward = <Name extends Kind>(kind: Name) => {
  const isWanted = isOf(kind);
  return async (psn: PsnSession, id: string): Promise<RewardOf<Name> | null> => {
    const found = await loadReward(psn, id);
    return found !== null && isWanted(found) ? found : null;
  };
};

export const references: References = {
  Campaign: { id: orStub(toStub, loadCampaign) },
  CollectibleReward: {
    id: orStub((id) => ({ ...toStub(id), __typename: 'CollectibleReward' }), reward('CollectibleReward')),
  },
  ProductReward: {
    id: orStub((id) => ({ ...toStub(id), __typename: 'ProductReward' }), reward('ProductReward')),
  },
  WalletReward: {
    id: orStub((id) => ({ ...toStub(id), __typename: 'WalletReward' }), reward('WalletReward')),
  },
  Collectible: {
    id: orStub(toStub, async (psn, collectibleId) => {
      const ownership = await loadOwnership(psn, { collectibleId, accountId: 'me' });
      return ownership?.collectible ?? null;
    }),
  },
  StarsScene: {
    id: orStub(toStub, async (psn, id) => {
      const scenes = await loadList(
        psn.query(operations.scenes, {}),
        'loyaltyCollectibleScenesRetrieve',
        toScene,
      );
      return scenes?.find((scene) => scene.id.toLowerCase() === id.toLowerCase()) ?? null;
    }),
  },
};
