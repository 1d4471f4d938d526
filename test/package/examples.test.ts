import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { RunningCommand } from '../support/run-cli.js';
import { folder, output, start } from './installed.js';

const examples = join(folder, 'examples');
const question = { query: '{ concept(id: "90000137") { name } viewer { onlineId } }' };

let emulator: RunningCommand;
/** As the emulator prints them. */
let settings: NodeJS.ProcessEnv;

beforeAll(async () => {
  emulator = start('npx', ['psn-gateway', 'emulator', '--port', '0']);
  await emulator.shows('PSN_NPSSO=');
  const lines = emulator.written().trim().split('\n');
  settings = {
    ...Object.fromEntries(lines.map((line) => line.split(/=(.*)/).slice(0, 2) as [string, string])),
    PSN_STATE_DIR: join(folder, 'state-of-examples'),
    LOG_LEVEL: 'error',
  };
});
afterAll(() => emulator[Symbol.asyncDispose]());

const live = { query: 'subscription { priceChanged(conceptIds: ["90000137"]) { concept { id } } }' };

const post = (address: string, headers: Readonly<Record<string, string>> = {}, asked = question) =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(asked),
  });

describe.each(['express', 'fastify', 'hono'])('in %s', (framework) => {
  test('the gateway answers below its path, by its own rules, until the server is stopped', async () => {
    const script = join(examples, `${framework}.mjs`);
    await using server = start('node', [script], { ...settings, PORT: '0' });
    const address = await server.nextLine();
    expect(new URL(address).pathname).toBe('/psn/graphql');
    expect(await (await post(address)).json()).toMatchObject({
      data: {
        concept: { name: expect.stringMatching(/./) },
        viewer: { onlineId: expect.stringMatching(/./) },
      },
    });
    const foreign = await post(address, { origin: 'https://evil.example' });
    expect([foreign.status, await foreign.text()]).toEqual([403, expect.stringContaining('FORBIDDEN')]);
    const page = await fetch(address, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('GraphiQL');
    const site = await fetch(new URL('/', address));
    expect(await site.text()).toBe('A site of yours');
    // Whoever still listens does not keep it from ending.
    const listener = await post(address, { accept: 'text/event-stream' }, live);
    server.signal('SIGTERM');
    expect(await listener.text()).toContain('event: complete');
    expect((await server.ended()).code).toBe(0);
  });
});

/** Runs a few lines beside the examples, as a framework would that loads one; the last of them prints JSON. */
async function printed(lines: string): Promise<unknown> {
  await using run = start('node', ['--input-type=module', '--eval', lines], settings, examples);
  const { code, stdout, stderr } = await run.ended();
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

test('a route of Next.js answers a Request', async () => {
  const answered = await printed(`
    import { POST } from './next-route.mjs';
    const response = await POST(new Request('http://localhost:3000/api/psn/graphql', {
      method: 'POST',
      headers: { host: 'localhost:3000', 'content-type': 'application/json' },
      body: ${JSON.stringify(JSON.stringify(question))},
    }));
    console.log(JSON.stringify({ isResponse: response instanceof Response, body: await response.json() }));
    await globalThis.psnGateway.close();`);
  expect(answered).toMatchObject({
    isResponse: true,
    // Nobody tells it that the caller is the owner.
    body: { data: { concept: { name: expect.stringMatching(/./) }, viewer: null } },
  });
});

test('an AWS Lambda function answers an event', async () => {
  const answered = await printed(`
    import { handler } from './lambda.mjs';
    const { body, ...rest } = await handler({
      version: '2.0',
      rawPath: '/graphql',
      rawQueryString: '',
      headers: { host: 'localhost', 'content-type': 'application/json' },
      requestContext: { http: { method: 'POST', sourceIp: '203.0.113.9' } },
      body: ${JSON.stringify(Buffer.from(JSON.stringify(question)).toString('base64'))},
      isBase64Encoded: true,
    });
    console.log(JSON.stringify({ ...rest, body: JSON.parse(Buffer.from(body, 'base64').toString()) }));`);
  expect(answered).toMatchObject({
    statusCode: 200,
    headers: { 'content-type': expect.stringContaining('json') },
    isBase64Encoded: true,
    body: { data: { concept: { name: expect.stringMatching(/./) }, viewer: null } },
  });
});

test('PSN is asked without GraphQL', async () => {
  await using run = start('node', [join(examples, 'psn-client.mjs')], settings);
  const { code, stdout, stderr } = await run.ended();
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^\S.*\n\d+\n$/);
});

describe('types', () => {
  const compile = (project: string): string =>
    output(join(process.cwd(), 'node_modules', '.bin', 'tsc'), '-p', project, '--typeRoots', typeRoots);
  const typeRoots = join(process.cwd(), 'node_modules', '@types');

  test('of the examples fit', () => {
    expect(compile(join(examples, 'tsconfig.json'))).toBe('');
  });

  test.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])('of the package compile with those of its packages, by %s', (moduleResolution, module) => {
    const options = {
      moduleResolution,
      module,
      target: 'es2023',
      strict: true,
      noEmit: true,
      types: ['node'],
    };
    const project = join(folder, `tsconfig.${moduleResolution}.json`);
    writeFileSync(project, JSON.stringify({ compilerOptions: options, files: ['user.ts'] }));
    writeFileSync(
      join(folder, 'user.ts'),
      `
      import { type Config, createGateway, createPsnClient, type Gateway, operations, readConfig } from 'psn-graphql-gateway';
      import { possibleTypes } from 'psn-graphql-gateway/apollo';
      const config: Config = readConfig({});
      export const gateway: Gateway = createGateway({ config, path: '/psn' });
      export const name: Promise<string | null | undefined> = createPsnClient({ config })
        .query(operations.store.concept, { conceptId: '1', productId: '' })
        .then(({ data }) => data.conceptRetrieve?.name);
      export const kinds: readonly string[] = possibleTypes.StoreItem ?? [];
      // @ts-expect-error what an operation takes is part of its type
      void createPsnClient({ config }).query(operations.trophies.summary, {});
      `,
    );
    expect(compile(project)).toBe('');
  });
});
