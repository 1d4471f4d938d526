import { median, type Round } from './load.js';
import type { Rounds } from './rounds.js';
import { nameOf, type ServerKind } from './bench.js';

/** Prints a line. */
export const line = (text = ''): void => void process.stdout.write(`${text}\n`);

/** The median of what each round makes of a server and another. */
export function ratioOf(
  rounds: Rounds,
  [one, other]: readonly [ServerKind, ServerKind],
  read: (round: Round) => number,
): number {
  const others = rounds.get(other)!;
  return median(rounds.get(one)!.map((round, index) => read(round) / read(others[index]!)));
}

/** The median of what each round tells of a server more than of another. */
export function differenceOf(
  rounds: Rounds,
  [one, other]: readonly [ServerKind, ServerKind],
  read: (round: Round) => number,
): number {
  const others = rounds.get(other)!;
  return median(rounds.get(one)!.map((round, index) => read(round) - read(others[index]!)));
}

/** Prints what was measured of each server, as a share of one of them. */
export function showRounds(title: string, rounds: Rounds, base: ServerKind): void {
  line();
  line(`## ${title}`);
  line(`shares of: ${nameOf(base)}`);
  line(
    `${'server'.padEnd(24)}${'req/s'.padStart(9)}${'share'.padStart(8)}${'CPU µs'.padStart(9)}${'share'.padStart(8)}${'p50 ms'.padStart(9)}${'busy'.padStart(7)}`,
  );
  for (const [kind, of] of rounds) {
    const isServer = kind !== 'upstream';
    const figures = [
      median(of.map(({ perSecond }) => perSecond))
        .toFixed(0)
        .padStart(9),
      ratioOf(rounds, [kind, base], ({ perSecond }) => perSecond)
        .toFixed(2)
        .padStart(8),
      (median(of.map(({ cpuMs }) => cpuMs)) * 1000).toFixed(0).padStart(9),
      (isServer ? (1 / ratioOf(rounds, [kind, base], ({ cpuMs }) => cpuMs)).toFixed(2) : '').padStart(8),
      median(of.map(({ p50 }) => p50))
        .toFixed(2)
        .padStart(9),
      `${(median(of.map(({ busy }) => busy)) * 100).toFixed(0)} %`.padStart(7),
    ];
    line(`${nameOf(kind).padEnd(24)}${figures.join('')}`);
  }
}

/** Prints a goal, and whether it is reached. */
export function showGoal(workload: string, goal: string, measured: string, isReached: boolean): void {
  line(`${isReached ? 'reached' : 'MISSED '}  ${workload}: goal ${goal}, measured ${measured}`);
}
