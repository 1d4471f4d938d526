import { basename } from 'node:path';

import type { OpenSharedState } from '../auth/shared-state.js';
import type { OpenStateFile } from '../psn/state-file.js';
import { createSharedValue } from './shared-value.js';
import type { SharedRedis } from './shared-redis.js';

const nameOf = (file: string): string => basename(file, '.json');

/** Opens in Redis what `auth/` keeps in files of the state folder, under the names of those. */
export function openSharedStateIn(redis: SharedRedis): OpenSharedState {
  return ({ file, initial, parse }) => createSharedValue({ redis, name: nameOf(file), initial, parse });
}

/** Opens in Redis what `psn/` keeps in files of the state folder, under the names of those. */
export function openStateFileIn(redis: SharedRedis): OpenStateFile {
  return ({ file, empty, read }) => {
    const value = createSharedValue({
      redis,
      name: nameOf(file),
      initial: empty,
      parse(text) {
        const state = read(JSON.parse(text));
        if (state === undefined) throw new SyntaxError('none of this state');
        return state;
      },
    });
    return {
      get current() {
        return value.read();
      },
      async update(change) {
        await value.update(() => change);
        return value.read();
      },
      onChange(listener) {
        value.onChange(listener);
      },
    };
  };
}
