import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** An encrypted text as it stands in a file; binary parts are base64. */
interface SealedText {
  readonly cipher: typeof CIPHER;
  readonly nonce: string;
  readonly tag: string;
  readonly data: string;
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts a text for one account: under another account's name it does not open. */
export function sealText(text: string, key: Buffer, account: string): SealedText {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(account));
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return {
    cipher: CIPHER,
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  };
}

/** Tells a sealed text from the plain tokens that may stand in its place. */
export function isSealedText(value: unknown): value is SealedText {
  if (typeof value !== 'object' || value === null) return false;
  const { cipher, nonce, tag, data } = value as Partial<Record<keyof SealedText, unknown>>;
  return cipher === CIPHER && [nonce, tag, data].every((part) => typeof part === 'string');
}

function openWith(key: Buffer, sealed: SealedText, account: string): string | undefined {
  const nonce = Buffer.from(sealed.nonce, 'base64');
  const tag = Buffer.from(sealed.tag, 'base64');
  if (nonce.length !== NONCE_BYTES || tag.length !== TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(account));
  decipher.setAuthTag(tag);
  const text = decipher.update(sealed.data, 'base64');
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch (error) {
    // Another key's text, another account's, or a damaged one: GCM does not tell them apart.
    if (error instanceof Error && /unable to authenticate/i.test(error.message)) return undefined;
    throw error;
  }
}

/** Decrypts a text with the first key that fits; `undefined` when none does. */
export function openText(
  sealed: SealedText,
  keys: readonly Buffer[],
  account: string,
): { readonly text: string; readonly key: Buffer } | undefined {
  for (const key of keys) {
    const text = openWith(key, sealed, account);
    if (text !== undefined) return { text, key };
  }
  return undefined;
}
