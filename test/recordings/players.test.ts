import { expect, test } from 'vitest';

import {
  describeRecordings,
  readRestRecording,
  readRestRecordings,
  type RestRecording,
} from '../support/recordings.js';
import { createReplayGateway } from '../support/replay-gateway.js';

/** Where a source noted no id, any will do. */
const anyId = '7000000000000000001';

/** What stood in the path of a recording after some step. */
function stepAfter({ request }: RestRecording, step: string): string {
  const steps = request.path.split('/');
  const found = steps[steps.indexOf(step) + 1] ?? '';
  return found.startsWith('{') ? anyId : found;
}

const idOf = (recording: RestRecording): string => stepAfter(recording, 'users');
const byId = (id: string, below: string) => `{ player(by: { accountId: "${id}" }) { ${below} } }`;
const https = (url: string) => url.replace(/^http:/, 'https:');
const shown = (text: string | undefined) => (text === undefined || text === '' ? null : text);

async function ask(query: string, ...recordings: readonly RestRecording[]) {
  await using gateway = await createReplayGateway([], recordings);
  const { data, errors } = await gateway.execute(query);
  return { data, errors, calls: gateway.calls };
}

const pathOf = ({ request }: RestRecording) => request.path.replace('//', '/');

const named = (recordings: readonly RestRecording[]) =>
  recordings.map((recording) => [recording.name, recording] as const);

const sizes = { SMALL: 's', MEDIUM: 'm', LARGE: 'l', EXTRA_LARGE: 'xl' };

describeRecordings('profiles beside their recordings', () => {
  const picture = (field: string) =>
    Object.entries(sizes)
      .map(([size, short]) => `${field}_${short}: ${field}(size: ${size}) { url }`)
      .join(' ');
  const query = `onlineId name aboutMe languages isPlus isOfficiallyVerified ${picture('avatar')}
    realName { first middle last display ${picture('picture')} }`;

  const expectedPictures = (field: string, pictures: readonly { size: string; url: string }[] = []) =>
    Object.fromEntries(
      Object.values(sizes).map((short) => {
        const found = pictures.find(({ size }) => size === short);
        return [`${field}_${short}`, found === undefined ? null : { url: https(found.url) }];
      }),
    );

  test.each(named(readRestRecordings('users-profiles')))('%s is told whole', async (_name, recording) => {
    const { data, errors, calls } = await ask(byId(idOf(recording), query), recording);
    expect(errors).toEqual([]);
    const { body } = recording;
    const { personalDetail: person } = body;
    const parts = [person?.firstName, person?.middleName, person?.lastName].filter(Boolean).join(' ');
    expect(data.player).toEqual({
      onlineId: body.onlineId,
      name: shown(person?.displayName ?? parts),
      aboutMe: shown(body.aboutMe),
      languages: body.languages,
      isPlus: body.isPlus,
      isOfficiallyVerified: body.isOfficiallyVerified,
      ...expectedPictures('avatar', body.avatars),
      realName:
        person === undefined
          ? null
          : {
              first: person.firstName ?? null,
              middle: person.middleName ?? null,
              last: person.lastName ?? null,
              display: person.displayName ?? null,
              ...expectedPictures('picture', person.profilePictures),
            },
    });
    expect(calls.map(({ path }) => path)).toEqual([
      recording.request.path.replace(/users\/[^/]+/, `users/${idOf(recording)}`),
    ]);
  });

  test('recorded ones together are told in the order of the ids, as an answer for several would be', async () => {
    const recorded = readRestRecordings('users-profiles').filter(({ body }) => body.isMe !== true);
    const ids = recorded.map((_recording, index) => String(BigInt(anyId) + BigInt(index)));
    const together: RestRecording = {
      name: 'together',
      request: { method: 'GET', host: '', path: '/api/userProfile/v1/internal/users/profiles', query: {} },
      status: 200,
      body: { profiles: recorded.map(({ body }) => body) },
    };
    const list = ids.map((id) => `"${id}"`).join(', ');
    const { data, errors, calls } = await ask(`{ players(accountIds: [${list}]) { id onlineId } }`, together);
    expect(errors).toEqual([]);
    expect(data.players).toEqual(
      recorded.map(({ body }, index) => ({ id: ids[index], onlineId: body.onlineId })),
    );
    expect(calls.map(({ query }) => query)).toEqual([{ accountIds: ids.join(',') }]);
  });
});

