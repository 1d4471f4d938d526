import type { AnyOperation, OperationVersion } from '../../src/psn/operation.js';
import type { OperationFacts } from '../support/recordings.js';

/** Our word for PSN's `auth`. Where only the cookie of a session was seen, a token is tried; nothing else is sent. */
const auths: Readonly<Record<string, string>> = {
  bearer: 'required',
  cookie: 'required',
  none: 'none',
  unknown: 'none',
};

const statuses: Readonly<Record<string, string>> = { live: 'live', unverified: 'live', retired: 'retired' };

const monthOf = (date: string): string => date.slice(0, 'YYYY-MM'.length);

/** The month after which nothing is known: a hash that was captured later may be unknown to these facts. */
export function newestMonth(facts: readonly OperationFacts[]): string {
  const months = facts.flatMap(({ hashes }) => hashes.map(({ seen }) => monthOf(seen)));
  return months.toSorted().at(-1) ?? '';
}

function formComplaints({ sha256, capturedOn }: OperationVersion): string[] {
  return [
    ...(/^[\da-f]{64}$/.test(sha256) ? [] : ['is no SHA-256 in lower-case hex']),
    ...(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/.test(capturedOn)
      ? []
      : [`was captured on ${capturedOn}, which is no YYYY-MM or YYYY-MM-DD`]),
  ];
}

function versionComplaints(
  versions: readonly OperationVersion[],
  position: number,
  fact: OperationFacts,
  facts: readonly OperationFacts[],
): string[] {
  const version = versions[position]!;
  const { sha256, host, capturedOn } = version;
  const isFresh = ({ capturedOn: date }: OperationVersion) => monthOf(date) > newestMonth(facts);
  const known = fact.hashes.find((hash) => hash.sha256 === sha256);
  if (known !== undefined) {
    return [
      ...(known.host === host ? [] : [`is registered on the ${known.host} host, not on ${host}`]),
      ...(isFresh(version) || known.seen === capturedOn
        ? []
        : [`was last seen ${known.seen}, not ${capturedOn}`]),
    ];
  }
  const owner = facts.find(({ hashes }) => hashes.some((hash) => hash.sha256 === sha256));
  if (owner !== undefined) return [`belongs to ${owner.name}`];
  if (!isFresh(version)) return ['is not known, though it is no newer than what is known'];
  return versions.slice(0, position).every(isFresh)
    ? formComplaints(version)
    : ['is newer than what stands before it'];
}

/** Everything in which a registry entry contradicts what is publicly known; a fresh hash may be unknown. */
export function registryComplaints(operation: AnyOperation, facts: readonly OperationFacts[]): string[] {
  const { operationName, kind, auth, status, versions } = operation;
  const fact = facts.find(({ name }) => name === operationName);
  if (fact === undefined) return [`PSN has no operation named ${operationName}`];
  const members = [
    ['kind', kind, fact.kind],
    ['auth', auth, auths[fact.auth] ?? fact.auth],
    ['status', status, statuses[fact.status] ?? fact.status],
  ];
  return [
    ...members.flatMap(([name, ours, theirs]) =>
      ours === theirs ? [] : [`${name} is ${ours ?? ''}, should be ${theirs ?? ''}`],
    ),
    ...versions.flatMap((version, position) =>
      versionComplaints(versions, position, fact, facts).map(
        (complaint) => `${version.sha256.slice(0, 8)}… ${complaint}`,
      ),
    ),
  ];
}

/** Required variables that were not sent, and sent ones that nobody knows. */
export function variableComplaints(
  sent: Readonly<Record<string, unknown>>,
  known: OperationFacts['variables'],
): string[] {
  return [
    ...Object.entries(known).flatMap(([name, { required }]) =>
      required && !(name in sent) ? [`$${name} is required and was not sent`] : [],
    ),
    ...Object.keys(sent).flatMap((name) => (name in known ? [] : [`$${name} is not known`])),
  ];
}
