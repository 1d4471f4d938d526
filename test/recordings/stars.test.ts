import { expect, test } from 'vitest';

import { registry } from '../../src/modules/index.js';
import { persistedQueries } from '../../src/psn/operation.js';
import { describeRecordings, readRecording, readRecordings, type Recording } from '../support/recordings.js';
import { createReplayGateway } from '../support/replay-gateway.js';
import { expectedFaults, rootOf } from './expected-faults.js';
import { type Case, cases, collectibleFields, expectedCollectible } from './expected-stars.js';

/** What the gateway sends where the recording's own variables are of another account or a documentation's default. */
const sent: Readonly<Record<string, object>> = {
  metGetCollectibleDisplay: { accountId: 'me' },
  metGetUserCollectibles: { includeDisplayItems: true },
};

const usable = /^(me|\d{17,20}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|OFFER-LOYALTY-\d+)$/i;

/** A recording's variables, without those that are placeholders. */
function noted({ request }: Recording): Record<string, any> {
  const entries = Object.entries(request.variables ?? {});
  return Object.fromEntries(entries.filter(([, value]) => typeof value !== 'string' || usable.test(value)));
}

/** Replays a recording, and compares everything that it tells, or the failures that it holds in its stead. */
async function check(recording: Recording, row: Case, account: Recording): Promise<void> {
  const { operationName } = recording.request;
  const asked = sent[operationName] ?? { ...row.unnoted, ...noted(recording) };
  const replayed = { ...recording, request: { ...recording.request, variables: asked } };
  await using gateway = await createReplayGateway([replayed, ...(row.ofAccount ? [account] : [])]);
  const { data, errors } = await gateway.execute(row.ask(asked));
  const answer = row.path.reduce((value, name) => value[name], data);

  const root = rootOf(recording);
  const faults = expectedFaults(recording);
  if (faults.length === 0) {
    expect(errors).toEqual([]);
    expect(answer).toEqual(row.expected(root, asked));
  } else if (root === null) {
    expect(answer).toBeNull();
    expect(errors).toMatchObject([{ path: row.path, extensions: { code: faults[0] } }]);
  } else {
    // Which of our fields lack what failed is looked at in test/modules/stars-faults.test.ts.
    expect(errors).not.toEqual([]);
    for (const { path, extensions } of errors) {
      expect(path?.slice(0, row.path.length)).toEqual(row.path);
      expect(faults).toContain(extensions.code);
    }
  }

  const [question] = gateway.questions.filter((sentOne) => sentOne.operationName === operationName);
  const operation = persistedQueries(registry).find((entry) => entry.operationName === operationName);
  expect(question?.variables).toEqual(asked);
  expect(operation?.versions.map(({ sha256 }) => sha256)).toContain(
    question?.extensions.persistedQuery.sha256Hash,
  );
  expect(question?.headers.authorization).toMatch(/^Bearer ./);
}

const uuid = '6d1f0a52-3c7e-5b94-8e21-0f4b7c9d2a63';

/** A recording in a form that PSN is known for, of which this folder may hold none. */
function invent(operationName: string, body: object, variables: Recording['request']['variables'] = null) {
  const request = { operationName, variables, sha256Hash: null };
  return { name: operationName, request, status: 200, body } satisfies Recording;
}

const internal = {
  type: 'NimbusNormalizedError',
  error: { referenceId: 'r', code: -1, message: 'No.', reason: 'InternalError', source: '-1' },
  statusCode: 500,
};

const invented: readonly [string, Recording][] = [
  [
    'a collectible of an account that is not enrolled',
    invent(
      'metLoyaltyGetOwnedCollectibleById',
      {
        errors: [
          {
            message: 'Cannot return null for non-nullable field LoyaltyCollectible.id.',
            path: ['ownedLoyaltyCollectibleRetrieve', 'collectible', 'id'],
            extensions: {},
          },
        ],
        data: {
          ownedLoyaltyCollectibleRetrieve: { collectible: null, id: 'me::undefined', unlockedDate: null },
        },
      },
      { collectibleId: '<collectibleId>', accountId: '<accountId>' },
    ),
  ],
  [
    'a campaign that one is not eligible for, said twice',
    invent('metLoyaltyCampaignByIdRetrieve', {
      errors: [{ message: 'No.', ...internal, extensions: internal }],
      data: { loyaltyCampaignByIdRetrieve: null },
    }),
  ],
  [
    'a failure without data',
    invent('metGetRewardGroup', { errors: [{ message: 'No.', extensions: internal }], data: null }),
  ],
  [
    'a failure beside data',
    invent('metGetCampaignGroup', {
      errors: [{ message: 'No.', ...internal, path: ['loyaltyCampaignGroupRetrieve', 0, 'name'] }],
      data: { loyaltyCampaignGroupRetrieve: [{ id: 'g', name: null, campaigns: [] }] },
    }),
  ],
  [
    'a points history with wallet credit, and with something that is about nothing',
    invent('metGetPointsHistory', {
      data: {
        loyaltyPointHistoryRetrieve: [
          {
            displayPoints: '-1,250',
            eventDateTime: '2022-10-29T21:41:32.25Z',
            eventType: 'WALLET_CREDIT',
            points: -1250,
            referenceData: { __typename: 'LoyaltyRewardRecord', id: uuid, name: null },
          },
          {
            displayPoints: '',
            eventDateTime: '2022-10-29T21:41:32Z',
            eventType: 'GIFT_OF_THE_WIND',
            points: 50,
            referenceData: null,
          },
        ],
      },
    }),
  ],
];

describeRecordings('PlayStation Stars beside its recordings', () => {
  const all = Object.entries(cases).flatMap(([operationName, row]) =>
    readRecordings(operationName).map((recording) => [recording.name, recording, row] as const),
  );
  const account = readRecording('metGetAccount/02');

  test('there are recordings of each operation', () => {
    const recorded = new Set(all.map(([, { request }]) => request.operationName));
    expect([...recorded].toSorted()).toEqual(Object.keys(cases).toSorted());
  });

  test.each(all)('%s is answered with every value right', async (_name, recording, row) => {
    await check(recording, row, account);
  });

  test.each(invented)(
    '%s, which may not lie here, is answered as its form wants',
    async (_what, recording) => {
      await check(recording, cases[recording.request.operationName]!, account);
    },
  );

  test('the archived operation answers as recorded where the present one is gone', async () => {
    const recordings = readRecordings('metLoyaltyUserCollectibleById');
    const unnoted = { collectibleId: uuid, accountId: 'me' };
    expect(recordings.length).toBeGreaterThan(0);
    for (const recording of recordings) {
      const { collectibleId, accountId } = {
        ...unnoted,
        ...noted(recording),
      };
      const refusal: Recording = {
        ...recording,
        request: { ...recording.request, operationName: 'metLoyaltyGetOwnedCollectibleById' },
        status: 400,
        body: { message: 'Query not whitelisted' },
      };
      await using gateway = await createReplayGateway([recording, refusal]);
      const { data, errors } = await gateway.execute(`{ stars { collectible(
        id: "${collectibleId}", accountId: "${accountId}"
      ) { unlockedAt isOwned collectible { ${collectibleFields} releasedAt } } } }`);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(expectedFaults(recording));
      const told = rootOf(recording);
      expect(data.stars.collectible).toEqual(
        told && {
          unlockedAt: told.unlockedDate,
          isOwned: told.unlockedDate === null && accountId !== 'me' ? null : told.unlockedDate !== null,
          collectible: { ...expectedCollectible(told), releasedAt: told.releaseDate },
        },
      );
    }
  });
});
