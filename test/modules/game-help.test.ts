import { expect, test } from 'vitest';

import { playerIds } from '../../src/emulator/world/accounts.js';
import { world } from '../../src/emulator/world/world.js';
import { callsOf } from '../server/questions.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const otters = world.trophySet('NPWR90001_00')!;
const knights = world.trophySet('NPWR90004_00')!;
const helped = otters.trophies.filter(({ help }) => help !== undefined);
const [holdingPaws, shells] = helped;

const calls = (gateway: TestGateway): (string | undefined)[] =>
  gateway.psn.requests.filter(({ host }) => host !== 'account').map(({ operation }) => operation);
const variablesOf = (gateway: TestGateway, operation: string) =>
  callsOf(gateway, operation).map(({ variables }) => variables);

const hintRow = (trophyId: string, changes: object = {}) => ({
  helpType: 'HINT',
  id: `${otters.id}::${trophyId}`,
  trophyId,
  udsObjectId: `TASK_${trophyId}`,
  ...changes,
});
const hints = (...trophies: unknown[]) => ({ body: { data: { hintAvailabilityRetrieve: { trophies } } } });
const tipsRow = (trophyId: string, ...tipContents: unknown[]) => ({
  groups: [{ groupId: null, groupName: null, tipContents }],
  id: `${otters.id}::${trophyId}`,
  totalGroupCount: 1,
  trophyId,
});
const tip = (tipId: string, changes: object = {}) => ({
  description: 'Listen. ',
  displayName: 'Hush',
  mediaId: 'psn1',
  mediaType: 'VIDEO',
  mediaUrl: 'https://help.example/1.m3u8?token=short',
  tipId,
  ...changes,
});
const internal = { message: 'No.', type: 'NimbusNormalizedError', statusCode: 500 };
const ofOtters = (below: string) => `{ trophySet(npCommunicationId: "${otters.id}") { ${below} } }`;

test('a set tells which trophies have help, and the help, by two calls', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    ofOtters(`id hints {
      id trophyId kind objectId trophy { id trophyId set { id } }
      tips { hasAccess groups { name tips { id title text media { url kind } } } }
    }`),
  );
  expect(errors).toEqual([]);
  expect(data.trophySet).toEqual({
    id: otters.id,
    hints: helped.map(({ id, help }) => ({
      id: `${otters.id}::${id}`,
      trophyId: id,
      kind: 'HINT',
      objectId: help!.objectId,
      trophy: { id: `${otters.id}::${id}`, trophyId: id, set: { id: otters.id } },
      tips: {
        hasAccess: true,
        groups: [
          {
            name: null,
            tips: help!.tips.map(({ title, text, kind }, index) => ({
              id: `${otters.id}__${help!.objectId}_H${index + 1}`,
              title,
              text,
              media: { url: expect.stringMatching(/^https:\/\/help\.example\/.+\?token=/), kind },
            })),
          },
        ],
      },
    })),
  });
  expect(helped.length).toBeGreaterThan(1);
  expect(calls(gateway)).toEqual(['trophies.hintAvailability', 'trophies.tips']);
  expect(variablesOf(gateway, 'trophies.hintAvailability')).toEqual([{ npCommId: otters.id }]);
  expect(variablesOf(gateway, 'trophies.tips')).toEqual([
    {
      npCommId: otters.id,
      trophies: helped.map(({ id, help }) => ({
        trophyId: String(id),
        udsObjectId: help!.objectId,
        helpType: 'HINT',
      })),
    },
  ]);
});

