import { existsSync } from 'node:fs';

import { chromium, errors, type Page, type Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { createExampleTabs } from '../../src/server/graphiql-tabs.js';
import { createTestGateway } from '../support/test-gateway.js';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);

test.skipIf(executablePath !== undefined)(
  'SKIPPED: no Chromium here, so GraphiQL was not tried',
  ({ skip }) => {
    skip();
  },
);

/** Runs the tab of an operation and gives the answer that GraphiQL received. */
async function runTab(page: Page, operation: string): Promise<string> {
  const isIts = (request: Request) => (request.postData() ?? '').includes(`query ${operation}`);
  // The tabs slide in for a while, and a pointer would miss or drag them.
  await page.locator('.graphiql-tab-button', { hasText: operation }).dispatchEvent('click');
  await page.locator('.graphiql-query-editor .view-lines', { hasText: `query ${operation}` }).waitFor();
  // GraphiQL learns a moment after the tab which operation it holds; until then "run" only complains.
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const asked = page.waitForRequest(isIts, { timeout: 1000 }).catch((error: unknown) => {
      if (error instanceof errors.TimeoutError) return undefined;
      throw error;
    });
    await page.locator('.graphiql-execute-button').click();
    const response = await (await asked)?.response();
    if (response != null) return response.text();
  }
  throw new Error(`GraphiQL never ran ${operation}`);
}

describe.skipIf(executablePath === undefined)('GraphiQL in Chromium', () => {
  test(
    'loads without a request to another host, and each example tab answers',
    { timeout: 60_000 },
    async () => {
      await using gateway = await createTestGateway();
      const browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
      try {
        const page = await browser.newPage();
        const asked: string[] = [];
        const complaints: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        page.on('pageerror', (error) => complaints.push(error.message));
        page.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text());
        });
        await page.goto(`${gateway.address}/graphql`);
        await page.locator('.graphiql-execute-button').waitFor();
        const tabs = createExampleTabs({ isSignedIn: true, needsKey: false }).map(
          ({ query }) => /query (\w+)/.exec(query)![1]!,
        );
        expect(await page.locator('.graphiql-tab').count()).toBe(tabs.length);
        for (const operation of tabs) {
          const answer = await runTab(page, operation);
          const { data, errors } = JSON.parse(answer) as { data: object; errors?: unknown };
          expect(errors).toBeUndefined();
          expect(Object.values(data)).not.toContain(null);
          expect(answer).not.toMatch(/"(items|storeSearch)":null|"nodes":\[\]/);
        }
        expect(complaints).toEqual([]);
        const others = asked.filter((url) => !url.replace(/^blob:/, '').startsWith(`${gateway.address}/`));
        expect(others).toEqual([]);
        expect(asked.length).toBeGreaterThan(tabs.length);
      } finally {
        await browser.close();
      }
    },
  );
});
