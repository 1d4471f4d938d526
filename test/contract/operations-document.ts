import { format } from 'prettier';

import type { AnyOperation } from '../../src/psn/operation.js';
import type { operationQueries } from '../support/operation-queries.js';

/** The table of operations, fields and proofs, as Prettier lays it out. */
export function writeOperationsDocument(
  registry: readonly AnyOperation[],
  queries: typeof operationQueries,
  isRecorded: (operationName: string) => boolean,
): Promise<string> {
  const rows = registry.map(({ key, operationName, auth, status, versions }) => {
    const fields = (queries[key]?.fields ?? []).map((field) => `\`${field}\``).join(', ');
    const seen = versions[0].capturedOn;
    const account = auth === 'none' ? 'no' : 'yes';
    const name = status === 'retired' ? `${operationName} (retired)` : operationName;
    return `| \`${key}\` | ${name} | ${fields} | ${account} | ${seen} | ${isRecorded(operationName) ? 'recordings' : 'emulator only'} |`;
  });
  const text = `# Operations

Written by \`npm run docs\` out of the registry, the schema and the recordings; do not edit.

PSN's persisted queries that this gateway asks, the fields that they answer, and what proves the mapping: answers of PSN that others have recorded and published, replayed in tests, or only the emulator, whose answers follow what public clients read. No answer was fetched from PSN for this project. "Last seen" is the last public sighting of the newest hash.

The planner asks the fewest operations that tell what a query wants, so a field named here may also be answered by a larger operation that is asked anyway.

| Key | PSN's name | Fields | Account | Last seen | Proven by |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

## Not offered

- **Writes to the wishlist.** The public hashes want the cookie of a store session, not a token.
- **metGetUserIdentity.** Its hash is public, but nobody has shown what it answers; \`viewer\` asks getProfileOracle.
- **Purchases, carts that change, ratings and reviews written, messages.** On purpose.
- **Operations whose hash is not public.**
`;
  return format(text, { parser: 'markdown', printWidth: 110, proseWrap: 'preserve' });
}
