/** One thing that must be so for the gateway to serve; returns what is wrong, or nothing. */
export interface ReadinessCheck {
  readonly name: string;
  readonly isMissing: () => string | undefined;
}

/** The list of checks behind `/ready`; later work adds rows. */
export interface Readiness {
  add(check: ReadinessCheck): void;
  /** Every check that fails, with what is wrong. */
  failures(): readonly { readonly check: string; readonly reason: string }[];
}

/** Starts with the given checks. */
export function createReadiness(checks: readonly ReadinessCheck[]): Readiness {
  const all = [...checks];
  return {
    add: (check) => {
      all.push(check);
    },
    failures: () =>
      all.flatMap(({ name, isMissing }) => {
        const reason = isMissing();
        return reason === undefined ? [] : [{ check: name, reason }];
      }),
  };
}
