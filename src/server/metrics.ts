import { Gauge, Histogram, Registry } from 'prom-client';

import type { BudgetState } from '../psn/budget.js';
import type { CallReport } from '../psn/client.js';

/** The gateway's Prometheus metrics: later work registers its own in `registry`. */
export interface Metrics {
  readonly registry: Registry;
  countCall(report: CallReport): void;
  countRequest(status: number, milliseconds: number): void;
  /** Shows what is left of a budget whenever the metrics are read. */
  watchBudget(kind: string, state: () => BudgetState): void;
}

const seconds = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Starts with nothing counted; nothing is kept in the module. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const calls = new Histogram({
    name: 'psn_gateway_upstream_call_seconds',
    help: 'Calls to PSN by operation, host and outcome (ok, or the error code)',
    labelNames: ['operation', 'host', 'outcome'],
    buckets: seconds,
    registers: [registry],
  });
  const requests = new Histogram({
    name: 'psn_gateway_http_request_seconds',
    help: 'Requests to this gateway by HTTP status',
    labelNames: ['status'],
    buckets: seconds,
    registers: [registry],
  });
  const budgets = new Map<string, () => BudgetState>();
  new Gauge({
    name: 'psn_gateway_budget_remaining_calls',
    help: 'Calls to PSN that are left in the window, by kind',
    labelNames: ['kind'],
    registers: [registry],
    collect() {
      for (const [kind, state] of budgets) this.set({ kind }, state().remaining);
    },
  });
  return {
    registry,
    countCall({ operation, host, outcome, milliseconds }) {
      calls.observe({ operation, host, outcome }, milliseconds / 1000);
    },
    countRequest(status, milliseconds) {
      requests.observe({ status: String(status) }, milliseconds / 1000);
    },
    watchBudget: (kind, state) => budgets.set(kind, state),
  };
}
