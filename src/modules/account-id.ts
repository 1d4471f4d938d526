import { checkId } from '../psn/path-parameters.js';

/** An account id becomes part of calls, so what cannot be one is refused before anything is sent. */
export const readAccountId = (id: string, wants?: string): string => checkId('accountId', id, wants);