test('hints and tips are joined by number, in whatever order PSN sends them', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('trophies.hintAvailability', hints(hintRow('4'), hintRow('2'), hintRow('0')));
  const trophies = [tipsRow('2', tip('two')), tipsRow('4', tip('four'))];
  gateway.psn.answerOnce('trophies.tips', {
    body: { data: { tipsRetrieve: { hasAccess: null, trophies } } },
  });
  const { data, errors } = await gateway.execute(
    ofOtters('hints { trophy { trophyId hint { objectId } } tips { hasAccess groups { tips { id } } } }'),
  );
  expect(errors).toEqual([]);
  expect(data.trophySet.hints).toEqual([
    {
      trophy: { trophyId: 4, hint: { objectId: 'TASK_4' } },
      tips: { hasAccess: null, groups: [{ tips: [{ id: 'four' }] }] },
    },
    {
      trophy: { trophyId: 2, hint: { objectId: 'TASK_2' } },
      tips: { hasAccess: null, groups: [{ tips: [{ id: 'two' }] }] },
    },
    // Asked for and left out by PSN.
    { trophy: { trophyId: 0, hint: { objectId: 'TASK_0' } }, tips: { hasAccess: null, groups: [] } },
  ]);
  expect(calls(gateway)).toEqual(['trophies.hintAvailability', 'trophies.tips']);
});

test('sets are asked apart, and more than fifty trophies of a set in parts', async () => {
  await using gateway = await createTestGateway();
  const many = Array.from({ length: 53 }, (_, index) => hintRow(String(index)));
  gateway.psn.answerAlways('trophies.hintAvailability', ({ variables }) =>
    variables?.['npCommId'] === otters.id ? hints(...many) : undefined,
  );
  const { data, errors } = await gateway.execute(`{
    a: trophySet(npCommunicationId: "${otters.id}") { hints { tips { hasAccess } } }
    b: trophySet(npCommunicationId: "${knights.id}") { hints { tips { hasAccess } } }
    again: trophySet(npCommunicationId: "${knights.id}") { hints { tips { hasAccess } } }
  }`);
  expect(errors).toEqual([]);
  expect(data.a.hints).toHaveLength(53);
  expect(data.again).toEqual(data.b);
  const sizes = variablesOf(gateway, 'trophies.tips').map((variables) => [
    variables?.['npCommId'],
    (variables?.['trophies'] as unknown[]).length,
  ]);
  expect(sizes.toSorted()).toEqual([
    [otters.id, 3],
    [otters.id, 50],
    [knights.id, 1],
  ]);
});

test('help is asked anew by each request, since its addresses end', async () => {
  await using gateway = await createTestGateway();
  const query = ofOtters('hints { tips { groups { tips { media { url } } } } }');
  const [first, second] = [await gateway.execute(query), await gateway.execute(query)];
  expect(callsOf(gateway, 'trophies.tips')).toHaveLength(2);
  expect(first.data).not.toEqual(second.data);
});

