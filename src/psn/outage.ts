import {
  BlockedError,
  OverloadedError,
  RateLimitedError,
  TokenRefusedError,
  TooManyCallsError,
  UnauthenticatedError,
  UnavailableError,
  UnexpectedResponseError,
  UpstreamTimeoutError,
} from '../errors.js';

/** Whether PSN, or the way to it, is out of order; no verdict on the question. */
export function isOutage(failure: unknown): boolean {
  return (
    failure instanceof UnavailableError ||
    failure instanceof UpstreamTimeoutError ||
    failure instanceof RateLimitedError ||
    failure instanceof BlockedError ||
    failure instanceof OverloadedError ||
    (failure instanceof UnexpectedResponseError && failure.isBroken)
  );
}

/** Whether a failure may be that of one asker: of its token, or for want of room for its calls, address or turn. */
export function isOfAsker(failure: unknown): boolean {
  return (
    failure instanceof TooManyCallsError ||
    failure instanceof OverloadedError ||
    failure instanceof RateLimitedError ||
    failure instanceof TokenRefusedError ||
    failure instanceof UnauthenticatedError
  );
}
