import type { UpstreamError } from '../../errors.js';
import type { Answer, FaultFinder } from '../../psn/response.js';

type Path = readonly (string | number)[];

/** The places below a value that hold nothing, where failures that PSN reported belong. */
function* findNulls(value: unknown, path: Path = []): Iterable<Path> {
  if (value === null) yield path;
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* findNulls(item, [...path, index]);
  else if (typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) yield* findNulls(inner, [...path, name]);
  }
}

function* findFaults(data: unknown, faultAt: FaultFinder): Iterable<object> {
  const told = new Set<UpstreamError>();
  for (const path of findNulls(data)) {
    const fault = faultAt(...path);
    if (fault === undefined || told.has(fault)) continue;
    told.add(fault);
    yield { message: fault.message, path, extensions: { code: fault.code, ...fault.details } };
  }
}

/** PSN's data, and beside it the failures of single members, where it reported any. */
export function toRawAnswer({ data, faultAt }: Answer<unknown>): object {
  const errors = [...findFaults(data, faultAt)];
  return errors.length === 0 ? { data } : { data, errors };
}
