import { expect, test } from 'vitest';

import type { Emulator } from '../../src/emulator/server.js';
import { playerIds } from '../../src/emulator/world/accounts.js';
import { world } from '../../src/emulator/world/world.js';
import { operations } from '../../src/modules/trophies/operations.js';
import { writeTarget } from '../../src/psn/endpoint-target.js';
import { bearer, signIn, startEmulator } from '../emulator/ask.js';
import { describeRecordings, readRestRecordings } from '../support/recordings.js';
import { complaints } from './shape-conformance.js';

const { marlo, juniper } = playerIds;

/** Whose answers are looked at. */
const owners = ['me', marlo, juniper];
const sets = world.trophySets.slice(0, 8).map(({ id: npCommunicationId, service: npServiceName }) => ({
  npCommunicationId,
  npServiceName,
}));
const played = world.playedSets
  .filter(({ accountId }) => accountId !== playerIds.bramble)
  .map(({ accountId, setId }) => ({
    accountId,
    npCommunicationId: setId,
    npServiceName: world.trophySet(setId)!.service,
  }));
const titles = world.accounts[0]!.library.map(({ titleId }) => titleId);

/** What each endpoint is asked, and the folder of what PSN was seen to answer. */
const questions = [
  ['trophy-summary', operations.summary, owners.map((accountId) => ({ accountId }))],
  ['trophy-titles', operations.playedSets, owners.map((accountId) => ({ accountId, limit: 2, offset: 1 }))],
  [
    'trophy-titles-for-title',
    operations.setsByTitle,
    owners.map((accountId) => ({ accountId, npTitleIds: titles })),
  ],
  ['trophy-groups-defined', operations.groups, sets],
  ['trophies-defined', operations.definitions, sets],
  ['trophy-groups-earned', operations.progress, played],
  ['trophies-earned', operations.earned, played],
] as const;

async function ask(emulator: Emulator, target: string): Promise<unknown> {
  const headers = { ...bearer(await signIn(emulator)), 'accept-language': 'en-US' };
  const response = await fetch(`${emulator.bases.mobile}${target}`, { headers });
  // What someone hides is refused, and says nothing of the shape.
  return response.status === 403 ? null : response.json();
}

describeRecordings('the emulator’s trophies beside the recordings', () => {
  test.each(questions)(
    '%s: only keys that PSN was seen to send, with their types',
    async (folder, entry, all) => {
      const samples = readRestRecordings(folder).map(({ body }) => body);
      await using emulator = await startEmulator();
      for (const params of all) {
        const answer = await ask(emulator, writeTarget(entry, params));
        expect(answer).not.toHaveProperty('error');
        expect(complaints(answer, { samples, shapes: [] }, {})).toEqual([]);
      }
      // A key that PSN never sent is noticed.
      expect(complaints({ mood: 'calm' }, { samples, shapes: [] }, {})).toEqual(['data.mood is not known']);
    },
  );
});
