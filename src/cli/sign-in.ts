import { text } from 'node:stream/consumers';

import { readAccountId } from '../auth/account-id.js';
import { LockTimeoutError } from '../auth/file-lock.js';
import { keepSignIn } from '../auth/kept-sign-in.js';
import type { Environment } from '../config-reader.js';
import { type Config, loadEnvironment, readConfig, readNpsso } from '../config.js';
import type { SharedRedis } from '../redis/shared-redis.js';
import { createDispatcher } from '../psn/dispatcher.js';
import { createLogger } from '../server/logger.js';
import { createSignInMeans, OWN_ACCOUNT } from '../server/sign-in-means.js';
import { CommandError } from './command-error.js';
import { joined, UNCHANGED } from './joined.js';
import { askForNpsso } from './npsso-prompt.js';
import { badNpssoError, toCommandError } from './sign-in-words.js';
import { tryStateFolder } from './state-folder.js';

/** What the command line says. */
interface SignInOptions {
  /** The name to keep the sign-in by. */
  readonly account: string;
  /** Sends an npsso even though PSN has refused it before. */
  readonly again: boolean;
}

const day = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

const settingOf = (env: Environment): string | undefined =>
  ['PSN_NPSSO', 'PSN_NPSSO_FILE'].find((name) => (env[name] ?? '').trim() !== '');

function parse(given: string, account: string): string {
  try {
    return readNpsso(given);
  } catch (failure) {
    throw badNpssoError(given, (failure as Error).message, account);
  }
}

/** A pipe counts more than the environment, and so does what is typed. */
async function readInput(env: Environment): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).trim();
  const setting = settingOf(env);
  const otherwise = setting === undefined ? '' : `; Enter alone takes ${setting}`;
  return askForNpsso(`npsso, or all that its page shows (it stays hidden${otherwise}): `);
}

async function exchange(
  config: Config,
  npsso: string,
  { account, again }: SignInOptions,
  redis: SharedRedis | undefined,
) {
  const dispatcher = createDispatcher(1);
  try {
    const logger = await createLogger(config);
    const means = createSignInMeans({ config, clock: Date.now, logger, dispatcher, redis });
    return await keepSignIn(means, account, npsso, { isAgain: again });
  } catch (failure) {
    if (failure instanceof LockTimeoutError) {
      throw new CommandError(
        `A gateway on this state folder is renewing the tokens of ${account}. Nothing was changed: run it again.`,
        { cause: failure },
      );
    }
    throw toCommandError(failure, account);
  } finally {
    await dispatcher.close();
  }
}

/** `psn-gateway sign-in`: swaps an npsso for tokens at once, and keeps those. */
export async function signIn(options: SignInOptions): Promise<void> {
  // Where the gateway listens is no matter of this command's.
  const env = { ...loadEnvironment(), HOST: undefined };
  const config = readConfig({ ...env, PSN_NPSSO: undefined, PSN_NPSSO_FILE: undefined });
  // With Redis the folder holds a copy, and can be done without.
  if (config.redis === undefined) await tryStateFolder(config);
  const given = await readInput(env);
  const set = given === '' || settingOf(env) !== undefined ? readConfig(env).npsso : undefined;
  const npsso = given === '' ? set : parse(given, options.account);
  if (npsso === undefined) {
    throw new CommandError('There was no npsso: sign-in wants the 64 characters that its page shows.');
  }
  const tokens = await joined(config, UNCHANGED, (redis) => exchange(config, npsso, options, redis));
  const id = readAccountId(tokens.accessToken) ?? 'with an id that PSN does not tell';
  const until = tokens.refreshExpiresAt === undefined ? '' : `, until ${day(tokens.refreshExpiresAt)}`;
  process.stdout.write(`Signed in as account ${id}${until}; kept as ${options.account}.\n`);
  if (options.account === OWN_ACCOUNT && set !== undefined && set !== npsso) {
    process.stderr.write(
      `${String(settingOf(env))} holds another npsso, and counts more for a gateway: remove it there.\n`,
    );
  }
}
