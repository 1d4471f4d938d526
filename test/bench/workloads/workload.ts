import { test } from 'vitest';

import type { Bench } from '../bench.js';

/** One workload, which `-t` finds by its name; if it fails, the report says so too. */
export function defineWorkload(open: () => Bench, name: string, run: (bench: Bench) => Promise<void>): void {
  test(name, async () => {
    const bench = open();
    bench.report.title(name);
    try {
      await run(bench);
    } catch (error) {
      bench.report.failed(name, error);
      throw error;
    }
  });
}
