import type { ErrorCode } from '../errors.js';

/** How an operation has fared since the process started. Times are epoch milliseconds. */
export interface OperationRecord {
  readonly lastSuccessAt: number | undefined;
  readonly lastFailure: { readonly code: ErrorCode; readonly at: number } | undefined;
}

/** Keeps the last success and the last failure of each operation. */
export interface OperationHealth {
  succeeded(key: string): void;
  failed(key: string, code: ErrorCode): void;
  of(key: string): OperationRecord;
}

/** Starts with nothing tried. */
export function createOperationHealth({ clock }: { readonly clock: () => number }): OperationHealth {
  const records = new Map<string, OperationRecord>();
  const of = (key: string): OperationRecord =>
    records.get(key) ?? { lastSuccessAt: undefined, lastFailure: undefined };
  return {
    of,
    succeeded: (key) => records.set(key, { ...of(key), lastSuccessAt: clock() }),
    failed: (key, code) => records.set(key, { ...of(key), lastFailure: { code, at: clock() } }),
  };
}
