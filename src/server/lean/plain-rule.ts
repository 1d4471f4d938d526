import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

import { COST_HEADER } from '../cache-headers.js';
import { isUsualJson } from '../content-type.js';
import type { Keyring } from '../keyring.js';
import { NodeHeaders } from './node-headers.js';
import { GRAPH_PATH } from './node-request.js';

/** Sent by browsers for pages, whose rules the plugins know; or by who wants to be told more than an answer. */
const others = ['origin', 'sec-fetch-site', COST_HEADER];

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';

/** In what an answer is written, by the forms of `Accept` that clients send; who sends another one is looked at closely. */
const answerTypes = new Map<string | undefined, string>([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  [JSON_TYPE, JSON_TYPE],
  ['application/json, */*', JSON_TYPE],
  [GRAPHQL_TYPE, GRAPHQL_TYPE],
  [`${GRAPHQL_TYPE}, ${JSON_TYPE}`, GRAPHQL_TYPE],
  [`${GRAPHQL_TYPE},${JSON_TYPE}`, GRAPHQL_TYPE],
  [`${GRAPHQL_TYPE},${JSON_TYPE};q=0.9`, GRAPHQL_TYPE],
]);

const isSent = (headers: IncomingHttpHeaders) => (name: string) => headers[name] !== undefined;

/** What both ways round Yoga ask before anything else, by the functions that its plugins use. */
export interface EntryRules {
  readonly keyring: Keyring;
  readonly isAllowedHost: (host: string) => boolean;
}

/** Whether it is JSON by POST to the graph, from no page, under an allowed `Host`, with a key where keys are needed. */
export function createEntryRule({
  keyring,
  isAllowedHost,
}: EntryRules): (request: IncomingMessage) => boolean {
  return ({ method, url, headers }) => {
    if (method !== 'POST' || url !== GRAPH_PATH || others.some(isSent(headers))) return false;
    if (!isUsualJson(headers['content-type']) || !isAllowedHost(headers.host ?? '')) return false;
    return !keyring.isNeeded || keyring.find(new NodeHeaders(headers)) !== undefined;
  };
}

/** Tells of a plain question in what type its answer is written. Undefined for all that may have to be refused or told more. */
export function createPlainRule(rules: EntryRules): (request: IncomingMessage) => string | undefined {
  const mayEnter = createEntryRule(rules);
  return (request) => (mayEnter(request) ? answerTypes.get(request.headers.accept) : undefined);
}
