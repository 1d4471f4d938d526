import { GatewayError } from '../errors.js';
import type { GatewayFacts, OperationFacts } from '../modules/context.js';
import type { RequestAccount } from './account-choice.js';
import { createAccountFacts } from './account-facts.js';
import type { Upstream } from './upstream.js';

/** What `gateway { … }` tells to the sender of a request, read afresh at each question. */
export function createGatewayFacts(options: {
  readonly version: string;
  readonly startedAt: number;
  readonly defaultLocale: string;
  readonly operations: () => readonly OperationFacts[];
  readonly upstream: Pick<Upstream, 'budgets' | 'accounts'>;
}): (choose: RequestAccount['choose']) => GatewayFacts {
  const { operations, upstream, version, startedAt, defaultLocale } = options;
  const accounts = createAccountFacts(upstream.accounts.own);
  return (choose) => ({
    version,
    startedAt,
    defaultLocale,
    operations,
    async accounts() {
      const { mayHearOf } = await choose();
      return mayHearOf && accounts.of(mayHearOf);
    },
    async budgets() {
      const { account, isBrought, mayHearOf } = await choose();
      const names = mayHearOf && (await accounts.names(mayHearOf));
      const brought = isBrought && !(account instanceof GatewayError) ? [account.budget] : [];
      return [
        ...upstream.budgets(names ?? []).map(({ kind, account, state }) => ({ kind, account, ...state() })),
        ...brought.map((budget) => ({ kind: 'account', account: undefined, ...budget.state() })),
      ];
    },
  });
}
