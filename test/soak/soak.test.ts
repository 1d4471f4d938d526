import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { request } from 'undici';
import { expect, test } from 'vitest';

import { type FaultKind, readFaultPlan } from '../../src/emulator/faults/fault-plan.js';
import { createEmulator } from '../../src/emulator/server.js';
import { registry } from '../../src/modules/index.js';
import { ask, known } from '../server/questions.js';
import { runCli } from '../support/run-cli.js';

const SECONDS = Number(process.env.SOAK_SECONDS ?? '10');
const CLIENTS = 20;
const MEBIBYTES = 160;
/** What lies outside of that, buffers and the program itself, included. */
const MOST_RESIDENT_MEBIBYTES = 400;

const questions = [
  `{ ${ask.concept} ${ask.product} ${ask.category} }`,
  `{ ${ask.viewer} ${ask.concept} }`,
  `{ category(id: "${known.category.id}") { items(first: 3) { totalCount nodes { id name starRating { count } } } } }`,
  `{ concept(id: "${known.concept.id}") { name us: price(locale: "en-US") { text } de: price(locale: "de-DE") { text } } }`,
  '{ viewer { library { purchased(first: 2) { nodes { name } } } } }',
];

/** Seven calls in a hundred go wrong, each kind of fault as often as the others. */
const kinds: FaultKind[] = ['status', 'reset', 'truncate', 'broken-json', 'wrong-shape', 'hang', 'echo'];
const plan = readFaultPlan({
  seed: 42,
  tokensExpireEverySeconds: 7,
  faults: kinds.map((fault) => ({ fault, probability: 0.01 })),
});

const typed = /^(PSN_(UNAVAILABLE|TIMEOUT|UNEXPECTED_RESPONSE|ERROR|RATE_LIMITED)|OVERLOADED)$/;

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly path?: readonly (string | number)[];
    readonly extensions: { code: string };
  }[];
}

/** Places where an answer is neither right nor null with a typed error of its own. */
function findWrong(
  expected: unknown,
  got: unknown,
  errors: Answer['errors'] = [],
  path: string[] = [],
): string[] {
  if (got === null && expected !== null) {
    const own = errors.filter((error) => error.path?.map(String).join('.').startsWith(path.join('.')));
    return own.length > 0 ? [] : [`${path.join('.')}: null without an error`];
  }
  if (typeof expected !== 'object' || expected === null) {
    return Object.is(expected, got) ? [] : [`${path.join('.')}: ${JSON.stringify(got)}`];
  }
  const names = new Set([...Object.keys(expected), ...Object.keys(got as object)]);
  return [...names].flatMap((name) =>
    findWrong((expected as any)[name], (got as any)[name], errors, [...path, name]),
  );
}

test(
  `${CLIENTS} clients for ${SECONDS} s in front of a failing PSN`,
  { timeout: (SECONDS + 90) * 1000 },
  async () => {
    const stateDir = await mkdtemp(join(tmpdir(), 'psn-gateway-soak-'));
    await using psn = await createEmulator({ registry }).start();
    await using gateway = runCli(['serve'], {
      // Memory that grows without bound ends the process.
      NODE_OPTIONS: `--max-old-space-size=${MEBIBYTES}`,
      PORT: '0',
      LOG_LEVEL: 'fatal',
      PSN_STATE_DIR: stateDir,
      PSN_NPSSO: psn.npsso,
      PSN_ACCOUNT_BASE_URL: psn.bases.account,
      PSN_MOBILE_BASE_URL: psn.bases.mobile,
      PSN_WEB_BASE_URL: psn.bases.web,
      PSN_DMS_BASE_URL: psn.bases.dms,
      PSN_LEGACY_PROFILE_BASE_URL: psn.bases.legacyProfile,
      PSN_RATE_LIMIT_PER_15MIN: '100000',
      PSN_SIGN_IN_LIMIT: '1000',
      // Long enough that a busy machine alone lets no call run out of time, after which a new token would never be known for good.
      PSN_TIMEOUT_MS: '3000',
      // Every question is to meet PSN's faults.
      GATEWAY_CACHE_BYTES: '0',
    });
    const address = await gateway.nextLine();

    async function execute(query: string): Promise<Answer & { readonly status: number }> {
      const { statusCode, body } = await request(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query }),
        headersTimeout: 15_000,
        bodyTimeout: 15_000,
      });
      return { status: statusCode, ...((await body.json()) as Answer) };
    }

    const right: unknown[] = [];
    for (const question of questions) {
      const { data, errors } = await execute(question);
      expect(errors).toBeUndefined();
      right.push(data);
    }
    psn.requests.length = 0;
    psn.setFaults(plan);

    const wrong: string[] = [];
    const codes = new Map<string, number>();
    let answered = 0;
    let renewals = 0;
    const end = performance.now() + SECONDS * 1000;
    const client = async (first: number): Promise<void> => {
      for (let round = first; performance.now() < end; round += 1) {
        const index = round % questions.length;
        const { status, data, errors = [] } = await execute(questions[index] ?? '');
        answered += 1;
        if (status !== 200) wrong.push(`HTTP ${status}`);
        wrong.push(...findWrong(right[index], data, errors));
        for (const { extensions } of errors)
          codes.set(extensions.code, (codes.get(extensions.code) ?? 0) + 1);
        renewals += psn.requests.filter(({ host }) => host === 'account').length;
        psn.requests.length = 0;
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, (_none, index) => client(index)));

    const told = await request(`${psn.bases.account}/emulator/faults`);
    const { struck, expiries } = (await told.body.json()) as { struck: object; expiries: number };
    expect(wrong).toEqual([]);
    expect([...codes.keys()].filter((code) => !typed.test(code))).toEqual([]);
    // A slow machine makes fewer calls, so not every kind need have struck.
    expect(Object.keys(struck).length).toBeGreaterThan(2);
    expect(expiries).toBeGreaterThan(0);
    expect(renewals).toBeLessThanOrEqual(expiries);
    expect(answered).toBeGreaterThan(CLIENTS);
    const peak = gateway.peakMemory();
    if (peak !== undefined) expect(peak).toBeLessThan(MOST_RESIDENT_MEBIBYTES);
    process.stdout.write(
      `${answered} answers, ${renewals} renewals of ${expiries} expiries, ${peak?.toFixed() ?? '?'} MiB at most, ` +
        `${JSON.stringify(Object.fromEntries(codes))}\n`,
    );
    await rm(stateDir, { recursive: true, force: true });
  },
);
