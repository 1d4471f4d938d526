import { playerIds } from '../../src/emulator/world/accounts.js';
import { conversations } from '../../src/emulator/world/conversations.js';
import { world } from '../../src/emulator/world/world.js';
import type { OperationQuery } from './operation-queries.js';

const { juniper, bramble } = playerIds;
const player = (below: string) => `{ player(by: { accountId: "${juniper}" }) { ${below} } }`;
const players = (below: string) => `{ players(accountIds: ["${juniper}", "${bramble}"]) { ${below} } }`;
const viewer = (below: string) => `{ viewer { ${below} } }`;
const group = (below: string) => viewer(`group(id: "${conversations[0]!.id}") { ${below} }`);

const trophySet = (below: string) =>
  `{ trophySet(npCommunicationId: "${world.trophySets[0]!.id}") { ${below} } }`;

/** One for each endpoint of the registry: a query that makes the gateway ask it, and the fields that it answers. */
export const endpointQueries: Readonly<Record<string, OperationQuery>> = {
  'players.profile': {
    fields: ['Query.player', 'Player.onlineId', 'Player.avatar', 'Player.realName', 'Viewer.aboutMe'],
    query: player('aboutMe'),
  },
  'players.profiles': {
    fields: ['Query.players', 'Player.onlineId', 'FriendWhoPlays.player'],
    query: players('aboutMe'),
  },
  'players.byName': {
    fields: ['Query.player', 'Player.formerOnlineId', 'Player.country'],
    query: '{ player(by: { onlineId: "JuniperQuill" }) { id } }',
  },
  'players.presence': {
    fields: ['Player.presence', 'Viewer.presence'],
    query: player('presence { isOnline }'),
  },
  'players.presences': { fields: ['Player.presence'], query: players('presence { isOnline }') },
  'players.friends': {
    fields: ['Viewer.friends', 'Player.friends', 'FriendWhoPlays.player'],
    query: viewer('friends { totalCount }'),
  },
  'games.playedTitles': {
    fields: ['Viewer.playedTitles', 'Player.playedTitles'],
    query: '{ viewer { playedTitles { totalCount } } }',
  },
  'games.titleConcepts': {
    fields: ['Title.concept', 'Title.name', 'Title.icon', 'Title.products'],
    query: '{ title(id: "PPSA00000_00") { name } }',
  },
  'games.entitlements': {
    fields: ['Viewer.entitlements', 'LibraryGame.concept'],
    query: '{ viewer { entitlements { totalCount } } }',
  },
  'games.installedTitles': {
    fields: ['Viewer.consoleStorage'],
    query: '{ viewer { consoleStorage { name } } }',
  },
  'games.devices': { fields: ['Viewer.activations'], query: '{ viewer { activations { kind } } }' },
  'players.relation': { fields: ['Player.relation'], query: player('relation { kind }') },
  'players.friendRequests': {
    fields: ['Viewer.friendRequests'],
    query: viewer('friendRequests { requestedAt }'),
  },
  'players.blocked': { fields: ['Viewer.blocked'], query: viewer('blocked { id }') },
  'players.availableToPlay': { fields: ['Viewer.availableToPlay'], query: viewer('availableToPlay { id }') },
  'players.shareLink': { fields: ['Player.shareLink'], query: player('shareLink { url }') },
  'groups.list': { fields: ['Viewer.groups'], query: viewer('groups { totalCount }') },
  'groups.group': { fields: ['Viewer.group', 'MessageGroup.isMuted'], query: group('id') },
  'groups.messages': { fields: ['MessageGroup.messages'], query: group('messages { nodes { id } }') },
  'profile.ownAccount': { fields: ['Viewer.id'], query: viewer('id') },
  'trophies.summary': {
    fields: ['Viewer.trophySummary', 'Player.trophySummary'],
    query: player('trophySummary { level }'),
  },
  'trophies.playedSets': {
    fields: ['Viewer.trophySets', 'Player.trophySets'],
    query: player('trophySets { totalCount }'),
  },
  'trophies.setsByTitle': {
    fields: [
      'Title.trophySets',
      'LibraryGame.trophySets',
      'RecentTitle.trophySets',
      'Player.trophySetsOfTitle',
    ],
    query: player(`trophySetsOfTitle(titleId: "${world.titles[0]!.id}") { progress }`),
  },
  'trophies.groups': {
    fields: ['Query.trophySet', 'TrophySet.name', 'TrophySet.groups'],
    query: trophySet('name'),
  },
  'trophies.definitions': {
    fields: ['TrophySet.trophies', 'TrophySet.trophy', 'TrophyGroup.trophies', 'Trophy.name'],
    query: trophySet('trophies { name }'),
  },
  'trophies.progress': {
    fields: ['TrophySet.played', 'PlayedTrophySet.progress', 'PlayedTrophySet.groups'],
    query: trophySet('played { progress }'),
  },
  'trophies.earned': {
    fields: ['Trophy.earned', 'Trophy.rarity', 'PlayedTrophySet.trophies', 'PlayedTrophySet.rarest'],
    query: player('trophySets(first: 1) { nodes { trophies { isEarned } } }'),
  },
};
