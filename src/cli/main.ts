#!/usr/bin/env node
import { readFileSync } from 'node:fs';

import { Command, InvalidArgumentError } from 'commander';
import type { Logger } from 'pino';

import { ACCOUNT_NAME } from '../auth/account-name.js';
import { LockTimeoutError } from '../auth/file-lock.js';
import { TokenFileError } from '../auth/token-file.js';
import { ConfigError } from '../config-reader.js';
import { type Config, loadEnvironment, readConfig, shareStandardVariables } from '../config.js';
import { parseFaultPlan } from '../emulator/faults/fault-desk.js';
import { type FaultPlan, FaultPlanError } from '../emulator/faults/fault-plan.js';
import { GatewayError } from '../errors.js';
import { createLogger } from '../server/logger.js';
import { readVersion } from '../server/version.js';
import { CommandError } from './command-error.js';

const environmentHelp = `
Settings are read from the environment and from a .env file in the working directory; README.md lists them.`;

const operationsFileHelp = `
How to save one: open Sony's own page that shows what fails (the store, the library), open the network panel of the
browser's developer tools, reload, and save all as HAR. Operations of the PS App need a proxy of your own.
The operations file is PSN_OPERATIONS_FILE, or operations.json in PSN_STATE_DIR; docs/DRIFT.md tells of it.`;

function numberOption(least: number, most: number) {
  return (text: string): number => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`wants a whole number from ${least} to ${most}.`);
  };
}

