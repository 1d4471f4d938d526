import { expect, test } from 'vitest';

import { readConfig } from '../../src/config.js';
import { world } from '../../src/emulator/world/world.js';
import { createTestGateway } from '../support/test-gateway.js';

const concept = (locale: string) => `concept(id: "10000001") { name(locale: ${locale}) }`;
const suggested = 'did you mean en-US, en-GB or en-CA?';

test.each([
  ['a literal', `{ ${concept('"en-XX"')} }`, undefined, `"en-XX"; No store has this locale; ${suggested}`],
  [
    'a variable',
    `query ($store: Locale) { ${concept('$store')} }`,
    { store: 'en-XX' },
    `"en-XX"; Expected type "Locale". No store has this locale; ${suggested}`,
  ],
  ['a literal that is no text', `{ ${concept('de')} }`, undefined, 'de; No store has this locale; write one'],
  [
    'a variable that is no text',
    `query ($store: Locale) { ${concept('$store')} }`,
    { store: 49 },
    '49; Expected type "Locale". No store has this locale; write one',
  ],
])(
  '%s that is no store is refused with its value and what fits',
  async (_name, query, variables, message) => {
    await using gateway = await createTestGateway();
    const { errors } = await gateway.execute(query, variables === undefined ? {} : { variables });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(errors[0]?.message).toContain(message);
    expect(gateway.psn.requests).toEqual([]);
  },
);

test('a store is known in any casing, as literal and as variable, and PSN is asked in its own', async () => {
  await using gateway = await createTestGateway();
  const { errors } = await gateway.execute(
    `query ($store: Locale) { concept(id: "${world.concepts[0]?.id}") { one: name(locale: "DE-de") two: name(locale: $store) } }`,
    { variables: { store: 'ZH-Hant-hk' } },
  );
  expect(errors).toEqual([]);
  const asked = gateway.psn.requests.map(({ headers }) => headers['x-psn-store-locale-override']);
  expect(asked.toSorted()).toEqual(['de-DE', 'zh-hant-HK']);
});

test('a header that is no store is told what fits, and is never quoted', async () => {
  await using gateway = await createTestGateway();
  const { errors, text } = await gateway.execute('{ gateway { version } }', {
    headers: { 'x-psn-locale': 'en_xx-secret' },
  });
  expect(errors).toMatchObject([
    {
      message: `x-psn-locale: names none of storeLocales; ${suggested}`,
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
  expect(text).not.toContain('secret');
});

test('a PSN_LOCALE that is no store keeps the gateway from starting, and says what fits', () => {
  expect(readConfig({ PSN_LOCALE: 'ZH-hant-tw' }).locale).toBe('zh-hant-TW');
  expect(() => readConfig({ PSN_LOCALE: 'en-JP' })).toThrow(
    'PSN_LOCALE: got "en-JP", wants a store locale; did you mean ja-JP?',
  );
});
