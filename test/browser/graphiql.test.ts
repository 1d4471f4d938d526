import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Browser, chromium, errors, type Page, type Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { playerIds } from '../../src/emulator/world/accounts.js';
import { createExampleTabs } from '../../src/server/graphiql-tabs.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);

test.skipIf(executablePath !== undefined)(
  'SKIPPED: no Chromium here, so GraphiQL was not tried',
  ({ skip }) => {
    skip();
  },
);

/** Presses "run" until it asks what is in the editor: GraphiQL learns that a moment after a tab, and only complains before. */
async function press(page: Page, words: string): Promise<Request> {
  const isIts = (request: Request) => (request.postData() ?? '').includes(words);
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const asked = page.waitForRequest(isIts, { timeout: 1000 }).catch((error: unknown) => {
      if (error instanceof errors.TimeoutError) return undefined;
      throw error;
    });
    await page.locator('.graphiql-execute-button').click();
    const request = await asked;
    if (request !== undefined) return request;
  }
  throw new Error(`GraphiQL never asked ${words}`);
}

/** Opens the tab of an operation, and runs it. */
async function openAndRun(page: Page, operation: string, words: string): Promise<Request> {
  await page.locator('.graphiql-tab-button', { hasText: operation }).click();
  await page.locator('.graphiql-query-editor .view-lines', { hasText: words }).waitFor();
  return press(page, words);
}

/** Runs the tab of an operation and gives the answer that GraphiQL received. */
async function runTab(page: Page, operation: string): Promise<string> {
  const request = await openAndRun(page, operation, `query ${operation}`);
  const response = await request.response();
  if (response === null) throw new Error(`nobody answered ${operation}`);
  return response.text();
}

/** Screenshots go there, for people to look at. */
const { GRAPHIQL_SCREENSHOTS: screenshots } = process.env;

async function show(page: Page, name: string): Promise<void> {
  if (screenshots !== undefined) await page.screenshot({ path: join(screenshots, `${name}.png`) });
}

