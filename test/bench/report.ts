import { nameOf, type ServerKind } from './servers.js';
import { median, type Round } from './load.js';

/** By server, in the order that they were named: what its rounds told. */
export type Rounds = ReadonlyMap<ServerKind, readonly Round[]>;
type Pair = readonly [ServerKind, ServerKind];
type Read = (round: Round) => number;

/** Prints what was measured, and at the end all goals together. */
export interface Report {
  title(text: string): void;
  line(text: string): void;
  /** What was measured of each server, as a share of one of them. */
  rounds(rounds: Rounds, base: ServerKind): void;
  goal(goal: Goal): void;
  /** Says aloud that a workload told nothing, and why. */
  failed(workload: string, reason: unknown): void;
  summary(): void;
}

interface Goal {
  readonly workload: string;
  readonly goal: string;
  readonly measured: string;
  readonly isReached: boolean;
}

/** The median of what two servers' rounds make together. */
function medianOfBoth(rounds: Rounds, [one, other]: Pair, combine: (one: Round, other: Round) => number) {
  const others = rounds.get(other)!;
  return median(rounds.get(one)!.map((round, index) => combine(round, others[index]!)));
}

/** How many times as much each round tells of a server as of another, at the median. */
export const ratioOf = (rounds: Rounds, pair: Pair, read: Read): number =>
  medianOfBoth(rounds, pair, (one, other) => read(one) / read(other));

/** How much more each round tells of a server than of another, at the median. */
export const differenceOf = (rounds: Rounds, pair: Pair, read: Read): number =>
  medianOfBoth(rounds, pair, (one, other) => read(one) - read(other));

const cells = (first: string, ...rest: string[]): string =>
  first.padEnd(24) + rest.map((cell) => cell.padStart(9)).join('');

/** A line of a table: medians, and medians of ratios. */
function toLine(rounds: Rounds, kind: ServerKind, base: ServerKind): string {
  const of = rounds.get(kind)!;
  const middle = (read: Read): number => median(of.map(read));
  const share = ratioOf(rounds, [kind, base], ({ perSecond }) => perSecond);
  const told = [middle(({ perSecond }) => perSecond).toFixed(0), share.toFixed(2)];
  const latency = middle(({ p50 }) => p50).toFixed(2);
  if (kind === 'upstream') return cells(nameOf(kind), ...told, '', '', latency, '');
  const cpu = [
    (middle(({ cpuMs }) => cpuMs) * 1000).toFixed(0),
    ratioOf(rounds, [base, kind], ({ cpuMs }) => cpuMs).toFixed(2),
  ];
  return cells(nameOf(kind), ...told, ...cpu, latency, `${(middle(({ busy }) => busy) * 100).toFixed(0)} %`);
}

/** Reports by lines of text. A run that measures nothing reaches no goals, and misses none. */
export function createReport(
  write: (line: string) => void,
  { isSmoke }: { readonly isSmoke: boolean },
): Report {
  const goals: string[] = [];
  const note = (told: string): void => {
    goals.push(told);
    write(told);
  };
  return {
    title: (text) => {
      write(`\n## ${text}\n`);
    },
    line: write,
    rounds(rounds, base) {
      write(cells('', 'req/s', 'share', 'CPU µs', 'share', 'p50 ms', 'core'));
      for (const kind of rounds.keys()) write(toLine(rounds, kind, base));
      write(`Shares are of what the ${nameOf(base)} does; core is how much of its own a server took.`);
    },
    goal({ workload, goal, measured, isReached }) {
      const verdict = isSmoke ? 'no goal' : isReached ? 'reached' : 'MISSED ';
      note(`${verdict} ${workload}: wants ${goal}, measured ${measured}`);
    },
    failed(workload, reason) {
      note(`FAILED  ${workload}: ${reason instanceof Error ? reason.message : String(reason)}`);
    },
    summary() {
      write('\n## All goals\n');
      goals.forEach(write);
    },
  };
}
