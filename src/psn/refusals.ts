import { readRetryAfter } from '../auth/retry-after.js';
import {
  BlockedError,
  type GatewayError,
  RateLimitedError,
  TokenRefusedError,
  UnavailableError,
} from '../errors.js';

/** An answer of PSN's, before anybody has looked into it. */
export interface UpstreamAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** An answer with its body read, and the moment at which it came. */
export interface ReadAnswer extends UpstreamAnswer {
  /** The body as JSON, or `undefined` where it is none. */
  readonly json: unknown;
  readonly now: number;
}

/** A refusal that PSN is known for: how to tell it, and the one typed error it is. */
export interface Recogniser<Asked, Answer> {
  readonly fits: (answer: Answer) => boolean;
  readonly toError: (asked: Asked, answer: Answer) => GatewayError;
}

/** How long the gateway leaves an address alone that the edge has refused, in seconds. */
export const EDGE_PAUSE_SECONDS = 300;
const UNAVAILABLE_RETRY_SECONDS = 30;
/** A consumer of this API takes a 429 that names no time for a quarter of an hour. */
const THROTTLED_RETRY_SECONDS = 900;

/** Told by the header: JSON that breaks off is a broken answer, and no page of the edge's. */
const isJsonType = ({ headers }: UpstreamAnswer) => /json/i.test(String(headers['content-type'] ?? ''));

/** Refusals that any call can meet, in the order in which they are looked for. */
export const commonRefusals: readonly Recogniser<{ readonly key: string }, ReadAnswer>[] = [
  {
    // 429 comes as JSON, as HTML or empty, and is never a verdict on the question.
    fits: ({ status }) => status === 429,
    toError: ({ key }, { headers, now }) =>
      new RateLimitedError(key, readRetryAfter(headers, now) ?? THROTTLED_RETRY_SECONDS),
  },
  {
    // The edge network answers with a page, also for paths that do not exist (any more).
    fits: (answer) =>
      answer.json === undefined &&
      !isJsonType(answer) &&
      (answer.status === 403 || (answer.status < 300 && /^\s*</.test(answer.text))),
    toError: ({ key }) => new BlockedError(key, EDGE_PAUSE_SECONDS),
  },
  {
    fits: ({ status }) => status >= 500,
    toError: ({ key }, { status, headers, now }) => {
      const told = readRetryAfter(headers, now);
      const isTimeTold = told !== undefined;
      return new UnavailableError(key, `answered ${status}`, told ?? UNAVAILABLE_RETRY_SECONDS, {
        isTimeTold,
      });
    },
  },
  {
    fits: ({ status }) => status === 401,
    toError: ({ key }) => new TokenRefusedError(key, { isDenial: false }),
  },
];

/** A body as JSON, or `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