/** Writes a text into the editor of a section, in the place of what is there. */
async function write(page: Page, section: string, text: string): Promise<void> {
  const editors = page.locator(`section[aria-label="${section}"] .monaco-editor`);
  await editors.filter({ visible: true }).first().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

/** Opens a tab with a question, its variables and its headers, as a person would. */
async function ask(page: Page, question: string, variables: object, headers: object = {}): Promise<void> {
  // The strip of tabs slides for a while, and a pointer would wait for it.
  await page.getByRole('button', { name: 'New tab' }).dispatchEvent('click');
  await write(page, 'Operation Editor', question);
  await page.getByRole('button', { name: 'Variables' }).click();
  await write(page, 'Variables', JSON.stringify(variables));
  await page.getByRole('button', { name: 'Headers' }).click();
  await write(page, 'Headers', JSON.stringify(headers));
}

/** How many listen, as the metrics tell. */
async function countSubscriptions({ address }: TestGateway): Promise<number> {
  const metrics = await (await fetch(`${address}/metrics`)).text();
  return Number(/^psn_gateway_subscriptions (\d+)$/m.exec(metrics)?.[1]);
}

/** Runs what is in the editor, and waits until the page shows a text as its answer. */
async function runUntilShown(page: Page, text: string): Promise<string> {
  await page.locator('.graphiql-execute-button').click();
  const shown = page.locator('.result-window .view-lines');
  await shown.filter({ hasText: text }).waitFor();
  return (await shown.innerText()).replaceAll('\u00a0', ' ');
}

describe.skipIf(executablePath === undefined)('GraphiQL in Chromium', { timeout: 90_000 }, () => {
  let gateway: TestGateway;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const complaints: string[] = [];
  beforeAll(async () => {
    gateway = await createTestGateway({
      env: { GATEWAY_POLL_SECONDS: '1', PSN_RATE_LIMIT_PER_15MIN: '100000' },
    });
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    // Its first load is that of nine megabytes, which a busy machine takes long to read.
    page.setDefaultTimeout(60_000);
    await page.goto(`${gateway.address}/graphql`);
    await page.locator('.graphiql-execute-button').waitFor();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await gateway[Symbol.asyncDispose]();
  });

  test('loads without a request to another host, and each example tab answers', async () => {
    const all = createExampleTabs({ isSignedIn: true, needsKey: false });
    const tabs = all.flatMap(({ query }) => /^query (\w+)/m.exec(query)?.[1] ?? []);
    expect(await page.locator('.graphiql-tab').count()).toBe(all.length);
    expect(tabs).toHaveLength(all.length - 1);
    for (const operation of tabs) {
      const answer = await runTab(page, operation);
      const { data, errors } = JSON.parse(answer) as { data: object; errors?: unknown };
      expect(errors).toBeUndefined();
      expect(Object.values(data)).not.toContain(null);
      expect(answer).not.toMatch(/"(items|storeSearch)":null|"nodes":\[\]/);
    }
    await show(page, 'tabs');
    expect(complaints).toEqual([]);
    const others = asked.filter((url) => !url.replace(/^blob:/, '').startsWith(`${gateway.address}/`));
    expect(others).toEqual([]);
    expect(asked.length).toBeGreaterThan(tabs.length);
  });

  test('the live tab shows what a player does, and then what it does next', async () => {
    await openAndRun(page, 'Live', 'subscription Live');
    await page.locator('.result-window .view-lines').filter({ hasText: '"Teapot Tempest"' }).waitFor();
    const playing = { status: 'online', platform: 'PS5', game: 'Kettle Knights' } as const;
    gateway.psn.changeWorld({ presences: { [playerIds.juniper]: playing } });
    await page.locator('.result-window .view-lines').filter({ hasText: '"Kettle Knights"' }).waitFor();
    await show(page, 'live');
    // Pressed again, the button ends it.
    await page.locator('.graphiql-execute-button').click();
    await expect.poll(() => countSubscriptions(gateway)).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('the documentation explorer opens, and tells what a field is', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const explorer = page.locator('.graphiql-doc-explorer');
    await explorer.getByText('Query', { exact: true }).first().click();
    await explorer.getByText('storeSearch', { exact: true }).click();
    await explorer.getByText('StoreSearchConnection').first().waitFor();
    expect(await explorer.innerText()).toContain('What the store ');
    await show(page, 'documentation');
    await page.getByRole('button', { name: 'Hide Documentation Explorer' }).click();
    expect(complaints).toEqual([]);
  });

  const question = 'query Mine($id: ID!) { concept(id: $id) { locale name price { text } } }';

  test('variables and headers of a tab are sent, so that another store answers', async () => {
    await ask(page, question, { id: '90000822' }, { 'x-psn-locale': 'de-DE' });
    const german = await runUntilShown(page, '"locale": "de-DE"');
    expect(german).toContain('€');
    await show(page, 'german');
    expect(complaints).toEqual([]);
  });

  test('an error can be read, with its code and what to do', async () => {
    await ask(page, question, { id: 'a b' });
    const shown = await runUntilShown(page, 'BAD_USER_INPUT');
    await show(page, 'error');
    expect(shown).toContain('"message": "id: ');
  });

  test('deferred parts are put together', async () => {
    await ask(page, '{ concept(id: "90000822") { name ... @defer { starRating { average } } } }', {});
    const shown = await runUntilShown(page, '"average"');
    expect(shown).toContain('"name": "Pillow Fort Tactics"');
  });

  test('no secret of a headers tab is kept by the browser, nor in the address', async () => {
    const secret = 'c0ffee'.repeat(8);
    await ask(page, question, { id: '90000822' }, { 'x-api-key': secret });
    await runUntilShown(page, '"locale"');
    await page.reload();
    await page.locator('.graphiql-execute-button').waitFor();
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    );
    // What was asked is kept, so the secret would be, too.
    expect(kept).toContain('query Mine');
    expect(kept).not.toContain(secret);
    expect(page.url()).not.toContain(secret);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });

  test('the address of a page that was worked in shows that work, and asks nothing', async () => {
    gateway.psn.requests.length = 0;
    const other = await (await browser.newContext()).newPage();
    await other.goto(`${gateway.address}/graphql?query=${encodeURIComponent(question)}`);
    await other.locator('.graphiql-query-editor .view-lines', { hasText: 'query Mine' }).waitFor();
    await other.context().close();
    expect(gateway.psn.requests).toEqual([]);
  });

  test('the policy of the page lets it reach no other host', async () => {
    await using elsewhere = await createTestGateway({ env: { GATEWAY_ALLOWED_ORIGINS: gateway.address } });
    const reach = (url: string) =>
      page.evaluate(
        (address) =>
          fetch(address).then(
            ({ status }) => status,
            () => 'refused',
          ),
        url,
      );
    expect(await reach(`${gateway.address}/health`)).toBe(200);
    const violation = page.waitForEvent('console', (message) =>
      message.text().includes('Content Security Policy'),
    );
    expect(await reach(`${elsewhere.address}/health`)).toBe('refused');
    expect((await violation).text()).toContain("connect-src 'self'");
  });
});

describe.skipIf(executablePath === undefined)(
  'GraphiQL of a gateway that answers trusted documents alone',
  () => {
    test('says so, and runs those documents', { timeout: 60_000 }, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'graphiql-'));
      await writeFile(join(folder, 'manifest.json'), '{"one":"query Trusted { gateway { version } }"}');
      await using gateway = await createTestGateway({
        env: { GATEWAY_TRUSTED_DOCUMENTS: join(folder, 'manifest.json') },
      });
      const browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
      try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        await page.goto(`${gateway.address}/graphql`);
        const editor = page.locator('.graphiql-query-editor .view-lines');
        await editor.filter({ hasText: 'answers trusted documents alone' }).waitFor();
        await show(page, 'trusted');
        expect(JSON.parse(await runTab(page, 'Trusted'))).toEqual({
          data: { gateway: { version: expect.any(String) } },
        });
      } finally {
        await browser.close();
        await rm(folder, { recursive: true });
      }
    });
  },
);
