import { Gauge, Registry } from 'prom-client';

import type { TokenStatus } from '../auth/token-manager.js';
import type { OperationFacts } from '../modules/context.js';
import { toState } from '../modules/gateway/operation-state.js';
import type { BudgetState } from '../psn/budget.js';
import type { CallReport } from '../psn/attempt.js';
import { createCounter } from './plain-counter.js';
import { createSecondsHistogram } from './seconds-histogram.js';

/** The gateway's Prometheus metrics: later work registers its own in `registry`. */
export interface Metrics {
  readonly registry: Registry;
  countCall(report: Pick<CallReport, 'operation' | 'outcome' | 'milliseconds'> & { host: string }): void;
  /** Counts a difference between an answer and what its mapping expects. */
  countDrift(operation: string): void;
  countRequest(status: number, milliseconds: number): void;
  /** Counts an error that a caller was told. */
  countError(code: string): void;
  /** Counts questions that were answered without a call of their own. */
  countCacheHits(hits: number): void;
  /** Shows how each operation fares, and by which hash it is asked, whenever the metrics are read. */
  watchOperations(list: () => readonly OperationFacts[]): void;
  /** Shows whether the operations file was refused whenever the metrics are read. */
  watchOperationsFile(state: () => { readonly faults: readonly string[] }): void;
  /** Shows what is left of each budget whenever the metrics are read. */
  watchBudgets(list: () => readonly ShownBudget[]): void;
  /** Shows how many listen, and to how much, whenever the metrics are read. */
  watchSubscriptions(counts: () => { readonly listeners: number; readonly subjects: number }): void;
  /** Shows where each of the gateway's own accounts stands whenever the metrics are read. */
  watchAccounts(list: () => readonly (readonly [name: string, status: TokenStatus])[]): void;
}

interface ShownBudget {
  readonly kind: string;
  readonly account?: string;
  readonly state: () => BudgetState;
}

const seconds = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Starts with nothing counted; nothing is kept in the module. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const calls = createSecondsHistogram({
    name: 'psn_gateway_upstream_call_seconds',
    help: 'Calls to PSN by operation, host and outcome (ok, or the error code)',
    labelNames: ['operation', 'host', 'outcome'],
    bounds: seconds,
    registry,
  });
  const requests = createSecondsHistogram({
    name: 'psn_gateway_http_request_seconds',
    help: 'Requests to this gateway by HTTP status',
    labelNames: ['status'],
    bounds: seconds,
    registry,
  });
  const countHits = createCounter({
    name: 'psn_gateway_cache_hits_total',
    help: 'Questions to PSN that were answered without a call of their own',
    registry,
  });
  const addError = createCounter({
    name: 'psn_gateway_request_errors_total',
    help: 'Requests that were told an error, by its code',
    labelNames: ['code'],
    registry,
  });
  const addDrift = createCounter({
    name: 'psn_gateway_shape_drift_total',
    help: 'Differences between answers of PSN that were looked at and what their mapping expects, by operation',
    labelNames: ['operation'],
    registry,
  });
  return {
    registry,
    countDrift(operation) {
      addDrift(1, operation);
    },
    countCall({ operation, host, outcome, milliseconds }) {
      calls.observe(milliseconds / 1000, operation, host, outcome);
    },
    countRequest(status, milliseconds) {
      requests.observe(milliseconds / 1000, String(status));
    },
    countError(code) {
      addError(1, code);
    },
    watchOperationsFile(state) {
      new Gauge({
        name: 'psn_gateway_operations_file_refused',
        help: 'Whether the operations file cannot be used, so that what was in use before stays: 1, or 0',
        registers: [registry],
        collect() {
          this.set(Number(state().faults.length > 0));
        },
      });
    },
    watchBudgets(list) {
      new Gauge({
        name: 'psn_gateway_budget_remaining_calls',
        help: 'Calls to PSN that are left in the window, by kind, and by own account',
        labelNames: ['kind', 'account'],
        registers: [registry],
        collect() {
          this.reset();
          for (const { kind, account, state } of list()) {
            this.set({ kind, ...(account !== undefined && { account }) }, state().remaining);
          }
        },
      });
    },
    watchAccounts(list) {
      const watch = (name: string, help: string, read: (status: TokenStatus) => number | undefined): void => {
        new Gauge({
          name,
          help,
          labelNames: ['account'],
          registers: [registry],
          collect() {
            this.reset();
            for (const [account, status] of list()) {
              const value = read(status);
              if (value !== undefined) this.set({ account }, value);
            }
          },
        });
      };
      const toSeconds = (moment: number | undefined) => moment && moment / 1000;
      watch(
        'psn_gateway_account_sign_in_needed',
        'Whether an own account must be signed in by its operator: 1, or 0',
        ({ state }) => Number(state === 'sign-in-needed'),
      );
      watch(
        'psn_gateway_access_token_expiry_timestamp_seconds',
        'When the access token of an own account ends; it is renewed before',
        ({ accessExpiresAt }) => toSeconds(accessExpiresAt),
      );
      watch(
        'psn_gateway_refresh_token_expiry_timestamp_seconds',
        'When the sign-in of an own account ends for good',
        ({ refreshExpiresAt }) => toSeconds(refreshExpiresAt),
      );
    },
    watchSubscriptions(counts) {
      new Gauge({
        name: 'psn_gateway_subscriptions',
        help: 'Subscriptions that are open',
        registers: [registry],
        collect() {
          this.set(counts().listeners);
        },
      });
      new Gauge({
        name: 'psn_gateway_polled_subjects',
        help: 'What open subscriptions tell, each subject once however many listen',
        registers: [registry],
        collect() {
          this.set(counts().subjects);
        },
      });
    },
    countCacheHits: countHits,
    watchOperations(list) {
      new Gauge({
        name: 'psn_gateway_operation_hash',
        help: 'Always 1: by which hash, cut to eight letters, an operation is asked',
        labelNames: ['operation', 'hash'],
        registers: [registry],
        collect() {
          this.reset();
          for (const { key, sha256 } of list()) {
            if (sha256 !== undefined) this.set({ operation: key, hash: sha256.slice(0, 8) }, 1);
          }
        },
      });
      new Gauge({
        name: 'psn_gateway_operation_state',
        help: 'Always 1: how an operation fares, in the words of OperationState',
        labelNames: ['operation', 'state'],
        registers: [registry],
        collect() {
          this.reset();
          for (const facts of list()) this.set({ operation: facts.key, state: toState(facts) }, 1);
        },
      });
    },
  };
}
