import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { main, runCli } from '../support/run-cli.js';
import { startGatewayProcess } from './support/gateway-process.js';
import { commandsOf, findPort, openWorkshop, readCurl, readSteps, type Step } from './support/walk.js';
import { startWiretap, type Wiretap } from './support/wiretap.js';

const steps = readSteps(readFileSync(new URL('../../docs/SUPERGRAPH.md', import.meta.url), 'utf8'));

/** What was started, to be ended in reverse. */
const started: AsyncDisposable[] = [];

function keep<Started extends AsyncDisposable>(what: Started): Started {
  started.push(what);
  return what;
}

type Router = 'hive' | 'apollo';
const routers: readonly Router[] = ['hive', 'apollo'];

/** What the document has its reader ask, with what it promises. */
const asked: { command: string; told: unknown; promised: unknown }[] = [];
/** Packages that the document has its reader install, as `name@range`. */
const installed: string[] = [];
const addresses = { hive: '', apollo: '' };
let demo: string;
let psn: Wiretap;
let shop: Wiretap;

// Follows the document from its first block to its last, at ports of this run.
beforeAll(async () => {
  const ports = new Map<string, string>();
  for (const port of ['4000', '4001', '4002', '4003']) ports.set(port, String(await findPort()));
  const place = (text: string) => text.replaceAll(/\b400[0-3]\b/g, (port) => String(ports.get(port)));
  addresses.hive = place('http://127.0.0.1:4002/graphql');
  addresses.apollo = place('http://127.0.0.1:4003/');
  psn = keep(await startWiretap(place('http://127.0.0.1:4000/graphql'), { 'x-gateway-cost': '1' }));
  shop = keep(await startWiretap(place('http://127.0.0.1:4001/graphql')));
  // What is composed leads to the wiretaps, and these lead to the servers.
  const tap = (text: string) =>
    text.replaceAll('4000', String(psn.port)).replaceAll('4001', String(shop.port));
  const workshop = keep(await openWorkshop());

  async function obey(command: string, promise: Step | undefined): Promise<void> {
    if (command === 'npm ci') return;
    if (command === 'npm run demo') {
      // Calls are counted here, so no answer is kept for the next question.
      const env = { PORT: String(ports.get('4000')), GATEWAY_CACHE_BYTES: '0' };
      demo = await keep(runCli(['demo'], env)).nextLine();
    } else if (command.startsWith('npm install ')) {
      installed.push(...command.split(' ').slice(2));
    } else if (command.startsWith('curl ')) {
      const { url, headers, body } = readCurl(place(command));
      const response = await fetch(url, { method: 'POST', headers, body });
      asked.push({ command, told: await response.json(), promised: JSON.parse(promise?.text ?? '') });
    } else if (command.startsWith('psn-gateway ')) {
      await workshop.run(command.replace('psn-gateway', `${process.execPath} ${main}`));
    } else if (/^(npm init|node compose)/.test(command)) {
      await workshop.run(command);
    } else {
      await workshop.start(place(command));
    }
  }

  for (const [index, step] of steps.entries()) {
    const { language, file, text } = step;
    if (file !== undefined) {
      await workshop.write(file, file === 'compose.mjs' ? tap(text) : place(text));
    } else if (language === 'sh') {
      for (const command of commandsOf(step)) await obey(command, steps[index + 1]);
    } else if (language !== 'json' || steps[index - 1]?.language !== 'sh') {
      throw new Error(`Nobody knows what to do with ${text}`);
    }
  }
}, 240_000);

afterAll(async () => {
  for (const each of started.toReversed()) await each[Symbol.asyncDispose]();
});

