/** Every `extensions.code` of this gateway's own; `docs/errors.md` tells who must act. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'GATEWAY_KEY_REQUIRED'
  | 'FORBIDDEN'
  | 'DOCUMENT_NOT_TRUSTED'
  | 'OVERLOADED'
  | 'QUERY_TOO_COMPLEX'
  | 'REQUEST_TOO_LARGE'
  | 'PSN_PRIVATE'
  | 'PSN_OPERATION_DISABLED'
  | 'PSN_OPERATION_REJECTED'
  | 'PSN_OPERATION_OUTDATED'
  | 'PSN_BLOCKED'
  | 'PSN_RATE_LIMITED'
  | 'PSN_TIMEOUT'
  | 'PSN_UNAVAILABLE'
  | 'PSN_ERROR'
  | 'PSN_UNEXPECTED_RESPONSE'
  | 'INTERNAL_SERVER_ERROR';

/** The base of all errors that callers may see: the message holds the caller's remedy, never a secret. */
export abstract class GatewayError extends Error {
  abstract readonly code: ErrorCode;
  /** What stands beside the code in `extensions`. */
  readonly details: Readonly<Record<string, unknown>> = {};
  /** The operator's remedy, for the log alone. */
  readonly remedy: string | undefined;

  constructor(message: string, { remedy, ...options }: ErrorOptions & { remedy?: string } = {}) {
    super(message, options);
    this.name = new.target.name;
    this.remedy = remedy;
  }
}

/** The most of a caller's value that an error quotes. */
const QUOTED_LENGTH = 64;

/** Cuts what a caller wrote to a length fit for a message. */
function shorten(text: string): string {
  return text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text;
}

/** Writes a caller's value as it may stand in a message. */
export function quote(value: unknown): string {
  // What graphql-js makes of an object has no prototype, and so no text of its own.
  return shorten(value === undefined ? 'undefined' : JSON.stringify(value));
}

/** Thrown when an argument, variable or header of the caller's cannot be used; quotes the value, but no header's. */
export class BadUserInputError extends GatewayError {
  readonly code = 'BAD_USER_INPUT';
  /** graphql-js takes these over into its own complaint of a literal that a scalar refused. */
  readonly extensions = { code: this.code };
}

/** Thrown when a field needs a PSN account and there is none, or PSN no longer accepts its sign-in. */
export class UnauthenticatedError extends GatewayError {
  readonly code = 'UNAUTHENTICATED';
}

/** Thrown when PSN refuses the access token of a call; the client renews it once before a caller sees this. */
export class TokenRefusedError extends GatewayError {
  readonly code = 'UNAUTHENTICATED';
  /** PSN said "Access denied" with status 200: a matter of rights as often as of the token. */
  readonly isDenial: boolean;

  constructor(operation: string, options: { readonly isDenial: boolean }) {
    super(`PSN does not accept this account's sign-in for ${operation}; sign in again`, {
      remedy:
        'a new token was refused as well: the account may lack the right, or the npsso may belong to another client',
    });
    this.isDenial = options.isDenial;
  }
}

/** Thrown when a request carries none of this gateway's keys, and needs one. */
export class GatewayKeyRequiredError extends GatewayError {
  readonly code = 'GATEWAY_KEY_REQUIRED';

  constructor() {
    super('This gateway needs a key: send one that its operator gave out, as x-api-key or as a Bearer');
  }
}

/**
 * Thrown when a request names a Host that this gateway does not answer to, comes from another site's page, or asks as
 * an account that its key does not name.
 */
export class ForbiddenError extends GatewayError {
  readonly code = 'FORBIDDEN';
}

/** Thrown when this gateway answers the documents of its manifest alone, and a request asks another. */
export class DocumentNotTrustedError extends GatewayError {
  readonly code = 'DOCUMENT_NOT_TRUSTED';

  constructor() {
    super(
      'This gateway answers trusted documents alone, and this is none of them: send the id of one, or have its ' +
        'operator add yours to the manifest',
    );
  }
}

/** Thrown when the gateway has more to do than it can do in time; `retryAfter` is in seconds. */
export class OverloadedError extends GatewayError {
  readonly code = 'OVERLOADED';
  readonly retryAfter: number;
  override readonly details: Readonly<Record<string, unknown>>;

  constructor(what: string, retryAfter: number, options?: ErrorOptions & { remedy?: string }) {
    super(`${what}; repeat in ${retryAfter} s`, options);
    this.retryAfter = retryAfter;
    this.details = { retryAfter };
  }
}

/** Thrown when a question is larger than one request may be, or takes more calls than one may make; nothing was asked of PSN. */
export class QueryTooComplexError extends GatewayError {
  readonly code = 'QUERY_TOO_COMPLEX';
}

/** Thrown when a request has more bytes than are read. */
export class RequestTooLargeError extends GatewayError {
  readonly code = 'REQUEST_TOO_LARGE';
}

/** The base of all failures of a call to PSN; `operation` is the registry key of that call. */
export abstract class UpstreamError extends GatewayError {
  readonly operation: string;
  override readonly details: Readonly<Record<string, unknown>>;

  constructor(
    operation: string,
    message: string,
    options: ErrorOptions & { remedy?: string; details?: object } = {},
  ) {
    super(message, options);
    this.operation = operation;
    this.details = { operation, ...options.details };
  }
}

/** Thrown at each field that needs one call more than a request may make. */
export class TooManyCallsError extends UpstreamError {
  readonly code = 'QUERY_TOO_COMPLEX';

  constructor(operation: string, limit: number) {
    super(
      operation,
      `This request has made the ${limit} calls to PSN that one may make, so ${operation} was not asked; ask for the rest in another`,
      { remedy: 'GATEWAY_MAX_UPSTREAM_CALLS sets how many calls one request may make' },
    );
  }
}

