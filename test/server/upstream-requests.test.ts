import { expect, test } from 'vitest';

import { operations as stars } from '../../src/modules/stars/operations.js';
import { operations as store } from '../../src/modules/store/operations.js';
import { defineOperations, operation } from '../../src/psn/operation.js';
import { createQueryWriter } from '../../src/psn/request.js';
import { createTestGateway } from '../support/test-gateway.js';
import { createOddHost } from './odd-host.js';
import { ask, callsOf, known } from './questions.js';

const extensions = (sha256: string): string =>
  JSON.stringify({ persistedQuery: { version: 1, sha256Hash: sha256 } });

/** Headers of every call; those of the connection itself are left aside. */
const headersOf = (locale: string, client: string) => ({
  accept: 'application/json',
  'accept-encoding': 'gzip',
  'accept-language': locale,
  'apollographql-client-name': client,
  'content-type': 'application/json',
  'user-agent': 'okhttp/4.12.0',
  'x-psn-store-locale-override': locale,
});
const webHeaders = (locale: string) => headersOf(locale, '@sie-ppr-web-store/app');
const connection = ['host', 'connection'];
const sent = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !connection.includes(name)));

test('an anonymous operation is asked exactly as the store asks it', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute(`{ ${ask.concept} }`);
  const [request, ...more] = gateway.psn.requests;
  expect(more).toEqual([]);
  expect(request).toMatchObject({ host: 'web', method: 'GET', path: '/api/graphql/v1/op' });
  expect(Object.entries(request!.query)).toEqual([
    ['operationName', 'queryRetrieveTelemetryDataPDPConcept'],
    ['variables', JSON.stringify({ conceptId: known.concept.id })],
    ['extensions', extensions(store.conceptNames.versions[0].sha256)],
  ]);
  expect(sent(request!.headers)).toEqual(webHeaders('en-US'));
});

test('the address holds the three parameters, percent-encoded, and nothing else', async () => {
  await using web = await createOddHost((response) => response.writeHead(404).end());
  await using gateway = await createTestGateway({ env: { PSN_WEB_BASE_URL: web.base } });
  await gateway.execute(`{ ${ask.product} }`);
  const encoded = [
    'operationName=metGetProductById',
    `variables=${encodeURIComponent(JSON.stringify({ productId: known.product.id }))}`,
    `extensions=${encodeURIComponent(extensions(store.product.versions[0].sha256))}`,
  ].join('&');
  expect(web.asked).toEqual([`GET /api/graphql/v1/op?${encoded}`]);
});

test('an account operation is asked exactly as the app asks it, with the token of the sign-in', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute(`{ ${ask.viewer} }`);
  const [request, ...more] = callsOf(gateway, 'stars.account');
  expect(more).toEqual([]);
  expect(request).toMatchObject({ host: 'mobile', method: 'GET', path: '/api/graphql/v1/op' });
  expect(Object.entries(request!.query)).toEqual([
    ['operationName', 'metGetAccount'],
    ['variables', '{"accountId":"me"}'],
    ['extensions', extensions(stars.account.versions[0].sha256)],
  ]);
  const { authorization, ...rest } = sent(request!.headers);
  expect(rest).toEqual(headersOf('en-US', 'PlayStationApp-Android'));
  expect(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/.test(authorization ?? '')).toBe(true);
});

test('a catalogue call carries no token, even beside an account field of a signed-in gateway', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute(`{ ${ask.viewer} }`);
  const { errors } = await gateway.execute(`{ ${ask.viewer} ${ask.concept} ${ask.product} ${ask.category} }`);
  expect(errors).toEqual([]);
  const catalogue = gateway.psn.requests.filter(({ host }) => host === 'web');
  expect(catalogue).toHaveLength(3);
  for (const { headers } of catalogue) expect(sent(headers)).toEqual(webHeaders('en-US'));
});

test.each([
  ['PSN_LOCALE', { PSN_LOCALE: 'fi-FI' }, {}, 'fi-FI'],
  ['the header x-psn-locale', {}, { 'x-psn-locale': 'ja-JP' }, 'ja-JP'],
  ['the header over PSN_LOCALE', { PSN_LOCALE: 'fi-FI' }, { 'x-psn-locale': 'JA-jp' }, 'ja-JP'],
  ['PSN_LOCALE where the header is blank', { PSN_LOCALE: 'fi-FI' }, { 'x-psn-locale': ' ' }, 'fi-FI'],
])('%s chooses the store, for anonymous and account calls alike', async (_name, env, headers, locale) => {
  await using gateway = await createTestGateway({ env });
  const { data } = await gateway.execute(`{ concept(id: "${known.concept.id}") { locale } ${ask.viewer} }`, {
    headers,
  });
  expect(data.concept.locale).toBe(locale);
  const [anonymous] = callsOf(gateway, 'store.conceptNames');
  const [account] = callsOf(gateway, 'stars.account');
  expect(sent(anonymous!.headers)).toEqual(webHeaders(locale));
  expect(sent(account!.headers)).toMatchObject(headersOf(locale, 'PlayStationApp-Android'));
});

