import type { FreshnessTerms } from '../psn/freshness.js';

/** With which a caller asks what its request costs. */
export const COST_HEADER = 'x-gateway-cost';

/** All that an answer may depend on besides the question. */
const VARY = [
  'accept',
  'origin',
  'authorization',
  'x-api-key',
  'x-psn-locale',
  'x-psn-account',
  'x-psn-access-token',
  'x-psn-npsso',
  COST_HEADER,
].join(', ');

/** How old an answer is, never less than it is. */
export const ageHeader = (ageMs: number): string => String(Math.ceil(ageMs / 1000));

/** Tells how long an answer may be kept, by whom, and how old it is. One older than it should be is nothing to go on giving. */
export function cacheHeaders(
  { isPersonal, ageMs, freshMs }: FreshnessTerms,
  isKeyNeeded: boolean,
): Readonly<Record<'cache-control' | 'age' | 'vary', string>> {
  const seconds = ageMs > freshMs ? 0 : Math.floor(freshMs / 1000);
  return {
    'cache-control': `${isPersonal || isKeyNeeded ? 'private' : 'public'}, max-age=${seconds}`,
    age: ageHeader(ageMs),
    vary: VARY,
  };
}
