import type { Emulator } from '../emulator/server.js';
import { playerIds } from '../emulator/world/accounts.js';
import type { WorldChanges } from '../emulator/world/changes.js';
import type { WorldPresence } from '../emulator/world/social.js';
import { world } from '../emulator/world/world.js';

/** What happens is seen by polls that come a little less often. */
const SCENE_MS = 8000;

const online = (game: string, gameStatus: string): WorldPresence => ({
  status: 'online',
  platform: 'PS5',
  game,
  gameStatus,
});

const pillowFort = world.concepts.find(({ name }) => name === 'Pillow Fort Tactics')?.id ?? '';

/** What a friend does, and what becomes of a price: again and again. */
const scenes: readonly Partial<WorldChanges>[] = [
  { presences: { [playerIds.juniper]: online('Kettle Knights', 'Whistling, round 1') } },
  {
    presences: { [playerIds.juniper]: online('Kettle Knights', 'Whistling, round 2') },
    prices: { [pillowFort]: { state: 'discounted', cents: 2999, percent: 40, endsInDays: 3 } },
  },
  { presences: { [playerIds.juniper]: { status: 'online', platform: 'MOBILE_APP' } } },
  {
    presences: { [playerIds.juniper]: online('Teapot Tempest', 'Pouring, round 3') },
    prices: { [pillowFort]: { state: 'plain', cents: 2999 } },
  },
];

/** Lets the emulated world live, so that who listens has something to hear. Gives what ends it. */
export function playPlot(emulator: Pick<Emulator, 'changeWorld'>): () => void {
  let scene = 0;
  const timer = setInterval(() => {
    emulator.changeWorld(scenes[scene % scenes.length] ?? {});
    scene += 1;
  }, SCENE_MS).unref();
  return () => {
    clearInterval(timer);
  };
}
