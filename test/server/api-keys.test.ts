import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { request } from 'undici';
import { describe, expect, test } from 'vitest';

import { ConfigError } from '../../src/config-reader.js';
import { readConfig } from '../../src/config.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { apiKeys, keys } from './accounts-of-the-world.js';
import { ask, healthy } from './questions.js';
import { expectNoSecret } from './secrets.js';

const withKeys = (more: Record<string, string> = {}) =>
  createTestGateway({ env: { GATEWAY_API_KEYS: apiKeys, ...more } });

async function get({ address }: TestGateway, path: string, headers: Record<string, string> = {}) {
  const response = await request(`${address}${path}`, { headers });
  const text = await response.body.text();
  return { status: response.statusCode, headers: response.headers, text };
}

const json = { accept: 'application/json', 'content-type': 'application/json' };
const question = `{ ${ask.concept} }`;
const answered = { status: 200, data: { concept: healthy.concept }, errors: [] };
const refused = { status: 401, errors: [{ extensions: { code: 'GATEWAY_KEY_REQUIRED' } }] };

describe('a question', () => {
  test.each<[string, Record<string, string>]>([
    ['none', {}],
    ['an empty one', { 'x-api-key': '' }],
    ['one that is not ours', { 'x-api-key': 'x'.repeat(32) }],
    ['a part of one', { 'x-api-key': keys.store.slice(1) }],
    ['one with its account', { 'x-api-key': `${keys.own}:default` }],
    ['two at once', { 'x-api-key': `${keys.store}, ${keys.own}` }],
    ['a Bearer that is not ours', { authorization: `Bearer ${'x'.repeat(32)}` }],
    ['a key under another scheme', { authorization: `Basic ${keys.store}` }],
  ])('with %s is refused before anything is asked', async (_what, headers) => {
    await using gateway = await withKeys();
    const executed = await gateway.execute(`{ ${ask.viewer} ${ask.concept} }`, { headers });
    expect(executed).toMatchObject(refused);
    expect(executed.data).toBeUndefined();
    expect(executed.headers['content-type']).toContain('application/json');
    expect(executed.headers['www-authenticate']).toBe('Bearer');
    expect(gateway.psn.requests).toEqual([]);
    expect([executed.text, ...gateway.log].join('')).not.toMatch(/[sox]{16}/);
  });

  test.each<[string, Record<string, string>]>([
    ['x-api-key', { 'x-api-key': keys.store }],
    ['a Bearer', { authorization: `Bearer ${keys.store}` }],
    ['a bearer in lower case', { authorization: `bearer ${keys.store}` }],
    [
      'x-api-key beside a Bearer of somebody else',
      { 'x-api-key': keys.store, authorization: 'Bearer eyJ.abc.z' },
    ],
    [
      'a Bearer beside an x-api-key of somebody else',
      { 'x-api-key': 'other', authorization: `Bearer ${keys.store}` },
    ],
  ])('with a key as %s is answered, and neither header goes to PSN', async (_what, headers) => {
    await using gateway = await withKeys();
    expect(await gateway.execute(question, { headers })).toMatchObject(answered);
    const upstream = gateway.psn.requests.map((sent) => JSON.stringify(sent.headers)).join('');
    expect(upstream).not.toBe('');
    for (const value of [keys.store, 'eyJ.abc.z', 'x-api-key']) expect(upstream).not.toContain(value);
  });

  test('by GET needs a key like any other', async () => {
    await using gateway = await withKeys();
    const path = `/graphql?query=${encodeURIComponent(question)}`;
    expect((await get(gateway, path)).status).toBe(401);
    expect((await get(gateway, path, { ...json, 'x-api-key': keys.store })).status).toBe(200);
  });

  test('with a preflight is asked for no key, and an allowed page may read that one is missing', async () => {
    await using gateway = await withKeys({ GATEWAY_ALLOWED_ORIGINS: 'https://app.example' });
    const origin = 'https://app.example';
    const { statusCode, headers } = await request(`${gateway.address}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-api-key',
      },
    });
    expect(statusCode).toBe(204);
    expect(headers['access-control-allow-headers']).toContain('x-api-key');
    const page = await gateway.execute(question, { headers: { origin } });
    expect(page).toMatchObject(refused);
    expect(page.headers['access-control-allow-origin']).toBe(origin);
  });

  test.each(['OPTIONS', 'HEAD', 'PUT'] as const)('by %s tells nothing without a key', async (method) => {
    await using gateway = await withKeys();
    for (const path of ['/metrics', '/', `/graphql?query=${encodeURIComponent(question)}`]) {
      const response = await request(`${gateway.address}${path}`, { method });
      expect(await response.body.text()).not.toMatch(/psn_gateway|psn-graphql-gateway|concept/);
    }
    expect(gateway.psn.requests).toEqual([]);
  });
});

describe('what else is served', () => {
  test('the pages and the metrics need a key', async () => {
    await using gateway = await withKeys();
    for (const [path, shown] of [
      ['/', 'psn-graphql-gateway'],
      ['/metrics', 'psn_gateway_'],
    ] as const) {
      const closed = await get(gateway, path);
      expect(closed.status).toBe(401);
      expect(closed.text).not.toContain(shown);
      const open = await get(gateway, path, { 'x-api-key': keys.store });
      expect(open.status).toBe(200);
      expect(open.text).toContain(shown);
    }
  });

  test('the probes need none and tell nothing more with a bad one', async () => {
    await using gateway = await withKeys();
    const bad = { 'x-api-key': 'x'.repeat(32), host: '10.0.0.7' };
    expect((await get(gateway, '/health', bad)).status).toBe(200);
    expect((await get(gateway, '/ready', bad)).text).toBe('{"status":"ok"}');
    expect((await get(gateway, '/ready')).text).toBe('{"status":"ok"}');
  });

  test('with a key, the readiness tells of the accounts that it names, and of no other', async () => {
    await using gateway = await withKeys();
    await gateway.execute(`{ ${ask.viewer} }`, { headers: { 'x-api-key': keys.own } });
    const ready = async (key: string) =>
      JSON.parse((await get(gateway, '/ready', { 'x-api-key': key })).text);
    expect(await ready(keys.own)).toEqual({
      status: 'ok',
      accounts: [
        {
          name: 'default',
          state: 'signed-in',
          accessTokenExpiresAt: expect.stringMatching(/^\d{4}-/),
          refreshTokenExpiresAt: expect.stringMatching(/^\d{4}-/),
        },
      ],
    });
    expect(await ready(keys.store)).toEqual({ status: 'ok', accounts: [] });
    expect(await ready(keys.kids)).toEqual({ status: 'ok', accounts: [] });
  });

  test('GraphiQL loads without one, with a place for it among the headers', async () => {
    await using gateway = await withKeys();
    const page = await request(`${gateway.address}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.statusCode).toBe(200);
    const { createExampleTabs } = await import('../../src/server/graphiql-tabs.js');
    for (const { headers } of createExampleTabs({ isSignedIn: true, needsKey: true })) {
      expect(JSON.parse(headers ?? '')).toEqual({ 'x-api-key': '' });
    }
    await page.body.dump();
  }, 20_000);

  test('every refusal is counted', async () => {
    await using gateway = await withKeys();
    await gateway.execute(question);
    const { text } = await get(gateway, '/metrics', { 'x-api-key': keys.store });
    expect(text).toContain('psn_gateway_http_request_seconds_count{status="401"} 1');
  });
});