async function ask(router: Router, query: string, headers: Record<string, string> = {}) {
  psn.take();
  shop.take();
  const response = await fetch(addresses[router], {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const { data, errors = [] } = (await response.json()) as { data: any; errors?: any[] };
  const passed = psn.take();
  const calls = passed.map(({ answer }): number => answer.extensions?.cost.actual ?? 0);
  return { data, errors, passed, calls: calls.reduce((sum, each) => sum + each, 0), toShop: shop.take() };
}

const codesOf = (errors: readonly any[]) => errors.map(({ extensions }) => extensions.code).toSorted();

describe('docs/SUPERGRAPH.md', () => {
  test('leads from nothing to answers of both routers that cross two subgraphs, as it promises them', () => {
    expect(asked.length).toBeGreaterThanOrEqual(2);
    expect(asked.map(({ told }) => told)).toEqual(asked.map(({ promised }) => promised));
    const addressed = asked.map(({ command }) => /127\.0\.0\.1:(\d+)/.exec(command)?.[1]);
    expect(addressed).toEqual(expect.arrayContaining(['4002', '4003']));
  });

  test('installs the packages that are tried here', () => {
    const tried = installed.map((each) => {
      const at = each.lastIndexOf('@');
      const [name, range] = [each.slice(0, at), each.slice(at + 1)];
      const manifest = new URL(`node_modules/${name}/package.json`, import.meta.url);
      const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
      return { each, isIts: version === range || version.startsWith(`${range}.`) };
    });
    expect(tried.length).toBeGreaterThan(5);
    expect(tried.filter(({ isIts }) => !isIts)).toEqual([]);
  });
});

describe.each(routers)('by %s', (router) => {
  test('a question that crosses both subgraphs costs what its parts cost alone', async () => {
    const { data, errors, calls, passed } = await ask(
      router,
      '{ latestReviews { product { name price { text } } } concept(id: "90000137") { name copiesInStock } }',
    );
    expect(errors).toEqual([]);
    expect(data.concept).toEqual({ name: 'Otters in Orbit', copiesInStock: 12 });
    // One for the game, one for each product, all products in one request.
    expect(calls).toBe(3);
    expect(passed.filter(({ query }) => query.includes('_entities'))).toHaveLength(1);
  });

  test('one entity that is missing takes nothing away from what stands around it', async () => {
    const { data, errors } = await ask(
      router,
      '{ latestReviews { stars product { id name locale reviews { text } } } }',
    );
    expect(errors).toEqual([]);
    expect(data.latestReviews).toMatchObject([
      { stars: 5, product: { name: 'Otters in Orbit', locale: 'en-US', reviews: [{}] } },
      { stars: 2, product: { name: null, locale: null, reviews: [{}] } },
    ]);
  });

  test('the headers that the document names reach PSN’s subgraph, and no header reaches the other', async () => {
    const headers = {
      'x-psn-account': 'juniper',
      'x-psn-locale': 'de-DE',
      'x-api-key': 'a-key-that-nobody-needs-here',
      authorization: 'Bearer of-the-router',
      cookie: 'of=the-router',
    };
    const question =
      '{ viewer { onlineId } concept(id: "90000137") { locale copiesInStock } latestReviews { stars } }';
    const { data, errors, passed, toShop } = await ask(router, question, headers);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      viewer: { onlineId: 'JuniperQuill' },
      concept: { locale: 'de-DE', copiesInStock: 12 },
    });
    const { authorization, cookie, ...forwarded } = headers;
    expect(passed.length).toBeGreaterThan(0);
    for (const request of passed) {
      expect(request.headers).toMatchObject(forwarded);
      expect(request.headers).not.toMatchObject({ authorization });
      expect(request.headers).not.toMatchObject({ cookie });
    }
    expect(toShop.length).toBeGreaterThan(0);
    const seen = toShop.flatMap((request) => Object.keys(request.headers));
    expect(seen.filter((name) => name in headers)).toEqual([]);
  });

  test('codes come through, and what failed leaves its neighbours alone', async () => {
    const { data, errors } = await ask(
      router,
      `{ odd: product(id: "../x") { name }
         latestReviews { stars product { name } author { onlineId friends { totalCount } } } }`,
    );
    expect(codesOf(errors)).toEqual(['BAD_USER_INPUT', 'PSN_PRIVATE']);
    expect(data.odd).toBeNull();
    expect(data.latestReviews).toMatchObject([
      {
        stars: 5,
        product: { name: 'Otters in Orbit' },
        author: { friends: { totalCount: expect.any(Number) } },
      },
      { stars: 2, product: { name: null }, author: { onlineId: 'bramble-on-ice', friends: null } },
    ]);
  });

  test('what a gateway wants, or cannot get, is told', async () => {
    const key = 'k'.repeat(32);
    await using locked = await startGatewayProcess({
      GATEWAY_API_KEYS: key,
      GATEWAY_CREDENTIALS: 'request',
      GATEWAY_CACHE_BYTES: '0',
    });
    psn.leadTo(locked.url);
    try {
      const question = '{ viewer { onlineId } concept(id: "90000137") { name } }';
      const keyless = await ask(router, question);
      expect(keyless.passed.map(({ status }) => status)).toEqual([401]);
      // Apollo's gateway puts a word of its own in place of the code where the status is 401, and ours beside it.
      const theirs = router === 'apollo' ? 'UNAUTHENTICATED' : 'GATEWAY_KEY_REQUIRED';
      expect([...new Set(codesOf(keyless.errors))]).toEqual([theirs]);
      expect(JSON.stringify(keyless.errors)).toContain('GATEWAY_KEY_REQUIRED');
      const nobody = await ask(router, question, { 'x-api-key': key });
      expect(nobody.data).toEqual({ viewer: null, concept: { name: 'Otters in Orbit' } });
      expect(codesOf(nobody.errors)).toEqual(['UNAUTHENTICATED']);

      locked.psn.answerAlways('store.conceptNames', {
        status: 429,
        headers: { 'retry-after': '60' },
        body: {},
      });
      const throttled = await ask(router, '{ concept(id: "90000137") { name copiesInStock } }', {
        'x-api-key': key,
      });
      expect(throttled.errors.map(({ extensions }) => extensions)).toMatchObject([
        { code: 'PSN_RATE_LIMITED', operation: 'store.conceptNames', retryAfter: 60 },
      ]);
    } finally {
      psn.leadTo(demo);
    }
  });

  test('what is refused as a whole says why, in words or beside those of the router', async () => {
    const fields = Array.from({ length: 60 }, (_, index) => `c${index}: concept(id: "90000137") { id }`);
    const { data, errors, passed } = await ask(router, `{ ${fields.join(' ')} }`);
    expect(passed.map(({ status }) => status)).toEqual([400]);
    expect(Object.values((data ?? {}) as object).filter((value) => value !== null)).toEqual([]);
    expect(JSON.stringify(errors)).toContain('QUERY_TOO_COMPLEX');
    expect(codesOf(errors).includes('QUERY_TOO_COMPLEX')).toBe(router === 'hive');
  });

  test('many fields of one question stay within the limits of one request', async () => {
    const id = '"UP9011-PPSA90000_00-OTTERSINORBISTND"';
    const fields = Array.from(
      { length: 40 },
      (_, index) => `p${index}: product(id: ${id}) { name reviews { stars } }`,
    );
    const { data, errors, passed, calls } = await ask(router, `{ ${fields.join(' ')} }`);
    expect(errors).toEqual([]);
    expect(Object.values(data as object)).toEqual(
      fields.map(() => ({ name: 'Otters in Orbit', reviews: [{ stars: 5 }] })),
    );
    expect(calls).toBe(1);
    // Hive merges what it asks at once, and names each part anew.
    expect(passed.map(({ query }) => query.includes('_v39_product'))).toEqual([router === 'hive']);
  });
});
