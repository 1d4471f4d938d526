import fc from 'fast-check';
import { expect, test } from 'vitest';

import { signInOn } from '../support/sign-in.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { juniper, marlo } from './accounts-of-the-world.js';
import { known } from './questions.js';

/** What each account tells otherwise; the third asks a shared thing for what is the account's own. */
const questions = [
  '{ viewer { id onlineId name age avatar { url } isPlus subscriptions { service } } }',
  '{ viewer { wishlist { item { id name } } } }',
  `{ concept(id: "${known.concept.id}") { id name viewerHasInWishlist } viewer { id } }`,
  '{ viewer { library { purchased(first: 5) { nodes { id name } } lastPlayed(limit: 5) { id lastPlayedAt } } } }',
  '{ viewer { consoles { name downloads { entitlementId status } } } }',
  '{ viewer { stars { enrolment { status } } } gateway { accounts { name accountId } } }',
];

/** The ways of asking as either account, some of which can be taken for one another. */
const ways = ['own', 'named', 'npsso', 'other-npsso', 'access-token'] as const;
type Way = (typeof ways)[number];

interface Asking {
  readonly player: typeof marlo;
  readonly way: Way;
  readonly question: string;
}

const asking: fc.Arbitrary<Asking> = fc.record({
  player: fc.constantFrom(marlo, juniper),
  way: fc.constantFrom(...ways),
  question: fc.constantFrom(...questions),
});

/** Access tokens of both, as PSN issued them to somebody else. */
async function readTokens(gateway: TestGateway): Promise<ReadonlyMap<typeof marlo, string>> {
  const tokens = new Map<typeof marlo, string>();
  for (const player of [marlo, juniper]) {
    gateway.psn.requests.length = 0;
    const npsso = gateway.psn.npssoOf(player.accountId, 'elsewhere');
    await gateway.execute('{ viewer { onlineId } }', { headers: { 'x-psn-npsso': npsso } });
    const sent = gateway.psn.requests.map(({ headers }) => headers['authorization'] ?? '');
    tokens.set(player, sent.find((value) => value.startsWith('Bearer '))!.slice('Bearer '.length));
  }
  return tokens;
}

test('in a thousand requests that interleave, no account is told anything of another', async () => {
  await using gateway = await createTestGateway({
    env: { GATEWAY_CREDENTIALS: 'both', PSN_RATE_LIMIT_PER_15MIN: '100000', PSN_SIGN_IN_LIMIT: '20' },
  });
  const { psn, stateDir } = gateway;
  await signInOn(stateDir, { psn, account: 'kids', npsso: psn.npssoOf(juniper.accountId) });
  const tokens = await readTokens(gateway);

  function headersOf({ player, way }: Pick<Asking, 'player' | 'way'>): Record<string, string> {
    if (way === 'npsso') return { 'x-psn-npsso': psn.npssoOf(player.accountId) };
    if (way === 'other-npsso') return { 'x-psn-npsso': psn.npssoOf(player.accountId, 'other') };
    if (way === 'access-token') return { 'x-psn-access-token': tokens.get(player)! };
    if (player === juniper) return { 'x-psn-account': 'kids' };
    return way === 'named' ? { 'x-psn-account': 'default' } : {};
  }
  const tell = async ({ question, ...who }: Asking) => {
    const { status, data, errors } = await gateway.execute(question, { headers: headersOf(who) });
    return { status, data, errors };
  };
  /** What a request is answered alone; the owner alone hears of the gateway's accounts. */
  const key = ({ player, way, question }: Asking) =>
    [player.onlineId, way === 'own' || way === 'named', questions.indexOf(question)].join();
  const alone = new Map<string, unknown>();
  for (const player of [marlo, juniper]) {
    for (const way of ways) {
      for (const question of questions) {
        const asked = { player, way, question };
        const told = await tell(asked);
        expect(told).toMatchObject({ status: 200, errors: [] });
        expect(told).toEqual(alone.get(key(asked)) ?? told);
        alone.set(key(asked), told);
      }
    }
  }
  const answers = [...alone.values()].map((answer) => JSON.stringify(answer));
  expect(new Set(answers).size).toBe(answers.length - 2 * (questions.length - 1));

  await fc.assert(
    fc.asyncProperty(fc.array(asking, { minLength: 100, maxLength: 100 }), async (requests) => {
      const told = await Promise.all(requests.map(tell));
      expect(told).toEqual(requests.map((asked) => alone.get(key(asked))));
    }),
    { numRuns: 10 },
  );
}, 180_000);