test('a set without help has an empty list, and one that PSN does not know none', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{
    old: trophySet(npCommunicationId: "NPWR90003_00") { hints { id } }
    unknown: trophySet(npCommunicationId: "NPWR00000_00") { hints { id } }
  }`);
  expect(errors).toEqual([]);
  expect(data).toEqual({ old: { hints: [] }, unknown: { hints: null } });
});

test('without access there are no tips, and no failure', async () => {
  await using gateway = await createTestGateway();
  for (const trophies of [null, []]) {
    gateway.psn.answerOnce('trophies.tips', {
      body: { data: { tipsRetrieve: { hasAccess: false, trophies } } },
    });
    const { data, errors } = await gateway.execute(ofOtters('hints { tips { hasAccess groups { name } } }'));
    expect(errors).toEqual([]);
    expect(data.trophySet.hints).toEqual(helped.map(() => ({ tips: { hasAccess: false, groups: [] } })));
  }
  gateway.psn.answerOnce('trophies.tips', { body: { data: { tipsRetrieve: null } } });
  const { data, errors } = await gateway.execute(ofOtters('hints { tips { hasAccess } }'));
  expect(errors).toEqual([]);
  expect(data.trophySet.hints).toEqual(helped.map(() => ({ tips: null })));
});

test('help on another set than was asked for is not taken for this one’s', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('trophies.hintAvailability', hints(hintRow('1', { id: `${knights.id}::1` })));
  const hinted = await gateway.execute(ofOtters('hints { id }'));
  expect(hinted.data).toEqual({ trophySet: { hints: null } });
  const trophies = [{ ...tipsRow('1', tip('one')), id: `${knights.id}::1` }];
  gateway.psn.answerOnce('trophies.tips', {
    body: { data: { tipsRetrieve: { hasAccess: true, trophies } } },
  });
  const tipped = await gateway.execute(ofOtters('hints { id tips { hasAccess } }'));
  expect(tipped.data.trophySet.hints).toEqual(
    helped.map(({ id }) => ({ id: `${otters.id}::${id}`, tips: null })),
  );
  for (const [{ errors }, operation] of [
    [hinted, 'trophies.hintAvailability'],
    [tipped, 'trophies.tips'],
  ] as const) {
    expect(errors.length).toBeGreaterThan(0);
    for (const { extensions } of errors) {
      expect(extensions).toMatchObject({ code: 'PSN_UNEXPECTED_RESPONSE', operation });
    }
  }
});

test('a hint that names no trophy is left out, and one without a task has no tips and costs no call', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce(
    'trophies.hintAvailability',
    hints(
      null,
      hintRow('x', { id: null }),
      hintRow('7', { trophyId: null }),
      hintRow('8', { id: null, udsObjectId: null, helpType: null }),
    ),
  );
  const { data, errors } = await gateway.execute(ofOtters('hints { id kind objectId tips { hasAccess } }'));
  expect(errors).toEqual([]);
  expect(data.trophySet.hints).toEqual([
    { id: `${otters.id}::7`, kind: 'HINT', objectId: 'TASK_7', tips: { hasAccess: true } },
    { id: `${otters.id}::8`, kind: null, objectId: null, tips: null },
  ]);
  expect(variablesOf(gateway, 'trophies.tips')).toEqual([
    { npCommId: otters.id, trophies: [{ trophyId: '7', udsObjectId: 'TASK_7', helpType: 'HINT' }] },
  ]);
});

test('a failure inside help stays at the field that lacks it', async () => {
  await using gateway = await createTestGateway();
  const root = 'tipsRetrieve';
  const at = (...path: unknown[]) => ({ ...internal, path: [root, 'trophies', ...path] });
  const trophies = [
    tipsRow('2', tip('two', { description: null, mediaUrl: null })),
    null,
    {
      ...tipsRow('1'),
      groups: [
        { groupName: null, tipContents: null },
        { groupName: 'Later', tipContents: [] },
      ],
    },
  ];
  gateway.psn.answerOnce('trophies.hintAvailability', hints(hintRow('1'), hintRow('2'), hintRow('3')));
  gateway.psn.answerOnce('trophies.tips', {
    body: {
      data: { [root]: { hasAccess: true, trophies } },
      errors: [at(0, 'groups', 0, 'tipContents', 0, 'description'), at(1), at(2, 'groups', 0, 'tipContents')],
    },
  });
  const { data, errors } = await gateway.execute(
    ofOtters('hints { trophy { trophyId } tips { groups { name tips { title text media { url } } } } }'),
  );
  expect(data.trophySet.hints).toEqual([
    { trophy: { trophyId: 1 }, tips: null },
    {
      trophy: { trophyId: 2 },
      tips: { groups: [{ name: null, tips: [{ title: 'Hush', text: null, media: null }] }] },
    },
    { trophy: { trophyId: 3 }, tips: null },
  ]);
  expect(
    errors.map(({ path, extensions }) => [path?.slice(2).join('.'), extensions.code]).toSorted(),
  ).toEqual([
    ['0.tips', 'PSN_ERROR'],
    ['1.tips.groups.0.tips.0.text', 'PSN_ERROR'],
    ['2.tips', 'PSN_ERROR'],
  ]);
});

test('help that fails costs its own field', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('trophies.tips', { body: { errors: [internal], data: { tipsRetrieve: null } } });
  const { data, errors } = await gateway.execute(ofOtters('hints { objectId tips { hasAccess } }'));
  expect(data.trophySet.hints).toEqual(
    [holdingPaws, shells].map((trophy) => ({ objectId: trophy!.help!.objectId, tips: null })),
  );
  expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['PSN_ERROR']));
});

test.each(['NPWR90001', 'npwr90001_00', 'CUSA90001_00', '../NPWR90001_00', ''])(
  'what cannot be the id of a trophy set is refused before PSN is asked: %s',
  async (id) => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(
      'query Set($id: ID!) { trophySet(npCommunicationId: $id) { hints { id } } }',
      { variables: { id } },
    );
    expect(data).toEqual({ trophySet: null });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.message).toContain(JSON.stringify(id));
    expect(calls(gateway)).toEqual([]);
  },
);

test('trophies need an account', async () => {
  await using gateway = await createTestGateway({ env: { PSN_NPSSO: undefined } });
  const { data, errors } = await gateway.execute(ofOtters('id'));
  expect(data).toEqual({ trophySet: null });
  expect(errors).toMatchObject([{ path: ['trophySet'], extensions: { code: 'UNAUTHENTICATED' } }]);
});

const marlo = world.account(playerIds.marlo)!;

test('the codices of many titles are told by one call, beside what recent titles tell by themselves', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{ viewer {
    library { purchased { nodes { title { id codex { hasCodex hasNewEntries unlockedCount } } } } }
    recentlyPlayed { title { id } codex { hasCodex hasNewEntries unlockedCount } }
  } }`);
  expect(errors).toEqual([]);
  const { library, recentlyPlayed } = data.viewer;
  const titles: { id: string; codex: object }[] = library.purchased.nodes.map(({ title }: any) => title);
  for (const { title, codex } of recentlyPlayed) {
    expect(titles).toContainEqual({ id: title.id, codex });
  }
  expect(recentlyPlayed.map(({ codex }: any) => codex.unlockedCount)).toContain(23);
  expect(titles.find(({ id }) => id === marlo.library[4]!.titleId)?.codex).toEqual({
    hasCodex: false,
    hasNewEntries: null,
    unlockedCount: null,
  });
  expect(calls(gateway).toSorted()).toEqual([
    'library.purchasedGames',
    'library.recentlyPlayed',
    'trophies.codex',
  ]);
  const [asked] = variablesOf(gateway, 'trophies.codex');
  expect(asked).toEqual({ npTitleIds: titles.map(({ id }) => id) });
});

