import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { composeServices as composeWithApollo } from '@apollo/composition';
import {
  composeSchemaContract,
  composeServices as composeWithHive,
  transformSupergraphToPublicSchema,
} from '@theguild/federation-composition';
import { buildASTSchema, type GraphQLSchema, parse, validate } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';

import { main } from '../support/run-cli.js';

interface Subgraph {
  readonly name: string;
  readonly sdl: string;
}

/** What a composer made of subgraphs: what it complains of and wonders at, or what clients see. */
interface Composed {
  readonly errors: readonly string[];
  readonly hints: readonly string[];
  readonly schema: GraphQLSchema | undefined;
}

const toServices = (subgraphs: readonly Subgraph[]) =>
  subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}.example/graphql`, typeDefs: parse(sdl) }));

const messagesOf = (list: readonly { readonly message: string }[] = []) => list.map(({ message }) => message);

const composers: Readonly<Record<string, (subgraphs: readonly Subgraph[]) => Composed>> = {
  '@apollo/composition'(subgraphs) {
    const { errors, hints, schema } = composeWithApollo(toServices(subgraphs));
    return {
      errors: messagesOf(errors),
      hints: messagesOf(hints),
      schema: schema?.toAPISchema().toGraphQLJSSchema(),
    };
  },
  '@theguild/federation-composition'(subgraphs) {
    const { errors, supergraphSdl } = composeWithHive(toServices(subgraphs));
    return {
      errors: messagesOf(errors),
      hints: [],
      schema:
        supergraphSdl === undefined
          ? undefined
          : buildASTSchema(transformSupergraphToPublicSchema(parse(supergraphSdl))),
    };
  },
};

const printed = (...args: string[]) =>
  execFileSync(process.execPath, [main, 'schema', '--federation', ...args], { encoding: 'utf8' });

const read = (file: string) => readFileSync(new URL(`supergraph/${file}`, import.meta.url), 'utf8');

/** Subgraphs as others would have them, and what their clients ask; all of it is to go on working. */
const others: readonly Subgraph[] = [
  { name: 'shop', sdl: read('shop.graphql') },
  { name: 'club', sdl: read('club.graphql') },
];
const documents = parse(read('documents.graphql'));

let ours: Subgraph;

beforeAll(() => {
  ours = { name: 'psn', sdl: printed() };
});

/** Everything that a change of our subgraph would break for them. */
function findBreaks(compose: (subgraphs: readonly Subgraph[]) => Composed, sdl: string): readonly string[] {
  const { errors, schema } = compose([{ ...ours, sdl }, ...others]);
  return schema === undefined ? errors : messagesOf(validate(schema, documents));
}

/** Changes that would break them, each with what it is in our SDL, and those who need not notice. */
const breaks: readonly [change: string, from: RegExp | string, to: string, blind?: string][] = [
  [
    'a key is taken away',
    'type Product implements StoreItem @key(fields: "id")',
    'type Product implements StoreItem',
  ],
  ['the second key of a type is taken away', ' @key(fields: "onlineId")', ''],
  ['a value is shared no longer', 'type Money @shareable', 'type Money'],
  [
    'a value that others tell, too, gets one field more',
    /^type Money @shareable \{$/m,
    '$&\n  isNet: Boolean',
  ],
  ['a field is renamed', /^ {2}isOnline: Boolean$/m, '  online: Boolean'],
  ['a field that others build upon is renamed', /^ {2}invariantName: String$/gm, '  plainName: String'],
  ['a field gives another type', /^ {2}trophySummary: TrophySummary$/gm, '  trophySummary: Int'],
  ['a root field is taken away', /^ {2}storeSearch\($/m, '  storeFinds('],
  ['an argument is needed that was not', /^ {4}amounts: Boolean = false$/gm, '    amounts: Boolean!'],
  ['a type is no entity’s any more', 'type Trophy @key(fields: "id")', 'type Trophy'],
  ['a version is linked that composers do not know', 'federation/v2.3', 'federation/v2.99'],
  ['@oneOf is not declared', 'directive @oneOf on INPUT_OBJECT', '', '@theguild/federation-composition'],
];

describe.each(Object.entries(composers))('%s', (name, compose) => {
  test('composes the subgraph alone, and wonders at nothing', () => {
    const { errors, hints, schema } = compose([ours]);
    expect({ errors, hints }).toEqual({ errors: [], hints: [] });
    const roots = Object.keys(schema!.getQueryType()!.getFields());
    expect(roots).toEqual(expect.arrayContaining(['concept', 'storeSearch', 'viewer']));
    expect(
      roots.filter((root) => ['gateway', 'persistedQuery', '_entities', '_service'].includes(root)),
    ).toEqual([]);
  });

  test('composes it with those of others, and what their clients ask fits', () => {
    const { errors } = compose([ours, ...others]);
    expect(errors).toEqual([]);
    expect(findBreaks(compose, ours.sdl)).toEqual([]);
  });

  test.each(breaks)('tells when %s', (_change, from, to, blind) => {
    const changed = ours.sdl.replace(from, to);
    expect(changed).not.toBe(ours.sdl);
    const found = findBreaks(compose, changed);
    if (blind === name) expect(found).toEqual([]);
    else expect(found).not.toEqual([]);
  });

  test('composes it without roots with a graph that has those names for itself', () => {
    const taken = {
      name: 'portal',
      sdl: `
        type Query { viewer: Viewer product(sku: String!): Int shelf: [Product!]! }
        type Viewer { nickname: String! }
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
        type Product @key(fields: "id") { id: ID! }`,
    };
    expect(compose([ours, taken]).errors).not.toEqual([]);
    const { errors, schema } = compose([{ ...ours, sdl: printed('--without-roots') }, taken]);
    expect(errors).toEqual([]);
    const question =
      '{ viewer { nickname } product(sku: "1") shelf { name price { text } concept { name } } }';
    expect(messagesOf(validate(schema!, parse(question)))).toEqual([]);
  });
});

test('a contract drops what needs a sign-in, and PlayStation Stars, by their tags', () => {
  const exclude = new Set(['account', 'retired']);
  const { errors, publicSdl = '' } = composeSchemaContract(
    toServices([ours]),
    { include: new Set(), exclude },
    true,
  );
  expect(messagesOf(errors)).toEqual([]);
  const roots = Object.keys(buildASTSchema(parse(publicSdl)).getQueryType()!.getFields());
  expect(roots).toEqual(expect.arrayContaining(['concept', 'product', 'storeSearch']));
  const needSignIn = ['viewer', 'player', 'players', 'trophySet', 'stars', 'gameSearch', 'playerSearch'];
  expect(roots.filter((root) => needSignIn.includes(root))).toEqual([]);
});
