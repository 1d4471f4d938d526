import { makeExecutableSchema } from '@graphql-tools/schema';
import { execute, type ExecutionResult, parse } from 'graphql';
import { expect, test } from 'vitest';

import { readFaultPlan } from '../../src/emulator/faults/fault-plan.js';
import { modules } from '../../src/modules/index.js';
import { executePlanned } from '../../src/server/execution/execute-planned.js';
import type { Written } from '../../src/server/execution/execution.js';
import { buildSchema } from '../../src/server/schema.js';
import { table } from '../contract/whole-query-arguments.js';
import { writeWholeQueries } from '../contract/whole-queries.js';
import { createTestGateway } from '../support/test-gateway.js';
import { createTestClock } from './questions.js';

const later = <Value>(value: Value, turns = 1): Promise<Value> =>
  turns === 0 ? Promise.resolve(value) : Promise.resolve().then(() => later(value, turns - 1));
const failLater = (word: string, turns = 1): Promise<never> => later(undefined, turns).then(() => fail(word));
const fail = (word: string): never => {
  throw new Error(word);
};

const schema = makeExecutableSchema({
  typeDefs: `
    interface Named { name: String }
    type Cat implements Named { name: String, lives: Int!, kittens: [Cat!], owner: Owner }
    type Dog implements Named { name: String, barks: Boolean, weight: Float }
    union Pet = Cat | Dog
    enum Mood { HAPPY SAD }
    scalar Anything
    input Filter { word: String = "any", least: Int! }
    input Hint { word: String, least: Int = 3 }
    type Owner { name: String!, mood: Mood, strict: Strict, pets: [Pet] }
    type Strict { now: String!, late: String!, slow: String!, maybe: String }
    type Query {
      owner: Owner
      owners: [Owner!]
      strictOwners: [Owner!]!
      pets: [Pet]
      odd: Pet
      oddName: Named
      numbers: [Int]
      matrix: [[Int!]]
      text: String
      id: ID
      int: Int
      float: Float
      flag: Boolean
      mood: Mood
      wrongMood: Mood
      wrongInt: Int
      wrongText: String
      wrongList: [Int]
      set: [Int]
      oddTexts: [String]
      floats: [Float]
      anything: Anything
      error: String
      errors: [String]
      requiredErrors: [String!]
      throws: String
      rejects: String
      throwsText: String
      slow: String
      called(by: String): String
      echo(text: String = "default", filter: Filter, hint: Hint, list: [Int!], gaps: [Int], any: Anything, flag: Boolean): Anything
      needs(id: ID!): String
      place: Anything
      strict: Strict
      strictNow: Strict
      deep: Owner
      requiredNull: String!
      lateNull: Owner
      throwing: Owner
      hasty: [Owner!]
      late(turns: Int! = 2): String
      lateList(turns: Int! = 2): [String!]
    }
    type Mutation { change: Int }
  `,
  resolvers: {
    Query: {
      owner: () => ({
        name: 'Ada',
        mood: 'HAPPY',
        pets: [{ __typename: 'Cat', name: 'Tom', lives: 9 }, null],
      }),
      owners: () => [{ name: 'Ada' }, later({ name: 'Bob' }, 3), { name: () => later('Cem') }],
      strictOwners: () => [{ name: 'Ada' }, { name: null }],
      pets: () => [
        { __typename: 'Cat', name: 'Tom', lives: 9, kittens: [{ name: 'Kit', lives: 8 }, { name: 'Kat' }] },
        later({ __typename: 'Dog', name: 'Rex', barks: true, weight: 7.5 }),
        null,
        new Error('no pet'),
        failLater('a pet is late'),
      ],
      odd: () => ({ __typename: 'Owner' }),
      oddName: () => ({}),
      numbers: () => [1, null, later(3), 'four', failLater('five', 2), 6],
      matrix: () => [[1, 2], null, [3, null], later([4])],
      text: () => 5,
      id: () => 7,
      int: () => '12',
      float: () => 1.5,
      flag: () => 1,
      mood: () => 'SAD',
      wrongMood: () => 'ANGRY',
      wrongInt: () => 'many',
      wrongText: () => ({ no: 'text' }),
      wrongList: () => 'no list',
      set: () => new Set([1, 2]),
      oddTexts: () => [
        '',
        'say "so"',
        'back\\slash',
        'line\nof\ttwo\u0000\u001f\u007f',
        'ピーエス é \u2028',
        '😀',
        '\ud83d alone \ude00',
        'x'.repeat(60),
        'y'.repeat(61),
        `${'long '.repeat(50)}"\ud83d`,
      ],
      floats: () => [-0, 1e21, 1.5e-7, 0.1, '2.50'],
      anything: () => ({ any: ['thing'] }),
      error: () => new Error('given back'),
      errors: () => ['well', new Error('given back'), failLater('late')],
      requiredErrors: () => ['well', failLater('late', 2), failLater('later', 4)],
      throws: () => fail('thrown'),
      rejects: () => failLater('rejected'),
      throwsText: () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- as careless code does
        throw 'only text';
      },
      slow: () => later('there', 40),
      echo: (_root, args) => args,
      place: (_root, args, context, info) => ({
        args,
        context,
        name: info.fieldName,
        parent: info.parentType.name,
        type: String(info.returnType),
        path: info.path,
        nodes: info.fieldNodes.length,
        fragments: Object.keys(info.fragments),
        operation: info.operation.name?.value ?? null,
        variables: info.variableValues,
        root: info.rootValue,
        hasSchema: info.schema === schema,
      }),
      strict: () => ({
        now: later('now'),
        late: () => failLater('late', 3),
        slow: later('slow', 9),
        maybe: () => failLater('after all is lost', 12),
      }),
      strictNow: () => ({ slow: later('slow', 9), now: () => fail('at once'), late: later('late') }),
      deep: () =>
        later({
          name: later('Eve'),
          strict: {
            now: 'now',
            late: null,
            slow: () => failLater('slow', 9),
            maybe: () => failLater('as well', 12),
          },
        }),
      lateNull: () => later(null),
      throwing: () => ({
        get name() {
          return fail('as it is read');
        },
        mood: 'SAD',
      }),
      late: (_root, { turns }: { turns: number }) => failLater(`late ${turns}`, turns),
      lateList: (_root, { turns }: { turns: number }) => [later('well'), failLater('in a list', turns)],
      hasty: () => [failLater('too late to be told', 2), new Error('at once')],
    },
    Mutation: { change: () => 1 },
  },
});

