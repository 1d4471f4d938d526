import { Lexer, type Source, TokenKind } from 'graphql';

import { QueryTooComplexError } from '../errors.js';

/** Braces, brackets and parentheses that may be open at once: the parser goes a level deeper at each. */
const MOST_OPEN = 100;

const opening = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Throws `QueryTooComplexError` for a document that would keep the parser too long or end its stack. Reads it once,
 * without recursion, and no further than the limit; what is no GraphQL throws as in the parser.
 */
export function checkTokens(source: Source, mostTokens: number): void {
  const lexer = new Lexer(source);
  let count = 0;
  let open = 0;
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    count += 1;
    if (opening.has(token.kind)) open += 1;
    if (closing.has(token.kind)) open -= 1;
    if (count > mostTokens) {
      throw new QueryTooComplexError(
        `The question has more than ${mostTokens} words and signs; split it into several requests`,
        { remedy: 'GATEWAY_MAX_TOKENS sets how many there may be' },
      );
    }
    if (open > MOST_OPEN) {
      throw new QueryTooComplexError(
        `The question has more than ${MOST_OPEN} braces, brackets and parentheses open at once; ask for less depth`,
      );
    }
  }
}
