import { GatewayError } from '../errors.js';
import { LockTimeoutError } from './file-lock.js';
import { SignInRefusedError } from './sign-in-refused-error.js';
import { TokenFileError } from './token-file.js';

function isExpected(failure: unknown): failure is Error & { readonly code?: string } {
  const { code } = failure instanceof Error ? (failure as NodeJS.ErrnoException) : {};
  const ours = [GatewayError, SignInRefusedError, TokenFileError, LockTimeoutError];
  const isOurs = ours.some((type) => failure instanceof type);
  // Node's own complaints about how it is called are bugs.
  return isOurs || (typeof code === 'string' && !code.startsWith('ERR_'));
}

/** What a log line tells of a failure: name, code and message; a stack only of what nobody expected. */
export function failureFacts(failure: unknown): object {
  if (!isExpected(failure)) return { err: failure };
  const { name, code, message, cause } = failure;
  return {
    failure: name,
    ...(code !== undefined && { code }),
    reason: message,
    ...(cause instanceof Error && { cause: cause.message }),
  };
}
