import { OverloadedError } from '../../errors.js';

/** Room for those who listen. */
export interface Seats {
  /** Takes a seat, and gives what gives it back. Throws `OverloadedError` where none is free. */
  take(caller: unknown): () => void;
}

const RETRY_SECONDS = 60;

/** So many seats, and so many of them for one caller. */
export function createSeats(options: {
  readonly mostListeners: number;
  readonly mostOfCaller: number;
}): Seats {
  const { mostListeners, mostOfCaller } = options;
  const taken = new Map<unknown, number>();
  let all = 0;

  function check(caller: unknown): void {
    const own = taken.get(caller) ?? 0;
    if (own >= mostOfCaller) {
      throw new OverloadedError(
        `This caller has ${own} subscriptions, and may have ${mostOfCaller} at once`,
        RETRY_SECONDS,
        { remedy: 'GATEWAY_MAX_SUBSCRIPTIONS_PER_CALLER sets how many a key or an address may have' },
      );
    }
    if (all >= mostListeners) {
      throw new OverloadedError(`The gateway has ${all} subscriptions, and no room for more`, RETRY_SECONDS, {
        remedy: 'GATEWAY_MAX_SUBSCRIPTIONS sets how many there may be',
      });
    }
  }

  return {
    take(caller) {
      check(caller);
      taken.set(caller, (taken.get(caller) ?? 0) + 1);
      all += 1;
      return () => {
        const own = (taken.get(caller) ?? 0) - 1;
        if (own > 0) taken.set(caller, own);
        else taken.delete(caller);
        all -= 1;
      };
    },
  };
}
