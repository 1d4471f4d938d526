import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { operations } from '../../src/modules/store/operations.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { ask } from './questions.js';

async function open({ address }: TestGateway, headers: Record<string, string> = {}) {
  const answer = await fetch(`${address}/`, { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

test('the page at / tells what runs, for whom, until when, what is left, and what is in trouble', async () => {
  await using gateway = await createTestGateway();
  for (const { sha256 } of operations.product.versions) gateway.psn.forgetHash(sha256);
  gateway.psn.forgetHash(operations.categoryGrid.versions[0].sha256);
  await gateway.execute(`{ ${ask.product} ${ask.category} ${ask.viewer} }`);
  const { status, headers, text } = await open(gateway);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(text).toMatch(/<h1>psn-graphql-gateway \d+\.\d+\.\d+<\/h1>/);
  expect(text).toContain('It answers this request as the account default');
  expect(text).toMatch(
    /<td>default<\/td><td>signed in<\/td><td>20\d\d-\d\d-\d\d \d\d:\d\d:\d\d UTC<\/td><td>20/,
  );
  expect(text).toMatch(/<td>anonymous<\/td><td>\d+<\/td><td>300<\/td>/);
  expect(text).toMatch(
    /<code>store\.product<\/code><\/td><td>metGetProductById<\/td><td><span class="bad">FAILING<\/span>.*PSN_OPERATION_REJECTED, 20.* UTC; asked again 20.* UTC/,
  );
  expect(text).toMatch(/<code>store\.categoryGrid<\/code>.*DEGRADED/);
  expect(text).not.toContain('<code>store.search</code>');
  expect(text).toContain('<a href="/graphql">GraphiQL</a>');
});

test('the page runs and loads nothing, and its one style is the one that its policy names', async () => {
  await using gateway = await createTestGateway();
  const { headers, text } = await open(gateway);
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
  );
  expect(headers.get('cache-control')).toBe('no-store');
  expect(text).not.toMatch(/<script|<link|<img|src=|style=|\son\w+=|https?:/);
  const style = /<style>(.*)<\/style>/s.exec(text)?.[1] ?? '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  expect(headers.get('content-security-policy')).toContain(Buffer.from(digest).toString('base64'));
});

test('what stands in an operations file is shown escaped', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'psn-gateway-status-'));
  const file = join(folder, 'operations.json');
  const disabled = `<b onclick="x()">'off' & away</b>`;
  await writeFile(file, JSON.stringify({ operations: { 'store.product': { disabled } } }));
  await using gateway = await createTestGateway({ env: { PSN_OPERATIONS_FILE: file } });
  const { text } = await open(gateway);
  expect(text).toContain('&lt;b onclick=&quot;x()&quot;&gt;&#39;off&#39; &amp; away&lt;/b&gt;');
  expect(text).not.toContain('<b ');
  expect(text).toContain(`Operations file: <code>${file}</code>, in use since 20`);
  await rm(folder, { recursive: true });
});

test('where keys are set it needs one, and tells a key of the store alone nothing of accounts and files', async () => {
  const key = 'k'.repeat(32);
  const store = 's'.repeat(32);
  await using gateway = await createTestGateway({ env: { GATEWAY_API_KEYS: `${key}:default,${store}` } });
  expect(await open(gateway)).toMatchObject({
    status: 401,
    text: expect.stringContaining('GATEWAY_KEY_REQUIRED'),
  });
  expect((await open(gateway, { 'x-api-key': key })).text).toContain('as the account default');
  const { text } = await open(gateway, { 'x-api-key': store });
  expect(text).toContain('It answers this request from the store alone');
  expect(text).toContain('None: the store answers');
  expect(text).not.toMatch(/default<\/td>|Operations file/);
});

test('whoever asks for the head of the page alone gets it', async () => {
  await using gateway = await createTestGateway();
  const answer = await fetch(`${gateway.address}/`, { method: 'HEAD' });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await answer.text()).toBe('');
});
