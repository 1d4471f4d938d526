import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

import chain from 'stream-chain';
import { ignore } from 'stream-json/filters/ignore.js';
import { pick } from 'stream-json/filters/pick.js';
import { parser } from 'stream-json/parser.js';
import { streamArray } from 'stream-json/streamers/stream-array.js';

import { CommandError } from '../command-error.js';
import { createStringCutter } from './string-cutter.js';

/** Longer than any address that a server takes. */
const LONGEST_STRING = 16 * 1024;

/** What may be as large as the file, and tells nothing of a query's hash. */
const leftOut = /^\d+\.(_\w+|cache|timings|(request|response)\.cookies)(\.|$)/;

/** The entries of a HAR file, one after the other, without their long strings. Throws a `CommandError` for a broken one. */
export async function* readHarEntries(file: string): AsyncGenerator {
  const cut = createStringCutter(LONGEST_STRING);
  const decoder = new StringDecoder('utf8');
  const found = { list: false };
  let bytes = 0;
  const source = createReadStream(file, { highWaterMark: 256 * 1024 });
  const entries = chain([
    (piece: Buffer) => {
      bytes += piece.length;
      return decoder.write(cut(piece)).replace(bytes === piece.length ? /^\uFEFF/ : '', '');
    },
    parser({ packValues: true, streamValues: false }),
    pick({ filter: 'log.entries' }),
    (token: parser.Token) => {
      found.list ||= token.name === 'startArray';
      return token;
    },
    ignore({ filter: leftOut }),
    streamArray(),
  ]);
  source.on('error', (error) => entries.destroy(error));
  source.pipe(entries);
  try {
    for await (const { value } of entries as AsyncIterable<{ readonly value: unknown }>) yield value;
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, file, bytes);
  }
  if (!found.list) throw new CommandError(`${file} is no HAR file: it has no list of entries (log.entries)`);
}

function explain(error: NodeJS.ErrnoException, file: string, bytes: number): Error {
  if (error.syscall !== undefined)
    return new CommandError(`${file} cannot be read (${error.code ?? ''})`, { cause: error });
  return new CommandError(
    `${file} is no HAR file, or a broken one: its JSON goes wrong or breaks off within the first ${bytes} bytes; save it again`,
    { cause: error },
  );
}
