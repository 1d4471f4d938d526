import { LockTimeoutError } from '../auth/file-lock.js';
import { TokenFileError } from '../auth/token-file.js';
import { ConfigError } from '../config-reader.js';
import { GatewayError } from '../errors.js';
import { CommandError } from './command-error.js';
import { createProgram } from './program.js';

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

/** Runs the command that this process was given. */
export async function run(): Promise<void> {
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
}