/** An answer as it is sent, with all that is told of its errors. */
const shown = ({ data, errors = [] }: ExecutionResult | Written) => ({
  data: typeof data === 'string' ? data : JSON.stringify(data),
  errors: errors.map((error) => ({ ...error.toJSON(), cause: error.originalError?.message })),
});

const rootValue = { called: ({ by }: { by?: string }) => `by ${by}`, requiredNull: 'told' };

async function compare(query: string, more: { variableValues?: object; operationName?: string } = {}) {
  const args = {
    schema,
    document: parse(query),
    rootValue,
    contextValue: { of: 'the request' },
    ...(more as { variableValues?: Record<string, unknown> }),
  };
  const planned = await executePlanned(args);
  if (planned === undefined) return undefined;
  // A plan is used again, and answers the same.
  expect(shown((await executePlanned(args))!), query).toEqual(shown(planned));
  expect(shown(planned), query).toEqual(shown(await execute(args)));
  return planned;
}

const roots = Object.values(schema.getQueryType()!.getFields())
  .map(({ name }) => name)
  .filter((name) => !['needs', 'requiredNull', 'hasty'].includes(name));
const below: Readonly<Record<string, string>> = {
  owner: '{ __typename name mood pets { __typename ... on Named { name } ... on Cat { lives } } }',
  owners: '{ name mood }',
  strictOwners: '{ name }',
  pets: '{ __typename ... on Cat { name lives kittens { name lives } } ...Barking }',
  odd: '{ __typename }',
  oddName: '{ name }',
  strict: '{ maybe now late slow }',
  strictNow: '{ slow now late }',
  deep: '{ name strict { maybe slow late now } }',
  lateNull: '{ name }',
  throwing: '{ mood name }',
};
const fragment = 'fragment Barking on Dog { barks ...Again } fragment Again on Dog { weight barks }';
const selected = (name: string): string => `${name} ${below[name] ?? ''}`;

/** Of no type that can stand there: the words are ours. */
const oddTypes = ['odd', 'oddName', 'wrongMood'];

