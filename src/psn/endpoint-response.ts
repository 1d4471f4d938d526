import { PrivateError, PsnError, UnexpectedResponseError } from '../errors.js';
import { noFault } from './fault-finder.js';
import { type PayloadError, readPayloadErrors } from './payload-error.js';
import {
  commonRefusals,
  parseJson,
  type ReadAnswer,
  type Recogniser,
  type UpstreamAnswer,
} from './refusals.js';
import type { Answer } from './response.js';

interface Asked {
  readonly key: string;
}

interface Seen extends ReadAnswer {
  /** PSN's `error` object, where the answer is one. */
  readonly error: PayloadError | undefined;
}

/** What PSN complains of, such as `query: limit`: names alone, never a value. */
const complaint = /\(((?:path|query|header|body): [\w.-]{1,40})\)/;

function toPsnError({ key }: Asked, { status, error }: Seen): PsnError {
  const { psnCode, message = '' } = error ?? {};
  const reason = error?.reason ?? (/required scope/.test(message) ? 'MissingScope' : undefined);
  const parameter = complaint.exec(message)?.[1];
  return new PsnError(key, {
    ...(psnCode === undefined ? {} : { psnCode }),
    ...(reason === undefined ? {} : { reason }),
    ...(parameter === undefined ? {} : { parameter }),
    statusCode: status,
  });
}

/** The refusals that PSN's REST services are known for, in the order in which they are looked for. */
const recognisers: readonly Recogniser<Asked, Seen>[] = [
  ...commonRefusals,
  {
    // Played games are told private by a reason, everything else by a sentence.
    fits: ({ status, error }) =>
      status === 403 &&
      (error?.reason === 'HiddenGamelist' || /access control|settings/.test(error?.message ?? '')),
    toError: ({ key }) => new PrivateError(key),
  },
  { fits: ({ status, error }) => status !== 404 && error !== undefined, toError: toPsnError },
  {
    fits: ({ status, json }) => status !== 204 && json === undefined,
    toError: ({ key }, { status }) =>
      new UnexpectedResponseError(key, `status ${status} without JSON`, { isBroken: status < 300 }),
  },
  { fits: ({ status }) => status !== 404 && (status < 200 || status > 299), toError: toPsnError },
];

/**
 * Reads what a REST endpoint said. A refusal is thrown as the one typed error it is; what PSN does not know, and an
 * answer without content, is null.
 */
export function readEndpointAnswer(asked: Asked, answer: UpstreamAnswer, now: number): Answer<unknown> {
  const json = parseJson(answer.text);
  const { status, headers, text } = answer;
  const seen: Seen = { status, headers, text, json, now, error: readPayloadErrors(json)[0] };
  const refusal = recognisers.find(({ fits }) => fits(seen));
  if (refusal !== undefined) throw refusal.toError(asked, seen);
  return { data: status === 404 ? null : (json ?? null), faultAt: noFault };
}
