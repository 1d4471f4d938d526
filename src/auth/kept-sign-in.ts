import type { OAuthClient } from './oauth.js';
import { LockedTokenFileError, TokenFileError } from './token-file.js';
import type { TokenStore } from './token-store.js';
import { fingerprintNpsso, type TokenSet } from './tokens.js';

/** Throws with the remedy where there are tokens that no key opens; damaged ones are no loss. */
async function refuseToOverwrite(store: TokenStore, account: string): Promise<void> {
  try {
    await store.load(account);
  } catch (failure) {
    const isDamaged = failure instanceof TokenFileError && !(failure instanceof LockedTokenFileError);
    if (!isDamaged) throw failure;
  }
}

/** Swaps an npsso for tokens and keeps them under a name; a gateway that runs on the same folder goes on with them. */
export async function keepSignIn(
  { oauth, store }: { readonly oauth: OAuthClient; readonly store: TokenStore },
  account: string,
  npsso: string,
  options: { readonly isAgain?: boolean } = {},
): Promise<TokenSet> {
  // A renewal that is under way would put the old tokens back over the new ones.
  return store.exclusively(account, async () => {
    await refuseToOverwrite(store, account);
    const tokens = await oauth.signIn(npsso, options);
    await store.save(account, { ...tokens, npssoFingerprint: fingerprintNpsso(npsso) });
    return tokens;
  });
}
