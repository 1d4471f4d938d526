import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';

import { CommandError } from './command-error.js';

const nobody = new Writable({
  write(_chunk, _encoding, done) {
    done();
  },
});

/** What shells say of a command that Ctrl-C ended. */
const INTERRUPTED = 130;

/** Reads one line, or the whole of what a browser shows as an object over several lines. */
function readAnswer(terminal: Interface): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    terminal.on('line', (line) => {
      told = `${told}${line}\n`;
      if (!told.trimStart().startsWith('{') || told.includes('}')) resolve(told.trim());
    });
    terminal.once('SIGINT', () => {
      reject(new CommandError('You left sign-in: nothing was sent or changed.', { exitCode: INTERRUPTED }));
    });
    terminal.once('close', () => {
      reject(new CommandError('The input ended before there was an npsso: nothing was sent or changed.'));
    });
  });
}

/** Asks at the terminal, and shows nothing of what is typed or pasted there. */
export async function askForNpsso(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: nobody, terminal: true, historySize: 0 });
  process.stderr.write(question);
  try {
    return await readAnswer(terminal);
  } finally {
    process.stderr.write('\n');
    terminal.close();
  }
}
