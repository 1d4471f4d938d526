const KEY_BYTES = 32;

/** Thrown when a token key cannot be used; names its place in the list, never its value. */
export class BadTokenKeyError extends Error {
  /** Counted from 1. */
  readonly position: number;

  constructor(position: number) {
    super(
      `Token key ${position} is not base64 of ${KEY_BYTES} bytes; make one with: openssl rand -base64 32`,
    );
    this.name = new.target.name;
    this.position = position;
  }
}

/** Reads the keys that encrypt stored tokens: base64 of 32 bytes each, separated by commas, newest first. */
export function readTokenKeys(text: string): Buffer[] {
  return text.split(',').map((entry, index) => {
    const value = entry.trim();
    const key = Buffer.from(value, 'base64');
    if (!/^[\w+/-]+=?$/.test(value) || key.length !== KEY_BYTES) throw new BadTokenKeyError(index + 1);
    return key;
  });
}
