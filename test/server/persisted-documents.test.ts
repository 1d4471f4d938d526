import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { readConfig } from '../../src/config.js';
import { createPersistedQueries } from '../../src/server/persisted-queries.js';
import { readManifest } from '../../src/trusted-documents.js';
import { createTestGateway, type ShownError, type TestGateway } from '../support/test-gateway.js';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const byHash = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

async function post(gateway: TestGateway, body: object) {
  const response = await request(`${gateway.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.statusCode, ...((await response.body.json()) as Answer) };
}

async function get(gateway: TestGateway, parameters: Readonly<Record<string, string>>) {
  const response = await request(`${gateway.address}/graphql?${new URLSearchParams(parameters).toString()}`, {
    headers: { 'apollo-require-preflight': 'true' },
  });
  return { status: response.statusCode, ...((await response.body.json()) as Answer) };
}

interface Answer {
  readonly data?: object;
  readonly errors?: readonly ShownError[];
}

describe('a question that is known by its hash', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await createTestGateway({ env: { GATEWAY_MAX_DEPTH: '3' } });
  });
  afterAll(() => gateway[Symbol.asyncDispose]());

  test('is missed first, registered with its text, and answered by its hash from then on', async () => {
    const query = 'query Named($id: ID!) { concept(id: $id) { id } }';
    const extensions = byHash(hashOf(query));
    const variables = { id: '90000822' };
    const miss = await post(gateway, { variables, extensions });
    // Clients look for these words, or for the code.
    expect(miss).toEqual({
      status: 404,
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    const answer = { status: 200, data: { concept: { id: variables.id } } };
    expect(await post(gateway, { query, variables, extensions })).toEqual(answer);
    expect(await post(gateway, { variables, extensions })).toEqual(answer);
    const parameters = { variables: JSON.stringify(variables), extensions: JSON.stringify(extensions) };
    expect(await get(gateway, parameters)).toEqual(answer);
    expect(
      await get(gateway, { variables: JSON.stringify(variables), documentId: `sha256:${hashOf(query)}` }),
    ).toEqual(answer);
  });

  test('is not taken by a hash that is another’s', async () => {
    const query = '{ gateway { version } }';
    const extensions = byHash(hashOf('{ gateway { startedAt } }'));
    const { status, errors } = await post(gateway, { query, extensions });
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_MISMATCH' } }]);
    expect(await post(gateway, { extensions })).toMatchObject({ status: 404 });
  });

  test('is held against the limits, however it came', async () => {
    const query = '{ knownCategories { category { items { totalCount } } } }';
    const extensions = byHash(hashOf(query));
    for (const body of [{ query, extensions }, { extensions }]) {
      const { status, errors } = await post(gateway, body);
      expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_COMPLEX']);
    }
  });

  test('is no way to change anything by a link', async () => {
    const query =
      'mutation { cancelDownload(input: { duid: "1", entitlementId: "1" }) { refusal { code } } }';
    const extensions = byHash(hashOf(query));
    gateway.psn.requests.length = 0;
    await get(gateway, { query, extensions: JSON.stringify(extensions) });
    const { status } = await get(gateway, { extensions: JSON.stringify(extensions) });
    expect(status).toBe(405);
    expect(gateway.psn.requests).toEqual([]);
  });

  test.each([
    ['of another version', { version: 2, sha256Hash: 'a' }],
    ['without a hash', { version: 1 }],
    ['that is a text', 'a'],
    ['whose hash is a list', { version: 1, sha256Hash: [] }],
  ])('is refused with an extension %s', async (_name, persistedQuery) => {
    const { status, errors } = await post(gateway, { extensions: { persistedQuery } });
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });
});

test('texts that are kept are bounded by their length, those last asked for stay', () => {
  const queries = createPersistedQueries(100);
  queries.keep('a', 'x'.repeat(39));
  queries.keep('b', 'x'.repeat(39));
  expect(queries.find('a')).toHaveLength(39);
  queries.keep('c', 'x'.repeat(39));
  expect(queries.find('b')).toBeUndefined();
  expect(queries.find('a')).toHaveLength(39);
  queries.keep('d', 'x'.repeat(101));
  expect(queries.find('d')).toBeUndefined();
  expect(queries.find('c')).toHaveLength(39);
});

const versionText = 'query Version { gateway { version } }';
const conceptText = 'query Game($id: ID!) { concept(id: $id) { id } }';

/** One set of documents as two tools write it. */
const manifests = {
  'Apollo’s generate-persisted-query-manifest': {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [
      { id: hashOf(versionText), name: 'Version', type: 'query', body: versionText },
      { id: 'game', name: 'Game', type: 'query', body: conceptText },
    ],
  },
  'codegen’s client preset, or Relay': { [hashOf(versionText)]: versionText, game: conceptText },
};

describe.each(Object.entries(manifests))('with a manifest of %s', (_tool, manifest) => {
  let folder: string;
  let gateway: TestGateway;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'trusted-'));
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    gateway = await createTestGateway({ env: { GATEWAY_TRUSTED_DOCUMENTS: join(folder, 'manifest.json') } });
  });
  afterAll(async () => {
    await gateway[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  test('its documents are answered by id, by Apollo’s hash, by GET, and by their text', async () => {
    const version = { status: 200, data: { gateway: { version: expect.any(String) } } };
    const extensions = byHash(hashOf(versionText));
    expect(await post(gateway, { extensions })).toEqual(version);
    expect(await post(gateway, { extensions, query: versionText })).toEqual(version);
    expect(await post(gateway, { query: versionText })).toEqual(version);
    // Clients print what they were given in their own way.
    expect(await post(gateway, { query: `# mine\n${versionText.replaceAll(' { ', '{')}` })).toEqual(version);
    expect(await get(gateway, { extensions: JSON.stringify(extensions) })).toEqual(version);
    const variables = { id: '90000822' };
    const game = { status: 200, data: { concept: variables } };
    expect(await post(gateway, { documentId: 'game', variables })).toEqual(game);
    expect(await get(gateway, { documentId: 'game', variables: JSON.stringify(variables) })).toEqual(game);
  });

  test('nothing else is, whatever it is and however it comes', async () => {
    gateway.psn.requests.length = 0;
    const other = 'query Other { concept(id: "90000822") { id } }';
    for (const body of [
      { query: other },
      { query: '{ gateway {' },
      { query: versionText.replace('Version', 'Other') },
      { query: other, extensions: byHash(hashOf(other)) },
      { query: other, documentId: 'game' },
      { query: '{ __typename }' },
      { extensions: byHash(hashOf(other)) },
      { documentId: 'nobody’s' },
    ]) {
      const { status, errors } = await post(gateway, body);
      expect([status, errors?.[0]?.extensions]).toEqual([403, { code: 'DOCUMENT_NOT_TRUSTED' }]);
    }
    expect(gateway.psn.requests).toEqual([]);
  });
});

