/**
 * The account id that a token claims, or null where it claims none: tokens may be opaque. The signature is not
 * checked, so it serves to tell one's own accounts apart and never to trust anybody.
 */
export function readAccountId(accessToken: string): string | null {
  const [, claims] = accessToken.split('.');
  const { account_id: accountId, sub } = parseClaims(claims ?? '');
  const id = accountId ?? sub;
  return typeof id === 'string' && /^\d{17,20}$/.test(id) ? id : null;
}

function parseClaims(part: string): { account_id?: unknown; sub?: unknown } {
  try {
    const claims: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? claims : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
