import type { WorldConsole, WorldDownload } from './world/consoles.js';
import { world } from './world/world.js';

/** What the consoles of this emulator download, as its callers have changed it. */
export interface DownloadQueue {
  of(console: WorldConsole): readonly WorldDownload[];
  /** Puts a download last, unless it is listed already. */
  add(console: WorldConsole, download: WorldDownload): void;
  remove(console: WorldConsole, entitlementId: string): void;
  /** Everything as the world has it. */
  reset(): void;
}

/** An emulator's own lists; the world itself stays as it is. */
export function createDownloadQueue(): DownloadQueue {
  const lists = new Map<WorldConsole, readonly WorldDownload[]>();
  const of = (console: WorldConsole) => lists.get(console) ?? console.downloads;
  const without = (console: WorldConsole, entitlementId: string) =>
    of(console).filter((download) => download.entitlementId !== entitlementId);
  return {
    of,
    add(console, download) {
      const isListed = of(console).some(({ entitlementId }) => entitlementId === download.entitlementId);
      if (!isListed) lists.set(console, [...of(console), download]);
    },
    remove(console, entitlementId) {
      lists.set(console, without(console, entitlementId));
    },
    reset() {
      lists.clear();
    },
  };
}

/** The account's console of that name, if it has one. */
export function consoleOf(accountId: string | undefined, duid: unknown): WorldConsole | undefined {
  return world.consoles.find((console) => console.accountId === accountId && console.duid === duid);
}
