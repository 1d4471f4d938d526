import { describe, expect, test } from 'vitest';

import { playerIds } from '../../src/emulator/world/accounts.js';
import { conversations } from '../../src/emulator/world/conversations.js';
import { world } from '../../src/emulator/world/world.js';
import { callsOf } from '../server/questions.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const { marlo, juniper } = playerIds;
const [evening, letters] = conversations as [(typeof conversations)[0], (typeof conversations)[0]];
const person = (id: string) => ({ id, onlineId: world.account(id)!.onlineId });
const calls = (gateway: TestGateway): (string | undefined)[] =>
  gateway.psn.requests.filter(({ host }) => host !== 'account').map(({ operation }) => operation);
const one = (id: string, below: string) => `{ viewer { group(id: "${id}") { ${below} } } }`;

const facts = `id kind kindRaw name isFavorite hasNewMessages joinedAt modifiedAt
  members { player { id onlineId } role }
  latestMessage { id kind kindRaw text sentAt sender { id onlineId } }`;

describe('groups', () => {
  test('are told whole by one call, names of their members included', async () => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(`{ viewer { groups {
      totalCount pageInfo { hasNextPage } nodes { ${facts} }
    } } }`);
    expect(errors).toEqual([]);
    expect(data.viewer.groups).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: false } });
    const [first, second] = data.viewer.groups.nodes;
    expect(first).toEqual({
      id: evening.id,
      kind: 'GROUP',
      kindRaw: '1',
      name: 'Kettle evening',
      isFavorite: true,
      hasNewMessages: true,
      joinedAt: '2026-02-20T09:30:00.000Z',
      modifiedAt: new Date(evening.messages[0]!.at).toISOString(),
      members: evening.memberIds.map((id) => ({ player: person(id), role: null })),
      latestMessage: {
        id: evening.messages[0]!.id,
        kind: 'MEMBER_LEFT',
        kindRaw: '2002',
        text: null,
        sentAt: new Date(evening.messages[0]!.at).toISOString(),
        sender: person(evening.messages[0]!.from),
      },
    });
    expect(second).toMatchObject({
      id: letters.id,
      kind: 'DIRECT',
      name: null,
      latestMessage: { text: 'Letter 23' },
    });
    expect(calls(gateway)).toEqual(['groups.list']);
    expect(callsOf(gateway, 'groups.list')[0]?.query).toEqual({
      includeFields:
        'groupName,groupIcon,members,mainThread,joinedTimestamp,modifiedTimestamp,isFavorite,existsNewArrival,totalGroupCount',
      limit: '20',
      offset: '0',
    });
  });

  test('are asked by favourites and by page', async () => {
    await using gateway = await createTestGateway();
    const ask = async (args: string) => {
      const { data, errors } = await gateway.execute(
        `{ viewer { groups(${args}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }`,
      );
      expect(errors).toEqual([]);
      return data.viewer.groups;
    };
    expect((await ask('isFavorite: true')).nodes).toEqual([{ id: evening.id }]);
    expect((await ask('isFavorite: false')).nodes).toEqual([{ id: letters.id }]);
    const page = await ask('first: 1');
    expect(page).toMatchObject({
      totalCount: 2,
      nodes: [{ id: evening.id }],
      pageInfo: { hasNextPage: true },
    });
    const next = await ask(`first: 1, after: "${page.pageInfo.endCursor}"`);
    expect(next).toMatchObject({ nodes: [{ id: letters.id }], pageInfo: { hasNextPage: false } });
    expect(callsOf(gateway, 'groups.list').map(({ query }) => query['favoriteFilter'])).toEqual([
      'favorite',
      'notFavorite',
      undefined,
      undefined,
    ]);
  });

  test('tell by a call of their own what a list does not', async () => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute('{ viewer { groups { nodes { name isMuted } } } }');
    expect(errors).toEqual([]);
    expect(data.viewer.groups.nodes).toEqual([
      { name: 'Kettle evening', isMuted: true },
      { name: null, isMuted: false },
    ]);
    expect(calls(gateway)).toEqual(['groups.list', 'groups.group', 'groups.group']);
  });

  test('are found by id, with the roles of their members; one of others is null', async () => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(one(evening.id, `isMuted ${facts}`));
    expect(errors).toEqual([]);
    expect(data.viewer.group).toMatchObject({ name: 'Kettle evening', isMuted: true });
    expect(data.viewer.group.members[0]).toEqual({ player: person(marlo), role: 'leader' });
    expect(calls(gateway)).toEqual(['groups.group']);
    const { data: other, errors: none } = await gateway.execute(
      one('~4035B6AE9BC11E8E.3F882EDAC522445D', 'name'),
    );
    expect({ group: other.viewer.group, none }).toEqual({ group: null, none: [] });
  });

  test.each(['', '../x', '%2e%2e', 'a/b', '..', '~', 'a..b', 'a\r\nb', 'x'.repeat(400)])(
    'by the id %j are refused, and nothing is sent',
    async (id) => {
      await using gateway = await createTestGateway();
      const { data, errors } = await gateway.execute(
        'query ($id: ID!) { viewer { group(id: $id) { name } } }',
        {
          variables: { id },
        },
      );
      expect(data.viewer).toEqual({ group: null });
      expect(errors).toMatchObject([{ path: ['viewer', 'group'], extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(calls(gateway)).toEqual([]);
    },
  );

  test('in odd forms: nothing told, unknown numbers, no identity, no list', async () => {
    await using gateway = await createTestGateway();
    gateway.psn.answerOnce('groups.list', {
      body: {
        groups: [
          null,
          { groupType: 1 },
          {
            groupId: 'kite',
            groupType: 7,
            members: [null, { onlineId: 'Nobody' }, { accountId: juniper }],
            mainThread: { latestMessage: { messageUid: '1', messageType: 99, createdTimestamp: 'soon' } },
            modifiedTimestamp: null,
          },
        ],
      },
    });
    gateway.psn.answerOnce('groups.group', { body: { groupId: 'kite', isFavorite: true } });
    const { data, errors } = await gateway.execute(
      `{ viewer { groups { totalCount nodes { ${facts.replace('onlineId } role', '} role')} } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.viewer.groups).toEqual({
      totalCount: null,
      nodes: [
        {
          id: 'kite',
          kind: 'UNRECOGNIZED',
          kindRaw: '7',
          name: null,
          isFavorite: true,
          hasNewMessages: null,
          joinedAt: null,
          modifiedAt: null,
          members: [{ player: { id: juniper }, role: null }],
          latestMessage: {
            id: '1',
            kind: 'UNRECOGNIZED',
            kindRaw: '99',
            text: null,
            sentAt: null,
            sender: null,
          },
        },
      ],
    });
    expect(calls(gateway)).toEqual(['groups.list', 'groups.group']);
    gateway.psn.answerOnce('groups.list', { body: {} });
    const { data: none } = await gateway.execute('{ viewer { groups { totalCount } } }');
    expect(none.viewer.groups).toBeNull();
  });
});

describe('messages', () => {
  const page = (args: string) =>
    one(
      letters.id,
      `messages${args} { edges { cursor node { id text sender { id } } } pageInfo { hasNextPage hasPreviousPage endCursor } }`,
    );

  test('are read from the newest on, page by page, each passing on where the one before ended', async () => {
    await using gateway = await createTestGateway();
    const seen: string[] = [];
    let after = '';
    for (const size of [10, 10, 3]) {
      const { data, errors } = await gateway.execute(page(`(first: 10${after})`));
      expect(errors).toEqual([]);
      const { edges, pageInfo } = data.viewer.group.messages;
      expect(edges).toHaveLength(size);
      expect(pageInfo).toMatchObject({ hasNextPage: size === 10, hasPreviousPage: after !== '' });
      seen.push(...edges.map(({ node }: any) => node.text));
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(letters.messages.map(({ body }) => body));
    expect(callsOf(gateway, 'groups.messages').map(({ query }) => query)).toEqual([
      { limit: '10' },
      { limit: '10', before: letters.messages[9]!.id },
      { limit: '10', before: letters.messages[19]!.id },
    ]);
  });

  test('of groups without any are an empty page, and a list that is missing is null', async () => {
    await using gateway = await createTestGateway();
    gateway.psn.answerOnce('groups.messages', { body: { messages: [null, {}], reachedEndOfPage: true } });
    gateway.psn.answerOnce('groups.messages', { body: {} });
    const { data } = await gateway.execute(page(''));
    expect(data.viewer.group.messages).toMatchObject({ edges: [], pageInfo: { hasNextPage: false } });
    const { data: none, errors } = await gateway.execute(page(''));
    expect({ messages: none.viewer.group.messages, errors }).toEqual({ messages: null, errors: [] });
  });

  test.each(['(first: 0)', '(first: 101)', '(after: "?")'])('%s are refused', async (args) => {
    await using gateway = await createTestGateway();
    const { errors } = await gateway.execute(page(args));
    expect(errors).toMatchObject([
      { path: ['viewer', 'group', 'messages'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(callsOf(gateway, 'groups.messages')).toEqual([]);
  });

  test('and who wrote them are not logged', async () => {
    await using gateway = await createTestGateway();
    await gateway.execute(page(''));
    gateway.psn.answerOnce('groups.messages', { status: 503, body: { error: { message: 'Letter 23' } } });
    await gateway.execute(page(''));
    expect(gateway.log.length).toBeGreaterThan(0);
    for (const told of ['Letter 23', 'JuniperQuill', letters.id])
      expect(gateway.log.join('')).not.toContain(told);
  });
});
