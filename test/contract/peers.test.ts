import { isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';

import { modules } from '../../src/modules/index.js';
import { buildSchema } from '../../src/server/schema.js';
import { readCode, readTable } from './markdown.js';
import { readText } from './repository.js';

const document = readText('docs/PEERS.md');
const schema = buildSchema(modules);

/** The `Type.field` between backticks of a text; calls of the libraries have no such form. */
const fieldsIn = (text: string) => readCode(text).filter((word) => /^[A-Z]\w*\.[a-z]\w*$/.test(word));

/** Whether the schema has a field that is written as `Type.field`. */
function isField(coordinate: string): boolean {
  const [owner = '', name = ''] = coordinate.split('.');
  const type = schema.getType(owner);
  return (isObjectType(type) || isInterfaceType(type)) && Object.hasOwn(type.getFields(), name);
}

test('docs/PEERS.md names only fields that exist', () => {
  const fields = new Set(fieldsIn(document));
  expect(fields.size).toBeGreaterThan(100);
  expect([...fields].filter((field) => !isField(field))).toEqual([]);
});

const headings = [...document.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading = '']) => heading);
const tables = headings
  .map((heading) => ({ heading, rows: readTable(document, heading) }))
  .filter(({ rows }) => rows.length > 0);

test('docs/PEERS.md has a table for every part of both libraries', () => {
  expect(tables.map(({ heading }) => heading)).toEqual([
    'Signing in',
    'Players',
    'Games',
    'Trophies',
    'PSNAWP',
    'Client',
    'User',
    'GameTitle',
    'Group',
  ]);
});

describe.each(tables)('$heading', ({ rows }) => {
  test('answers each function with a field, or says why there is none', () => {
    const unanswered = rows.filter(([, , ours = '']) => fieldsIn(ours).length === 0);
    const reasons = /not offered: \w|`psn-gateway sign-in`/;
    expect(unanswered.filter(([, , , remark = '']) => !reasons.test(remark))).toEqual([]);
  });

  test('names no function twice, and each with what it reads and a remark', () => {
    const names = rows.map(([name]) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(rows.filter((cells) => cells.length !== 4 || cells.includes(''))).toEqual([]);
  });
});

/** What psn-api 2.18.1 exports besides types. */
const psnApi = `call exchangeAccessCodeForAuthTokens exchangeCodeForAccessToken exchangeNpssoForAccessCode
  exchangeNpssoForCode exchangeRefreshTokenForAuthTokens getAccountDevices getBasicPresence getProfileFromAccountId
  getProfileFromUserName getProfileShareableLink getPurchasedGames getRecentlyPlayedGames getTitleTrophies
  getTitleTrophyGroups getUserBlockedAccountIds getUserFriendsAccountIds getUserFriendsRequests getUserPlayedGames
  getUserRegion getUserTitles getUserTrophiesEarnedForTitle getUserTrophiesForSpecificTitle
  getUserTrophyGroupEarningsForTitle getUserTrophyProfileSummary makeUniversalSearch`;

/** The public methods and properties of psnawp's classes, up to 3.1. */
const psnawp: Readonly<Record<string, string>> = {
  PSNAWP: 'me user game_title group search',
  Client: `online_id account_id get_region get_profile_legacy get_account_devices friends_list friend_requests
    get_presences available_to_play blocked_list get_shareable_profile_link get_groups trophy_summary trophy_titles
    trophy_titles_for_title trophies trophy_groups_summary title_stats game_entitlements`,
  User: `online_id account_id prev_online_id profile get_region get_profile_legacy get_presence friendship
    accept_friend_request remove_friend friends_list is_blocked get_shareable_profile_link trophy_summary trophy_titles
    trophy_titles_for_title trophies trophy_groups_summary title_stats`,
  GameTitle: 'np_communication_id get_details trophies trophy_groups_summary get_title_icon_url',
  Group: `create_from_users change_name get_group_information send_message send_image get_resource get_conversation
    leave_group invite_members kick_member`,
};

/** The functions that a table names, without what they are called with. */
const namedIn = (heading: string) =>
  new Set(
    readTable(document, heading)
      .flatMap(([name = '']) => readCode(name))
      .map((call) => call.replace(/\(.*$/, '')),
  );

describe('docs/PEERS.md', () => {
  test('names every function that psn-api exports, and no other', () => {
    const named = ['Signing in', 'Players', 'Games', 'Trophies'].flatMap((heading) => [...namedIn(heading)]);
    expect(named.toSorted()).toEqual(psnApi.split(/\s+/).toSorted());
  });

  test.each(Object.entries(psnawp))('names every method of psnawp’s %s', (owner, methods) => {
    const named = namedIn(owner);
    expect(methods.split(/\s+/).filter((method) => !named.has(method))).toEqual([]);
  });
});
