import { request } from 'undici';
import { expect, test } from 'vitest';

import type { ScriptedAnswer } from '../../src/emulator/scripted-answers.js';
import { playerIds } from '../../src/emulator/world/accounts.js';
import { world } from '../../src/emulator/world/world.js';
import { operations } from '../../src/modules/library/operations.js';
import { createOddHost } from '../server/odd-host.js';
import { callsOf, grantTypes } from '../server/questions.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const { duid, downloads } = world.consoles[0]!;
const { entitlementId, titleId } = world.account(playerIds.marlo)!.library[0]!;
const present = downloads[0]!.entitlementId;

const input = (changes: object = {}) => ({ duid, platform: 'PS5', entitlementId, ...changes });

const change = (field: 'startDownload' | 'cancelDownload', below = 'refusal { code reason }') =>
  `mutation Change($input: DownloadInput!) { ${field}(input: $input) { ${below} } }`;

const start = change('startDownload');

const calls = (gateway: TestGateway): (string | undefined)[] =>
  gateway.psn.requests.filter(({ host }) => host !== 'account').map(({ operation }) => operation);
const posts = (gateway: TestGateway) => callsOf(gateway, 'library.startDownload');

test('a download is started by one POST, and told as it then stands', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    change(
      'startDownload',
      `download { entitlementId name status reason image { url } progress { total status } }
       refusal { code } viewer { consoles { downloads { entitlementId } } }`,
    ),
    { variables: { input: input() } },
  );
  expect(errors).toEqual([]);
  expect(data.startDownload).toEqual({
    download: {
      entitlementId,
      name: 'Otters in Orbit',
      status: 'WAITING',
      reason: null,
      image: { url: `https://image.example/icons/${titleId}.png` },
      progress: { total: null, status: 'WAITING' },
    },
    refusal: null,
    viewer: { consoles: [{ downloads: [{ entitlementId: present }, { entitlementId }] }] },
  });
  expect(calls(gateway).toSorted()).toEqual([
    'library.consoles',
    'library.downloadProgress',
    'library.downloads',
    'library.startDownload',
  ]);
  const [sent] = posts(gateway);
  expect(sent).toMatchObject({
    method: 'POST',
    query: {},
    headers: { 'apollographql-client-name': 'my-playstation' },
    variables: { scheduleRequests: { downloadSchedules: [input()] } },
  });
  expect(sent!.headers['authorization']).toMatch(/^Bearer ./);
});

test('a download is cancelled, and then has its status alone', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    change('cancelDownload', 'download { entitlementId name status statusRaw } refusal { code }'),
    { variables: { input: input({ entitlementId: present }) } },
  );
  expect(errors).toEqual([]);
  expect(data.cancelDownload).toEqual({
    download: { entitlementId: present, name: null, status: 'CANCELLED', statusRaw: 'USERCANCELLED' },
    refusal: null,
  });
  expect(calls(gateway)).toEqual(['library.cancelDownload', 'library.downloads']);
  expect(callsOf(gateway, 'library.cancelDownload')).toMatchObject([
    {
      method: 'POST',
      variables: {
        updateRequests: {
          downloadUpdates: [
            { ...input({ entitlementId: present }), reasonCode: '1', status: 'USERCANCELLED' },
          ],
        },
      },
    },
  ]);
});

test('one that is listed still, or not yet, is told as PSN lists it', async () => {
  await using gateway = await createTestGateway();
  const done = [{ entitlementId: present, errorCode: null, reasonCode: '1' }];
  gateway.psn.answerOnce('library.cancelDownload', { body: { data: { remoteDownloadCancel: done } } });
  gateway.psn.answerOnce('library.startDownload', {
    body: { data: { remoteDownloadSchedule: [{ ...done[0], entitlementId, reasonCode: null }] } },
  });
  const { data, errors } = await gateway.execute(
    `mutation Both($there: DownloadInput!, $new: DownloadInput!) {
      cancelDownload(input: $there) { download { status } refusal { code } }
      startDownload(input: $new) { download { status } refusal { code } }
    }`,
    { variables: { there: input({ entitlementId: present }), new: input() } },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    cancelDownload: { download: { status: 'STOPPED' }, refusal: null },
    startDownload: { download: null, refusal: null },
  });
});

test('changes of one request are made in turn, each for itself, and each is followed by a reading', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    `mutation Thrice($input: DownloadInput!) {
      first: startDownload(input: $input) { download { status } }
      second: cancelDownload(input: $input) { download { status } }
      third: startDownload(input: $input) { download { status } }
    }`,
    { variables: { input: input() } },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    first: { download: { status: 'WAITING' } },
    second: { download: { status: 'CANCELLED' } },
    third: { download: { status: 'WAITING' } },
  });
  expect(calls(gateway)).toEqual([
    'library.startDownload',
    'library.downloads',
    'library.cancelDownload',
    'library.downloads',
    'library.startDownload',
    'library.downloads',
  ]);
});

