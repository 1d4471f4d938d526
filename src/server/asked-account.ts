import { readNpsso } from '../config.js';
import { UnauthenticatedError } from '../errors.js';
import type { Caller } from './caller.js';

/** As whom a request asks, by its `x-psn-…` headers. */
export type AskedAccount =
  | { readonly kind: 'nobody-named' }
  | { readonly kind: 'own'; readonly name: string }
  | { readonly kind: 'npsso'; readonly npsso: string }
  | { readonly kind: 'access-token'; readonly accessToken: string }
  /** It names or brings an account, but none that can be used. */
  | { readonly kind: 'unusable'; readonly reason: UnauthenticatedError };

type Reader = (value: string, caller: Caller) => AskedAccount;

const unusable = (reason: string): AskedAccount => ({
  kind: 'unusable',
  reason: new UnauthenticatedError(reason),
});

const readers: Readonly<Record<string, Reader>> = {
  'x-psn-account': (name) => ({ kind: 'own', name }),
  'x-psn-npsso'(value, caller) {
    if (!caller.isPrivate) {
      return unusable(
        'x-psn-npsso: this gateway takes one from its own machine alone, or through a proxy there or in ' +
          'GATEWAY_TRUSTED_PROXIES that was asked by https and says so in x-forwarded-proto; whoever listened has it now, so sign out where it was copied',
      );
    }
    try {
      return { kind: 'npsso', npsso: readNpsso(value) };
    } catch (error) {
      return unusable(`x-psn-npsso: ${(error as Error).message}`);
    }
  },
  'x-psn-access-token': (accessToken) =>
    /^[\w.~+/-]{1,8192}=*$/.test(accessToken)
      ? { kind: 'access-token', accessToken }
      : unusable('x-psn-access-token: wants an access token, without the word Bearer'),
};

/** Headers of the same family that say nothing of an account. */
const harmless = new Set(['x-psn-locale']);

/**
 * Reads as whom a request asks. Whatever else calls itself `x-psn-…` is taken for a credential that is misspelt, and so
 * is an empty one: neither may make the caller somebody else.
 */
export function readAskedAccount(headers: Headers, caller: Caller): AskedAccount {
  // Not by `has`: in Yoga's Headers it takes an empty value for none.
  const sent = [...headers.keys()].filter((name) => name.startsWith('x-psn-') && !harmless.has(name));
  const [name, ...more] = sent;
  if (name === undefined) return { kind: 'nobody-named' };
  if (more.length > 0)
    return unusable(
      'A request asks as one account: send one of x-psn-access-token, x-psn-npsso, x-psn-account',
    );
  const read = readers[name];
  return read === undefined
    ? unusable(
        'This gateway does not know one of the x-psn- headers of this request; it knows x-psn-access-token, ' +
          'x-psn-npsso, x-psn-account and x-psn-locale',
      )
    : read(headers.get(name)?.trim() ?? '', caller);
}
