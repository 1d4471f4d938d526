import {
  OperationOutdatedError,
  OperationRejectedError,
  PrivateError,
  TokenRefusedError,
  UnexpectedResponseError,
} from '../errors.js';
import { type FaultFinder, noFault } from './fault-finder.js';
import { isNotFound, type PayloadError, readPayloadErrors, toUpstreamError } from './payload-error.js';
import {
  commonRefusals,
  parseJson,
  type ReadAnswer,
  type Recogniser,
  type UpstreamAnswer,
} from './refusals.js';

/** Which call an answer belongs to. */
export interface Asked {
  readonly key: string;
  readonly sha256: string;
  readonly capturedOn: string;
}

export type { FaultFinder } from './fault-finder.js';

/** PSN's data, and what it reported beside it. */
export interface Answer<Data> {
  readonly data: Data;
  readonly faultAt: FaultFinder;
}

interface Seen extends ReadAnswer {
  readonly errors: readonly PayloadError[];
  /** The only word of answers that have neither data nor errors. */
  readonly message: string;
}

const says = (pattern: RegExp) => (answer: Seen) =>
  pattern.test(answer.message) || answer.errors.some(({ message }) => pattern.test(message));

/** Identifiers out of a complaint; nothing longer, so that an echoed secret cannot pass. */
function identifiers({ errors }: Seen): string {
  const quoted = errors.flatMap(({ message }) => message.match(/"\$?\w{1,40}[!\]]*"/g) ?? []);
  return quoted.length === 0 ? 'no field named' : quoted.join(' ');
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether some root field was answered. */
const hasData = ({ json }: Seen): boolean =>
  isObject(json) && isObject(json.data) && Object.values(json.data).some((root) => root !== null);

const denial = /^Access denied! You need to be authorized/;

/** The refusals that PSN is known for, in the order in which they are looked for. */
const recognisers: readonly Recogniser<Asked, Seen>[] = [
  ...commonRefusals,
  {
    fits: ({ status, text }) => status === 404 && /persisted query id not in list/i.test(text),
    toError: ({ key, sha256, capturedOn }) => new OperationRejectedError(key, sha256, capturedOn),
  },
  {
    // Comes with status 200 and a null root; beside data it is the failure of one member, and beside other failures
    // it does not tell whether anything was done.
    fits: (answer) =>
      says(denial)(answer) && answer.errors.every(({ message }) => denial.test(message)) && !hasData(answer),
    toError: ({ key }) => new TokenRefusedError(key, { isDenial: true }),
  },
  {
    fits: says(/^Query (\S+ )?not whitelisted|^PersistedQueryNotFound$/),
    toError: ({ key, sha256, capturedOn }) => new OperationRejectedError(key, sha256, capturedOn),
  },
  {
    fits: ({ errors }) => errors.some(({ code }) => code === 'PERSISTED_QUERY_NOT_FOUND'),
    toError: ({ key, sha256, capturedOn }) => new OperationRejectedError(key, sha256, capturedOn),
  },
  {
    fits: says(/^This operation has been blocked as a potential Cross-Site Request Forgery/),
    toError: ({ key }) => new UnexpectedResponseError(key, 'PSN took it for a cross-site request forgery'),
  },
  {
    // A wrong client name gives the same: it picks the schema.
    fits: says(/^Cannot query field /),
    toError: ({ key }, answer) =>
      new OperationOutdatedError(key, `unknown field ${identifiers(answer)}`, { isHashDead: true }),
  },
  {
    fits: (answer) => answer.status === 400 && says(/^Variable "\$/)(answer),
    toError: ({ key }, answer) => new OperationOutdatedError(key, `wrong variable ${identifiers(answer)}`),
  },
  {
    fits: (answer) => answer.status === 403 && says(/access control|settings/)(answer),
    toError: ({ key }) => new PrivateError(key),
  },
  {
    fits: ({ json }) => !isObject(json),
    toError: ({ key }, { status, json }) =>
      new UnexpectedResponseError(key, `status ${status} without JSON`, {
        isBroken: status < 300 && json === undefined,
      }),
  },
  {
    fits: ({ json, errors }) => isObject(json) && !isObject(json.data) && errors.length === 0,
    toError: ({ key }, { status }) =>
      new UnexpectedResponseError(key, `status ${status} with neither data nor errors`),
  },
];

function see({ status, headers, text }: UpstreamAnswer, json: unknown, now: number): Seen {
  const message = isObject(json) && typeof json.message === 'string' ? json.message : '';
  return { status, headers, text, json, now, message, errors: readPayloadErrors(json) };
}

/** Whether an answer is data and nothing else: no recogniser fits such a one, and nearly all are. */
export const isPlainData = (status: number, json: unknown): json is { readonly data: object } =>
  status === 200 &&
  isObject(json) &&
  isObject(json.data) &&
  json.errors === undefined &&
  json.error === undefined &&
  json.message === undefined;

/** Whether one of two places is within the other. */
export function startsAlike(one: readonly (string | number)[], other: readonly (string | number)[]): boolean {
  const shorter = Math.min(one.length, other.length);
  return one.slice(0, shorter).every((step, index) => step === other[index]);
}

/**
 * Reads what PSN said. A refusal of the whole question is thrown as the one typed error it is; data is kept even
 * when errors stand beside it, and "not found" is data: a null root without a fault.
 */
export function readAnswer<Data>(asked: Asked, answer: UpstreamAnswer, now: number): Answer<Data> {
  const json = parseJson(answer.text);
  if (isPlainData(answer.status, json)) return { data: json.data as Data, faultAt: noFault };
  const seen = see(answer, json, now);
  const refusal = recognisers.find(({ fits }) => fits(seen));
  if (refusal !== undefined) throw refusal.toError(asked, seen);

  const { data } = seen.json as { data?: Record<string, unknown> | null };
  const failures = seen.errors
    .filter((error) => !isNotFound(error))
    .map((error) => ({ path: error.path, fault: toUpstreamError(asked.key, error) }));
  const roots = Object.values(data ?? {});
  const [first] = failures;
  if (first !== undefined && roots.every((root) => root === null)) throw first.fault;
  return {
    data: (data ?? {}) as Data,
    faultAt:
      first === undefined
        ? noFault
        : (...path) =>
            failures.find((failure) => failure.path === undefined || startsAlike(failure.path, path))?.fault,
  };
}
