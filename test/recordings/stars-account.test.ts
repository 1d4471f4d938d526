import { expect, test } from 'vitest';

import { readConfig } from '../../src/config.js';
import { operations } from '../../src/modules/stars/operations.js';
import { interchangeableVersions } from '../../src/psn/operation.js';
import { describeRecordings, readRecording, readRecordings, type Recording } from '../support/recordings.js';
import { createReplayGateway, npsso } from '../support/replay-gateway.js';
import { expectedMedia, mediaFields } from './expected-media.js';

const query = `{
  viewer {
    stars {
      enrolment { status statusRaw isEligible since }
      level {
        number name expiresAt progressPercent trophiesEarned trophiesNeeded purchasesEarned purchasesNeeded
      }
      points { total totalText campaignsCompleted }
      requiresTermsAcceptance
      scene { id media { ${mediaFields} } }
      display { position isEmpty media { ${mediaFields} } }
    }
  }
}`;

/** What the graph tells of a recorded account; objects full of nulls say nothing. */
function expectedAccount({ body }: Recording) {
  const account = body.data.loyaltyAccountRetrieve;
  if (account === null) return null;
  const { enrollStatus: enrolment, statusLevel: level, pointsBalance: points, collectibleScene } = account;
  return {
    enrolment: {
      status: enrolment.status,
      statusRaw: enrolment.status,
      isEligible: enrolment.isUserEligibleToEnroll,
      since: enrolment.enrolledDateTime,
    },
    level: level.statusLevelNumber && {
      number: level.statusLevelNumber,
      name: level.currentStatusLevel,
      expiresAt: level.expiryDate,
      progressPercent: level.nextStatusProgress,
      trophiesEarned: level.totalTrophiesEarned,
      trophiesNeeded: level.totalTrophiesNeeded,
      purchasesEarned: level.totalPurchaseEarned,
      purchasesNeeded: level.totalPurchaseNeeded,
    },
    points: points && {
      total: points.totalPointsBalance,
      totalText: points.displayTotalPointsBalance,
      campaignsCompleted: points.totalCampaignsCompleted,
    },
    requiresTermsAcceptance: account.requiresTosAcceptance,
    scene: collectibleScene.id && {
      id: collectibleScene.id,
      media: expectedMedia(collectibleScene.assets),
    },
    display:
      account.collectibles?.map((slot: any, position: number) => ({
        position,
        isEmpty: slot.isEmpty,
        media: slot.assets && expectedMedia(slot.assets),
      })) ?? null,
  };
}

describeRecordings('viewer { stars } beside the recorded accounts', () => {
  const recordings = readRecordings('metGetAccount').map((recording) => [recording.name, recording] as const);
  const enrolled = readRecording('metGetAccount/02');

  test('the recordings are of accounts enrolled, not enrolled and not found', () => {
    const accounts = recordings.map(([, { body }]) => body.data.loyaltyAccountRetrieve?.enrollStatus.status);
    expect(accounts).toEqual([undefined, 'ENROLLED', 'ENROLLED', 'NOT_ENROLLED']);
  });

  test.each(recordings)('%s is told value by value, without an error', async (_name, recording) => {
    await using gateway = await createReplayGateway([recording]);
    const { status, data, errors } = await gateway.execute(query);
    expect(errors).toEqual([]);
    expect(status).toBe(200);
    expect(data).toEqual({ viewer: { stars: expectedAccount(recording) } });
    expect(gateway.questions).toHaveLength(1);
  });

  test('an account without enrolment keeps its enrolment and nothing else that is an object', async () => {
    await using gateway = await createReplayGateway([readRecording('metGetAccount/04')]);
    const { data } = await gateway.execute(query);
    expect(data.viewer.stars).toEqual({
      enrolment: { status: 'NOT_ENROLLED', statusRaw: 'NOT_ENROLLED', isEligible: false, since: null },
      level: null,
      points: null,
      requiresTermsAcceptance: true,
      scene: null,
      display: null,
    });
  });

  test('it costs one sign-in by the documented form', async () => {
    await using gateway = await createReplayGateway([enrolled]);
    await gateway.execute(query);
    const [signIn] = gateway.signIns;
    const { clientCredential } = readConfig({});
    expect(gateway.signIns).toHaveLength(1);
    expect(signIn?.query).toEqual({});
    expect(signIn?.form).toEqual({
      grant_type: 'sso_token',
      npsso,
      scope: 'psn:mobile.v2.core psn:clientapp',
      token_format: 'jwt',
    });
    expect(signIn?.headers).toMatchObject({
      authorization: `Basic ${clientCredential}`,
      'content-type': 'application/x-www-form-urlencoded',
    });
    // The id that every client of the app's kind signs in with.
    expect(Buffer.from(clientCredential, 'base64').toString()).toMatch(
      /^09515159-7237-4370-9b40-3806e67c0891:/,
    );
  });

  test('it costs one persisted query, asked as PSN’s own app asks it', async () => {
    await using gateway = await createReplayGateway([enrolled]);
    await gateway.execute(query);
    const [newest] = operations.account.versions;
    const [asked] = gateway.questions;
    expect(gateway.questions).toHaveLength(1);
    expect(asked).toMatchObject({ method: 'GET', path: '/api/graphql/v1/op' });
    expect(asked?.query).toEqual({
      operationName: 'metGetAccount',
      variables: '{"accountId":"me"}',
      extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: newest.sha256 } }),
    });
    expect(asked?.headers).toMatchObject({
      authorization: 'Bearer access_token-1',
      'content-type': 'application/json',
      'apollographql-client-name': newest.client,
      'accept-language': 'en-US',
      'x-psn-store-locale-override': 'en-US',
    });
    expect(asked?.headers).not.toHaveProperty('cookie');
  });

  const hashes = operations.account.versions.map(({ sha256 }) => sha256);
  const recorded = enrolled.request.sha256Hash ?? '';
  test.skipIf(!hashes.includes(recorded))(
    'the hash it was recorded with, while it is registered, is asked or stands in for the one that is',
    () => {
      expect(interchangeableVersions(operations.account).map(({ sha256 }) => sha256)).toContain(recorded);
    },
  );

  test('another language is asked for in both headers', async () => {
    await using gateway = await createReplayGateway([enrolled]);
    await gateway.execute(query, { headers: { 'x-psn-locale': 'de-at' } });
    expect(gateway.questions[0]?.headers).toMatchObject({
      'accept-language': 'de-AT',
      'x-psn-store-locale-override': 'de-AT',
    });
  });
});
