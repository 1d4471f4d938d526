import { Counter, type Registry } from 'prom-client';

import { createLabelled, nameLabels } from './labelled.js';

/** Adds to what is counted under some labels, in the order in which they were named. */
export type Add = (amount: number, ...labels: readonly string[]) => void;

interface Series {
  readonly labels: Readonly<Record<string, string>>;
  total: number;
}

/**
 * A counter of prom-client's that is told when the metrics are read; until then plain numbers are added up. It sorts and
 * joins labels by name for each thing it is told, which was a twentieth of a hot answer.
 */
export function createCounter(options: {
  readonly name: string;
  readonly help: string;
  readonly labelNames?: readonly string[];
  readonly registry: Registry;
}): Add {
  const { name, help, labelNames = [], registry } = options;
  const all = createLabelled<Series>((labels) => ({ labels: nameLabels(labelNames, labels), total: 0 }));

  new Counter({
    name,
    help,
    labelNames: [...labelNames],
    registers: [registry],
    collect() {
      this.reset();
      for (const { labels, total } of all.all()) this.inc(labels, total);
    },
  });

  return (amount, ...labels) => {
    all.of(labels).total += amount;
  };
}
