import { format } from 'prettier';

import type { AnyEndpoint } from '../../src/psn/endpoint.js';
import {
  type AnyOperation,
  isEndpoint,
  persistedQueries,
  type RegistryEntry,
} from '../../src/psn/operation.js';
import type { OperationQuery } from '../support/operation-queries.js';
import { rawReasons, unofferedOperations } from './unoffered-operations.js';

type Queries = Readonly<Record<string, OperationQuery>>;

/** Whether others have recorded and published an answer of an entry. */
type IsRecorded = (entry: RegistryEntry) => boolean;

const writeFields = (key: string, queries: Queries): string =>
  (queries[key]?.fields ?? []).map((field) => `\`${field}\``).join(', ');

const writeProof = (isRecorded: boolean): string => (isRecorded ? 'recordings' : 'emulator only');

const writeAccount = ({ auth }: RegistryEntry): string => (auth === 'none' ? 'no' : 'yes');

function writeOperation(operation: AnyOperation, queries: Queries, isRecorded: IsRecorded): string {
  const { key, operationName, status, versions } = operation;
  const name = status === 'retired' ? `${operationName} (retired)` : operationName;
  return `| \`${key}\` | ${name} | ${writeFields(key, queries)} | ${writeAccount(operation)} | ${versions[0].capturedOn} | ${writeProof(isRecorded(operation))} |`;
}

function writeEndpoint(endpoint: AnyEndpoint, queries: Queries, isRecorded: IsRecorded): string {
  const { key, host, path, capturedOn } = endpoint;
  const shown = path.replaceAll('|me}', '}');
  return `| \`${key}\` | ${host} | \`${shown}\` | ${writeFields(key, queries)} | ${writeAccount(endpoint)} | ${capturedOn} | ${writeProof(isRecorded(endpoint))} |`;
}

function writeRaw({ key, operationName, auth, status, versions }: AnyOperation): string {
  const name = status === 'retired' ? `${operationName} (retired)` : operationName;
  const account = auth === 'none' ? 'no' : 'yes';
  return `| \`${key}\` | ${name} | ${account} | ${versions[0].capturedOn} | ${rawReasons[operationName] ?? ''} |`;
}

/** The tables of operations and endpoints, fields and proofs, as Prettier lays them out. */
export function writeOperationsDocument(
  registry: readonly RegistryEntry[],
  queries: Queries,
  isRecorded: IsRecorded,
): Promise<string> {
  const isRaw = ({ key }: RegistryEntry) => key.startsWith('raw.');
  const typed = persistedQueries(registry).filter((entry) => !isRaw(entry));
  const raw = persistedQueries(registry).filter(isRaw);
  const rows = typed.map((entry) => writeOperation(entry, queries, isRecorded));
  const endpointRows = registry.filter(isEndpoint).map((entry) => writeEndpoint(entry, queries, isRecorded));
  const text = `# Operations

Written by \`npm run docs\` out of the registry, the schema and the recordings; do not edit.

PSN's persisted queries that this gateway asks, the fields that they answer, and what proves the mapping: answers of PSN that others have recorded and published, replayed in tests, or only the emulator, whose answers follow what public clients read. No answer was fetched from PSN for this project. "Last seen" is the last public sighting of the newest hash.

The planner asks the fewest operations that tell what a query wants, so a field named here may also be answered by a larger operation that is asked anyway.

| Key | PSN's name | Fields | Account | Last seen | Proven by |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

## REST endpoints

What PSN serves by no persisted query that is public. All are reads, and none has a hash: "last seen" is the last public sighting of the endpoint in this form. The host \`mobile\` is the PS App's, \`legacyProfile\` an older one of profiles, \`dms\` that of devices.

| Key | Host | Path | Fields | Account | Last seen | Proven by |
| --- | --- | --- | --- | --- | --- | --- |
${endpointRows.join('\n')}

## Raw queries

Where \`GATEWAY_RAW_OPERATIONS\` is on, \`persistedQuery(name:, variables:)\` asks any query above by its key or by PSN's name, and these, which no field asks. Of most nobody has shown the answer, and the emulator tells nothing of it.

| Key | PSN's name | Account | Last seen | Why no field asks it |
| --- | --- | --- | --- | --- |
${raw.map(writeRaw).join('\n')}

## Not offered

PSN's mutations whose hash is public and that the gateway does not know:

${Object.entries(unofferedOperations)
  .map(([name, reason]) => `- **${name}**: ${reason}.`)
  .join('\n')}

Besides these, messages are not written, on purpose, and operations whose hash is not public cannot be asked at all.
`;
  return format(text, { parser: 'markdown', printWidth: 110, proseWrap: 'preserve' });
}
