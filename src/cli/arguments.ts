import { readFileSync } from 'node:fs';

import { InvalidArgumentError } from 'commander';

import { ACCOUNT_NAME } from '../auth/account-name.js';
import { parseFaultPlan } from '../emulator/faults/fault-desk.js';
import { type FaultPlan, FaultPlanError } from '../emulator/faults/fault-plan.js';

/** A whole number within bounds. */
export function numberOption(least: number, most: number) {
  return (text: string): number => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`wants a whole number from ${least} to ${most}.`);
  };
}

/** A plan as JSON, or the name of a file that holds one. */
export function faultPlan(text: string): FaultPlan {
  try {
    return parseFaultPlan(/^\s*[[{]/.test(text) ? text : readFileSync(text, 'utf8'));
  } catch (error) {
    const isFile = error instanceof Error && 'syscall' in error;
    if (!isFile && !(error instanceof FaultPlanError)) throw error;
    throw new InvalidArgumentError(
      isFile ? `wants a file that can be read, or JSON (${error.message}).` : error.message,
    );
  }
}

/** The name of an account of this gateway's. */
export function accountName(text: string): string {
  if (ACCOUNT_NAME.test(text)) return text;
  throw new InvalidArgumentError(
    'wants 1 to 64 letters, digits, dots, dashes or underscores, no leading dot.',
  );
}
