import type { Plugin } from 'graphql-yoga';

import { GatewayError } from '../../errors.js';
import { createAccountFacts } from '../account-facts.js';
import type { Keyring } from '../keyring.js';
import type { OwnAccounts } from '../own-accounts.js';
import type { Readiness } from '../readiness.js';

const toMoment = (time: number | undefined): string | null =>
  time === undefined ? null : new Date(time).toISOString();

/** The log has been told; the store goes on, and an orchestrator that starts a new gateway would mend nothing. */
function whenUnreadable(failure: unknown): null {
  if (failure instanceof GatewayError) return null;
  throw failure;
}

/**
 * Answers `/ready` to anyone, whatever the Host: orchestrators ask by address. Whoever brings a key hears of the
 * accounts that it names, too. Yoga itself answers `/health`.
 */
export function useReadiness(options: {
  readonly readiness: Readiness;
  readonly keyring: Keyring;
  readonly accounts: OwnAccounts;
  /** What gateways have in common; undefined where there is but one. */
  readonly redis?: { readonly isUp: boolean } | undefined;
}): Plugin {
  const { readiness, keyring, redis } = options;
  const accounts = createAccountFacts(options.accounts);

  async function tellAccounts(headers: Headers) {
    const key = keyring.find(headers);
    if (key === undefined) return {};
    const told = await accounts.of(key.accounts).catch(whenUnreadable);
    if (told === null) return { accounts: null };
    return {
      accounts: told.map(({ name, state, accessExpiresAt, refreshExpiresAt }) => ({
        name,
        state,
        accessTokenExpiresAt: toMoment(accessExpiresAt),
        refreshTokenExpiresAt: toMoment(refreshExpiresAt),
      })),
    };
  }

  /** Without Redis the gateway serves with less, so nobody is to be sent elsewhere. */
  function tellVerdict() {
    const codes = readiness.codes();
    if (codes.length > 0) return { status: 'not-ready', codes };
    return redis?.isUp === false ? { status: 'degraded', codes: ['REDIS_UNAVAILABLE'] } : { status: 'ok' };
  }

  return {
    // Yoga's own plugin holds every address against a pattern.
    async onRequest({ request, url, endResponse, fetchAPI: { Response } }) {
      if (url.pathname !== '/ready') return;
      const verdict = tellVerdict();
      const status = verdict.status === 'not-ready' ? 503 : 200;
      const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
      const body = { ...verdict, ...(await tellAccounts(request.headers)) };
      endResponse(new Response(JSON.stringify(body), { status, headers }));
    },
  };
}
