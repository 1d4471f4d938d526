import type { IncomingHttpHeaders } from 'node:http';

/** No wait that PSN asks for is believed beyond this many seconds. */
const LONGEST_WAIT = 7200;

function secondsUntil(moment: number, now: number): number {
  return Math.ceil((moment - now) / 1000);
}

function readHeader(headers: IncomingHttpHeaders, now: number): number {
  const retryAfter = headers['retry-after'];
  if (retryAfter !== undefined) {
    const seconds = Number(retryAfter);
    return Number.isNaN(seconds) ? secondsUntil(Date.parse(retryAfter), now) : Math.ceil(seconds);
  }
  const nextAvailable = Number(headers['x-ratelimit-next-available'] ?? Number.NaN);
  return secondsUntil(nextAvailable * 1000, now);
}

/** Reads how many seconds PSN asks to wait (`Retry-After`, else `X-RateLimit-Next-Available`), capped at two hours. */
export function readRetryAfter(headers: IncomingHttpHeaders, now: number): number | undefined {
  const seconds = readHeader(headers, now);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), LONGEST_WAIT) : undefined;
}
