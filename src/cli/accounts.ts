import { readAccountId } from '../auth/account-id.js';
import type { TokenStore } from '../auth/token-store.js';
import type { Config } from '../config.js';
import { openTokenStore } from '../server/sign-in-means.js';
import { createLogger } from '../server/logger.js';
import { CommandError } from './command-error.js';
import { joined, UNCHANGED } from './joined.js';
import { onStateFolder } from './state-folder.js';

/** Works on the accounts that are kept, wherever that is. */
const onStore = <Value>(
  config: Config,
  why: string,
  work: (store: TokenStore) => Promise<Value>,
): Promise<Value> =>
  onStateFolder(config, () =>
    joined(config, why, async (redis) => work(openTokenStore(config, await createLogger(config), redis))),
  );

const moment = (at: number | undefined): string | null =>
  at === undefined ? null : new Date(at).toISOString();

async function readRows(store: TokenStore) {
  const readRow = async (name: string) => {
    const tokens = (await store.load(name))?.tokens;
    return {
      name,
      accountId: tokens === undefined ? null : readAccountId(tokens.accessToken),
      accessTokenExpiresAt: moment(tokens?.accessExpiresAt),
      refreshTokenExpiresAt: moment(tokens?.refreshExpiresAt),
    };
  };
  return Promise.all((await store.list()).map(readRow));
}

/** `psn-gateway accounts list`: who is signed in and until when; never a token. */
export async function listAccounts(config: Config, options: { readonly json: boolean }): Promise<string> {
  const rows = await onStore(config, 'the accounts are kept there, so they cannot be listed', readRows);
  if (options.json) return `${JSON.stringify(rows, null, 2)}\n`;
  if (rows.length === 0) return 'No account is signed in here; psn-gateway sign-in does it.\n';
  return rows
    .map(({ name, accountId, refreshTokenExpiresAt }) => {
      const until = refreshTokenExpiresAt === null ? 'an unknown day' : refreshTokenExpiresAt.slice(0, 10);
      return `${name}  account ${accountId ?? 'unknown'}  signed in until ${until}\n`;
    })
    .join('');
}

/** `psn-gateway accounts remove NAME`: forgets its tokens. PSN is not told; they end by themselves. */
export async function removeAccount(config: Config, name: string): Promise<string> {
  return onStore(config, UNCHANGED, async (store) => {
    // A renewal that is under way would write them again.
    const isRemoved = await store.exclusively(name, () => store.remove(name));
    if (isRemoved) return `The tokens of ${name} are deleted.\n`;
    const names = (await store.list()).join(', ');
    throw new CommandError(
      `account: got ${JSON.stringify(name)}, which is not signed in here; ${names === '' ? 'none is' : `there are: ${names}`}`,
    );
  });
}
