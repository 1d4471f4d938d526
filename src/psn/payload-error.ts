import { PrivateError, PsnError, type UpstreamError } from '../errors.js';

/** One entry of an answer's `errors`, with PSN's own members wherever they stood. */
export interface PayloadError {
  readonly message: string;
  /** `extensions.code`, Apollo's place for it. */
  readonly code: string | undefined;
  readonly path: readonly (string | number)[] | undefined;
  readonly psnCode: string | number | undefined;
  readonly reason: string | undefined;
  /** The status inside the answer; the HTTP status beside it is 200. */
  readonly statusCode: number | undefined;
}

type Bag = Readonly<Record<string, unknown>>;

const asBag = (value: unknown): Bag => (typeof value === 'object' && value !== null ? (value as Bag) : {});

/** A word of PSN's short and plain enough to be shown; an echoed secret is neither. */
const asWord = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\w-]{1,40}$/.test(value) ? value : undefined;

const asNumber = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

function isPath(value: unknown): value is (string | number)[] {
  return Array.isArray(value) && value.length > 0;
}

/** PSN puts its members beside `message`, newer answers under `extensions` as well. */
function readPayloadError(entry: unknown): PayloadError {
  const outer = asBag(entry);
  const extensions = asBag(outer.extensions);
  const error = { ...asBag(extensions.error), ...asBag(outer.error) };
  return {
    message: typeof outer.message === 'string' ? outer.message : '',
    code: asWord(extensions.code),
    path: isPath(outer.path) ? outer.path : undefined,
    psnCode: asNumber(error.code) ?? asWord(error.code),
    reason: asWord(error.reason),
    statusCode: asNumber(outer.statusCode) ?? asNumber(extensions.statusCode),
  };
}

/** Reads the errors of an answer: the list of GraphQL, or the single `{ error: … }` of PSN's REST services. */
export function readPayloadErrors(json: unknown): readonly PayloadError[] {
  const { errors, error } = asBag(json);
  if (Array.isArray(errors)) return errors.map(readPayloadError);
  return error === undefined ? [] : [readPayloadError({ message: asBag(error).message, error })];
}

const notFoundReasons = new Set(['NotFound', 'data_not_found', 'failed_storefront_requirement']);

/** Whether PSN merely does not know the thing, or does not sell it in this store: no failure at all. */
export function isNotFound({ statusCode, reason, message }: PayloadError): boolean {
  return (
    statusCode === 404 || notFoundReasons.has(reason ?? '') || /^Concept not available for /.test(message)
  );
}

/** Turns one entry of `errors` into the error that callers see; PSN's sentence stays behind, it may echo. */
export function toUpstreamError(operation: string, error: PayloadError): UpstreamError {
  const { statusCode, psnCode, message } = error;
  if (statusCode === 403 && /access control|settings/.test(message)) return new PrivateError(operation);
  const reason = /^Cannot return null for non-nullable field/.test(message)
    ? 'NullInNonNullField'
    : error.reason;
  return new PsnError(operation, {
    ...(psnCode === undefined ? {} : { psnCode }),
    ...(reason === undefined ? {} : { reason }),
    ...(statusCode === undefined ? {} : { statusCode }),
  });
}