/** Thrown when a player's privacy settings hide what was asked; nobody but that player can change it. */
export class PrivateError extends UpstreamError {
  readonly code = 'PSN_PRIVATE';

  constructor(operation: string) {
    super(operation, `This player does not share what ${operation} asks for`);
  }
}

/** Thrown when PSN knows none of an operation's hashes any more; a new hash is needed. */
export class OperationRejectedError extends UpstreamError {
  readonly code = 'PSN_OPERATION_REJECTED';

  constructor(operation: string, sha256: string, capturedOn: string) {
    super(operation, `PSN no longer knows the persisted query behind ${operation}`, {
      remedy:
        `hash ${sha256.slice(0, 8)}… (last seen in public ${capturedOn}) is not registered any more: record Sony's own ` +
        'page or app as a HAR file, then psn-gateway operations import-har FILE --write; no restart is needed',
    });
  }
}

/** Thrown when a hash is still registered but PSN's schema has moved on under it. */
export class OperationOutdatedError extends UpstreamError {
  readonly code = 'PSN_OPERATION_OUTDATED';
  /** The hash asks for a field that is gone, so another hash may do; a wrong variable is the caller's of any hash. */
  readonly isHashDead: boolean;

  constructor(operation: string, complaint: string, { isHashDead = false } = {}) {
    super(operation, `PSN's schema no longer fits ${operation}`, {
      remedy:
        `PSN said: ${complaint}; the client name of the hash may be wrong, or another hash is needed: record Sony's own ` +
        'page or app as a HAR file, then psn-gateway operations import-har FILE --write',
    });
    this.isHashDead = isHashDead;
  }
}

/** Thrown when the operator has switched an operation off in the operations file; holds what was written there. */
export class OperationDisabledError extends UpstreamError {
  readonly code = 'PSN_OPERATION_DISABLED';

  constructor(operation: string, why: string) {
    super(operation, `${operation} is switched off on this gateway: ${why}`, {
      remedy: 'the operations file says so under "disabled"',
    });
  }
}

/** Thrown when PSN's edge network refuses the gateway's address or agent; calls pause meanwhile. */
export class BlockedError extends UpstreamError {
  readonly code = 'PSN_BLOCKED';
  readonly retryAfter: number;

  constructor(operation: string, retryAfter: number) {
    super(operation, `PSN's edge refused ${operation}; the gateway asks again in ${retryAfter} s`, {
      details: { retryAfter },
      remedy:
        'the edge network refused this address, agent or path: wait, lower PSN_RATE_LIMIT_PER_15MIN, ' +
        'or try another PSN_USER_AGENT',
    });
    this.retryAfter = retryAfter;
  }
}

/** Thrown when PSN, or the gateway's own budget, asks for a pause; `retryAfter` is in seconds. */
export class RateLimitedError extends UpstreamError {
  readonly code = 'PSN_RATE_LIMITED';
  readonly retryAfter: number;

  constructor(operation: string, retryAfter: number, who = 'PSN throttled') {
    super(operation, `${who} ${operation}; repeat in ${retryAfter} s`, { details: { retryAfter } });
    this.retryAfter = retryAfter;
  }
}

/** Thrown when a call was not answered to the last byte within its deadline. */
export class UpstreamTimeoutError extends UpstreamError {
  readonly code = 'PSN_TIMEOUT';

  constructor(operation: string, milliseconds: number, options?: ErrorOptions) {
    super(operation, `PSN did not answer ${operation} within ${milliseconds} ms; repeat later`, options);
  }
}

/** Thrown when PSN answers 5xx, or cannot be reached at all; `retryAfter` is in seconds. */
export class UnavailableError extends UpstreamError {
  readonly code = 'PSN_UNAVAILABLE';
  readonly retryAfter: number;
  /** PSN itself named the time, so it is not asked before. */
  readonly isTimeTold: boolean;

  constructor(
    operation: string,
    what: string,
    retryAfter: number,
    { isTimeTold = false, ...options }: ErrorOptions & { isTimeTold?: boolean } = {},
  ) {
    super(operation, `PSN ${what} for ${operation}; repeat in ${retryAfter} s`, {
      ...options,
      details: { retryAfter },
    });
    this.retryAfter = retryAfter;
    this.isTimeTold = isTimeTold;
  }
}

/** What PSN itself says of a failure. */
export interface PsnRefusal {
  /** PSN's number or text for the failure. */
  readonly psnCode?: string | number;
  /** PSN's word, such as `BadRequest`. */
  readonly reason?: string;
  /** What PSN complains of, such as `query: limit`. */
  readonly parameter?: string;
  /** The status inside PSN's answer, which is not the HTTP status. */
  readonly statusCode?: number;
}

/** Thrown when PSN's back end reports a failure of its own; PSN's code and reason are in the details. */
export class PsnError extends UpstreamError {
  readonly code = 'PSN_ERROR';

  constructor(operation: string, refusal: PsnRefusal) {
    const said = [refusal.reason, refusal.statusCode].filter((part) => part !== undefined).join(' ');
    super(operation, `PSN answered ${said === '' ? 'an error' : said} to ${operation}`, { details: refusal });
  }
}

/** Thrown when an answer of PSN's has a form that nobody has described yet. */
export class UnexpectedResponseError extends UpstreamError {
  readonly code = 'PSN_UNEXPECTED_RESPONSE';
  /** The answer broke on its way, so another may come whole. */
  readonly isBroken: boolean;

  constructor(
    operation: string,
    what: string,
    { isBroken = false, ...options }: ErrorOptions & { isBroken?: boolean } = {},
  ) {
    super(operation, `PSN's answer to ${operation} was not understood: ${what}`, options);
    this.isBroken = isBroken;
  }
}
