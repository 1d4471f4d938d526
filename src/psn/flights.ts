import type { Deadline } from './deadline.js';
import { Stop } from './stop-signal.js';
import { untilAborted } from './until-aborted.js';

/** Work that is under way once, for all who want it. */
export interface Flights<Landed> {
  /**
   * Waits for the work of that name, which starts unless it is under way. Who leaves, by the signal of a deadline, gets
   * its reason and leaves the work to the others; the last one ends it, and gets what comes of that.
   */
  join(name: string, deadline: Deadline, start: (deadline: Deadline) => Promise<Landed>): Promise<Landed>;
}

interface Flight<Landed> {
  readonly aboard: Set<{ readonly deadline: Deadline }>;
  readonly landing: Promise<Landed>;
  readonly end: (reason: unknown) => void;
}

/** Starts with nothing under way. Work has the time of the one aboard who has most. */
export function createFlights<Landed>(): Flights<Landed> {
  const flights = new Map<string, Flight<Landed>>();

  function begin(name: string, start: (deadline: Deadline) => Promise<Landed>): Flight<Landed> {
    const signal = new Stop();
    const aboard: Flight<Landed>['aboard'] = new Set();
    const forget = (): void => {
      if (flights.get(name) === flight) flights.delete(name);
    };
    const deadline: Deadline = {
      signal,
      msLeft: () => Math.max(0, ...Array.from(aboard, (passenger) => passenger.deadline.msLeft())),
      end: () => undefined,
    };
    const flight: Flight<Landed> = {
      aboard,
      // Not before somebody is aboard.
      landing: Promise.resolve()
        .then(() => start(deadline))
        .finally(forget),
      end(reason) {
        forget();
        signal.abort(reason);
      },
    };
    flights.set(name, flight);
    return flight;
  }

  return {
    async join(name, deadline, start) {
      const { signal } = deadline;
      signal.throwIfAborted();
      const flight = flights.get(name) ?? begin(name, start);
      const { aboard, landing, end } = flight;
      const passenger = { deadline };
      aboard.add(passenger);
      try {
        return await untilAborted(landing, signal);
      } catch (failure) {
        aboard.delete(passenger);
        if (!signal.aborted || aboard.size > 0) throw failure;
        end(signal.reason);
        return await landing;
      } finally {
        aboard.delete(passenger);
      }
    },
  };
}
