import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { isWholeJson } from '../content-type.js';
import { endAtOnce } from '../write-at-once.js';

/** Writes what Yoga has answered: in one piece, or piece by piece where it comes so. Rejects if the caller leaves. */
export async function writeAnswer(answer: Response, response: ServerResponse): Promise<void> {
  const { status, headers, body } = answer;
  const written = [...headers].flat();
  if (body !== null && !isWholeJson(headers)) {
    response.writeHead(status, written);
    await pipeline(Readable.from(body), response);
    return;
  }
  const text = await answer.text();
  const bytes = Buffer.byteLength(text);
  if (!headers.has('content-length')) written.push('content-length', String(bytes));
  response.writeHead(status, written);
  endAtOnce(response, text, bytes);
}
