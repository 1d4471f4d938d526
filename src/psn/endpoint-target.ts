import type { AnyEndpoint, QueryValue } from './endpoint.js';
import { checkId, isChecked } from './path-parameters.js';

/** A place in a path: its name, and whether it takes `me`. */
const place = /\{(\w+)(\|me)?\}/g;

type Params = Readonly<Record<string, QueryValue>>;

function checkList(name: string, value: QueryValue): QueryValue {
  if (isChecked(name)) [value].flat().forEach((item) => checkId(name, String(item)));
  return value;
}

/**
 * Writes an endpoint's path and query with these parameters, each encoded. Throws `BadUserInputError` for an id that
 * cannot be one, before anything is sent.
 */
export function writeTarget({ path, query = {} }: AnyEndpoint, params: object): string {
  const placed = new Set<string>();
  const told = params as Params;
  const written = path.replace(place, (_whole, name: string, me: string | undefined) => {
    placed.add(name);
    const value = String(told[name]);
    return encodeURIComponent(me !== undefined && value === 'me' ? value : checkId(name, value));
  });
  const sent = Object.entries({ ...query, ...told })
    .filter(([name, value]) => !placed.has(name) && value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent([checkList(name, value)].flat().join(','))}`);
  return sent.length === 0 ? written : `${written}?${sent.join('&')}`;
}
