import fc from 'fast-check';
import { expect, test } from 'vitest';

import { createStringCutter } from '../../src/cli/har/string-cutter.js';

function cutInPieces(text: string, limit: number, size: number): string {
  const cut = createStringCutter(limit);
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_none, index) =>
    cut(bytes.subarray(index * size, (index + 1) * size)),
  );
  return Buffer.concat(pieces).toString();
}

const shorten = (value: unknown, length: number): unknown => {
  if (typeof value === 'string') return value.slice(0, length);
  if (Array.isArray(value)) return value.map((item) => shorten(item, length));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shorten(inner, length)]));
};

test('strings within the limit pass as they are, wherever the pieces end', () => {
  fc.assert(
    fc.property(fc.json(), fc.integer({ min: 1, max: 9 }), (text, size) => {
      expect(cutInPieces(text, 10_000, size)).toBe(text);
    }),
  );
});

test('what is cut is the same JSON with shorter strings, wherever the pieces end', () => {
  const awkward = fc
    .array(fc.constantFrom('\\', '"', '\u0007', 'x', '\n'), { maxLength: 40 })
    .map((all) => all.join(''));
  const values = fc.array(fc.oneof(awkward, fc.integer(), fc.dictionary(fc.constantFrom('a', 'b'), awkward)));
  fc.assert(
    fc.property(
      values,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 3, max: 12 }),
      (value, size, limit) => {
        const text = cutInPieces(JSON.stringify(value), limit, size);
        const read = JSON.parse(text);
        // An escape has up to six bytes, so fewer letters than bytes are left.
        expect(shorten(read, 1)).toEqual(shorten(value, 1));
        for (const [whole] of text.matchAll(/"(?:[^"\\]|\\.)*"/g))
          expect(whole.length).toBeLessThanOrEqual(limit + 8);
      },
    ),
  );
});
