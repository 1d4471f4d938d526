import type { Logger } from 'pino';

import type { Fallback } from '../psn/version-choice.js';

const shorten = (sha256: string | undefined): string | undefined => sha256?.slice(0, 8);

/** Tells the operator of a hash that PSN has dropped: where it stands, since when it was known, and what to do. */
export function createFallbackLog(options: {
  readonly logger: Pick<Logger, 'warn' | 'error'>;
  readonly operationsFile: string;
}): (fallback: Fallback) => void {
  const { logger, operationsFile } = options;
  return ({ operation: { key, operationName }, rejected, position, next }) => {
    const line = {
      operation: key,
      file: rejected.file ?? `src/modules/${key.split('.')[0]}/operations.ts`,
      entry: `versions[${position}]`,
      rejected: shorten(rejected.sha256),
      capturedOn: rejected.capturedOn,
      next: shorten(next?.sha256),
    };
    const remedy =
      `record ${operationName} in Sony's own page or app as a HAR file, then: ` +
      `psn-gateway operations import-har FILE --write. It goes into ${operationsFile}, which is read within seconds`;
    if (next !== undefined) {
      logger.warn({ ...line, remedy }, 'PSN no longer knows a hash of this operation; the next one is asked');
    } else {
      logger.error({ ...line, remedy }, 'PSN no longer knows any hash of this operation: its fields fail');
    }
  };
}
