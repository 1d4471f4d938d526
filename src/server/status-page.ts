import { createHash } from 'node:crypto';

import type { AccountFacts, GatewayFacts, OperationFacts } from '../modules/context.js';
import { toState } from '../modules/gateway/operation-state.js';
import type { SharedRedis } from '../redis/shared-redis.js';
import { markup, type Markup } from './markup.js';
import type { OperationsFileState } from './operations-file-watch.js';

/** What the page at `/` shows. */
export interface ShownStatus {
  readonly gateway: GatewayFacts;
  /** The account that answers whoever asks; undefined where only the store does. */
  readonly accountName: string | undefined;
  /** Left out for whoever may hear of no account. */
  readonly operationsFile: OperationsFileState | undefined;
  /** Left out likewise, and where there is none. */
  readonly redis: Pick<SharedRedis, 'place' | 'isUp' | 'replicas' | 'outage'> | undefined;
  readonly hasGraphiql: boolean;
  /** Stands before every link. */
  readonly path: string;
}

const style =
  'body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1b1b1f;background:#fff}' +
  'table{border-collapse:collapse;margin:.5rem 0}th,td{text-align:left;padding:.2rem .9rem .2rem 0;vertical-align:top}' +
  'th{font-weight:600;border-bottom:1px solid #bbb}code{font-size:.93em}.bad{color:#a40000}' +
  '@media(prefers-color-scheme:dark){body{color:#e4e4e7;background:#18181b}a{color:#8ab4f8}.bad{color:#ff8a80}}';

/** Nothing is loaded, run or framed; the one style is known by its hash. */
export const statusPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const toMoment = (time: number | undefined): string =>
  time === undefined ? '–' : `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

function table(heads: readonly string[], rows: readonly (readonly (string | number | Markup)[])[]): Markup {
  const head = heads.map((text) => markup`<th scope="col">${text}</th>`);
  const lines = rows.map((cells) => markup`<tr>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`);
  return markup`<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${lines}</tbody>\n</table>`;
}

const accountWords: Readonly<Record<AccountFacts['state'], string>> = {
  'signed-in': 'signed in',
  renewing: 'signed in, renewing its token',
  'sign-in-needed': 'must be signed in again: psn-gateway sign-in',
  'signed-out': 'not needed yet',
};

function writeAccounts(accounts: readonly AccountFacts[] | null): Markup {
  if (accounts === null) return markup`<p>The gateway's own accounts are not told to this request.</p>`;
  if (accounts.length === 0) return markup`<p>None: the store answers, account fields do not.</p>`;
  return table(
    ['Account', 'State', 'Access token until', 'Sign-in until'],
    accounts.map(({ name, state, accessExpiresAt, refreshExpiresAt }) => [
      name,
      accountWords[state],
      toMoment(accessExpiresAt),
      toMoment(refreshExpiresAt),
    ]),
  );
}

async function writeBudgets(gateway: GatewayFacts): Promise<Markup> {
  const budgets = await gateway.budgets();
  return table(
    ['Calls', 'Left', 'Of', 'Pause until'],
    budgets.map(({ kind, account, remaining, limit, blockedUntil }) => [
      account === undefined ? kind : `${kind} ${account}`,
      remaining,
      limit,
      toMoment(blockedUntil),
    ]),
  );
}

const troubles = ['FAILING', 'DEGRADED', 'DISABLED'];

function tellTrouble({ lastFailure, askedAgainAt, disabled, drift }: OperationFacts): string {
  if (disabled !== undefined) return disabled;
  return [
    ...(lastFailure === undefined ? [] : [`${lastFailure.code}, ${toMoment(lastFailure.at)}`]),
    ...(askedAgainAt === undefined ? [] : [`asked again ${toMoment(askedAgainAt)}`]),
    ...drift,
  ].join('; ');
}

function writeOperations(operations: readonly OperationFacts[]): Markup {
  const states = operations.map((facts) => ({ facts, state: toState(facts) }));
  const inTrouble = states.filter(({ state, facts }) => troubles.includes(state) || facts.drift.length > 0);
  const tried = operations.filter(({ lastSuccessAt, lastFailure }) => lastSuccessAt ?? lastFailure).length;
  if (inTrouble.length === 0)
    return markup`<p>None of ${operations.length} is in trouble; ${tried} were asked.</p>`;
  return table(
    ['Operation', "PSN's name", 'State', 'Hash', 'Last seen in public', 'What happened'],
    inTrouble.map(({ facts, state }) => [
      markup`<code>${facts.key}</code>`,
      facts.operationName,
      markup`<span class="bad">${state}</span>`,
      facts.sha256 === undefined ? '–' : markup`<code>${facts.sha256.slice(0, 8)}</code>`,
      facts.capturedOn,
      tellTrouble(facts),
    ]),
  );
}

function writeFile({ file, usedSince, faults }: OperationsFileState): Markup {
  const use = usedSince === undefined ? 'not in use' : `in use since ${toMoment(usedSince)}`;
  return markup`<p>Operations file: <code>${file}</code>, ${use}.</p>
    ${faults.map((fault) => markup`<p class="bad">Refused as it is now: ${fault}</p>`)}`;
}

function writeRedis({ place, isUp, replicas, outage }: NonNullable<ShownStatus['redis']>): Markup {
  const share = 'this gateway spends its own share of what was left of each budget';
  if (!isUp)
    return markup`<p class="bad">Redis ${place}: not reached since ${toMoment(outage?.since)}; ${share}.</p>`;
  if (outage !== undefined)
    return markup`<p>Redis ${place}: there again; until all gateways are, ${share}.</p>`;
  return markup`<p>Redis ${place}: budgets are those of all gateways on it, ${replicas} by now.</p>`;
}

/** The page at `/`: what runs, for whom, until when, how much is left, and what is in trouble. */
export async function writeStatusPage(status: ShownStatus): Promise<string> {
  const { gateway, accountName, operationsFile, redis, hasGraphiql, path } = status;
  const title = `psn-graphql-gateway ${gateway.version}`;
  const answers =
    accountName === undefined
      ? 'It answers this request from the store alone'
      : `It answers this request as the account ${accountName}`;
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<h1>${title}</h1>
<p>Runs since ${toMoment(gateway.startedAt)}. ${answers}, by default in the store ${gateway.defaultLocale}.</p>
<p><a href="${path}/graphql">${hasGraphiql ? 'GraphiQL' : 'The graph (GraphiQL is off)'}</a> &middot;
<a href="${path}/metrics">metrics</a> &middot; <a href="${path}/ready">ready</a> &middot;
<a href="${path}/health">health</a></p>
<h2>Accounts</h2>
${writeAccounts(await gateway.accounts())}
<h2>Budget</h2>
${await writeBudgets(gateway)}
${redis === undefined ? '' : writeRedis(redis)}
<h2>Operations in trouble</h2>
${writeOperations(gateway.operations())}
${operationsFile === undefined ? '' : writeFile(operationsFile)}
</body>
</html>
`;
  return page.html;
}
