/** When something happened, in epoch milliseconds; with a second number, as often as that. */
export type Run = number | readonly [at: number, times: number];

/** Oldest first. */
export type Moments = readonly Run[];

/** Of so many each is kept as it was: fourteen times what PSN lets through in a window. */
const MOST_RUNS = 4096;

export const momentOf = (run: Run): number => (typeof run === 'number' ? run : run[0]);

const timesOf = (run: Run): number => (typeof run === 'number' ? 1 : run[1]);

export const countOf = (moments: Moments): number =>
  moments.reduce<number>((total, run) => total + timesOf(run), 0);

/** When the last but so many happened; undefined where there are fewer. */
export function nthLast(moments: Moments, count: number): number | undefined {
  let left = count;
  for (let place = moments.length - 1; place >= 0; place -= 1) {
    const run = moments[place] ?? 0;
    left -= timesOf(run);
    if (left <= 0) return momentOf(run);
  }
  return undefined;
}

/** Takes all within a step for as many at the last moment of theirs, so that none leaves a window before its time. */
function joinWithin(stepMs: number, moments: Moments): Run[] {
  const joined: Run[] = [];
  let step = Number.NEGATIVE_INFINITY;
  for (const run of moments) {
    const at = momentOf(run);
    const last = joined.at(-1);
    if (last !== undefined && Math.floor(at / stepMs) === step) {
      joined[joined.length - 1] = [at, timesOf(last) + timesOf(run)];
    } else joined.push(run);
    step = Math.floor(at / stepMs);
  }
  return joined;
}

/**
 * What lies in the window that ends now, oldest first. What is to come, by a clock that was set back, counts as of now.
 * Of more than some thousands it is kept only to the 2048th part of the window when they happened, so that a budget
 * however large takes no more memory than that.
 */
export function momentsIn(windowMs: number, now: number, moments: Iterable<Run>): Run[] {
  const known: Run[] = [];
  for (const run of moments) {
    const at = momentOf(run);
    if (at <= now - windowMs) continue;
    if (at <= now) known.push(run);
    else known.push(typeof run === 'number' ? now : [now, run[1]]);
  }
  known.sort((one, other) => momentOf(one) - momentOf(other));
  return known.length <= MOST_RUNS ? known : joinWithin(Math.ceil((windowMs * 2) / MOST_RUNS), known);
}

/** Adds what happens now to what happened before it, within a window. */
export function addMoment(moments: Run[], now: number, windowMs: number): Run[] {
  moments.push(now);
  return moments.length <= 2 * MOST_RUNS ? moments : momentsIn(windowMs, now, moments);
}