test('a bad x-psn-locale is the caller’s fault, and nothing is asked', async () => {
  await using gateway = await createTestGateway();
  const { errors } = await gateway.execute(`{ ${ask.concept} }`, { headers: { 'x-psn-locale': 'english' } });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(gateway.psn.requests).toEqual([]);
});

const bases = {
  web: 'http://web.invalid',
  mobile: 'http://mobile.invalid',
  dms: 'http://dms.invalid',
  legacyProfile: 'http://legacy-profile.invalid',
};
const { startDownload, oldShelf } = defineOperations('invented', {
  startDownload: operation<{ titleId: string }, unknown>({
    operationName: 'inventedStartDownload',
    kind: 'mutation',
    auth: 'required',
    audience: 'account',
    lifetimeSeconds: 0,
    status: 'live',
    versions: [
      { sha256: 'a'.repeat(64), host: 'mobile', client: 'PlayStationApp-Android', capturedOn: '2027-01' },
    ],
  }),
  oldShelf: operation<{ size: number }, unknown>({
    operationName: 'inventedShelf',
    auth: 'none',
    audience: 'everyone',
    lifetimeSeconds: 0,
    status: 'live',
    versions: [
      {
        sha256: 'b'.repeat(64),
        host: 'web',
        client: 'my-playstation',
        capturedOn: '2027-01',
        variables: ({ size }) => ({ limit: size }),
      },
    ],
  }),
});

/** Of names and values that stand by turns. */
const readHeaders = (flat: readonly string[]): Record<string, string | undefined> =>
  Object.fromEntries(flat.flatMap((name, place) => (place % 2 === 0 ? [[name, flat[place + 1]]] : [])));

test('a mutation is a POST with the three keys in its body and none in its address', () => {
  const [version] = startDownload.versions;
  const variables = { titleId: 'PPSA90000_00' };
  const write = createQueryWriter(startDownload, version, { bases, userAgent: 'okhttp/4.12.0' });
  const { body, headers, ...request } = write(variables, { locale: 'en-US', accessToken: 'invented' });
  expect({ ...request, headers: readHeaders(headers) }).toEqual({
    method: 'POST',
    origin: 'http://mobile.invalid',
    path: '/api/graphql/v1/op',
    headers: { ...headersOf('en-US', 'PlayStationApp-Android'), authorization: 'Bearer invented' },
  });
  expect(body).toBe(
    JSON.stringify({
      operationName: 'inventedStartDownload',
      variables,
      extensions: { persistedQuery: { version: 1, sha256Hash: version.sha256 } },
    }),
  );
});

test('a version that wants other variables gets them', () => {
  const [version] = oldShelf.versions;
  const write = createQueryWriter(oldShelf, version, { bases, userAgent: 'test' });
  const request = write({ size: 5 }, { locale: 'en-US', accessToken: undefined });
  expect(new URL(request.path, request.origin).searchParams.get('variables')).toBe('{"limit":5}');
  expect(readHeaders(request.headers)).not.toHaveProperty('authorization');
  expect(request).not.toHaveProperty('body');
});

test('what one asker is told to say of themselves, no other says', () => {
  const [version] = oldShelf.versions;
  const write = createQueryWriter(oldShelf, version, { bases, userAgent: 'test' });
  const headers = (locale: string, accessToken?: string) =>
    readHeaders(write({ size: 5 }, { locale, accessToken }).headers);
  expect(headers('en-US', 'invented')).toHaveProperty('authorization', 'Bearer invented');
  expect(headers('en-US')).not.toHaveProperty('authorization');
  const german = { 'accept-language': 'de-DE', 'x-psn-store-locale-override': 'de-DE' };
  expect(headers('de-DE')).toMatchObject(german);
  expect(headers('de-DE', 'another')).toMatchObject({ ...german, authorization: 'Bearer another' });
  expect(headers('en-US')).toMatchObject({ 'accept-language': 'en-US' });
});
