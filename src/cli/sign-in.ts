import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';

import type { Logger } from 'pino';

import { readAccountId } from '../auth/account-id.js';
import { keepSignIn } from '../auth/kept-sign-in.js';
import { signInEndedError } from '../auth/sign-in-pause.js';
import { SignInRefusedError } from '../auth/sign-in-refused-error.js';
import { ConfigError } from '../config-reader.js';
import type { Config } from '../config.js';
import { createDispatcher } from '../psn/dispatcher.js';
import { createSignInMeans } from '../server/sign-in-means.js';

const nobody = new Writable({
  write(_chunk, _encoding, done) {
    done();
  },
});

/** Asks for the npsso without showing it; what comes by a pipe is read whole. */
export async function askForNpsso(): Promise<string> {
  if (!process.stdin.isTTY) return text(process.stdin);
  const terminal = createInterface({ input: process.stdin, output: nobody, terminal: true });
  process.stderr.write('npsso, or all that its page shows (it stays hidden): ');
  try {
    const left = new Promise<never>((_resolve, reject) => {
      terminal.once('SIGINT', () => {
        reject(new ConfigError(['sign-in was left; nothing was sent']));
      });
    });
    return await Promise.race([terminal.question(''), left]);
  } finally {
    process.stderr.write('\n');
    terminal.close();
  }
}

const day = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** `psn-gateway sign-in`: swaps the npsso for tokens at once, and keeps those. */
export async function signIn(config: Config, logger: Logger, account: string): Promise<void> {
  const { npsso } = config;
  if (npsso === undefined)
    throw new ConfigError(['npsso: got nothing, wants the 64 characters that its page shows']);
  const dispatcher = createDispatcher(1);
  try {
    const means = createSignInMeans({ config, clock: Date.now, logger, dispatcher });
    const tokens = await keepSignIn(means, account, npsso);
    const id = readAccountId(tokens.accessToken) ?? 'with an id that PSN does not tell';
    const until = tokens.refreshExpiresAt === undefined ? '' : `, until ${day(tokens.refreshExpiresAt)}`;
    process.stdout.write(`Signed in as account ${id}${until}; kept as ${account}.\n`);
  } catch (failure) {
    throw failure instanceof SignInRefusedError ? signInEndedError(failure) : failure;
  } finally {
    await dispatcher.close();
  }
}
