import { QueryTooComplexError } from '../errors.js';

/** Lists and objects in each other; what a question of ours needs has four. */
const MOST_DEPTH = 32;

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = Buffer.from('"\\[]{}');

/**
 * Throws `QueryTooComplexError` for JSON whose lists and objects lie in each other too deeply for whatever walks through
 * them. One pass over the text, whatever it is.
 */
export function checkJsonDepth(text: Uint8Array): void {
  let depth = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    // A byte of a longer UTF-8 sequence is never one of these signs.
    const byte = text[index] as number;
    if (isQuoted) {
      if (byte === BACKSLASH) index += 1;
      else if (byte === QUOTE) isQuoted = false;
    } else if (byte === QUOTE) {
      isQuoted = true;
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth += 1;
      if (depth > MOST_DEPTH) {
        throw new QueryTooComplexError(
          `The JSON of a request may have ${MOST_DEPTH} lists and objects in each other; send flatter variables`,
        );
      }
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      depth -= 1;
    }
  }
}
