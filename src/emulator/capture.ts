import type { PersistedQueryHost } from '../psn/host.js';
import type { Successor } from './persisted-queries.js';

/** Writes what a browser would save of pages that ask by these hashes, as a HAR file. */
export function writeCapture(
  rotated: readonly Successor[],
  baseOf: (host: PersistedQueryHost) => string,
): object {
  const entries = rotated.map(({ operationName, host, sha256 }) => {
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: sha256 } });
    const query = new URLSearchParams({ operationName, variables: '{}', extensions });
    return {
      startedDateTime: new Date().toISOString(),
      request: {
        method: 'GET',
        url: `${baseOf(host)}/api/graphql/v1/op?${query.toString()}`,
        headers: [],
        cookies: [],
      },
      response: { status: 200, content: { mimeType: 'application/json', text: '{}' } },
    };
  });
  return { log: { version: '1.2', creator: { name: 'psn-gateway emulator', version: '1' }, entries } };
}
