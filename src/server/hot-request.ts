import type { IncomingMessage } from 'node:http';

import { acceptsParts } from './accepted-types.js';
import { NodeHeaders } from './lean/node-headers.js';
import { createEntryRule, type EntryRules } from './lean/plain-rule.js';

/** Beside these, headers of ours say as whom a request asks, or what it wants to be told besides. */
const harmless = new Set(['x-psn-locale', 'x-api-key']);
/** What an answer may depend on in ways that are not told here; a key may be sent so, or a word for somebody before us. */
const foreign = ['content-encoding', 'authorization'];

const isOurs = (name: string): boolean => /^x-(psn|gateway|api)-/.test(name) && !harmless.has(name);

/** What was sent, if anything was, so that nothing else is written alike. */
const told = (value: string | string[] | undefined): string =>
  value === undefined ? '\n' : `=${value.toString()}\n`;

/**
 * Tells of a plain question by POST what its answer depends on besides its body. Undefined for all that the gateway has
 * to look at: what is refused by Host or key, comes from a page, names an account, is told its cost, or takes parts.
 */
export function createHotRule(rules: EntryRules): (request: IncomingMessage) => string | undefined {
  const mayEnter = createEntryRule(rules);
  return (request) => {
    const { headers } = request;
    if (!mayEnter(request) || foreign.some((name) => headers[name] !== undefined)) return undefined;
    if (Object.keys(headers).some(isOurs) || acceptsParts(new NodeHeaders(headers))) return undefined;
    return told(headers.accept) + told(headers['x-psn-locale']);
  };
}
