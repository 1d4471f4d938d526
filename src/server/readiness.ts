/** Looks for what keeps the gateway from serving, and returns a code for each such thing. */
export type ReadinessCheck = () => readonly string[];

/** The list of checks behind `/ready`. */
export interface Readiness {
  add(check: ReadinessCheck): void;
  /** The codes of every check; empty when the gateway can serve. */
  codes(): readonly string[];
}

/** Starts with the given checks. */
export function createReadiness(...checks: readonly ReadinessCheck[]): Readiness {
  const all = [...checks];
  return {
    add: (check) => {
      all.push(check);
    },
    codes: () => all.flatMap((check) => check()),
  };
}
