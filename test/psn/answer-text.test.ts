import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { UnexpectedResponseError } from '../../src/errors.js';
import { readText } from '../../src/psn/answer-text.js';
import { MOST_ANSWER_BYTES } from '../../src/psn/dispatcher.js';
import { Exchanged } from '../../src/psn/exchange.js';

const answerOf = (bytes: Buffer, encoding: string, status = 200): Exchanged =>
  new Exchanged(
    status,
    ['Content-Encoding', encoding].map((text) => Buffer.from(text)),
    bytes,
  );

/** Bytes that take as much room packed. */
const noise = Buffer.concat(
  Array.from({ length: 1500 }, (_, place) => createHash('sha256').update(String(place)).digest()),
);

const small = '{"name":"Ōkami"}';
const large = `"${noise.toString('base64')}"`;

const codings: readonly [string, (text: Buffer | string) => Buffer][] = [
  ['gzip', gzipSync],
  ['X-Gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
];

const broken = { name: UnexpectedResponseError.name, isBroken: true };

test.each(codings)('%s is unpacked at once, and aside where there is much of it', async (encoding, pack) => {
  expect(readText('a.call', answerOf(pack(small), encoding))).toBe(small);
  const later = readText('a.call', answerOf(pack(large), encoding));
  expect(later).toBeInstanceOf(Promise);
  expect((await later) === large).toBe(true);
});

test.each(codings)('%s that breaks off is no answer, and a refusal without words', async (encoding, pack) => {
  const pieces = [small, large].map((text) => pack(text)).map((packed) => packed.subarray(0, -12));
  const [little, much] = pieces.map((piece) => () => readText('a.call', answerOf(piece, encoding)));
  expect(little).toThrow(expect.objectContaining(broken));
  await expect(much?.()).rejects.toMatchObject(broken);
  const refusals = pieces.map(async (piece) => readText('a.call', answerOf(piece, encoding, 403)));
  expect(await Promise.all(refusals)).toEqual(['', '']);
});

test('what unpacks to more than an answer may have is refused, however small it came', async () => {
  const much = Buffer.alloc(MOST_ANSWER_BYTES + 1, ' ');
  const tooLarge = { message: expect.stringContaining('larger than') as string };
  const little = gzipSync(much);
  expect(() => readText('a.call', answerOf(little, 'gzip'))).toThrow(expect.objectContaining(tooLarge));
  const more = gzipSync(Buffer.concat([noise, much]));
  await expect(readText('a.call', answerOf(more, 'gzip'))).rejects.toMatchObject(tooLarge);
});

test('what unpacks to a broken text is no answer', async () => {
  const texts = [Buffer.from('"\xc3("', 'latin1'), Buffer.concat([noise, noise])];
  const [little, much] = texts.map((text) => () => readText('a.call', answerOf(gzipSync(text), 'gzip')));
  expect(little).toThrow(expect.objectContaining(broken));
  await expect(much?.()).rejects.toMatchObject(broken);
});

test('what is packed in a way that nobody knows is read as it is', () => {
  expect(readText('a.call', answerOf(Buffer.from(small), 'zstd'))).toBe(small);
  expect(readText('a.call', answerOf(Buffer.alloc(0), 'gzip'))).toBe('');
});
