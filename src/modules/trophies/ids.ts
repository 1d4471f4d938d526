import { BadUserInputError, quote, UnexpectedResponseError } from '../../errors.js';

/** Ids become part of calls, so what cannot be that of a trophy set is refused before it is sent. */
export function readTrophySetId(id: string): string {
  if (/^[A-Z]{4}\d{5}_\d{2}$/.test(id) && !/^(CUSA|PPSA)/.test(id)) return id;
  throw new BadUserInputError(
    `npCommunicationId: got ${quote(id)}, wants the id of a trophy set such as NPWR00000_00`,
  );
}

/** The same of the id of a title. */
export function readTitleId(id: string): string {
  if (isTitleId(id)) return id;
  throw new BadUserInputError(`titleId: got ${quote(id)}, wants an npTitleId such as PPSA00000_00`);
}

/** Whether something can be the id of a title at all. */
export const isTitleId = (id: string): boolean => /^[A-Z]{4}\d{5}_\d{2}$/.test(id);

/** A trophy by its set and its number there. */
export interface TrophyKey {
  readonly setId: string;
  readonly trophyId: number;
}

/** PSN's own id of a trophy, unique over all sets. */
export const writeTrophyId = ({ setId, trophyId }: TrophyKey): string => `${setId}::${trophyId}`;

/** A trophy's number, which comes as a number or as text. Null for what is none. */
export function readTrophyNumber(told: unknown): number | null {
  const text = typeof told === 'number' || typeof told === 'string' ? String(told) : '';
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

/**
 * The number of a trophy of this set; null where none is told. PSN has been seen to answer with another set than was
 * asked for: throws where the id says so.
 */
export function readNumberIn(
  setId: string,
  told: { readonly id?: string | null; readonly trophyId?: unknown },
  operation: string,
): number | null {
  const [ofSet, ofTrophy] = told.id?.split('::') ?? [];
  if (ofTrophy !== undefined && ofSet !== setId) {
    throw new UnexpectedResponseError(operation, 'it is of another trophy set');
  }
  return readTrophyNumber(told.trophyId ?? ofTrophy);
}
