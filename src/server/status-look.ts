import type { GatewayFacts } from '../modules/context.js';
import { type AccountChoice, type AccountChooser, nameOf } from './account-choice.js';
import type { Caller } from './caller.js';
import type { ShownStatus } from './status-page.js';
import type { Upstream } from './upstream.js';

/** Looks at what a request may be shown of the gateway. */
export function createStatusLook(options: {
  readonly chooseAccount: AccountChooser;
  readonly factsFor: (choose: () => Promise<AccountChoice>) => GatewayFacts;
  readonly upstream: Pick<Upstream, 'operationsFile'>;
  readonly redis: ShownStatus['redis'];
  readonly hasGraphiql: boolean;
  /** Where the gateway is mounted; empty at the root. */
  readonly path: string;
}): (headers: Headers, caller: Caller) => Promise<ShownStatus> {
  const { chooseAccount, factsFor, upstream, redis, hasGraphiql, path } = options;
  return async (headers, caller) => {
    const choice = await chooseAccount(headers, caller);
    const isInsider = (choice.mayHearOf ?? []).length > 0;
    return {
      gateway: factsFor(() => Promise.resolve(choice)),
      accountName: nameOf(choice) ?? undefined,
      operationsFile: isInsider ? upstream.operationsFile.state() : undefined,
      redis: isInsider ? redis : undefined,
      hasGraphiql,
      path,
    };
  };
}