test('a planned query is answered as graphql-js answers it, failures and their order included', async () => {
  for (const name of roots.filter((each) => !oddTypes.includes(each))) {
    const asked = `{ ${selected(name)} } ${name === 'pets' ? fragment : ''}`;
    expect(await compare(asked), name).toBeDefined();
  }
  // Failures in this list would be all that there is to tell.
  const all = roots.filter((name) => !oddTypes.includes(name) && name !== 'strictOwners');
  const everything = (names: readonly string[]) => `{ ${names.map(selected).join(' ')} } ${fragment}`;
  const answer = await compare(everything(all));
  expect(answer!.errors.length).toBeGreaterThan(15);
  expect(await compare(everything(all.toReversed()))).toBeDefined();
});

test('failures are told in the order in which graphql-js hears of them', async () => {
  const turns = Array.from({ length: 9 }, (_, count) => count);
  const late = turns.map((count) => `late${count}: late(turns: ${count})`);
  const lists = turns.map((count) => `list${count}: lateList(turns: ${count})`);
  for (const list of lists) {
    expect(await compare(`{ ${list} ${late.join(' ')} }`), list).toBeDefined();
    expect(await compare(`{ ${late.join(' ')} ${list} }`), list).toBeDefined();
  }
});

test('a thing of no type that can stand in its place fails alone', async () => {
  for (const name of oddTypes) {
    const document = parse(`{ ${selected(name)} text }`);
    const { data, errors } = (await executePlanned({ schema, document }))!;
    expect(JSON.parse(data)).toEqual({ [name]: null, text: '5' });
    const [error] = (await execute({ schema, document })).errors!;
    expect(errors.map(({ path, locations }) => ({ path, locations }))).toEqual([
      { path: error!.path, locations: error!.locations },
    ]);
  }
});

test('names, fragments, arguments and variables are read alike', async () => {
  const asked = [
    ['{ a: text b: text text text }'],
    ['{ ...Placed ...Placed } fragment Placed on Query { place }'],
    [
      '{ owner { name } ... { owner { mood } } ... on Query { owner { again: name } } ...Owning } fragment Owning on Query { owner { pets { ... on Dog { name } } } text }',
    ],
    ['{ echo first: echo(text: null) echoed: echo(text: "x", filter: { least: 2 }, list: 5) }'],
    ['query Place($id: ID, $list: [Int!] = [1, 2]) { place a: place echo(list: $list) needs(id: "x") }', {}],
    ['query ($text: String, $flag: Boolean) { echo(text: $text, flag: $flag) called(by: $text) }', {}],
    ['query ($text: String, $flag: Boolean) { echo(text: $text, flag: $flag) }', { text: null, flag: true }],
    ['query ($id: ID = "x") { needs(id: $id) text }', { id: null }],
    ['query ($filter: Filter) { echo(filter: $filter) }', { filter: { least: 3 } }],
    [
      'query ($least: Int!) { echo(filter: { least: $least }) b: echo(filter: { least: $least }) }',
      { least: 4 },
    ],
    ['query ($word: String, $text: String) { echo(text: $text, hint: { word: $word }) }', { word: 'x' }],
    ['query ($word: String, $least: Int) { echo(text: $word, hint: { least: $least }) }', { least: null }],
    ['query ($least: Int) { a: echo(hint: { word: "x", least: $least }) b: echo(hint: { least: 3 }) }', {}],
    ['query ($gap: Int) { a: echo(gaps: [1, $gap, 3]) b: echo(gaps: [1, null]) }', { gap: 2 }],
    ['query ($gap: Int) { a: echo(gaps: [1, $gap, 3]) b: echo(list: 1) }', {}],
    ['query ($id: ID) { echo(any: [{ id: $id, more: { id: $id } }]) }', { id: 'x' }],
    ['query ($text: String) { echo(text: $text, list: [1, 2]) b: echo(text: $text, filter: null) }', {}],
    [
      'query ($id: ID!, $text: String) { needs(id: $id) echo(text: $text) place }',
      { id: 'x', text: 'y', more: 1 },
    ],
    ['query ($id: ID!, $text: String) { needs(id: $id) echo(text: $text) place }', { id: 5, text: null }],
    ['query ($id: ID!, $text: String) { needs(id: $id) echo(text: $text) place }', { id: 'x' }],
    ['query ($ids: [ID!]!, $more: [String] = ["a"]) { place }', { ids: ['x', 'y'], more: ['z'] }],
    ['query ($ids: [ID!]!, $more: [String] = ["a"]) { place }', { ids: ['x', 7], more: [null, 'z'] }],
    ['query ($ids: [ID!]!, $more: [String] = ["a"]) { place }', { ids: 'x' }],
    ['query ($__proto__: String) { place echo(text: $__proto__) }', JSON.parse('{ "__proto__": "x" }')],
    ['{ owners { name strict { now } } }'],
  ] as const;
  for (const [query, variableValues = {}] of asked) {
    expect(await compare(query, { variableValues }), query).toBeDefined();
  }
});

