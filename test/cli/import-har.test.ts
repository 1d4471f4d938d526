import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { operations } from '../../src/modules/store/operations.js';
import { runCli } from '../support/run-cli.js';

/** A size that no memory of 200 MB holds; the whole of it where there is time. */
const megabytes = Number(process.env.HAR_MEGABYTES ?? 60);

const hash = (pair: string) => pair.repeat(32);
const web = 'https://web.np.playstation.com';
const secret = {
  token: `eyJhbGciOi${'s3cr3tT0ken'.repeat(5)}`,
  cookie: 'c00kie'.repeat(10),
  id: 'UP0001-SECRET01_00',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'psn-gateway-har-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

interface Asked {
  readonly name: string;
  readonly sha256: string;
  readonly origin?: string;
  readonly variables?: object;
  readonly status?: number;
  readonly client?: string;
}

/** An entry as browsers write it, full of what must not be copied. */
function entry({
  name,
  sha256,
  origin = web,
  variables = { productId: secret.id },
  status = 200,
  client,
}: Asked) {
  const query = new URLSearchParams({
    operationName: name,
    variables: JSON.stringify(variables),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: sha256 } }),
  });
  return {
    startedDateTime: '2026-11-20T08:15:00.000Z',
    request: {
      method: 'GET',
      url: `${origin}/api/graphql/v1/op?${query.toString()}`,
      headers: [
        { name: 'Authorization', value: `Bearer ${secret.token}` },
        { name: 'Cookie', value: `pdccws_p=${secret.cookie}` },
        { name: 'apollographql-client-name', value: client ?? secret.token },
      ],
      cookies: [{ name: 'pdccws_p', value: secret.cookie }],
      queryString: [{ name: 'variables', value: secret.id }],
    },
    response: { status, content: { mimeType: 'application/json', text: `{"npsso":"${secret.cookie}"}` } },
  };
}

const toHar = (...entries: readonly object[]): string => JSON.stringify({ log: { version: '1.2', entries } });

async function importHar(har: string, env: Record<string, string> = {}, ...args: string[]) {
  const file = join(folder, 'capture.har');
  await writeFile(file, har);
  await using command = runCli(['operations', 'import-har', file, ...args], {
    PSN_STATE_DIR: folder,
    ...env,
  });
  return await command.ended();
}

const capture = toHar(
  { request: { method: 'GET', url: 'https://store.playstation.com/en-us/product/x' } },
  entry({ name: 'metGetProductById', sha256: hash('d1'), client: '@sie-ppr-web-store/app' }),
  entry({ name: 'metGetConceptById', sha256: operations.concept.versions[0].sha256 }),
  entry({ name: 'getLanterns', sha256: hash('d2'), variables: { lantern: secret.id, [secret.token]: 1 } }),
  entry({ name: 'getSearchResults', sha256: hash('d3'), status: 400 }),
  entry({ name: 'metGetContextSearchResults', sha256: hash('d4'), origin: 'https://m.np.playstation.com' }),
  entry({
    name: 'categoryGridRetrieve',
    sha256: hash('d5'),
    origin: 'https://web.np.playstation.com.example',
  }),
  entry({ name: 'categoryGridRetrieve', sha256: 'DEADBEEF' }),
  {
    startedDateTime: '2026-11-21T08:15:00.000Z',
    request: {
      method: 'POST',
      url: `${web}/api/graphql/v1//op`,
      headers: [],
      postData: {
        text: JSON.stringify({
          operationName: 'featuresRetrieve',
          variables: { tierLabel: secret.id },
          extensions: { persistedQuery: { version: 1, sha256Hash: hash('d6') } },
        }),
      },
    },
    response: { status: 200, content: {} },
  },
);

test('a capture is sorted into known, changed and new operations, and nothing is written unasked', async () => {
  const { code, stdout, stderr } = await importHar(capture);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['state', 'key', 'operationName', 'host', 'hash', 'note'],
    ['changed', 'store.plusOffers', 'featuresRetrieve', 'web', 'd6d6d6d6', 'variables: tierLabel'],
    ['changed', 'store.product', 'metGetProductById', 'web', 'd1d1d1d1', 'variables: productId'],
    ['known', 'store.concept', 'metGetConceptById', 'web', operations.concept.versions[0].sha256.slice(0, 8)],
    ['new', '-', 'getLanterns', 'web', 'd2d2d2d2', 'variables with odd names'],
    ['other', 'store.search', 'getSearchResults', 'web', 'd3d3d3d3', 'PSN refused it'],
    [
      'other',
      '-',
      'metGetContextSearchResults',
      'mobile',
      'd4d4d4d4',
      'is one of store.gameSearch, players.search: write it by hand',
    ],
    ['Left out: 1 call that went to a host that is none of PSN’s.'],
    ['Left out: 1 call that had no hash of 64 lower-case hexadecimal digits.'],
    [`2 changed; --write puts them first in ${join(folder, 'operations.json')}.`],
    [''],
  ]);
  await expect(stat(join(folder, 'operations.json'))).rejects.toThrow('ENOENT');
});

