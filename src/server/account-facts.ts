import type { AccountFacts } from '../modules/context.js';
import type { OwnNames } from './account-choice.js';
import type { OwnAccounts } from './own-accounts.js';

/** Tells of the gateway's own accounts what is known without asking PSN. */
export function createAccountFacts(own: OwnAccounts) {
  async function names(wanted: OwnNames): Promise<string[]> {
    const all = await own.names();
    return wanted === 'all' ? all : all.filter((name) => wanted.includes(name));
  }
  return {
    /** Those of the wanted names that there are. */
    names,
    async of(wanted: OwnNames): Promise<AccountFacts[]> {
      const found = await Promise.all((await names(wanted)).map((name) => own.find(name)));
      const present = found.filter((account) => account !== undefined);
      await Promise.all(present.map(({ tokens }) => tokens.look()));
      return present.map(({ name, tokens }) => ({ name, ...tokens.status() }));
    },
  };
}
