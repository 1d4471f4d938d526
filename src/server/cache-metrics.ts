import { Gauge, Histogram, type Registry } from 'prom-client';

import type { AnswerStore } from '../psn/answer-store.js';
import type { Lookup } from '../psn/cached-client.js';
import { createCounter } from './plain-counter.js';

const ages = [1, 10, 60, 300, 600, 3600, 6 * 3600, 24 * 3600, 48 * 3600];

/** Counts how many plain questions were answered by stored bytes. */
export function createWholeAnswerMetrics(registry: Registry): (result: 'hit' | 'joined' | 'miss') => void {
  const count = createCounter({
    name: 'psn_gateway_whole_answers_total',
    help: 'Plain questions by POST by result: hit (answered by stored bytes), joined (by those of an equal question that was under way) or miss',
    labelNames: ['result'],
    registry,
  });
  return (result) => {
    count(1, result);
  };
}

/** Counts what the cache of PSN's answers is asked, and shows what it holds whenever the metrics are read. */
export function createCacheMetrics(
  registry: Registry,
  contents: AnswerStore['contents'],
): (lookup: Lookup) => void {
  const registers = [registry];
  const count = createCounter({
    name: 'psn_gateway_cache_lookups_total',
    help: 'Questions to PSN by operation and result: hit, stale (older than it should be), joined (answered by a call under way) or miss',
    labelNames: ['operation', 'result'],
    registry,
  });
  const age = new Histogram({
    name: 'psn_gateway_cache_answer_age_seconds',
    help: 'How old the kept answers were that were given',
    buckets: ages,
    registers,
  });
  new Gauge({
    name: 'psn_gateway_cache_bytes',
    help: 'What the kept answers weigh, by estimate; GATEWAY_CACHE_BYTES is the most',
    registers,
    collect() {
      this.set(contents().bytes);
    },
  });
  new Gauge({
    name: 'psn_gateway_cache_answers',
    help: 'How many answers of PSN are kept',
    registers,
    collect() {
      this.set(contents().answers);
    },
  });
  return ({ operation, result, ageMs }) => {
    count(1, operation, result);
    if (ageMs !== undefined) age.observe(ageMs / 1000);
  };
}
