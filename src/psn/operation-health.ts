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

type Changing<Facts> = { -readonly [Name in keyof Facts]: Facts[Name] };

/** Starts with nothing tried. */
export function createOperationHealth({ clock }: { readonly clock: () => number }): OperationHealth {
  const records = new Map<string, Changing<OperationRecord>>();
  function recordOf(key: string): Changing<OperationRecord> {
    const present = records.get(key);
    if (present !== undefined) return present;
    const record = { lastSuccessAt: undefined, lastFailure: undefined };
    records.set(key, record);
    return record;
  }
  return {
    of: (key) => ({ ...recordOf(key) }),
    succeeded(key) {
      recordOf(key).lastSuccessAt = clock();
    },
    failed(key, code) {
      recordOf(key).lastFailure = { code, at: clock() };
    },
  };
}
