import { createHash } from 'node:crypto';

import { BadUserInputError, quote } from '../errors.js';

/** Which items of a list are asked for. */
export interface Page {
  readonly offset: number;
  readonly size: number;
  /** A digest of the question, so that a cursor of another one is noticed. */
  readonly digest: string;
}

/** What a connection's resolver needs of its arguments. */
interface Paging {
  readonly first: number;
  readonly after: string | null | undefined;
  /** The most items of a page. */
  readonly most: number;
  /** Everything that changes which items come in which order: operation, arguments, locale, account. */
  readonly question: readonly unknown[];
  /** Where PSN stops paging. */
  readonly cap?: number;
}

const VERSION = '1';

/** A place in the answer to one question; the digest tells that question from others. */
export function writeCursor(place: string, digest: string): string {
  return Buffer.from([VERSION, digest, place].join(':')).toString('base64url');
}

/** The place in a cursor of ours. Throws `BadUserInputError` for another's, or one of another question. */
export function readCursor(cursor: string, digest: string, form: RegExp): string {
  const [version, of, ...place] = Buffer.from(cursor, 'base64url').toString('utf8').split(':');
  if (version !== VERSION || of === undefined || !form.test(place.join(':'))) {
    throw new BadUserInputError(`after: got ${quote(cursor)}, wants a cursor of this connection`);
  }
  if (of !== digest) {
    throw new BadUserInputError(
      `after: got ${quote(cursor)}, a cursor of another question; pass it with the arguments and the locale it came from`,
    );
  }
  return place.join(':');
}

/** Refuses a page that is too large, or none. */
export function checkFirst(first: number, most: number): number {
  if (first >= 1 && first <= most) return first;
  throw new BadUserInputError(`first: got ${first}, wants 1 to ${most}`);
}

/** A digest of everything that changes which items come in which order. */
export function digestOf(question: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 8);
}

/** Reads `first` and `after`. Throws `BadUserInputError` when they are out of bounds or of another question. */
export function pageFrom({ first, after, most, question, cap = Infinity }: Paging): Page {
  const digest = digestOf(question);
  const offset = after == null ? 0 : Number(readCursor(after, digest, /^\d{1,9}$/)) + 1;
  if (offset >= cap) {
    throw new BadUserInputError(
      `after: got ${quote(after)}, which lies past the ${cap} items that PSN pages through; narrow the list by filters`,
    );
  }
  return { size: Math.min(checkFirst(first, most), cap - offset), digest, offset };
}

/**
 * Makes a connection of one page. An item without identity comes as null: it is left out, and still counts as a
 * place. Whether there is more is reckoned from the places and the total, never from PSN's `isLast`, which says false
 * on complete lists; `cap` is where PSN stops paging.
 */
export function toConnection<Node>(
  page: Page,
  places: readonly (Node | null)[],
  totalCount: number | null,
  cap = Infinity,
) {
  const cursorOf = (index: number): string => writeCursor(String(page.offset + index), page.digest);
  const edges = places.flatMap((node, index) => (node === null ? [] : [{ node, cursor: cursorOf(index) }]));
  const end = page.offset + places.length;
  const known = Math.min(totalCount ?? (places.length < page.size ? end : Infinity), cap);
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    totalCount,
    pageInfo: {
      hasNextPage: places.length > 0 && end < known,
      hasPreviousPage: page.offset > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: places.length === 0 ? null : cursorOf(places.length - 1),
    },
  };
}