test('a refusal of PSN’s is data, and nothing is read after it', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    change('startDownload', 'download { status } refusal { code reason } viewer { library { __typename } }'),
    { variables: { input: input({ entitlementId: 'UP0000-PPSA00000_00-0000000000000000' }) } },
  );
  expect(errors).toEqual([]);
  expect(data.startDownload).toEqual({
    download: null,
    refusal: { code: '8101', reason: '2' },
    viewer: { library: { __typename: 'Library' } },
  });
  expect(calls(gateway)).toEqual(['library.startDownload']);
});

test('a reading that fails leaves the change told', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerAlways('library.downloads', { status: 503, body: {} });
  const { data, errors } = await gateway.execute(
    change('startDownload', 'download { status } refusal { code } viewer { __typename }'),
    { variables: { input: input() } },
  );
  expect(data.startDownload).toEqual({ download: null, refusal: null, viewer: { __typename: 'Viewer' } });
  expect(errors).toMatchObject([
    { path: ['startDownload', 'download'], extensions: { code: 'PSN_UNAVAILABLE' } },
  ]);
  expect(posts(gateway)).toHaveLength(1);
});

const denied = 'Access denied! You need to be authorized to perform this action!';
const root = 'remoteDownloadSchedule';
const outcome = { entitlementId, errorCode: null, reasonCode: null };

const doubtful: readonly (readonly [what: string, answer: ScriptedAnswer, code: string])[] = [
  ['a 500', { status: 500, body: { message: 'no' } }, 'PSN_UNAVAILABLE'],
  ['a 503', { status: 503, body: '' }, 'PSN_UNAVAILABLE'],
  ['a 429', { status: 429, headers: { 'retry-after': '1' }, body: {} }, 'PSN_RATE_LIMITED'],
  ['a page of the edge', { status: 403, body: '<HTML>Access Denied</HTML>' }, 'PSN_BLOCKED'],
  [
    'JSON that breaks off',
    { headers: { 'content-type': 'application/json' }, body: '{"data":' },
    'PSN_UNEXPECTED_RESPONSE',
  ],
  ['no data', { body: {} }, 'PSN_UNEXPECTED_RESPONSE'],
  ['a null root', { body: { data: { [root]: null } } }, 'PSN_UNEXPECTED_RESPONSE'],
  ['no outcome', { body: { data: { [root]: [] } } }, 'PSN_UNEXPECTED_RESPONSE'],
  [
    'the outcome of another download',
    { body: { data: { [root]: [{ ...outcome, entitlementId: 'OTHER' }] } } },
    'PSN_UNEXPECTED_RESPONSE',
  ],
  [
    'a failure beside a null root',
    { body: { errors: [{ message: 'Operation timed out!' }], data: { [root]: null } } },
    'PSN_ERROR',
  ],
  [
    'a failure beside the outcome',
    { body: { errors: [{ message: 'Operation timed out!' }], data: { [root]: [outcome] } } },
    'PSN_ERROR',
  ],
  [
    'a denial beside another failure',
    { body: { errors: [{ message: 'Operation timed out!' }, { message: denied }], data: { [root]: null } } },
    'PSN_ERROR',
  ],
  [
    'a denial beside an outcome',
    { body: { errors: [{ message: denied, path: [root, 0, 'errorCode'] }], data: { [root]: [outcome] } } },
    'PSN_ERROR',
  ],
  ['an answer that comes too late', { delayMs: 1500, body: { data: { [root]: [outcome] } } }, 'PSN_TIMEOUT'],
];

test.each(doubtful)('after %s a change is sent no second time', async (_what, answer, code) => {
  await using gateway = await createTestGateway({ env: { PSN_TIMEOUT_MS: '1000' } });
  gateway.psn.answerOnce('library.startDownload', answer);
  const { data, errors } = await gateway.execute(start, { variables: { input: input() } });
  expect(data).toEqual({ startDownload: null });
  expect(errors).toMatchObject([
    { path: ['startDownload'], extensions: { code, operation: 'library.startDownload' } },
  ]);
  expect(posts(gateway)).toHaveLength(1);
  expect(grantTypes(gateway)).toEqual(['sso_token']);
});