/** A plan as JSON, or the name of a file that holds one. */
function faultPlan(text: string): FaultPlan {
  try {
    return parseFaultPlan(/^\s*[[{]/.test(text) ? text : readFileSync(text, 'utf8'));
  } catch (error) {
    const isFile = error instanceof Error && 'syscall' in error;
    if (!isFile && !(error instanceof FaultPlanError)) throw error;
    throw new InvalidArgumentError(
      isFile ? `wants a file that can be read, or JSON (${error.message}).` : error.message,
    );
  }
}

function accountName(text: string): string {
  if (ACCOUNT_NAME.test(text)) return text;
  throw new InvalidArgumentError(
    'wants 1 to 64 letters, digits, dots, dashes or underscores, no leading dot.',
  );
}

/** Reads the settings, but for those that the command leaves aside, makes the log, and runs a command with both. */
function withConfig(
  run: (config: Config, logger: Logger) => Promise<void>,
  leftAside: readonly string[] = [],
) {
  return async (): Promise<void> => {
    const set = loadEnvironment();
    const env = { ...set, ...Object.fromEntries(leftAside.map((name) => [name, undefined])) };
    const config = readConfig(env);
    shareStandardVariables(env);
    const logger = createLogger(config);
    const variables = leftAside.filter((name) => set[name] !== undefined);
    if (variables.length > 0) logger.warn({ variables }, 'settings that this command leaves aside');
    await run(config, logger);
  };
}

// The demo has an account, an address and a PSN of its own, whatever the environment says of the real ones.
const leftAsideByDemo = [
  'HOST',
  'GATEWAY_API_KEYS',
  'GATEWAY_API_KEYS_FILE',
  'GATEWAY_CREDENTIALS',
  ...['NPSSO', 'TOKEN_KEY', 'CLIENT_CREDENTIAL'].flatMap((name) => [`PSN_${name}`, `PSN_${name}_FILE`]),
  ...['ACCOUNT', 'MOBILE', 'WEB', 'DMS', 'LEGACY_PROFILE'].map((name) => `PSN_${name}_BASE_URL`),
  'PSN_SCOPE',
  'PSN_STATE_DIR',
  'PSN_OPERATIONS_FILE',
];

const demoHelp = `${environmentHelp}
The demo listens on this machine alone and answers everyone as its own account, so it leaves aside what they say of
that: keys, credentials, addresses and files.`;

function createProgram(): Command {
  const program = new Command('psn-gateway')
    .description('One GraphQL graph in front of the PlayStation Network')
    .version(readVersion())
    .showHelpAfterError('(psn-gateway --help tells more)');

  program
    .command('serve')
    .description('run the gateway on the real PSN')
    .addHelpText('after', environmentHelp)
    .action(withConfig(async (config, logger) => (await import('./serve.js')).serve(config, logger)));
  program
    .command('demo')
    .description('run the gateway on an emulated PSN: no account, no network')
    .addHelpText('after', demoHelp)
    .action(
      withConfig(async (config, logger) => (await import('./demo.js')).demo(config, logger), leftAsideByDemo),
    );
  program
    .command('emulator')
    .description('run the emulated PSN alone, and print the settings with which a gateway asks it')
    .option('--port <number>', 'first of five ports', numberOption(0, 65_531), 4100)
    .option('--token-life <seconds>', 'how long its access tokens live', numberOption(61, 86_400), 3599)
    .option('--faults <file or JSON>', 'what goes wrong; docs/FAULTS.md tells how to say it', faultPlan)
    .action(async (options: { port: number; tokenLife: number; faults?: FaultPlan }) => {
      const { runEmulator } = await import('./emulator.js');
      const { LOG_LEVEL, LOG_FORMAT } = loadEnvironment();
      await runEmulator(options, createLogger(readConfig({ LOG_LEVEL, LOG_FORMAT })));
    });
  program
    .command('sign-in')
    .description('exchange an npsso for tokens and keep them; asks for it, or reads PSN_NPSSO_FILE or a pipe')
    .option('--account <name>', 'the name to keep it by', accountName, 'default')
    .option('--again', 'send an npsso even though PSN refused it before', false)
    .action(async (options: { account: string; again: boolean }) => {
      const { signIn } = await import('./sign-in.js');
      await signIn(options);
    });
  const accounts = program
    .command('accounts')
    .description('accounts that are signed in on this state folder');
  accounts
    .command('list')
    .description('list them')
    .option('--json', 'as JSON', false)
    .action(async (options: { json: boolean }) => {
      const { listAccounts } = await import('./accounts.js');
      process.stdout.write(await listAccounts(readConfig(loadEnvironment()), options));
    });
  accounts
    .command('remove')
    .description('delete the tokens of one')
    .argument('<name>', 'its name', accountName)
    .action(async (name: string) => {
      const { removeAccount } = await import('./accounts.js');
      process.stdout.write(await removeAccount(readConfig(loadEnvironment()), name));
    });
  program
    .command('schema')
    .description('print the schema as SDL')
    .option('--federation', 'as the subgraph that composers of a supergraph eat', false)
    .option('--without-roots', 'with --federation: only what entities lead to', false)
    .action(async (options: { federation: boolean; withoutRoots: boolean }) => {
      const { writeSchema } = await import('./schema.js');
      process.stdout.write(writeSchema(options));
    });
  const operations = program.command('operations').description("PSN's operations that this gateway knows");
  operations
    .command('list')
    .description('list them')
    .option('--json', 'as JSON', false)
    .action(async (options: { json: boolean }) => {
      const [{ registry }, { listOperations }] = await Promise.all([
        import('../modules/index.js'),
        import('./operations.js'),
      ]);
      process.stdout.write(listOperations(registry, options));
    });
  operations
    .command('probe')
    .description(
      'ask PSN with each read operation, or with those named; exit code 1 if one fails, falls back or has drifted',
    )
    .argument('[keys...]', 'keys as operations list names them; all reads without any')
    .option('--json', 'as JSON', false)
    .option('--anonymous', 'only what needs no account', false)
    .option('--account <name>', 'the account to ask as', accountName)
    .option('--pause <milliseconds>', 'between two operations', numberOption(0, 60_000), 1000)
    .addHelpText('after', environmentHelp)
    .action(
      async (
        keys: string[],
        options: { json: boolean; anonymous: boolean; pause: number; account?: string },
      ) => {
        const [{ registry }, { probeOperations }] = await Promise.all([
          import('../modules/index.js'),
          import('./probe/index.js'),
        ]);
        const config = readConfig(loadEnvironment());
        const { text, isWell } = await probeOperations(
          registry,
          { config, logger: createLogger(config) },
          keys,
          options,
        );
        process.stdout.write(text);
        if (!isWell) process.exitCode = 1;
      },
    );
  operations
    .command('import-har')
    .description("read hashes out of a HAR file that a browser or proxy has saved of Sony's own pages or app")
    .argument('<file>', 'the HAR file; no value of a header, a cookie or a variable is kept or shown')
    .option('--write', 'put the changed ones first in the operations file', false)
    .option('--json', 'as JSON', false)
    .addHelpText('after', operationsFileHelp)
    .action(async (file: string, options: { write: boolean; json: boolean }) => {
      const [{ registry }, { importHar }] = await Promise.all([
        import('../modules/index.js'),
        import('./import-har.js'),
      ]);
      process.stdout.write(await importHar(registry, readConfig(loadEnvironment()), file, options));
    });
  return program;
}

/** Tells what went wrong in a line or a list; a stack only for what is a bug. */
function explain(error: unknown, command: string | undefined): string {
  if (error instanceof CommandError || error instanceof ConfigError) return error.message;
  if (error instanceof TokenFileError) return error.message;
  if (error instanceof LockTimeoutError) return `${error.message}; run it again`;
  if (error instanceof GatewayError) return [error.message, error.remedy].filter(Boolean).join(': ');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (command === 'emulator' && ['EADDRINUSE', 'EACCES'].includes(code))
    return `${(error as Error).message}; set --port to the first of five free ones`;
  if (code === 'EADDRINUSE') return `${(error as Error).message}; set PORT to a free one`;
  if (['ENOTFOUND', 'EADDRNOTAVAIL', 'EACCES'].includes(code))
    return `${(error as Error).message}; check HOST and PORT`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

// Whoever reads a command's output may have read enough (`| head`): that is not a fault, and servers live on.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const program = createProgram();
try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${explain(error, program.args[0])}\n`);
  process.exitCode = error instanceof CommandError ? error.exitCode : 1;
}
