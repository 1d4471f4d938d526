import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

import { acceptsParts } from './accepted-types.js';
import { isUsualJson } from './content-type.js';
import type { Keyring } from './keyring.js';

/** Beside these, headers of ours say as whom a request asks, or what it wants to be told besides. */
const harmless = new Set(['x-psn-locale', 'x-api-key']);
/** Sent by browsers for pages, whose rules are another room's; or a key that is none here. */
const foreign = ['origin', 'sec-fetch-site', 'content-encoding', 'authorization'];

const isOurs = (name: string): boolean => /^x-(psn|gateway|api)-/.test(name) && !harmless.has(name);

/** What was sent, if anything was, so that nothing else is written alike. */
const told = (value: string | string[] | undefined): string =>
  value === undefined ? '\n' : `=${value.toString()}\n`;

const readable = (headers: IncomingHttpHeaders) => ({
  get: (name: string) => headers[name]?.toString() ?? null,
});

/**
 * Tells of a plain question by POST what its answer depends on besides its body. Undefined for all that the gateway has
 * to look at: what is refused by Host or key, comes from a page, names an account, is told its cost, or takes parts.
 */
export function createHotRule(rules: {
  readonly keyring: Keyring;
  readonly isAllowedHost: (host: string) => boolean;
}): (request: IncomingMessage) => string | undefined {
  const { keyring, isAllowedHost } = rules;
  return ({ method, url, headers }) => {
    if (method !== 'POST' || url !== '/graphql' || !isUsualJson(headers['content-type'])) return undefined;
    if (foreign.some((name) => headers[name] !== undefined)) return undefined;
    if (Object.keys(headers).some(isOurs) || !isAllowedHost(headers.host ?? '')) return undefined;
    if (acceptsParts(readable(headers))) return undefined;
    if (keyring.isNeeded && keyring.find(readable(headers)) === undefined) return undefined;
    return told(headers.accept) + told(headers['x-psn-locale']);
  };
}
