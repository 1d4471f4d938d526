import {
  type GraphQLSchema,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeDefinitionNode,
} from 'graphql';
import { describe, expect, test } from 'vitest';

import { modules } from '../../src/modules/index.js';
import { writeSubgraphSdl } from '../../src/server/federation/subgraph-sdl.js';
import { buildSchema } from '../../src/server/schema.js';
import { createTestGateway } from '../support/test-gateway.js';

const schema = buildSchema(modules);
const sdl = writeSubgraphSdl(schema);

const typesIn = (text: string) =>
  new Map(
    parse(text)
      .definitions.filter((node) => 'name' in node)
      .filter((node): node is TypeDefinitionNode => node.kind !== Kind.DIRECTIVE_DEFINITION)
      .map((node) => [node.name.value, node]),
  );

const objectsIn = (text: string) =>
  [...typesIn(text).values()].filter(
    (node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION,
  );

/** The keys of a type, as its `@key` directives name them. */
const keysOf = ({ directives = [] }: TypeDefinitionNode) =>
  directives
    .filter(({ name }) => name.value === 'key')
    .map(({ arguments: [fields] = [] }) => (fields?.value.kind === Kind.STRING ? fields.value.value : ''));

const entities = new Map(
  objectsIn(sdl)
    .map((node) => [node.name.value, keysOf(node)] as const)
    .filter(([, keys]) => keys.length > 0),
);

/** Root fields and others that carry a directive, as in `Query.gateway`. */
function marked(text: string, directive: string): string[] {
  return objectsIn(text).flatMap(({ name: owner, fields = [] }) =>
    fields
      .filter(({ directives = [] }) => directives.some((each) => directiveText(each) === directive))
      .map(({ name }) => `${owner.value}.${name.value}`),
  );
}

const directiveText = ({
  name,
  arguments: args = [],
}: NonNullable<TypeDefinitionNode['directives']>[number]) =>
  [name.value, ...args.map(({ value }) => ('value' in value ? String(value.value) : ''))].join(' ');

describe('the subgraph', () => {
  test('is told by _service, with introspection off as well', async () => {
    await using gateway = await createTestGateway({
      env: { GATEWAY_INTROSPECTION: 'off', PSN_NPSSO: undefined },
    });
    const { data, errors } = await gateway.execute('{ _service { sdl } }');
    expect(errors).toEqual([]);
    expect(data._service.sdl).toBe(sdl);
    expect(gateway.psn.requests).toEqual([]);
  });

  test('links a version that both composers and their routers read, and declares @oneOf', () => {
    expect(sdl).toContain('url: "https://specs.apollo.dev/federation/v2.3"');
    expect(sdl).toContain('directive @oneOf on INPUT_OBJECT');
    expect(sdl).toMatch(/input PlayerBy @oneOf \{/);
  });

  test('holds directives of federation and of every GraphQL server, and defines no other', () => {
    const { definitions } = parse(sdl);
    const defined = definitions.flatMap((node) =>
      node.kind === Kind.DIRECTIVE_DEFINITION ? [node.name.value] : [],
    );
    expect(defined).toEqual(['oneOf']);
    const used = new Set(
      [...sdl.replaceAll(/"""[\s\S]*?"""|"[^"\n]*"/g, '').matchAll(/@(\w+)/g)].map(([, name]) => name),
    );
    const known = ['deprecated', 'inaccessible', 'key', 'link', 'oneOf', 'shareable', 'specifiedBy', 'tag'];
    expect([...used].filter((name) => !known.includes(String(name)))).toEqual([]);
  });

  test('leaves out what composers add by themselves, and is otherwise all that is served', () => {
    const printed = typesIn(sdl);
    const served = Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('_'));
    const standard = ['String', 'Boolean', 'Int', 'Float', 'ID'];
    expect([...printed.keys()].filter((name) => name.startsWith('_'))).toEqual([]);
    expect(served.filter((name) => !standard.includes(name) && !printed.has(name))).toEqual([]);
  });

  test('has a key for each thing that PSN has an id for, two for players, and a finder for each key', () => {
    expect(Object.fromEntries([...entities].toSorted())).toEqual({
      Campaign: ['id'],
      Category: ['id'],
      Collectible: ['id'],
      CollectibleReward: ['id'],
      Concept: ['id'],
      Player: ['id', 'onlineId'],
      Product: ['id'],
      ProductReward: ['id'],
      Sku: ['id'],
      StarsScene: ['id'],
      Title: ['id'],
      Trophy: ['id'],
      TrophySet: ['id'],
      WalletReward: ['id'],
    });
    const finders = modules.flatMap(({ references = {} }) =>
      Object.entries(references).map(([type, keys]) => [type, Object.keys(keys)] as const),
    );
    expect(Object.fromEntries(finders)).toEqual(Object.fromEntries(entities));
    const union = schema.getType('_Entity');
    const members = isUnionType(union) ? union.getTypes().map(({ name }) => name) : [];
    expect(members.toSorted()).toEqual([...entities.keys()].toSorted());
  });

  test('gives no key to what has no lasting id, or is a fact about an account and a thing', () => {
    const keyless = [
      'Console',
      'DisplaySlot',
      'Price',
      'Offer',
      'Edition',
      'PlayedTrophySet',
      'LibraryGame',
      'Viewer',
    ];
    expect(keyless.filter((name) => !schema.getType(name))).toEqual([]);
    expect(keyless.filter((name) => entities.has(name))).toEqual([]);
  });

  test('lets every field of an entity be null but its keys, and no other type lose a promise', () => {
    const printed = typesIn(sdl);
    const isStrict = (owner: string, field: string) => {
      const node = printed.get(owner);
      const fields = node !== undefined && 'fields' in node ? (node.fields ?? []) : [];
      return fields.find(({ name }) => name.value === field)?.type.kind === Kind.NON_NULL_TYPE;
    };
    const strict = listStrictFields(schema).filter(([owner]) => printed.has(owner));
    const lost = strict.filter(([owner, field]) => !isStrict(owner, field)).map((names) => names.join('.'));
    expect(lost.toSorted()).toEqual([
      'Category.locale',
      'Concept.locale',
      'Product.locale',
      'StoreItem.locale',
      'Trophy.set',
      'Trophy.trophyId',
    ]);
    const kept = strict.filter(([owner, field]) => entities.has(owner) && isStrict(owner, field));
    expect(kept.filter(([owner, field]) => !entities.get(owner)?.includes(field))).toEqual([]);
  });

  test('shares what is a mere value, and keeps the gateway itself to those who ask it', () => {
    const shared = objectsIn(sdl).filter(({ directives = [] }) =>
      directives.some(({ name }) => name.value === 'shareable'),
    );
    expect(shared.map(({ name }) => name.value).toSorted()).toEqual([
      'Media',
      'Money',
      'PageInfo',
      'TrophyCounts',
    ]);
    const hidden = ['Query.gateway', 'Query.persistedQuery'].filter((name) =>
      Object.hasOwn(schema.getQueryType()!.getFields(), name.slice('Query.'.length)),
    );
    expect(marked(sdl, 'inaccessible')).toEqual(hidden);
  });

  test('tags the roots that need a sign-in, and PlayStation Stars', () => {
    const needsAccount = Object.entries({
      Query: schema.getQueryType(),
      Mutation: schema.getMutationType(),
    }).flatMap(([root, type]) =>
      Object.values(type?.getFields() ?? {})
        .filter(
          ({ description }) =>
            root === 'Mutation' || /`UNAUTHENTICATED` without a sign-in/.test(description ?? ''),
        )
        .map(({ name }) => `${root}.${name}`),
    );
    const tagged = marked(sdl, 'tag account');
    expect(needsAccount.length).toBeGreaterThan(8);
    expect(tagged.filter((name) => !name.startsWith('Subscription.')).toSorted()).toEqual(
      needsAccount.toSorted(),
    );
    expect(marked(sdl, 'tag retired').toSorted()).toEqual(['Player.stars', 'Query.stars', 'Viewer.stars']);
  });
});

describe('the subgraph without roots', () => {
  const rootless = typesIn(writeSubgraphSdl(schema, { withoutRoots: true }));

  test('has every entity and whatever it leads to, and nothing that only roots lead to', () => {
    expect([...entities.keys()].filter((name) => !rootless.has(name))).toEqual([]);
    expect(['Price', 'Offer', 'EarnedTrophy', 'Presence'].filter((name) => !rootless.has(name))).toEqual([]);
    const ofRoots = [
      'Query',
      'Mutation',
      'Viewer',
      'Gateway',
      'Library',
      'StoreSearchConnection',
      'DownloadInput',
    ];
    expect(ofRoots.filter((name) => rootless.has(name))).toEqual([]);
  });
});

/** Fields of composite types that promise a value. */
function listStrictFields(from: GraphQLSchema): [owner: string, field: string][] {
  return Object.values(from.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('_'))
    .flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields())
            .filter(({ name, type: given }) => isNonNullType(given) && !name.startsWith('_'))
            .map((field): [string, string] => [type.name, field.name])
        : [],
    );
}
