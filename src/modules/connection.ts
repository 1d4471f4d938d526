import { createHash } from 'node:crypto';

import { BadUserInputError, quote } from '../errors.js';

/** Which items of a list are asked for. */
export interface Page {
  readonly offset: number;
  readonly size: number;
  /** A digest of the question, so that a cursor of another one is noticed. */
  readonly digest: () => string;
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
  let known: string | undefined;
  const digest = (): string => (known ??= digestOf(question));
  const offset = after == null ? 0 : Number(readCursor(after, digest(), /^\d{1,9}$/)) + 1;
  if (offset >= cap) {
    throw new BadUserInputError(
      `after: got ${quote(after)}, which lies past the ${cap} items that PSN pages through; narrow the list by filters`,
    );
  }
  return { size: Math.min(checkFirst(first, most), cap - offset), offset, digest };
}

/** A connection of one page. Its parts are made when they are asked for: most ask for no cursor. */
export class Connection<Node> {
  readonly totalCount: number | null;
  private readonly page: Page;
  private readonly places: readonly (Node | null)[];
  private readonly cap: number;

  /**
   * An item without identity comes as null: it is left out, and still counts as a place. Whether there is more is
   * reckoned from the places and the total, never from PSN's `isLast`, which says false on complete lists; `cap` is
   * where PSN stops paging.
   */
  constructor(
    page: Page,
    places: readonly (Node | null)[],
    totalCount: number | null,
    cap: number = Infinity,
  ) {
    this.page = page;
    this.places = places;
    this.totalCount = totalCount;
    this.cap = cap;
  }

  get nodes(): Node[] {
    return this.places.filter((node) => node !== null);
  }

  get edges(): { readonly node: Node; readonly cursor: string }[] {
    return this.places.flatMap((node, index) =>
      node === null ? [] : [{ node, cursor: this.cursorOf(index) }],
    );
  }

  get pageInfo() {
    const { page, places, totalCount, cap } = this;
    const end = page.offset + places.length;
    const known = Math.min(totalCount ?? (places.length < page.size ? end : Infinity), cap);
    const first = places.findIndex((node) => node !== null);
    return {
      hasNextPage: places.length > 0 && end < known,
      hasPreviousPage: page.offset > 0,
      startCursor: first === -1 ? null : this.cursorOf(first),
      endCursor: places.length === 0 ? null : this.cursorOf(places.length - 1),
    };
  }

  private cursorOf(index: number): string {
    return writeCursor(String(this.page.offset + index), this.page.digest());
  }
}