test('after a connection that breaks a change is sent no second time', async () => {
  await using web = await createOddHost((response) => response.socket?.destroy());
  await using gateway = await createTestGateway({ env: { PSN_WEB_BASE_URL: web.base } });
  const { errors } = await gateway.execute(start, { variables: { input: input() } });
  expect(errors).toMatchObject([{ extensions: { code: 'PSN_UNAVAILABLE' } }]);
  expect(web.asked).toEqual(['POST /api/graphql/v1/op']);
});

test.each<[string, ScriptedAnswer]>([
  ['a 401', { status: 401, body: { error: { code: 2241026, message: 'Expired token' } } }],
  ['a denial and nothing else', { body: { errors: [{ message: denied }], data: { [root]: null } } }],
])('%s refuses the token before anything is done: renewed and sent again, once', async (_what, answer) => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('library.startDownload', answer);
  const { data, errors } = await gateway.execute(start, { variables: { input: input() } });
  expect(errors).toEqual([]);
  expect(data.startDownload).toEqual({ refusal: null });
  expect(posts(gateway)).toHaveLength(2);

  gateway.psn.answerAlways('library.startDownload', answer);
  const second = await gateway.execute(start, { variables: { input: input() } });
  expect(second.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(posts(gateway).length).toBeLessThanOrEqual(4);
});

test('a hash that PSN does not know is told, and no other is tried', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.forgetHash(operations.startDownload.versions[0].sha256);
  const { errors } = await gateway.execute(start, { variables: { input: input() } });
  expect(errors).toMatchObject([{ extensions: { code: 'PSN_OPERATION_REJECTED' } }]);
  expect(posts(gateway)).toHaveLength(1);
});

test.each([
  [
    'no duid',
    { duid: '' },
    'duid: got 0 characters that are no duid, wants one that Console.duid told just before',
  ],
  ['a duid with a space', { duid: 'a b' }, 'duid: got 3 characters that are no duid'],
  ['a duid too long', { duid: 'x'.repeat(1025) }, 'duid: got 1025 characters that are no duid'],
  ['another console', { platform: 'PSVITA' }, 'platform: got PSVITA, wants PS4 or PS5'],
  [
    'an odd id',
    { entitlementId: 'UP0000/..' },
    'entitlementId: got "UP0000/..", wants a LibraryGame.entitlementId',
  ],
])('%s is the caller’s fault, and nothing is asked', async (_what, changes, message) => {
  await using gateway = await createTestGateway();
  for (const field of ['startDownload', 'cancelDownload'] as const) {
    const { errors } = await gateway.execute(change(field), { variables: { input: input(changes) } });
    expect(errors).toMatchObject([{ path: [field], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]!.message).toContain(message);
  }
  expect(gateway.psn.requests).toEqual([]);
});

test('a change by GET is refused, so no link makes one', async () => {
  await using gateway = await createTestGateway();
  const query = new URLSearchParams({ query: start, variables: JSON.stringify({ input: input() }) });
  const ask = async (headers: Readonly<Record<string, string>>): Promise<number> => {
    const { statusCode, body } = await request(`${gateway.address}/graphql?${query.toString()}`, { headers });
    await body.dump();
    return statusCode;
  };
  expect(await ask({ accept: 'application/json' })).toBe(403);
  expect(await ask({ accept: 'application/json', 'apollo-require-preflight': 'true' })).toBe(405);
  expect(gateway.psn.requests).toEqual([]);
});

const echoes: readonly (readonly [string, ScriptedAnswer])[] = [
  ['nowhere', { body: { data: { [root]: [outcome] } } }],
  ['a message', { body: { errors: [{ message: `No ${duid}` }], data: { [root]: null } } }],
  [
    'a code',
    { body: { errors: [{ message: 'no', error: { code: duid, reason: duid } }], data: { [root]: null } } },
  ],
  [
    'a complaint about a variable',
    { status: 400, body: { errors: [{ message: `Variable "$duid" got invalid value "${duid}"` }] } },
  ],
  ['a failing server', { status: 500, body: duid }],
];

test.each(echoes)(
  'a duid that PSN echoes in %s is neither logged nor told in an error',
  async (_place, answer) => {
    await using gateway = await createTestGateway({ env: { LOG_LEVEL: 'debug' } });
    gateway.psn.answerOnce('library.startDownload', answer);
    const { text } = await gateway.execute(start, { variables: { input: input() } });
    await gateway.execute(start, { variables: { input: { duid } } });
    await gateway.execute(start, { variables: { input: input({ duid: `${duid} ` }) } });
    const secret = duid.slice(0, 24);
    expect(text).not.toContain(secret);
    expect(gateway.log.length).toBeGreaterThan(0);
    expect(gateway.log.join('\n')).not.toContain(secret);
  },
);
