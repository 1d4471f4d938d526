import { describe, expect, test } from 'vitest';

import { defineOperations, operation } from '../../src/psn/operation.js';
import { operations as stars } from '../../src/modules/stars/operations.js';
import { operations as store } from '../../src/modules/store/operations.js';
import { world } from '../../src/emulator/world/world.js';
import { ask, startEmulator } from './ask.js';

const json = { 'content-type': 'application/json' };
const [game] = world.concepts;
const conceptId = game?.id ?? '';
const question = { conceptId, productId: '' };
const denied = 'Access denied! You need to be authorized to perform this action!';

describe('refusals, in the order of PSN’s checks', () => {
  test('a request that a foreign page could send is blocked as a possible CSRF', async () => {
    await using emulator = await startEmulator();
    const answer = await ask(emulator, store.concept, question, { headers: {} });
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      errors: [
        {
          message:
            "This operation has been blocked as a potential Cross-Site Request Forgery (CSRF). Please either specify a 'content-type' header (with a type that is not one of application/x-www-form-urlencoded, multipart/form-data, text/plain) or provide a non-empty value for one of the following headers: x-apollo-operation-name, apollo-require-preflight\n",
          extensions: {},
        },
      ],
    });
    for (const headers of [{ 'apollo-require-preflight': 'true' }, { 'x-apollo-operation-name': 'x' }]) {
      expect((await ask(emulator, store.concept, question, { headers })).status).toBe(200);
    }
  });

  test('a free text without a hash is not whitelisted, an unreadable parameter a bad request', async () => {
    await using emulator = await startEmulator();
    const url = `${emulator.bases.web}/api/graphql/v1/op`;
    const post = (body: string) => fetch(url, { method: 'POST', headers: json, body });
    expect(await (await post('{"query":"{ a }"}')).json()).toEqual({ message: 'Query not whitelisted' });
    expect((await post('nonsense')).status).toBe(400);
    expect((await fetch(`${url}?variables=%7B`, { headers: json })).status).toBe(400);
  });

  test('an unknown, a forgotten and another host’s hash get a message and nothing else', async () => {
    await using emulator = await startEmulator();
    const sha256 = 'f'.repeat(64);
    const unknown = await ask(emulator, store.concept, question, { sha256 });
    expect(unknown).toMatchObject({ status: 400 });
    expect(unknown.body).toEqual({ message: `Query ${sha256} not whitelisted` });

    const [{ sha256: own }] = store.concept.versions;
    expect((await ask(emulator, store.concept, question, { host: 'mobile' })).body).toEqual({
      message: `Query ${own} not whitelisted`,
    });
    emulator.forgetHash(own);
    expect((await ask(emulator, store.concept, question)).body).toEqual({
      message: `Query ${own} not whitelisted`,
    });
    emulator.reset();
    expect((await ask(emulator, store.concept, question)).status).toBe(200);
  });

  test('an operation name that is not the hash’s is unknown', async () => {
    await using emulator = await startEmulator();
    expect(
      await ask(emulator, store.concept, question, { operationName: 'metGetProductById' }),
    ).toMatchObject({
      status: 400,
      body: { errors: [{ message: 'Unknown operation named "metGetProductById".' }] },
    });
  });

  test('the tool bar’s queries are fields of no schema to other clients', async () => {
    const [version] = stars.account.versions;
    const oracle = defineOperations('stars', {
      account: operation<{ accountId: string }, unknown>({
        ...stars.account,
        versions: [{ ...version, client: 'oracle', host: 'web' }],
      }),
    });
    await using emulator = await startEmulator({ registry: Object.values(oracle) });
    const headers = { ...json, 'apollographql-client-name': '@sie-ppr-web-store/app' };
    expect(await ask(emulator, oracle.account, { accountId: 'me' }, { headers })).toMatchObject({
      status: 400,
      body: { errors: [{ message: 'Cannot query field "loyaltyAccountRetrieve" on type "Query".' }] },
    });
    const named = { ...json, 'apollographql-client-name': 'oracle' };
    expect((await ask(emulator, oracle.account, { accountId: 'me' }, { headers: named })).status).toBe(200);
  });

  test('a mutation by GET is refused', async () => {
    const mutations = defineOperations('stars', {
      account: operation<{ accountId: string }, unknown>({ ...stars.account, kind: 'mutation' }),
    });
    await using emulator = await startEmulator({ registry: Object.values(mutations) });
    expect((await ask(emulator, mutations.account, { accountId: 'me' }, { method: 'GET' })).status).toBe(405);
  });

  test.each([
    [store.concept, { conceptId }, 'Variable "$productId" of required type "String!" was not provided.'],
    [
      store.product,
      { productId: null },
      'Variable "$productId" of non-null type "String!" must not be null.',
    ],
    [
      store.product,
      { productId: 7 },
      'Variable "$productId" got invalid value 7; Expected type String; String cannot represent a non string value: 7.',
    ],
    [
      store.categoryGrid,
      { id: 'x', pageArgs: { size: 1 } },
      'Variable "$pageArgs.offset" got invalid value null; Expected type Int!.',
    ],
    [
      store.categoryGrid,
      { id: 'x', pageArgs: 1 },
      'Variable "$pageArgs" got invalid value 1; Expected type PageArgs to be an object.',
    ],
    [stars.account, {}, 'Variable "$accountId" of required type "ID!" was not provided.'],
  ])('missing or mistyped variables are named with their type: %#', async (asked, variables, message) => {
    await using emulator = await startEmulator();
    expect(await ask(emulator, asked, variables)).toMatchObject({
      status: 400,
      body: { errors: [{ message }] },
    });
  });

  test('without a bearer an account’s query answers 200 with a denial and a null root', async () => {
    await using emulator = await startEmulator();
    const answer = await ask(emulator, stars.account, { accountId: 'me' });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ errors: [{ message: denied }], data: { loyaltyAccountRetrieve: null } });
  });

  test('a bearer that nobody issued answers 401 with an error object', async () => {
    await using emulator = await startEmulator();
    const headers = { ...json, authorization: 'Bearer nobody' };
    expect(await ask(emulator, stars.account, { accountId: 'me' }, { headers })).toMatchObject({
      status: 401,
      body: { error: { message: 'Invalid token' } },
    });
  });

  test('a path that does not exist is refused by the edge, in HTML', async () => {
    await using emulator = await startEmulator();
    const answer = await ask(emulator, store.concept, question, { path: '/api/graphql/v2/op' });
    expect(answer).toMatchObject({ status: 403, type: 'text/html' });
    expect(answer.body).toContain('Access Denied');
  });
});
