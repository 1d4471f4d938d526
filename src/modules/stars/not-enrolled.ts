import { PsnError, type UpstreamError } from '../../errors.js';

/** Statuses with which PSN says that there is nothing for this account: never enrolled, unknown, closed. */
const nothingThere = new Set<unknown>([400, 403, 404, 410]);

/**
 * Whether a failure only means that the account is not enrolled. PSN says so in four forms; that of a programme that
 * is closed looks the same. A failure of its back end (500) does not.
 */
export function isNotEnrolled(error: unknown): boolean {
  if (!(error instanceof PsnError)) return false;
  return error.details.reason === 'NullInNonNullField' || nothingThere.has(error.details.statusCode);
}

/** An answer, or null where PSN refuses because the account is not enrolled. */
export async function orNotEnrolled<Value>(answer: Promise<Value>): Promise<Value | null> {
  try {
    return await answer;
  } catch (error) {
    if (isNotEnrolled(error)) return null;
    throw error;
  }
}

/** What an answer holds in one place, or the failure that PSN reported in its stead. */
export function toldOrFault<Value>(
  value: Value | null | undefined,
  fault: UpstreamError | undefined,
): Value | null {
  if (value == null && fault !== undefined && !isNotEnrolled(fault)) throw fault;
  return value ?? null;
}
