import { BadUserInputError, ForbiddenError, quote } from '../../errors.js';
import type { AnyOperation } from '../../psn/operation.js';

/** Finds a registered query by its key, or by PSN's name where that is one query's alone; `null` where none may be asked. */
export function findQuery(name: string, registered: readonly AnyOperation[] | null): AnyOperation {
  if (registered === null) {
    throw new ForbiddenError(
      'This gateway asks no raw operations; its operator can switch them on with GATEWAY_RAW_OPERATIONS',
    );
  }
  const byKey = registered.filter(({ key }) => key === name);
  const [found, ...others] =
    byKey.length > 0 ? byKey : registered.filter(({ operationName }) => operationName === name);
  if (found === undefined) {
    throw new BadUserInputError(
      `name: ${quote(name)} is no registered query; gateway { operations { key operationName } } lists them`,
    );
  }
  if (others.length > 0) {
    const keys = [found, ...others].map(({ key }) => key).join(', ');
    throw new BadUserInputError(`name: ${quote(name)} is PSN's name of several queries; say which: ${keys}`);
  }
  if (found.kind !== 'query') {
    throw new BadUserInputError(`name: ${found.key} changes something, and persistedQuery only asks`);
  }
  return found;
}
