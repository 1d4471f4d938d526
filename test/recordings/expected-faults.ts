import type { Recording } from '../support/recordings.js';

/** Statuses with which PSN says that there is nothing for this account. */
const nothingThere = [400, 404, 410];

function toCode(entry: any): string | undefined {
  const { message, statusCode, extensions } = entry;
  if (/access control/.test(message)) return 'PSN_PRIVATE';
  const isNothing =
    /^Cannot return null for non-nullable field/.test(message) ||
    nothingThere.includes(statusCode ?? extensions?.statusCode);
  return isNothing ? undefined : 'PSN_ERROR';
}

/** The code of each failure that a recording holds; what merely says "nothing there" is none. */
export function expectedFaults({ body }: Recording): readonly string[] {
  const entries: readonly any[] = body.errors ?? (body.error === undefined ? [] : [body.error]);
  return entries.map(toCode).filter((code) => code !== undefined);
}

/** The recorded root field; null where the answer has none. */
export function rootOf({ body }: Recording): any {
  return Object.values(body.data ?? {})[0] ?? null;
}
