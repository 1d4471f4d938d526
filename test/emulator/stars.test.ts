import { expect, test } from 'vitest';

import type { Emulator } from '../../src/emulator/server.js';
import { playerIds } from '../../src/emulator/world/accounts.js';
import { campaigns, collectibles } from '../../src/emulator/world/stars.js';
import { operations as stars } from '../../src/modules/stars/operations.js';
import type { AnyOperation } from '../../src/psn/operation.js';
import { ask, bearer, signIn, startEmulator } from './ask.js';

/** The root of an answer, as the player of the demo gets it. */
async function rootOf(emulator: Emulator, operation: AnyOperation, variables: object) {
  const headers = bearer(await signIn(emulator));
  const { body } = await ask(emulator, operation, variables, { headers });
  const [root] = Object.values((body as { data: Record<string, any> }).data);
  return root;
}

test('no two tasks have one id, in one campaign or in two', async () => {
  await using emulator = await startEmulator();
  const found = await Promise.all(
    campaigns.map(({ id }) => rootOf(emulator, stars.campaign, { campaignId: id })),
  );
  const ids = found.flatMap(({ tasks }) => tasks.map(({ id }: { id: string }) => id));
  expect(ids.length).toBeGreaterThan(campaigns.length);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
});

test('no campaign has an estimated time, as none that was recorded has', async () => {
  await using emulator = await startEmulator();
  for (const { id } of campaigns) {
    const campaign = await rootOf(emulator, stars.campaign, { campaignId: id });
    expect(campaign.estimatedTime).toBeNull();
  }
});

const [otter, , medal] = collectibles;

test.each([
  ['present', stars.ownedCollectible],
  ['older', stars.olderCollectible],
])(
  'the %s operation tells of oneself alone when a collectible was unlocked, by whatever name',
  async (_which, operation) => {
    await using emulator = await startEmulator();
    const unlocked = async (variables: object) =>
      (await rootOf(emulator, operation, { collectibleId: otter!.id, ...variables })).unlockedDate;
    const told = otter!.earned!.unlockedAt;
    expect(await unlocked({ accountId: 'me' })).toBe(told);
    expect(await unlocked({ accountId: playerIds.marlo })).toBe(told);
    expect(await unlocked({})).toBe(told);
    expect(await unlocked({ accountId: playerIds.juniper })).toBeNull();
    expect(await unlocked({ collectibleId: medal!.id, accountId: 'me' })).toBeNull();
  },
);
