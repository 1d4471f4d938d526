import type { Histogram, Registry } from 'prom-client';

import { createLabelled, nameLabels } from './labelled.js';

/** Of one combination of labels. */
interface Series {
  readonly labels: Readonly<Record<string, string>>;
  /** By place among the bounds; what is longer than all of them is in none. */
  readonly counts: number[];
  sum: number;
  count: number;
}

/** Counts how long something took. */
export interface SecondsHistogram {
  /** Labels in the order in which they were named. */
  observe(seconds: number, ...labels: readonly string[]): void;
}

/**
 * A histogram as prom-client writes it, counted here: its own sorts and joins labels by name for each thing it is told,
 * which took 3 % of what a call to PSN costs.
 */
export function createSecondsHistogram(options: {
  readonly name: string;
  readonly help: string;
  readonly labelNames: readonly string[];
  /** Rising. */
  readonly bounds: readonly number[];
  readonly registry: Registry;
}): SecondsHistogram {
  const { name, help, labelNames, bounds, registry } = options;
  const all = createLabelled<Series>((labels) => ({
    labels: nameLabels(labelNames, labels),
    counts: bounds.map(() => 0),
    sum: 0,
    count: 0,
  }));

  /** Each bound counts all that is below it. */
  function valuesOf({ labels, counts, sum, count }: Series) {
    let below = 0;
    const buckets = bounds.map((le, place) => {
      below += counts[place] ?? 0;
      return { metricName: `${name}_bucket`, labels: { le, ...labels }, value: below };
    });
    return [
      ...buckets,
      { metricName: `${name}_bucket`, labels: { le: '+Inf', ...labels }, value: count },
      { metricName: `${name}_sum`, labels, value: sum },
      { metricName: `${name}_count`, labels, value: count },
    ];
  }

  const about = { name, help, type: 'histogram', aggregator: 'sum' };
  const metric = {
    ...about,
    get: () => Promise.resolve({ ...about, values: Array.from(all.all(), valuesOf).flat() }),
    reset() {
      all.clear();
    },
  };
  // A registry reads name and values of its metrics, and no more.
  registry.registerMetric(metric as unknown as Histogram);

  return {
    observe(seconds, ...labels) {
      const series = all.of(labels);
      const place = bounds.findIndex((bound) => seconds <= bound);
      if (place !== -1) series.counts[place] = (series.counts[place] ?? 0) + 1;
      series.sum += seconds;
      series.count += 1;
    },
  };
}