test('a codex is joined by title; one that is missing is null, or fails where PSN says so', async () => {
  await using gateway = await createTestGateway();
  const [first, second, third] = marlo.library.map(({ titleId }) => titleId);
  const root = 'codexSummaryRetrieve';
  const answer = (list: unknown, ...errors: unknown[]) => {
    gateway.psn.answerOnce('trophies.codex', {
      body: { data: { [root]: list }, ...(errors.length > 0 && { errors }) },
    });
    return gateway.execute(
      `{ viewer { recentlyPlayed(limit: 4) { title { id codex { hasCodex unlockedCount } } } } }`,
    );
  };
  const codex = (titleId: string, changes: object = {}) => ({
    hasCodex: true,
    hasNewEntries: null,
    titleId,
    unlockedCodexCount: 5,
    ...changes,
  });
  const shown = ({ data }: { data: any }) =>
    Object.fromEntries(data.viewer.recentlyPlayed.map(({ title }: any) => [title.id, title.codex]));

  const joined = await answer([codex(third!), codex(first!, { unlockedCodexCount: -1 })]);
  expect(joined.errors).toEqual([]);
  expect(shown(joined)).toMatchObject({
    [first!]: { hasCodex: true, unlockedCount: null },
    [second!]: null,
    [third!]: { hasCodex: true, unlockedCount: 5 },
  });

  const partial = await answer([codex(first!, { hasCodex: null }), null], {
    ...internal,
    path: [root, 1],
  });
  expect(shown(partial)).toMatchObject({ [first!]: { hasCodex: null, unlockedCount: 5 }, [second!]: null });
  expect(partial.errors.length).toBe(3);
  expect(new Set(partial.errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['PSN_ERROR']));

  const unknown = await answer(null);
  expect(unknown.errors).toEqual([]);
  expect(shown(unknown)[first!]).toBeNull();
});