test('keys are not among what anybody is told', async () => {
  await using gateway = await withKeys();
  const answers = [await gateway.execute(question, { headers: { 'x-api-key': keys.own } })];
  answers.push(await gateway.execute(question));
  await expectNoSecret(
    gateway,
    answers.map(({ text }) => text),
  );
  const told = [...answers.map(({ text }) => text), ...gateway.log].join('');
  for (const key of Object.values(keys)) expect(told).not.toContain(key.slice(0, 16));
});

describe('the setting', () => {
  const faultsOf = (env: Record<string, string>) => {
    try {
      readConfig(env);
      return [];
    } catch (error) {
      if (error instanceof ConfigError) return error.faults;
      throw error;
    }
  };

  test.each([
    ['a short key', `${keys.store},${'y'.repeat(31)}`, 'key 2'],
    ['nothing but commas', ' , ,', 'one key at least'],
    ['a blank inside', `${'y'.repeat(20)} ${'y'.repeat(20)}`, 'key 1'],
    ['a name that is none', `${'y'.repeat(32)}:no/name`, 'key 1'],
    ['an empty name', `${'y'.repeat(32)}:`, 'key 1'],
    ['two colons', `${'y'.repeat(32)}:a:b`, 'key 1'],
    ['the same key twice', `${'y'.repeat(32)}:a,${keys.store},${'y'.repeat(32)}`, 'key 3 is there before'],
  ])('%s is refused with its place and without the key', (_what, value, told) => {
    const [fault = '', ...more] = faultsOf({ GATEWAY_API_KEYS: value });
    expect(more).toEqual([]);
    expect(fault).toMatch(/^GATEWAY_API_KEYS: wants /);
    expect(fault).toContain(told);
    expect(fault).not.toMatch(/y{8}|no\/name/);
  });

  test('keys come out of a file, a line each, too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'psn-gateway-test-'));
    try {
      const file = join(folder, 'keys');
      await writeFile(file, `${keys.store}\n${keys.kids}:kids\n\n`, { mode: 0o600 });
      const { apiKeys: read } = readConfig({ GATEWAY_API_KEYS_FILE: file });
      expect(read.map(({ accounts }) => accounts)).toEqual([[], ['kids']]);
      expect(faultsOf({ GATEWAY_API_KEYS_FILE: file, GATEWAY_API_KEYS: keys.store })).toHaveLength(1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test.each<[string, Record<string, string>, RegExp | undefined]>([
    ['nothing else', {}, /GATEWAY_API_KEYS.*GATEWAY_PUBLIC=on/],
    ['GATEWAY_PUBLIC', { GATEWAY_PUBLIC: 'on' }, undefined],
    [
      'GATEWAY_PUBLIC and an npsso',
      { GATEWAY_PUBLIC: 'on', PSN_NPSSO: 'n'.repeat(64) },
      /PSN_NPSSO.*GATEWAY_API_KEYS/,
    ],
    ['an npsso', { PSN_NPSSO: 'n'.repeat(64) }, /PSN_NPSSO.*GATEWAY_API_KEYS/],
    ['keys', { GATEWAY_API_KEYS: keys.store }, undefined],
    ['keys and an npsso', { GATEWAY_API_KEYS: keys.store, PSN_NPSSO: 'n'.repeat(64) }, undefined],
  ])('beyond loopback, with %s', (_what, env, fault) => {
    const faults = faultsOf({ HOST: '0.0.0.0', ...env });
    if (fault === undefined) expect(faults).toEqual([]);
    else expect(faults).toEqual([expect.stringMatching(fault)]);
  });

  test('what has no effect beside another setting is told', () => {
    const { warnings } = readConfig({
      GATEWAY_API_KEYS: keys.store,
      GATEWAY_PUBLIC: 'on',
      GATEWAY_CREDENTIALS: 'request',
      PSN_NPSSO: 'n'.repeat(64),
    });
    expect(warnings).toEqual([expect.stringMatching(/^GATEWAY_PUBLIC/), expect.stringMatching(/^PSN_NPSSO/)]);
  });
});
