import fc from 'fast-check';
import { request } from 'undici';
import { expect, test } from 'vitest';

import { modules } from '../../src/modules/index.js';
import { buildSchema } from '../../src/server/schema.js';
import { secretsOf } from '../server/secrets.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { type Question, questionsOf } from './questions.js';

/** A hundred thousand with `npm run fuzz`; `FUZZ_CASES` and `FUZZ_SEED` set both. */
const cases = Number(process.env.FUZZ_CASES ?? 150);
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
/** What one gateway and one emulator are asked before both start anew. */
const ROUND = 500;

const env = {
  PSN_RATE_LIMIT_PER_15MIN: '100000',
  GATEWAY_MAX_UPSTREAM_CALLS: '8',
  PSN_SIGN_IN_LIMIT: '1000',
};

async function ask({ address }: TestGateway, { query, variables, headers }: Question) {
  const response = await request(`${address}/graphql`, {
    method: 'POST',
    // On a busy machine a kept connection may be closed for idleness just when it is used again.
    reset: true,
    headers: { accept: 'application/json', ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.statusCode, text: await response.body.text() };
}

const schema = buildSchema(modules);
const rounds = Array.from({ length: Math.ceil(cases / ROUND) }, (_, round) => round);

// At once, since most of a round is waiting: for retries, and for what the emulator delays.
test.concurrent.each(rounds)(
  `round %d of questions that nobody would ask, seed ${seed}: no 500, no bug, no secret, no strange path`,
  async (round) => {
    await using gateway = await createTestGateway({ env });
    const told: string[] = [];
    let read = 0;
    // What fast-check generates from is remembered by it for good, so that one for all rounds would grow to gigabytes.
    const questions = questionsOf(schema);
    const property = fc.asyncProperty(questions, async (question) => {
      const { status, text } = await ask(gateway, question);
      told.push(text);
      expect(status).toBeLessThan(500);
      expect(text).not.toContain('INTERNAL_SERVER_ERROR');
      // Only what is new: the whole log grows with each case.
      expect(gateway.log.slice(read).filter((line) => line.includes('a bug'))).toEqual([]);
      read = gateway.log.length;
    });
    const numRuns = Math.min(ROUND, cases - round * ROUND);
    await fc.assert(property, { numRuns, seed: seed + round, endOnFailure: true });

    const upstream = gateway.psn.requests.filter(({ host }) => host !== 'account');
    expect(upstream.length).toBeGreaterThan(0);
    // The emulator knows every path and hash of the registry; what an id led astray is none of them.
    expect(upstream.filter(({ operation }) => operation === undefined)).toEqual([]);
    const everything = told.join('') + gateway.log.join('');
    const leaks = [...secretsOf(gateway)].filter(([, secret]) => everything.includes(secret));
    expect(leaks.map(([name]) => name)).toEqual([]);
  },
  600_000,
);
