import { expect, test } from 'vitest';

import { playerIds } from '../../src/emulator/world/accounts.js';
import { createTestGateway } from '../support/test-gateway.js';

const { marlo, juniper } = playerIds;
const relation = 'relation { kind kindRaw friendsCount mutualFriendsCount }';
const player = (id: string, below: string) => `{ player(by: { accountId: "${id}" }) { ${below} } }`;

test('how the account stands to a friend is one call with its token and language', async () => {
  await using gateway = await createTestGateway({ env: { PSN_LOCALE: 'fi-FI' } });
  const { data, errors } = await gateway.execute(player(juniper, relation));
  expect(errors).toEqual([]);
  expect(data.player.relation).toEqual({
    kind: 'FRIEND',
    kindRaw: 'friend',
    friendsCount: 1,
    mutualFriendsCount: 0,
  });
  const calls = gateway.psn.requests.filter(({ host }) => host !== 'account');
  expect(calls.map(({ operation, method, query }) => ({ operation, method, query }))).toEqual([
    { operation: 'players.relation', method: 'GET', query: {} },
  ]);
  expect(calls[0]?.headers).toMatchObject({
    accept: 'application/json',
    'accept-language': 'fi-FI',
    authorization: expect.stringMatching(/^Bearer ./),
  });
});

test('the account itself stands in no relation to itself, at no call', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(player(marlo, relation));
  expect({ relation: data.player.relation, errors }).toEqual({ relation: null, errors: [] });
  expect(gateway.psn.requests.filter(({ host }) => host !== 'account')).toEqual([]);
});

test('what is private is told at its path, and everything beside it arrives', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerAlways('players.relation', ({ path }) =>
    path.includes(juniper)
      ? {
          status: 403,
          body: { error: { referenceId: 'x', code: 2281486, message: 'Not permitted by access control' } },
        }
      : undefined,
  );
  const { status, data, errors } = await gateway.execute(`{
    a: player(by: { accountId: "${juniper}" }) { id relation { kind } }
    b: player(by: { accountId: "${playerIds.bramble}" }) { id relation { kind } }
  }`);
  expect(status).toBe(200);
  expect(data).toEqual({
    a: { id: juniper, relation: null },
    b: { id: playerIds.bramble, relation: { kind: 'FRIEND' } },
  });
  expect(errors.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
    { path: ['a', 'relation'], extensions: { code: 'PSN_PRIVATE', operation: 'players.relation' } },
  ]);
});

test('an expired token is renewed once and the call repeated', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute(player(juniper, relation));
  gateway.psn.expireTokens();
  const { errors } = await gateway.execute(player(juniper, relation));
  expect(errors).toEqual([]);
  expect(gateway.psn.requests.map(({ operation, path }) => operation ?? path).slice(1)).toEqual([
    'players.relation',
    'players.relation',
    '/api/authz/v3/oauth/token',
    'players.relation',
  ]);
});

test('the health of an endpoint stands beside that of operations', async () => {
  await using gateway = await createTestGateway();
  const ask = () =>
    gateway.execute(
      '{ gateway { operations(key: "players.relation") { state operationName host hashInUse isMutation } } }',
    );
  const { data: before } = await ask();
  await gateway.execute(player(juniper, relation));
  const { data: after } = await ask();
  const told = {
    operationName: 'GET /api/userProfile/v1/internal/users/me/friends/{accountId}/summary',
    host: 'mobile',
    hashInUse: null,
    isMutation: false,
  };
  expect(before.gateway.operations).toEqual([{ state: 'UNTRIED', ...told }]);
  expect(after.gateway.operations).toEqual([{ state: 'HEALTHY', ...told }]);
});
