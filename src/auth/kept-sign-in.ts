import type { OAuthClient } from './oauth.js';
import type { TokenStore } from './token-store.js';
import { fingerprintNpsso, type TokenSet } from './tokens.js';

/** Swaps an npsso for tokens and keeps them under a name; a gateway that runs on the same folder goes on with them. */
export async function keepSignIn(
  { oauth, store }: { readonly oauth: OAuthClient; readonly store: TokenStore },
  account: string,
  npsso: string,
): Promise<TokenSet> {
  // A renewal that is under way would put the old tokens back over the new ones.
  return store.exclusively(account, async () => {
    // Tokens that no key opens are not overwritten; this throws with the remedy.
    await store.load(account);
    const tokens = await oauth.signIn(npsso);
    await store.save(account, { ...tokens, npssoFingerprint: fingerprintNpsso(npsso) });
    return tokens;
  });
}
