import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

import { world } from '../../src/emulator/world/world.js';

/** What one case sends. */
export interface Question {
  readonly query: string;
  readonly variables: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

const known = [...world.concepts, ...world.products, ...world.categories].slice(0, 40).map(({ id }) => id);

/** Ids that would lead a path, a header or a log elsewhere, were they put there as they are. */
const crooked = [
  '../me',
  '..%2f..%2fme',
  '%2e%2e/%2e%2e',
  'me?fields=all#',
  'me/../../x',
  '..\\..\\me',
  '\r\nx-injected: 1',
  '\u0000',
  '\u202e\ud800',
  '__proto__',
  'constructor',
  '9'.repeat(300),
  '-1',
  '1e9',
  ' 7 ',
  'https://evil.example/',
  '@evil.example',
  '{{7*7}}',
];

export const ids: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...known) },
  { weight: 2, arbitrary: fc.constantFrom(...crooked) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

/** What routers refer to, and what they might take for it. */
const entities = [
  'Concept',
  'Product',
  'Player',
  'Title',
  'Trophy',
  'TrophySet',
  'Campaign',
  'Viewer',
  'constructor',
];

const scalars = fc.oneof(ids, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));

/** Chooses; a generator of fast-check, so that a failing case can be told again from its seed. */
type Choose = <Value>(arbitrary: fc.Arbitrary<Value>) => Value;

const oneOf = <Value>(choose: Choose, values: readonly Value[]): Value => choose(fc.constantFrom(...values));

const literal = (value: unknown): string => JSON.stringify(value);

function writeValue(type: GraphQLInputType, choose: Choose): string {
  if (choose(fc.nat(19)) === 0)
    return literal(choose(fc.oneof(scalars, fc.jsonValue({ maxDepth: 2 })))).replace(/"(\w+)":/g, '$1:');
  if (isNonNullType(type)) return writeValue(type.ofType, choose);
  if (isListType(type)) {
    const items = Array.from({ length: choose(fc.nat(3)) }, () => writeValue(type.ofType, choose));
    return `[${items.join(' ')}]`;
  }
  if (isEnumType(type)) return oneOf(choose, type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(() => choose(fc.nat(3)) > 0);
    return `{${fields.map((field) => `${field.name}: ${writeValue(field.type, choose)}`).join(' ')}}`;
  }
  if (type.name === '_Any') {
    return `{__typename: ${literal(oneOf(choose, entities))} ${oneOf(choose, ['id', 'onlineId'])}: ${literal(choose(ids))}}`;
  }
  if (type.name === 'Int') return String(choose(fc.oneof(fc.nat(30), fc.integer())));
  if (type.name === 'Boolean') return String(choose(fc.boolean()));
  if (type.name === 'Locale')
    return literal(choose(fc.oneof(fc.constantFrom('en-US', 'ja-JP', 'de-DE'), ids)));
  return literal(choose(ids));
}

function writeArguments(args: readonly GraphQLArgument[], choose: Choose): string {
  const given = args.filter(({ type }) => isNonNullType(type) || choose(fc.nat(2)) === 0);
  const written = given.map(
    ({ name, type }) => `${name}: ${choose(fc.nat(9)) === 0 ? '$v' : writeValue(type, choose)}`,
  );
  return written.length === 0 ? '' : `(${written.join(' ')})`;
}

function writeField(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  choose: Choose,
): string {
  const alias = choose(fc.nat(9)) === 0 ? `a${choose(fc.nat(5))}: ` : '';
  const inner = writeSelection(schema, getNamedType(field.type), depth - 1, choose);
  return `${alias}${field.name}${writeArguments(field.args, choose)}${inner}`;
}

function writeSelection(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  depth: number,
  choose: Choose,
): string {
  if (isLeafType(type)) return '';
  const concrete = isAbstractType(type) ? oneOf(choose, schema.getPossibleTypes(type)) : type;
  if (!isObjectType(concrete)) return '';
  const fields = Object.values(concrete.getFields());
  const fitting = depth > 0 ? fields : fields.filter((field) => isLeafType(getNamedType(field.type)));
  const chosen = Array.from({ length: 1 + choose(fc.nat(2)) }, () =>
    fitting.length === 0 ? '__typename' : writeField(schema, oneOf(choose, fitting), depth, choose),
  );
  return concrete === type
    ? ` { ${chosen.join(' ')} }`
    : ` { ... on ${concrete.name} { ${chosen.join(' ')} } }`;
}

/** Puts a sign that belongs elsewhere into a text, takes some out, or says a part of it again. */
function damage(text: string, choose: Choose): string {
  const at = choose(fc.nat(text.length));
  const length = choose(fc.nat(12));
  const scraps = [
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '"',
    '"""',
    '$',
    '@skip(if: true)',
    '...',
    '#',
    '\\u{D800}',
    '\ufeff',
    '!',
  ];
  return oneOf(choose, [
    text.slice(0, at) + text.slice(at + length),
    text.slice(0, at) + oneOf(choose, scraps) + text.slice(at),
    text.slice(0, at) + text.slice(at, at + length).repeat(20) + text.slice(at),
  ]);
}

const headerValues = fc.oneof(
  fc.constantFrom(
    'en-US',
    'de-DE',
    '*/*',
    'application/json',
    'text/event-stream',
    'multipart/mixed',
    '',
    'null',
    'Bearer x',
  ),
  fc.string({ maxLength: 30 }).map((text) => text.replace(/[^\x20-\x7e]/g, '?').trim()),
);

const headerNames = [
  'accept',
  'x-psn-locale',
  'x-psn-account',
  'x-psn-access-token',
  'x-api-key',
  'authorization',
  'origin',
  'accept-language',
  'x-gateway-cost',
  'cookie',
];

/** Questions about the whole schema: most are well formed, some are damaged, few are nonsense. */
export function questionsOf(schema: GraphQLSchema): fc.Arbitrary<Question> {
  const [queries, mutations] = [schema.getQueryType(), schema.getMutationType()];
  const documents = fc.gen().map((choose): string => {
    const pick: Choose = (arbitrary) => choose(() => arbitrary);
    const isMutation = mutations != null && pick(fc.nat(19)) === 0;
    const root = isMutation ? mutations : queries;
    const body = root == null ? '' : writeSelection(schema, root, 1 + pick(fc.nat(4)), pick);
    const declared = body.includes('$v')
      ? `($v: ${oneOf(pick, ['ID', 'ID!', 'Int', 'String!', 'Locale', '[ID!]'])})`
      : '';
    const text = `${isMutation ? 'mutation' : 'query'} Q${declared}${body}`;
    return pick(fc.nat(3)) === 0 ? damage(text, pick) : text;
  });
  return fc.record({
    query: fc.oneof(
      { weight: 20, arbitrary: documents },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    ),
    variables: fc.oneof(
      fc.record({ v: fc.oneof(scalars, fc.jsonValue({ maxDepth: 5 })) }),
      fc.jsonValue({ maxDepth: 5 }),
    ),
    headers: fc.dictionary(fc.constantFrom(...headerNames), headerValues, { maxKeys: 3 }),
  });
}