test('--write puts changed hashes first, keeps what the file says besides, and leaves no trace of secrets', async () => {
  const file = join(folder, 'mine.json');
  const before = {
    operations: {
      'store.product': { versions: [{ sha256: hash('aa') }] },
      'store.search': { disabled: 'not today' },
    },
  };
  await writeFile(file, JSON.stringify(before));
  const { stdout, stderr } = await importHar(capture, { PSN_OPERATIONS_FILE: file }, '--write');
  expect(stdout).toContain(`2 put first in ${file}.`);
  const written = await readFile(file, 'utf8');
  expect(JSON.parse(written)).toEqual({
    operations: {
      'store.product': {
        versions: [
          { sha256: hash('d1'), host: 'web', client: '@sie-ppr-web-store/app', capturedOn: '2026-11-20' },
          { sha256: hash('aa') },
        ],
      },
      'store.search': { disabled: 'not today' },
      'store.plusOffers': { versions: [{ sha256: hash('d6'), host: 'web', capturedOn: '2026-11-21' }] },
    },
  });
  expect((await stat(file)).mode & 0o077).toBe(0);
  for (const word of Object.values(secret)) expect(stdout + stderr + written).not.toContain(word);
  const again = await importHar(capture, { PSN_OPERATIONS_FILE: file }, '--write', '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({ isWritten: false, file });
});

test('a hash that a page and the app have asked is written once, and a refusal in base64 is seen', async () => {
  const asked = { name: 'metGetStoreWishlist', sha256: hash('e1'), variables: {} };
  const refused = entry({ name: 'featuresRetrieve', sha256: hash('e2') });
  const text = Buffer.from('{"message":"Query not whitelisted"}').toString('base64');
  const twice = toHar(entry(asked), entry({ ...asked, origin: 'https://m.np.playstation.com' }), {
    ...refused,
    response: { status: 200, content: { text, encoding: 'base64' } },
  });
  const file = join(folder, 'twice.json');
  const { code, stdout } = await importHar(twice, { PSN_OPERATIONS_FILE: file }, '--write');
  expect(code).toBe(0);
  expect(stdout).toContain('PSN refused it');
  expect(JSON.parse(await readFile(file, 'utf8')).operations).toMatchObject({
    'store.wishlist': { versions: [{ sha256: hash('e1'), host: 'mobile' }] },
  });
});

test('without an operations file one is made, which names its schema', async () => {
  await importHar(capture, {}, '--write');
  const { $schema } = JSON.parse(await readFile(join(folder, 'operations.json'), 'utf8'));
  expect(JSON.parse(await readFile(new URL($schema), 'utf8'))).toMatchObject({
    title: 'Operations file of psn-graphql-gateway',
  });
  await rm(join(folder, 'operations.json'));
});

test.each([
  ['an empty file', '', /no HAR file, or a broken one/],
  ['a page', '<html>', /no HAR file, or a broken one/],
  ['half a HAR', capture.slice(0, capture.length / 2), /breaks off within the first \d+ bytes/],
  ['other JSON', '{"log":{"version":"1.2"}}', /no list of entries/],
])('%s gives a clear error', async (_name, har, error) => {
  const { code, stdout, stderr } = await importHar(har);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(error);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  for (const word of Object.values(secret)) expect(stderr).not.toContain(word);
});

test('a file that cannot be read, and an operations file that cannot be used, say so', async () => {
  await using missing = runCli(['operations', 'import-har', join(folder, 'none.har')], {
    PSN_STATE_DIR: folder,
  });
  expect((await missing.ended()).stderr).toContain('none.har cannot be read (ENOENT)');
  const file = join(folder, 'bad.json');
  await writeFile(file, '{\n}');
  const { stderr } = await importHar(capture, { PSN_OPERATIONS_FILE: file }, '--write');
  expect(stderr).toContain('bad.json cannot be used as it is: line 1: wants "operations"');
  expect(await readFile(file, 'utf8')).toBe('{\n}');
});

test(`a HAR of ${megabytes} MB takes less than 200 MB of memory`, { timeout: 120_000 }, async () => {
  const body = JSON.stringify('<p class="x">\\ lorem ipsum ü \u2028</p>\n'.repeat(20_000)).slice(1, -1);
  const page = JSON.stringify({
    request: { method: 'GET', url: 'https://store.playstation.com/', headers: [], cookies: [] },
    response: { status: 200, content: { text: '@' } },
  }).replace('@', body);
  const asked = JSON.stringify(entry({ name: 'metGetProductById', sha256: hash('d1') }));
  function* write() {
    yield '{"log":{"entries":[';
    for (let size = 0; size < megabytes * 1e6; size += page.length) yield `${page},`;
    // One body as large as a film.
    yield page.slice(0, page.indexOf(body));
    for (let size = 0; size < megabytes * 2.5e5; size += body.length) yield body;
    yield '"}}},{"_webSocketMessages":[{"data":""}';
    const message = `,{"type":"receive","data":"${'m'.repeat(2000)}"}`;
    for (let size = 0; size < megabytes * 2.5e5; size += message.length) yield message;
    yield `]},${asked}]}}`;
  }
  const file = join(folder, 'large.har');
  await pipeline(Readable.from(write()), createWriteStream(file));
  expect((await stat(file)).size).toBeGreaterThan(megabytes * 1e6);
  const script = 'process.on("exit",()=>process.stderr.write(`peak ${process.resourceUsage().maxRSS}`))';
  await using command = runCli(['operations', 'import-har', file], {
    PSN_STATE_DIR: folder,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}`,
  });
  const { code, stdout, stderr } = await command.ended();
  expect(code).toBe(0);
  expect(stdout).toContain('store.product');
  expect(Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024).toBeLessThan(200);
  await rm(file);
});