describeRecordings('names beside their recordings', () => {
  test.each(named(readRestRecordings('legacy-profile2')))(
    '%s is the player of the name',
    async (name, recording) => {
      const asked = name === 'rest/legacy-profile2/12' ? 'Nickname' : stepAfter(recording, 'users');
      // The gateway asks for its own account by id.
      const onlineId = asked === 'me' ? 'username' : asked;
      const answer = {
        ...recording,
        request: { ...recording.request, path: `/userProfile/v1/users/${onlineId}/profile2` },
      };
      const { data, errors, calls } = await ask(
        `{ player(by: { onlineId: "${onlineId}" }) { id onlineId formerOnlineId country } }`,
        answer,
      );
      expect(errors).toEqual([]);
      const { profile } = recording.body;
      const npId = Buffer.from(profile?.npId ?? '', 'base64').toString();
      expect(data.player).toEqual(
        recording.status === 404
          ? null
          : {
              id: profile.accountId,
              onlineId: profile.currentOnlineId ?? profile.onlineId,
              formerOnlineId: profile.currentOnlineId === undefined ? null : profile.onlineId,
              country: npId === '' ? null : npId.slice(-2).toUpperCase(),
            },
      );
      expect(calls).toHaveLength(1);
      expect(calls[0]?.headers.authorization).toMatch(/^Bearer ./);
    },
  );
});

const presence = `presence { availabilityRaw isOnline onlineStatus platformRaw lastOnlineAt
  playing { title { id } name platformRaw status } }`;

const expectedPresence = (told: any) => ({
  availabilityRaw: told.availability,
  isOnline: told.primaryPlatformInfo.onlineStatus === 'online',
  onlineStatus: told.primaryPlatformInfo.onlineStatus,
  platformRaw: told.primaryPlatformInfo.platform,
  lastOnlineAt: told.primaryPlatformInfo.lastOnlineDate ?? null,
  playing: (told.gameTitleInfoList ?? []).map((game: any) => ({
    title: { id: game.npTitleId },
    name: game.titleName,
    platformRaw: game.launchPlatform,
    status: game.gameStatus ?? null,
  })),
});

const isPrivate = { code: 'PSN_PRIVATE', operation: 'players.presence' };

describeRecordings('presences beside their recordings', () => {
  // The older version of the endpoint answers alike, and is asked no more.
  const single = ['users-basicPresences', 'users-basicPresences-v1']
    .flatMap(readRestRecordings)
    .map((recording) => ({
      ...recording,
      request: { ...recording.request, path: recording.request.path.replace('/v1/', '/v2/') },
    }));

  test.each(named(single))('%s is told whole, or as private', async (_name, recording) => {
    const { data, errors, calls } = await ask(byId(idOf(recording), presence), recording);
    if (recording.status === 403) {
      expect(data.player.presence).toBeNull();
      expect(errors.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
        { path: ['player', 'presence'], extensions: isPrivate },
      ]);
    } else {
      expect(errors).toEqual([]);
      expect(data.player.presence).toEqual(expectedPresence(recording.body.basicPresence));
    }
    expect(calls.map(({ query }) => query)).toEqual([
      readRestRecording('users-basicPresences/01').request.query,
    ]);
  });

  test('an answer for several is told to each by id, asked just as recorded', async () => {
    const recording = readRestRecording('users-basicPresences-many/01');
    const ids = recording.request.query['accountIds']!.split(',');
    const list = [...ids, anyId].map((id) => `"${id}"`).join(', ');
    const { data, errors, calls } = await ask(
      `{ players(accountIds: [${list}]) { id ${presence} } }`,
      recording,
    );
    expect(errors).toEqual([]);
    const byAccount = new Map(recording.body.basicPresences.map((told: any) => [told.accountId, told]));
    expect(data.players).toEqual([
      ...ids.map((id) => ({ id, presence: expectedPresence(byAccount.get(id)) })),
      { id: anyId, presence: null },
    ]);
    const { accountIds, ...rest } = calls[0]!.query;
    expect(accountIds).toBe([...ids, anyId].join(','));
    expect({ path: calls[0]?.path, ...rest }).toEqual({
      path: pathOf(recording),
      platforms: recording.request.query['platforms'],
      type: recording.request.query['type'],
      withOwnGameTitleInfo: recording.request.query['withOwnGameTitleInfo'],
    });
  });
});

