import { request } from 'undici';
import { expect, test } from 'vitest';

import { registry } from '../../src/modules/index.js';
import { isEndpoint } from '../../src/psn/operation.js';
import { endpointQueries } from '../support/endpoint-queries.js';
import { arePathsAlike } from '../support/paths.js';
import { describeRecordings, listRecordedEndpoints, readRestRecordings } from '../support/recordings.js';
import { createTestGateway } from '../support/test-gateway.js';
import { complaints } from './shape-conformance.js';

/** What the emulator sends though no recording has it at that place; where it is known from stands beside it. */
const unrecorded: Readonly<Record<string, readonly string[]>> = {
  // Told in the recorded answers for several players; its status is in clients' notes.
  'players.presence': ['data.basicPresence.gameTitleInfoList'],
  'players.presences': ['data.basicPresences[].gameTitleInfoList[].gameStatus'],
  // Every recorded list is whole; the notes on paging tell how others lead on.
  'players.friends': ['data.nextOffset'],
  // The recorded lists were asked for members alone, the recorded group for all of it.
  'groups.list': [
    ...['modifiedTimestamp', 'groupName', 'groupIcon', 'joinedTimestamp', 'isFavorite', 'existsNewArrival'],
    'mainThread',
  ]
    .map((member) => `data.groups[].${member}`)
    .concat('data.totalGroupCount'),
  // In clients' notes, for groups of more than two.
  'groups.group': ['data.members[].role'],
};

/** Endpoints whose every recorded answer is a refusal, or that nobody has recorded; clients' notes tell of them. */
const neverRecorded = ['players.profiles', 'players.blocked'];

describeRecordings('the emulator’s endpoints beside the recordings', () => {
  const recordings = listRecordedEndpoints()
    .flatMap(readRestRecordings)
    .filter(({ status }) => status === 200);
  const endpoints = registry.filter(isEndpoint).filter(({ key }) => !neverRecorded.includes(key));
  const known = endpoints.map((endpoint) => ({
    ...endpoint,
    samples: recordings
      .filter(({ request: recorded }) => arePathsAlike(endpoint.path, recorded.path))
      .map(({ body }) => body as unknown),
  }));

  test.each(known)('$key answers only keys that PSN was seen to send, with their types', async (endpoint) => {
    const { key, host, samples } = endpoint;
    await using gateway = await createTestGateway();
    await gateway.execute(endpointQueries[key]!.query);
    const asked = gateway.psn.requests.find(({ operation }) => operation === key);
    // A token tells whose it is, so that one is not asked.
    if (asked === undefined) expect(key).toBe('profile.ownAccount');
    if (asked === undefined) return;
    // The same question once more, to see the answer itself.
    const query = new URLSearchParams(asked.query).toString();
    const { body } = await request(`${gateway.psn.bases[host]}${asked.path}?${query}`, {
      headers: asked.headers,
    });
    const found = complaints(await body.json(), { samples, shapes: [] }, {});
    const expected = (unrecorded[key] ?? []).map((place) => `${place} is not known`);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });
});
