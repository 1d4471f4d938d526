/** What a whole request is refused with: a code of `docs/errors.md`, and what the caller may do about it. */
export interface Refusal {
  readonly message: string;
  readonly code: string;
}

/** Headers of every answer: they keep a browser from guessing, framing and telling. */
export const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/** Writes a refusal as GraphQL clients read it. */
export function refusalBody({ message, code }: Refusal): string {
  return JSON.stringify({ errors: [{ message, extensions: { code } }] });
}

/** The answer that refuses a request before GraphQL sees it, and that remembers why. */
export function refuse(Answer: typeof Response, status: number, refusal: Refusal): Response {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return Object.assign(new Answer(refusalBody(refusal), { status, headers }), { refusal });
}

/** Why an answer refuses its request, if it does. */
export function refusalOf(response: Response & { readonly refusal?: Refusal }): Refusal | undefined {
  return response.refusal;
}