describeRecordings('friends beside their recordings', () => {
  test.each(named(readRestRecordings('users-friends')))(
    '%s is a page, private or refused',
    async (_name, recording) => {
      const id = stepAfter(recording, 'users');
      const below = 'friends(first: 1000) { totalCount nodes { id } pageInfo { hasNextPage } }';
      const root = id === 'me' ? 'viewer' : 'player';
      const { data, errors, calls } = await ask(
        id === 'me' ? `{ viewer { ${below} } }` : byId(id, below),
        recording,
      );
      expect(calls.map(({ query }) => query)).toEqual([{ limit: '1000', offset: '0' }]);
      if (recording.status === 200) {
        expect(errors).toEqual([]);
        const { friends, totalItemCount } = recording.body;
        expect(data[root].friends).toEqual({
          totalCount: totalItemCount,
          nodes: friends.map((friend: string) => ({ id: friend })),
          pageInfo: { hasNextPage: false },
        });
      } else {
        const refusal =
          recording.status === 403
            ? { code: 'PSN_PRIVATE' }
            : { code: 'PSN_ERROR', psnCode: 2281473, parameter: 'query: limit', statusCode: 400 };
        expect(data[root]).toEqual({ friends: null });
        expect(errors.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
          { path: [root, 'friends'], extensions: { operation: 'players.friends', ...refusal } },
        ]);
      }
    },
  );

  test('a friend summary is how two stand to each other', async () => {
    const recording = readRestRecording('users-friends-summary/01');
    const id = stepAfter(recording, 'friends');
    const { data, errors } = await ask(
      byId(id, 'relation { kind kindRaw friendsCount mutualFriendsCount }'),
      recording,
    );
    expect(errors).toEqual([]);
    expect(data.player.relation).toEqual({
      kind: 'REQUEST_RECEIVED',
      kindRaw: recording.body.friendRelation,
      friendsCount: recording.body.friendsCount,
      mutualFriendsCount: recording.body.mutualFriendsCount,
    });
  });

  test.each(named(readRestRecordings('users-friends-receivedRequests')))(
    '%s is told whole',
    async (_name, recording) => {
      const { data, errors } = await ask(
        '{ viewer { friendRequests { player { id } requestedAt sharesRealName realName { first middle last } } } }',
        recording,
      );
      expect(errors).toEqual([]);
      expect(data.viewer.friendRequests).toEqual(
        recording.body.receivedRequests.map((request: any) => ({
          player: { id: request.accountId },
          requestedAt: request.requestedDate,
          sharesRealName: request.personalDetailSharing !== 'none',
          realName:
            request.personalDetail === undefined
              ? null
              : {
                  first: request.personalDetail.firstName,
                  middle: request.personalDetail.middleName,
                  last: request.personalDetail.lastName,
                },
        })),
      );
    },
  );

  test.each(named(readRestRecordings('users-friends-availableToPlay')))(
    '%s is told whole',
    async (_name, recording) => {
      const { data, errors } = await ask('{ viewer { availableToPlay { id } } }', recording);
      expect(errors).toEqual([]);
      expect(data.viewer.availableToPlay).toEqual(
        recording.body.settings.map(({ accountId }: any) => ({ id: accountId })),
      );
    },
  );

  test('the recorded list of blocks is empty', async () => {
    const recording = readRestRecording('users-blocks/01');
    const { data, errors } = await ask('{ viewer { blocked { id } } }', recording);
    expect({ blocked: data.viewer.blocked, errors }).toEqual({
      blocked: recording.body.blockList,
      errors: [],
    });
  });

  test.each(named(readRestRecordings('share-profile')))('%s is a link', async (_name, recording) => {
    const id = stepAfter(recording, 'profile');
    const { data, errors } = await ask(byId(id, 'shareLink { url image imageTarget }'), recording);
    expect(errors).toEqual([]);
    expect(data.player.shareLink).toEqual({
      url: recording.body.shareUrl,
      image: recording.body.shareImageUrl,
      imageTarget: recording.body.shareImageUrlDestination,
    });
  });

  test('whose account it is, where the token does not tell', async () => {
    const recording = readRestRecording('devices-accounts-me/01');
    const { data, errors, calls } = await ask('{ viewer { id player { id } } }', recording);
    expect(errors).toEqual([]);
    const id = recording.body.accountId;
    expect(data.viewer).toEqual({ id, player: { id } });
    expect(calls.map(({ path, query }) => [path, query])).toEqual([[pathOf(recording), {}]]);
  });
});
