const QUOTE = 34;
const BACKSLASH = 92;
const LETTER_U = 117;

/** How many backslashes stand in a row before a place, not before `from`. */
function slashesBefore(bytes: Uint8Array, place: number, from: number): number {
  let start = place;
  while (start > from && bytes[start - 1] === BACKSLASH) start -= 1;
  return place - start;
}

type State = 'outside' | 'keeping' | 'skipping';

/**
 * Shortens the strings of a JSON text that comes in pieces to `limit` bytes, or to the end of the escape that stands
 * there. A capture is full of bodies; so no parser has to hold or walk through them.
 */
export function createStringCutter(limit: number): (piece: Buffer) => Buffer {
  let state: State = 'outside';
  let kept = 0;
  /** Bytes that still belong to an escape. */
  let ofEscape = 0;
  let isAfterBackslash = false;

  /** Looks for the end of what is kept: the closing quote, or the limit. */
  function endOfKept(piece: Buffer, from: number): readonly [end: number, next: State] {
    for (let place = from; place < piece.length; place += 1) {
      const byte = piece[place];
      if (isAfterBackslash) {
        isAfterBackslash = false;
        ofEscape = byte === LETTER_U ? 4 : 0;
      } else if (ofEscape > 0) {
        ofEscape -= 1;
      } else if (byte === QUOTE || kept >= limit) {
        return [place, byte === QUOTE ? 'outside' : 'skipping'];
      } else {
        isAfterBackslash = byte === BACKSLASH;
      }
      kept += 1;
    }
    return [piece.length, 'keeping'];
  }

  /** Looks for the closing quote of a string whose rest is left out. */
  function endOfSkipped(piece: Buffer, from: number): readonly [end: number, next: State] {
    const isEscaped = (place: number): boolean => {
      const slashes = slashesBefore(piece, place, from);
      return (slashes + (slashes === place - from && isAfterBackslash ? 1 : 0)) % 2 === 1;
    };
    for (let place = piece.indexOf(QUOTE, from); place >= 0; place = piece.indexOf(QUOTE, place + 1)) {
      if (isEscaped(place)) continue;
      isAfterBackslash = false;
      return [place, 'outside'];
    }
    isAfterBackslash = isEscaped(piece.length);
    return [piece.length, 'skipping'];
  }

  return (piece) => {
    const parts: Buffer[] = [];
    for (let place = 0; place < piece.length;) {
      if (state === 'outside') {
        const quote = piece.indexOf(QUOTE, place);
        const end = quote < 0 ? piece.length : quote + 1;
        parts.push(piece.subarray(place, end));
        if (quote >= 0) state = 'keeping';
        kept = 0;
        place = end;
        continue;
      }
      const [end, next] = state === 'keeping' ? endOfKept(piece, place) : endOfSkipped(piece, place);
      if (state === 'keeping') parts.push(piece.subarray(place, end));
      // The quote that closes the string is no other's beginning.
      const closing = next === 'outside' ? 1 : 0;
      parts.push(piece.subarray(end, end + closing));
      place = end + closing;
      state = next;
    }
    return Buffer.concat(parts);
  };
}
