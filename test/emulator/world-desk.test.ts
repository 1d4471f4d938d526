import { request } from 'undici';
import { expect, test } from 'vitest';

import { playerIds } from '../../src/emulator/world/accounts.js';
import { world } from '../../src/emulator/world/world.js';
import { startEmulator } from './ask.js';

const [game] = world.concepts;

test('the world changes on demand, change over change, and comes back as it began', async () => {
  await using emulator = await startEmulator();
  const ask = async (method: 'GET' | 'PUT' | 'DELETE' | 'POST', changes?: unknown) => {
    const { statusCode, body } = await request(`${emulator.bases.account}/emulator/world`, {
      method,
      ...(changes !== undefined && { body: JSON.stringify(changes) }),
    });
    return { status: statusCode, body: await body.json() };
  };
  const none = { prices: {}, presences: {}, wishlists: {} };
  expect(await ask('GET')).toEqual({ status: 200, body: none });
  const prices = { [game!.id]: { state: 'free' } };
  expect(await ask('PUT', { prices })).toEqual({ status: 200, body: { ...none, prices } });
  const presences = { [playerIds.juniper]: null };
  expect(await ask('PUT', { presences })).toEqual({ status: 200, body: { ...none, prices, presences } });
  for (const odd of [
    { prices: { 1: { state: 'free' } } },
    { prices: { [game!.id]: { state: 'plain' } } },
    [],
  ]) {
    expect(await ask('PUT', odd)).toMatchObject({ status: 400 });
  }
  expect((await ask('POST')).status).toBe(405);
  expect(await ask('DELETE')).toEqual({ status: 200, body: none });
});
