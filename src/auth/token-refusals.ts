/** Remembers which token PSN refused, and how long another renewal for the same reason would be in vain. */
interface TokenRefusals {
  /** Notes the refusal of the token in use; false if a renewal for that reason was in vain a short while ago. */
  refuse(accessToken: string, refusal: { readonly isDenial: boolean }): boolean;
  /** Notes that PSN took the token in use. */
  accept(): void;
  isRefused(accessToken: string): boolean;
  /** Forgets the refused token, which has a successor. */
  replaced(): void;
  /** A renewal failed: a token that was only denied a right still serves whatever else it is allowed. */
  pardonDenied(): void;
}

/** A new token that is refused as well is not renewed again for so long. */
const SPACING = { expiry: 600_000, denial: 3_600_000 };

/** Starts with nothing refused. */
export function createTokenRefusals({ clock }: { clock: () => number }): TokenRefusals {
  const vainUntil = { expiry: Number.NEGATIVE_INFINITY, denial: Number.NEGATIVE_INFINITY };
  let refusedToken: string | undefined;
  let isDenied = false;

  return {
    refuse(accessToken, { isDenial }) {
      const reason = isDenial ? 'denial' : 'expiry';
      if (clock() < vainUntil[reason]) return false;
      vainUntil[reason] = clock() + SPACING[reason];
      isDenied = isDenial;
      refusedToken = accessToken;
      return true;
    },
    accept() {
      // A denial stays in mind: the same token is taken by one operation and denied by another.
      vainUntil.expiry = Number.NEGATIVE_INFINITY;
    },
    isRefused: (accessToken) => accessToken === refusedToken,
    replaced() {
      refusedToken = undefined;
    },
    pardonDenied() {
      if (isDenied) refusedToken = undefined;
    },
  };
}
