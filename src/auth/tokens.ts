import { createHash } from 'node:crypto';

/** What one exchange with PSN's account host gives; moments are epoch milliseconds. */
export interface TokenSet {
  /** Opaque: it need not be a JWT. */
  readonly accessToken: string;
  readonly accessExpiresAt: number;
  readonly refreshToken?: string;
  readonly refreshExpiresAt?: number;
}

/** Tokens together with the mark of the npsso they were bought with. */
export interface StoredTokens extends TokenSet {
  readonly npssoFingerprint: string;
}

/** The mark by which two npssos are told apart without keeping either: 32 hex digits of its SHA-256. */
export function fingerprintNpsso(npsso: string): string {
  return createHash('sha256').update(npsso).digest('hex').slice(0, 32);
}
