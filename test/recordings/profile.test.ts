import { expect, test } from 'vitest';

import {
  describeRecordings,
  readRecording,
  type RestRecording,
  testRecording,
} from '../support/recordings.js';
import { createReplayGateway } from '../support/replay-gateway.js';

const query = `{ viewer {
  id onlineId name localeRaw age avatar { url } isPlus isOfficiallyVerified
  subscriptions { service serviceRaw statusRaw tierRaw durationText }
  player { id }
} }`;

/** PSN's words for the services; the others keep theirs. */
const services: Readonly<Record<string, string>> = {
  PSNOW: 'PS_NOW',
  EAACCESS: 'EA_PLAY',
  UBISOFTPLUS: 'UBISOFT_PLUS',
  PSPLUS: 'PS_PLUS',
  LOYALTY: 'STARS',
};

const https = (url: string): string => url.replace(/^http:/, 'https:');

describeRecordings('viewer beside the recorded answer of who is signed in', () => {
  testRecording(
    'getProfileOracle/01',
    'every member that we read is told, by one question',
    async (recording) => {
      const { oracleUserProfileRetrieve: told } = recording.body.data;
      await using gateway = await createReplayGateway([recording]);
      const { data, errors } = await gateway.execute(query);
      expect(errors).toEqual([]);
      expect(data.viewer).toEqual({
        id: told.accountId,
        onlineId: told.onlineId,
        name: told.name === '' ? null : told.name,
        localeRaw: told.locale,
        age: told.age,
        avatar: { url: https(told.avatar.url) },
        isPlus: told.isPsPlusMember,
        isOfficiallyVerified: told.isOfficiallyVerified,
        subscriptions: told.userSubscription.map((each: any) => ({
          service: services[each.subscriptionType],
          serviceRaw: each.subscriptionType,
          statusRaw: each.subscriptionStatus,
          tierRaw: each.subscriptionTier,
          durationText: each.subscriptionDuration,
        })),
        player: { id: told.accountId },
      });
      expect(gateway.questions).toMatchObject([
        {
          operationName: 'getProfileOracle',
          variables: {},
          headers: { 'apollographql-client-name': 'oracle' },
        },
      ]);
    },
  );

  test('an account id that neither the token nor PSN tells is no account', async () => {
    const nameless: RestRecording = {
      name: 'invented',
      request: {
        method: 'GET',
        host: 'dms.api.playstation.com',
        path: '/api/v1/devices/accounts/me',
        query: {},
      },
      status: 200,
      body: {},
    };
    await using gateway = await createReplayGateway([], [nameless]);
    const { data, errors } = await gateway.execute('{ viewer { id } }');
    expect(data).toEqual({ viewer: null });
    expect(errors).toMatchObject([
      {
        path: ['viewer', 'id'],
        extensions: { code: 'PSN_UNEXPECTED_RESPONSE', operation: 'profile.ownAccount' },
      },
    ]);
  });
});

describeRecordings('viewerFriendsWhoPlay beside the recorded friends', () => {
  test('every friend is told whole by one question', async () => {
    const recording = readRecording('friendsWhoPlayRetrieveByConceptId/01');
    const { conceptId } = recording.request.variables!;
    await using gateway = await createReplayGateway([recording]);
    const { data, errors } = await gateway.execute(
      `{ concept(id: "${conceptId}") {
        viewerFriendsWhoPlay { onlineId name avatar { url altText } isPlus isOfficiallyVerified }
      } }`,
    );
    expect(errors).toEqual([]);
    expect(data.concept.viewerFriendsWhoPlay).toEqual(
      recording.body.data.gameListFriendsOwningGame.profiles.map((profile: any) => ({
        onlineId: profile.onlineId,
        name: profile.name,
        avatar: { url: profile.avatar.url, altText: profile.avatar.altText },
        isPlus: profile.isPsPlusMember,
        isOfficiallyVerified: profile.isOfficiallyVerified,
      })),
    );
    expect(gateway.questions).toMatchObject([
      { operationName: 'friendsWhoPlayRetrieveByConceptId', variables: { conceptId } },
    ]);
  });
});
