import { type EndpointAnswer, profileService, told } from '../endpoint-answer.js';
import { json } from '../reply.js';
import type { WorldAccount } from '../world/model.js';
import { socialOf } from '../world/social.js';
import { world } from '../world/world.js';

const MOST_AT_ONCE = 100;

/** The ids of a list in one parameter; undefined for none, or more than PSN takes. */
export function readAccountIds(query: Readonly<Record<string, string>>): readonly string[] | undefined {
  const ids = (query['accountIds'] ?? '').split(',').filter((id) => id !== '');
  return ids.length >= 1 && ids.length <= MOST_AT_ONCE ? ids : undefined;
}

/** PSN sends the sizes in this order, and avatars as plain http. */
function pictures(base: string, file: string) {
  const sizes = [
    ['s', 'small-'],
    ['xl', 'extra-large-'],
    ['l', ''],
    ['m', 'medium-'],
  ];
  return sizes.map(([size, prefix]) => ({ size, url: `${base}/${prefix ?? ''}${file}` }));
}

/** The name in parts, as PSN shares it. */
export function nameInParts({ identity: { name, isVerified } }: WorldAccount) {
  const [firstName, ...rest] = (name ?? '').split(' ');
  const [middleName] = rest.slice(0, -1);
  const inParts = { firstName, ...(middleName !== undefined && { middleName }), lastName: rest.at(-1) ?? '' };
  return isVerified ? { displayName: name } : inParts;
}

function sharesName(account: WorldAccount, asking: string): boolean {
  const { accountId, identity, friends } = account;
  if (identity.name === null) return false;
  return (
    accountId === asking ||
    identity.isVerified ||
    (socialOf(accountId).sharesName && friends.includes(asking))
  );
}

/** Without an account id: who asks for several has to count. */
function profileOf(account: WorldAccount, asking: string) {
  const { accountId, onlineId, identity, locale } = account;
  return {
    onlineId,
    ...(sharesName(account, asking) && {
      personalDetail: {
        ...nameInParts(account),
        profilePictures: pictures('https://image.example/people', identity.avatar),
      },
    }),
    aboutMe: socialOf(accountId).aboutMe,
    avatars: pictures('http://image.example/avatars', identity.avatar),
    languages: [locale],
    isPlus: identity.plus !== undefined,
    isOfficiallyVerified: identity.isVerified,
    isMe: accountId === asking,
  };
}

function findNamed(name: string): WorldAccount | undefined {
  const isName = (other: string | undefined) => other?.toLowerCase() === name.toLowerCase();
  return (
    world.accounts.find(({ onlineId }) => isName(onlineId)) ??
    world.accounts.find(({ accountId }) => isName(socialOf(accountId).formerOnlineId))
  );
}

/** Profiles, by id and by name. */
export const profileAnswers: Readonly<Record<string, EndpointAnswer>> = {
  'players.profile': ({ path, asking }) => {
    const account = world.account(path['accountId'] ?? '');
    return account === undefined
      ? profileService.badRequest('path: accountId')
      : told(profileOf(account, asking));
  },
  'players.profiles': ({ query, asking }) => {
    const ids = readAccountIds(query);
    if (ids === undefined) return profileService.badRequest('query: accountIds');
    // No public recording tells what becomes of an id that nobody has; here it leaves no trace.
    const accounts = ids.map(world.account).filter((account) => account !== undefined);
    return told({ profiles: accounts.map((account) => profileOf(account, asking)) });
  },
  'players.byName': ({ path, query }) => {
    const name = path['onlineId'] ?? '';
    const account = findNamed(name);
    if (account === undefined) {
      return json(404, { error: { code: 2105356, message: `User not found (user: '${name}')` } });
    }
    const { accountId, onlineId, locale } = account;
    const isFormer = onlineId.toLowerCase() !== name.toLowerCase();
    const country = locale.slice(-2).toLowerCase();
    const all = {
      onlineId: isFormer ? socialOf(accountId).formerOnlineId : onlineId,
      accountId,
      npId: Buffer.from(`${onlineId}@b7.${country}`).toString('base64'),
      ...(isFormer && { currentOnlineId: onlineId }),
    };
    const fields = (query['fields'] ?? '').split(',');
    return told({
      profile: Object.fromEntries(Object.entries(all).filter(([field]) => fields.includes(field))),
    });
  },
  'players.shareLink': ({ path }) => {
    const account = world.account(path['accountId'] ?? '');
    if (account === undefined) return profileService.badRequest('path: accountId');
    const { onlineId } = account;
    return told({
      shareUrl: `https://profile.example/${onlineId}`,
      shareImageUrl: `https://image.example/profile-${onlineId}?Expires=1795910838&Signature=invented`,
      shareImageUrlDestination: `https://profile.example/share/${onlineId}`,
    });
  },
  'profile.ownAccount': ({ asking }) => told({ accountId: asking }),
};
