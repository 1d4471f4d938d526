import { Command } from 'commander';

import { loadEnvironment, readConfig } from '../config.js';
import type { FaultPlan } from '../emulator/faults/fault-plan.js';
import { createLogger } from '../server/logger.js';
import { readVersion } from '../server/version.js';
import { accountName, faultPlan, numberOption } from './arguments.js';
import { withConfig } from './with-config.js';

const environmentHelp = `
Settings are read from the environment and from a .env file in the working directory; README.md lists them.`;

const operationsFileHelp = `
How to save one: open Sony's own page that shows what fails (the store, the library), open the network panel of the
browser's developer tools, reload, and save all as HAR. Operations of the PS App need a proxy of your own.
The operations file is PSN_OPERATIONS_FILE, or operations.json in PSN_STATE_DIR; docs/DRIFT.md tells of it.`;

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

/** The commands, each of which loads what it needs when it is run. */
export function createProgram(): Command {
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
      await runEmulator(options, await createLogger(readConfig({ LOG_LEVEL, LOG_FORMAT })));
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
          { config, logger: await createLogger(config) },
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
