import { UnexpectedResponseError } from '../../errors.js';

/** Part of a list, with where the next part begins if there is one. */
interface Part {
  readonly nextOffset?: number | null;
}

/**
 * The parts of a list, mostly one: PSN gives lists of trophies whole unless it says that there is more. Null where the
 * first part is. A part that leads back to what was told ends the list.
 */
export async function loadWhole<Data extends Part>(
  key: string,
  ask: (offset?: number) => Promise<Data | null>,
): Promise<Data[] | null> {
  const first = await ask();
  if (first === null) return null;
  const parts = [first];
  let offset = 0;
  for (let next = first.nextOffset ?? 0; next > offset;) {
    offset = next;
    const part = await ask(offset);
    if (part === null) throw new UnexpectedResponseError(key, 'a part of the list is missing');
    parts.push(part);
    next = part.nextOffset ?? 0;
  }
  return parts;
}