test('a plan that is used again reads other variables anew', async () => {
  const document = parse(
    'query ($id: ID!, $list: [Int!]) { needs(id: $id) echo(text: "x", list: $list) place }',
  );
  for (const variableValues of [{ id: 'a' }, { id: 'b', list: [1] }, { id: 'a', list: [] }]) {
    const args = { schema, document, rootValue, variableValues };
    expect(shown((await executePlanned(args))!)).toEqual(shown(await execute(args)));
  }
});

test('what fails in a list after the list has failed is heard of, and not told', async () => {
  // graphql-js leaves it to nobody, which would end the process.
  const planned = (await executePlanned({ schema, document: parse('{ hasty { name } slow }') }))!;
  expect(JSON.parse(planned.data)).toEqual({ hasty: null, slow: 'there' });
  expect(planned.errors.map(({ message, path }) => [message, path])).toEqual([['at once', ['hasty', 1]]]);
});

test('a failure of what has to be there takes its whole answer with it', async () => {
  const document = parse('{ text throws requiredNull slow }');
  const args = { schema, document, rootValue: {} };
  const planned = (await executePlanned(args))!;
  expect(planned.data).toBe('null');
  expect(shown(planned)).toEqual(shown(await execute(args)));
});

test('what a plan does not know is left to graphql-js', async () => {
  const left = [
    '{ text @include(if: true) }',
    'query ($is: Boolean!) { ... @skip(if: $is) { text } }',
    '{ __schema { queryType { name } } }',
    '{ __type(name: "Cat") { name } }',
    'mutation { change }',
    '{ __proto__: text }',
    'query A { text } query B { text }',
    'query ($int: Int!) { echo(filter: { least: $int }) }',
    'query ($ids: [ID!]!, $text: String) { place }',
  ];
  for (const query of left) expect(await compare(query), query).toBeUndefined();
  const named = { schema, document: parse('query A { text } query B { int }'), operationName: 'B' };
  expect(await executePlanned(named)).toEqual({ data: '{"int":12}', errors: [] });
});

test('every question is answered the same by a plan and by graphql-js, also while PSN fails', async () => {
  await using gateway = await createTestGateway({
    clock: createTestClock().read,
    env: {
      PSN_RATE_LIMIT_PER_15MIN: '100000',
      GATEWAY_MAX_DEPTH: '50',
      GATEWAY_MAX_TOKENS: '100000',
      GATEWAY_MAX_UPSTREAM_CALLS: '100000',
      GATEWAY_RAW_OPERATIONS: 'on',
    },
  });
  const ours = buildSchema(modules);
  // What tells the state of the gateway itself changes with each request.
  const questions = writeWholeQueries(ours, table, ours.getQueryType()!).filter(
    (question) => !question.startsWith('{ gateway'),
  );
  const told = async (question: string) => {
    const { data, errors } = await gateway.execute(question);
    return { data, errors };
  };
  const withDirective = (question: string) =>
    question.replace(/\}$/, ' ... @skip(if: true) { __typename } }');
  expect(questions.length).toBeGreaterThan(150);
  for (const question of questions) {
    const planned = await told(question);
    expect(planned, question).toEqual(await told(withDirective(question)));
  }
  gateway.psn.setFaults(readFaultPlan([{ operation: '*', fault: 'wrong-shape' }]));
  const failing = questions.filter((_question, index) => index % 20 === 0);
  let failures = 0;
  for (const question of failing) {
    const planned = await told(question.replace('{', 'query Again {'));
    failures += planned.errors.length;
    expect(planned, question).toEqual(await told(withDirective(question).replace('{', 'query Again {')));
  }
  expect(failures).toBeGreaterThan(failing.length);
}, 240_000);
