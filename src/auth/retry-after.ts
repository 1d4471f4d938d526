import type { IncomingHttpHeaders } from 'node:http';

/** No wait that PSN asks for is believed beyond this many seconds. */
const LONGEST_WAIT = 7200;

function secondsUntil(moment: number, now: number): number {
  return Math.ceil((moment - now) / 1000);
}

/** A header's number; NaN where there is none, which for `Number` is zero. */
function readNumber(text: string | string[] | undefined): number {
  return Number(text === '' ? undefined : text);
}

/** Seconds or a date; NaN where it is neither. */
function readWait(retryAfter: string, now: number): number {
  const seconds = readNumber(retryAfter);
  return Number.isNaN(seconds) ? secondsUntil(Date.parse(retryAfter), now) : Math.ceil(seconds);
}

/** Reads how many seconds PSN asks to wait (`Retry-After`, else `X-RateLimit-Next-Available`), capped at two hours. */
export function readRetryAfter(headers: IncomingHttpHeaders, now: number): number | undefined {
  const told = [
    readWait(headers['retry-after'] ?? '', now),
    secondsUntil(readNumber(headers['x-ratelimit-next-available']) * 1000, now),
  ];
  const seconds = told.find(Number.isFinite);
  return seconds === undefined ? undefined : Math.min(Math.max(seconds, 1), LONGEST_WAIT);
}