test('beside a manifest, GATEWAY_TRUSTED_ONLY=off lets other questions be asked', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'trusted-'));
  const file = join(folder, 'manifest.json');
  await writeFile(file, JSON.stringify({ game: conceptText }));
  try {
    await using gateway = await createTestGateway({
      env: { GATEWAY_TRUSTED_DOCUMENTS: file, GATEWAY_TRUSTED_ONLY: 'off' },
    });
    expect(
      await post(gateway, { query: versionText, extensions: byHash(hashOf(versionText)) }),
    ).toMatchObject({
      status: 200,
    });
    expect(await post(gateway, { documentId: 'game', variables: { id: '90000822' } })).toMatchObject({
      data: { concept: { id: '90000822' } },
    });
    expect(await post(gateway, { documentId: 'nobody’s' })).toMatchObject({ status: 404 });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a hash is found with its prefix and without, whoever wrote it', () => {
  const { byId } = readManifest(JSON.stringify({ 'sha256:ab': versionText, game: conceptText }));
  expect([...byId.keys()]).toEqual(['ab', 'game']);
});

test.each([
  ['no JSON', '{', /but the file is no JSON/],
  ['a list', '[]', /wants an apollo-persisted-query-manifest/],
  ['nothing', '{}', /one document at least/],
  [
    'another version',
    '{"format":"apollo-persisted-query-manifest","version":2,"operations":[]}',
    /wants an apollo/,
  ],
  [
    'operations that are no list',
    '{"format":"apollo-persisted-query-manifest","version":1,"operations":{}}',
    /no list/,
  ],
  ['a document that is a number', '{"a":"{ b }","c":7}', /entry 2 has no id or no document/],
  ['an empty document', '{"a":" "}', /entry 1 has no id or no document/],
])('a manifest with %s is refused, and says why', (_name, text, why) => {
  expect(() => readManifest(text)).toThrow(why);
});

test('a manifest that cannot be read keeps the gateway from starting', () => {
  expect(() => readConfig({ GATEWAY_TRUSTED_DOCUMENTS: '/nowhere/manifest.json' })).toThrow(
    'GATEWAY_TRUSTED_DOCUMENTS: got "/nowhere/manifest.json", wants a file that can be read (ENOENT)',
  );
  expect(() => readConfig({ GATEWAY_TRUSTED_ONLY: 'on' })).toThrow(
    'GATEWAY_TRUSTED_ONLY: got on, wants GATEWAY_TRUSTED_DOCUMENTS',
  );
});
