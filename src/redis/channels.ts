import type { RedisLink } from './link.js';
import { RedisUnreachableError } from './unreachable-error.js';

export type Listener = (text: string) => void;

/** Being told of what is published on a channel. */
export interface Subscription {
  /** Settles when it is heard, or Redis is not there; after an outage it is heard again by itself. */
  readonly ready: Promise<void>;
  end(): void;
}

/** Who listens to which channel. */
interface Channels {
  /** Gives a message to those who listen. */
  tell(channel: string, text: string): void;
  subscribe(channel: string, listener: Listener): Subscription;
  /** Listens again to all that is wanted, on a new connection. */
  resume(): Promise<void>;
}

/** Starts with nobody listening. */
export function createChannels(link: () => RedisLink): Channels {
  const listeners = new Map<string, Set<Listener>>();

  /** A connection that breaks ends every subscription, and `resume` begins them again. */
  async function unlessBroken(work: () => Promise<void>): Promise<void> {
    try {
      if (link().isConnected) await work();
    } catch (failure) {
      if (!(failure instanceof RedisUnreachableError)) throw failure;
    }
  }

  return {
    tell(channel, text) {
      for (const listener of listeners.get(channel) ?? []) listener(text);
    },
    subscribe(channel, listener) {
      const present = listeners.get(channel);
      const all = present ?? new Set<Listener>();
      all.add(listener);
      listeners.set(channel, all);
      return {
        ready: present === undefined ? unlessBroken(() => link().subscribe(channel)) : Promise.resolve(),
        end() {
          all.delete(listener);
          if (all.size > 0 || listeners.get(channel) !== all) return;
          listeners.delete(channel);
          void unlessBroken(() => link().unsubscribe(channel));
        },
      };
    },
    async resume() {
      for (const channel of listeners.keys()) await link().subscribe(channel);
    },
  };
}
