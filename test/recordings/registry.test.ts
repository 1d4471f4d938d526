import { describe, expect, test } from 'vitest';

import { registry } from '../../src/modules/index.js';
import { type AnyOperation, interchangeableVersions, persistedQueries } from '../../src/psn/operation.js';
import { operationQueries } from '../support/operation-queries.js';
import { describeRecordings, type OperationFacts, readOperationFacts } from '../support/recordings.js';
import { createTestGateway } from '../support/test-gateway.js';
import { newestMonth, registryComplaints, variableComplaints } from './registry-complaints.js';

/** Pairs of which the second is asked only after the first was refused, and speaks for both. */
const successors: Readonly<Record<string, string>> = {
  'stars.ownedCollectible': 'stars.olderCollectible',
  'stars.olderCollectible': 'stars.ownedCollectible',
  'profile.shortIdentity': 'profile.identity',
};

describeRecordings('the registry beside what is known of PSN’s operations', () => {
  const queries = persistedQueries(registry);
  const entries = queries.map((operation) => [operation.key, operation] as const);
  const facts = readOperationFacts();

  test.each(entries)('%s has a name, hashes, hosts, dates and duties that are known', (_key, operation) => {
    expect(registryComplaints(operation, facts)).toEqual([]);
  });

  test.each(entries)(
    'every version of %s is asked with just the variables it takes',
    async (key, operation) => {
      await using gateway = await createTestGateway({ env: { GATEWAY_RAW_OPERATIONS: 'on' } });
      // With every hash refused, all versions that stand in for each other are tried in turn.
      const other = queries.find((entry) => entry.key === successors[key]);
      for (const { sha256 } of [...operation.versions, ...(other?.versions ?? [])]) {
        gateway.psn.forgetHash(sha256);
      }
      const asking = operationQueries[key];
      if (asking === undefined)
        throw new Error(`no query asks ${key}: add one to test/support/operation-queries.ts`);
      const { errors } = await gateway.execute(asking.query);
      // What several fields ask together fails at each of them.
      const failures = new Set(errors.map(({ extensions }) => `${extensions.code} ${extensions.operation}`));
      expect([...failures]).toEqual([
        `PSN_OPERATION_REJECTED ${key === 'stars.ownedCollectible' ? successors[key] : key}`,
      ]);

      const asked = gateway.psn.requests.filter(({ operation }) => operation === key);
      const known = facts.find(({ name }) => name === operation.operationName);
      expect(asked.map(({ sha256, host }) => ({ sha256, host }))).toEqual(
        interchangeableVersions(operation).map(({ sha256, host }) => ({ sha256, host })),
      );
      for (const { operationName, variables = {} } of asked) {
        expect(operationName).toBe(known?.name);
        expect(variableComplaints(variables, known?.variables ?? {})).toEqual([]);
      }
    },
  );
});

describe('what a registry entry is held against', () => {
  const digits = (digit: string): string => digit.repeat(64);
  const hash = (digit: string, seen: string) => ({ sha256: digits(digit), host: 'web', seen });
  const fact = (name: string, hashes: OperationFacts['hashes']): OperationFacts => {
    return { name, kind: 'query', auth: 'none', status: 'live', hashes, variables: {} };
  };
  const facts = [
    fact('getLanterns', [hash('a', '2026-08'), hash('b', '2026-06')]),
    fact('getKites', [hash('c', '2026-09')]),
  ];
  const version = (digit: string, capturedOn: string) =>
    ({ sha256: digits(digit), host: 'web', client: '@sie-ppr-web-store/app', capturedOn }) as const;
  const [newer, older] = [version('a', '2026-08'), version('b', '2026-06')];
  const entry: AnyOperation = {
    key: 'lamps.lanterns',
    operationName: 'getLanterns',
    kind: 'query',
    auth: 'none',
    audience: 'everyone',
    lifetimeSeconds: 60,
    status: 'live',
    versions: [newer, older],
  };
  const complaints = (changes: Partial<AnyOperation>) => registryComplaints({ ...entry, ...changes }, facts);

  test('an entry that agrees with what is known passes', () => {
    expect(newestMonth(facts)).toBe('2026-09');
    expect(complaints({})).toEqual([]);
  });

  test('a mistyped hash fails wherever it stands', () => {
    const complaint = 'dddddddd… is not known, though it is no newer than what is known';
    expect(complaints({ versions: [newer, version('d', '2026-06')] })).toEqual([complaint]);
    expect(complaints({ versions: [version('d', '2026-08'), older] })).toEqual([complaint]);
    // The last month known is not newer than what is known, on whatever day.
    expect(complaints({ versions: [version('d', '2026-09-30'), newer, older] })).toEqual([complaint]);
  });

  test('a fresh hash passes before those that are known, also twice in a row', () => {
    expect(complaints({ versions: [version('d', '2026-10-01'), newer, older] })).toEqual([]);
    const twice = [version('e', '2027-01'), version('d', '2026-10'), newer, older] as const;
    expect(complaints({ versions: twice })).toEqual([]);
  });

  test('a fresh hash fails behind an older one', () => {
    expect(complaints({ versions: [newer, version('d', '2026-10'), older] })).toEqual([
      'dddddddd… is newer than what stands before it',
    ]);
  });

  test('a fresh hash must be well formed', () => {
    const short = { ...version('d', '2026-10'), sha256: 'd'.repeat(63) };
    expect(complaints({ versions: [short, newer] })).toEqual(['dddddddd… is no SHA-256 in lower-case hex']);
    expect(complaints({ versions: [version('d', '2026-13'), newer] })).toEqual([
      'dddddddd… was captured on 2026-13, which is no YYYY-MM or YYYY-MM-DD',
    ]);
  });

  test('a hash of another operation, on another host or of another date fails', () => {
    expect(complaints({ versions: [version('c', '2026-09')] })).toEqual(['cccccccc… belongs to getKites']);
    expect(complaints({ versions: [{ ...newer, host: 'mobile' }] })).toEqual([
      'aaaaaaaa… is registered on the web host, not on mobile',
    ]);
    expect(complaints({ versions: [version('a', '2026-07')] })).toEqual([
      'aaaaaaaa… was last seen 2026-08, not 2026-07',
    ]);
  });

  test('another name, kind, auth or status fails', () => {
    expect(complaints({ operationName: 'getLantern' })).toEqual(['PSN has no operation named getLantern']);
    expect(complaints({ kind: 'mutation', auth: 'required', status: 'retired' })).toEqual([
      'kind is mutation, should be query',
      'auth is required, should be none',
      'status is retired, should be live',
    ]);
  });

  test('a variable that is missing, and one that nobody knows, fail', () => {
    const known = { id: { required: true }, size: { required: false } };
    expect(variableComplaints({ id: '1' }, known)).toEqual([]);
    expect(variableComplaints({ ids: ['1'] }, known)).toEqual([
      '$id is required and was not sent',
      '$ids is not known',
    ]);
  });
});
