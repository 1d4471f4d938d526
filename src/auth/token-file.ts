import { isSealedText, openText, sealText } from './token-cipher.js';
import type { StoredTokens } from './tokens.js';

/** Thrown when a token file cannot be read; names the file and the remedy, never the contents. */
export class TokenFileError extends Error {
  readonly file: string;

  constructor(file: string, fault: string) {
    super(`${file} ${fault}`);
    this.name = new.target.name;
    this.file = file;
  }
}

/** Thrown when a token file is encrypted with a key that is not at hand; GCM cannot tell that from damage. */
export class LockedTokenFileError extends TokenFileError {
  constructor(file: string, howToDelete = 'delete the file') {
    super(
      file,
      `is encrypted and no key of PSN_TOKEN_KEY opens it: set the key it was written with, or ${howToDelete} and sign in again`,
    );
  }
}

/** What a token file holds. */
export interface LoadedTokens {
  readonly tokens: StoredTokens;
  /** Whether the file is not encrypted as it would be today: plain though there is a key, or with an older one. */
  readonly isOutdated: boolean;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The parser's own message quotes the text, which holds tokens.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isStoredTokens(value: unknown): value is StoredTokens {
  if (typeof value !== 'object' || value === null) return false;
  const tokens = value as Partial<Record<keyof StoredTokens, unknown>>;
  return (
    typeof tokens.accessToken === 'string' &&
    typeof tokens.accessExpiresAt === 'number' &&
    typeof tokens.npssoFingerprint === 'string' &&
    ['string', 'undefined'].includes(typeof tokens.refreshToken) &&
    ['number', 'undefined'].includes(typeof tokens.refreshExpiresAt)
  );
}

/** Prints tokens as a file's contents: encrypted with the first key, or plain where there is none. */
export function printTokenFile(tokens: StoredTokens, account: string, keys: readonly Buffer[]): string {
  const [key] = keys;
  const text = JSON.stringify(tokens);
  return key === undefined ? text : JSON.stringify(sealText(text, key, account));
}

/** Reads a file's contents, encrypted or plain; throws `TokenFileError` when they are of no use. */
export function readTokenFile(
  text: string,
  account: string,
  keys: readonly Buffer[],
  file: string,
  howToDelete?: string,
): LoadedTokens {
  const contents = parse(text);
  const opened = isSealedText(contents) ? openText(contents, keys, account) : undefined;
  if (isSealedText(contents) && opened === undefined) throw new LockedTokenFileError(file, howToDelete);
  const tokens = opened === undefined ? contents : parse(opened.text);
  if (!isStoredTokens(tokens)) {
    const how = howToDelete ?? 'delete the file';
    throw new TokenFileError(file, `is damaged or cut off: ${how} and sign in again`);
  }
  return { tokens, isOutdated: opened?.key !== keys[0] };
}
