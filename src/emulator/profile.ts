import { type AnswerContext, found, type OperationAnswer } from './operation-answer.js';
import { typed, type PsnObject } from './psn-object.js';
import type { WorldAccount } from './world/model.js';
import { world } from './world/world.js';

const root = 'oracleUserProfileRetrieve';

/** Avatars come as plain http. */
const picture = (file: string): PsnObject => typed('Media', { url: `http://image.example/avatars/${file}` });

/** PSN lists five services whatever an account pays for, and of most it tells next to nothing. */
function subscriptions({ identity: { plus }, stars }: WorldAccount): PsnObject[] {
  const service = (subscriptionType: string, told: object = {}): PsnObject =>
    typed('UserSubscription', {
      loyaltyTier: null,
      subscriptionDuration: null,
      subscriptionFlag: null,
      subscriptionStatus: 'NEVER',
      subscriptionTier: null,
      subscriptionType,
      ...told,
    });
  const paid = plus && {
    subscriptionDuration: plus.duration,
    subscriptionFlag: '',
    subscriptionStatus: 'SUBSCRIBED',
    subscriptionTier: plus.tier,
  };
  return [
    service('PSNOW'),
    service('EAACCESS'),
    service('UBISOFTPLUS'),
    service('PSPLUS', paid),
    service('LOYALTY', { subscriptionStatus: stars === undefined ? 'NOT_ENROLLED' : 'SUBSCRIBED' }),
  ];
}

function common(account: WorldAccount) {
  const { accountId, locale, identity } = account;
  return {
    accountId,
    age: identity.age,
    hashedAccountId: `hash-of-${accountId}`,
    isPsPlusMember: identity.plus !== undefined,
    locale,
    userSubscription: subscriptions(account),
  };
}

/** Answers of the account that asks. */
function ofAsking(tell: (account: WorldAccount) => Readonly<Record<string, unknown>>): OperationAnswer {
  return {
    root,
    variables: {},
    answer: (_variables, { accountId }: AnswerContext) => {
      const account = world.account(accountId ?? '');
      return found(root, account === undefined ? null : typed('OracleUserProfile', tell(account)));
    },
  };
}

const friendsRoot = 'gameListFriendsOwningGame';

const shown = (url: PsnObject): PsnObject => typed('Media', { ...url, altText: null });

/** Friends who share what they play, without their account ids. */
function friendsWhoOwn(conceptId: string, accountId: string): PsnObject[] {
  const friends = (world.account(accountId)?.friends ?? []).map(world.account);
  return friends
    .filter((friend) => friend !== undefined)
    .filter(({ isPrivate, library }) => !isPrivate && library.some((owned) => owned.conceptId === conceptId))
    .map(({ onlineId, identity }) =>
      typed('Profile', {
        avatar: shown(picture(identity.avatar)),
        isOfficiallyVerified: identity.isVerified,
        isPsPlusMember: identity.plus !== undefined,
        name: identity.name,
        onlineId,
        profilePicture: null,
      }),
    );
}

/** What the store's pages know of who is signed in. */
export const profileAnswers: Readonly<Record<string, OperationAnswer>> = {
  'profile.identity': ofAsking((account) => ({
    ...common(account),
    avatar: picture(account.identity.avatar),
    isOfficiallyVerified: account.identity.isVerified,
    name: account.identity.name,
    onlineId: account.onlineId,
    profilePicture: account.identity.name === null ? null : picture(`large-${account.identity.avatar}`),
  })),
  'profile.shortIdentity': ofAsking((account) => ({ ...common(account), isAuthorized: true })),
  'profile.friendsWhoPlay': {
    root: friendsRoot,
    variables: { conceptId: 'String!' },
    answer: ({ conceptId }, { accountId }) => {
      const friends = friendsWhoOwn(String(conceptId), accountId ?? '');
      const pageInfo = typed('PageInfo', { offset: 0, totalCount: friends.length });
      return found(friendsRoot, typed('GameListFriendsOwningGame', { pageInfo, profiles: friends }));
    },
  },
};
