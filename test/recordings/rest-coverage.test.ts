import { expect, test } from 'vitest';

import { registry } from '../../src/modules/index.js';
import { isEndpoint } from '../../src/psn/operation.js';
import { listFiles, readText } from '../contract/repository.js';
import { arePathsAlike } from '../support/paths.js';
import { describeRecordings, listRecordedEndpoints, readRestRecordings } from '../support/recordings.js';

/** Recorded endpoints that this gateway does not ask, with the reason. */
const unsupported: Readonly<Record<string, string>> = {
  'groups-create-change': 'writes: this gateway sends and changes nothing in messages',
  'groups-members-change': 'writes: this gateway sends and changes nothing in messages',
  'users-friends-change': 'writes: this gateway changes no friendships',
  'legacy-universalSearch':
    'its game search is gone since 2024, and players are searched by a persisted query',
  'tmdb2-title': 'a service of PS4 icons on a host of its own; the store tells pictures of all platforms',
};

/** Recordings of endpoints that are asked, each of a call that is not made, with the reason. */
const unasked: Readonly<Record<string, string>> = {
  'rest/groups-messages/01': 'a message sent',
  'rest/groups-messages/02': 'a message sent',
};

/** All groups of a set are asked at once; the answer for one has the same form. */
const asAll = (path: string): string => path.replace('/trophyGroups/default/', '/trophyGroups/all/');

describeRecordings('the recordings of REST', () => {
  const recordings = listRecordedEndpoints().flatMap(readRestRecordings);
  const endpoints = registry.filter(isEndpoint);
  const isSupported = ({ name }: { name: string }) =>
    !(name.split('/')[1]! in unsupported) && !(name in unasked);

  test('are of endpoints that the registry has, or of those that it lacks for a reason', () => {
    const strangers = recordings
      .filter(isSupported)
      // Tokens are read by the sign-in, which every replay does; an older version answers as the newer one does.
      .filter(({ name }) => !/rest\/(oauth-token|users-basicPresences-v1)\//.test(name))
      .filter(
        ({ request }) =>
          !endpoints.some(
            ({ method, path }) => method === request.method && arePathsAlike(path, asAll(request.path)),
          ),
      );
    expect(strangers.map(({ name }) => name)).toEqual([]);
    expect(Object.keys(unsupported).filter((name) => !listRecordedEndpoints().includes(name))).toEqual([]);
  });

  test('are each replayed by some test', () => {
    const tests = listFiles()
      .filter((path) => /^test\/recordings\/.*\.test\.ts$/.test(path))
      .map(readText)
      .join('\n');
    const isReplayed = (name: string) => {
      const [, endpoint = '', number = ''] = name.split('/');
      return (
        tests.includes(`'${endpoint}'`) ||
        tests.includes(`'${endpoint}/${number}'`) ||
        tests.includes(`'${name}'`)
      );
    };
    const left = recordings.filter(isSupported).map(({ name }) => name);
    expect(left.filter((name) => !isReplayed(name) && !name.startsWith('rest/oauth-token/'))).toEqual([]);
  });
});
