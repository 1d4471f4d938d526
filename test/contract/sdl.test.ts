import { readdirSync } from 'node:fs';

import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';

import { modules } from '../../src/modules/index.js';
import { buildSchema } from '../../src/server/schema.js';
import { listFiles } from './repository.js';

/** Everything in the schema that a reader may come across. */
interface Element {
  /** As in `Type.field(argument:)`. */
  readonly coordinate: string;
  readonly name: string;
  readonly kind: 'type' | 'field' | 'argument' | 'value';
  readonly type: string;
  readonly description: string;
}

type Field = GraphQLField<unknown, unknown> | GraphQLInputField;

function listElements(): Element[] {
  const types = Object.values(buildSchema(modules).getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
  return types.flatMap((type): Element[] => {
    const { name: owner, description } = type;
    const own: Element = {
      coordinate: owner,
      name: owner,
      kind: 'type',
      type: owner,
      description: description ?? '',
    };
    if (isEnumType(type)) {
      const values = type.getValues().map(({ name, description }): Element => ({
        coordinate: `${owner}.${name}`,
        name,
        kind: 'value',
        type: owner,
        description: description ?? '',
      }));
      return [own, ...values];
    }
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [own];
    const all: readonly Field[] = Object.values(type.getFields());
    const fields = all.flatMap((field): Element[] => {
      const coordinate = `${owner}.${field.name}`;
      const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
      return [
        {
          coordinate,
          name: field.name,
          kind: 'field',
          type: String(field.type),
          description: field.description ?? '',
        },
        ...args.map(({ name, description, type }): Element => ({
          coordinate: `${coordinate}(${name}:)`,
          name,
          kind: 'argument',
          type: String(type),
          description: description ?? '',
        })),
      ];
    });
    return [own, ...fields];
  });
}

const elements = listElements();
const coordinates = (odd: readonly Element[]) => odd.map(({ coordinate }) => coordinate);

test('every type, field, argument, enum value and input field is described by a sentence', () => {
  expect(elements.length).toBeGreaterThan(100);
  const isSentence = (text: string) => /^[A-Z0-9`][\s\S]*[.!?…]$/.test(text.trim());
  expect(coordinates(elements.filter(({ description }) => !isSentence(description)))).toEqual([]);
});

test('a field that may be null says what null means, or its type does for all of its fields', () => {
  const outputs = new Set(
    Object.values(buildSchema(modules).getTypeMap())
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .map(({ name }) => name),
  );
  const described = new Map(
    elements.filter(({ kind }) => kind === 'type').map(({ name, description }) => [name, description]),
  );
  const saysNull = (text = '') => /\bnull\b|`UNAUTHENTICATED`/i.test(text);
  const nullable = elements.filter(({ kind, type, coordinate }) => {
    const [owner = ''] = coordinate.split('.');
    return kind === 'field' && outputs.has(owner) && !type.endsWith('!') && !saysNull(described.get(owner));
  });
  expect(nullable.length).toBeGreaterThan(50);
  expect(coordinates(nullable.filter(({ description }) => !saysNull(description)))).toEqual([]);
});

test('names are ours, not PSN’s', () => {
  const psnish = /DateTime$|Retrieve$|^np[A-Z]|^met[A-Z]|^is[A-Z]\w*Flag$|^displayText$|Localized|Tos[A-Z]/;
  const named = elements.filter(({ kind }) => kind === 'field' || kind === 'argument');
  // What PSN's users call the id of a trophy set is the only name by which they find it.
  expect(coordinates(named.filter(({ name }) => psnish.test(name)))).toEqual([
    'Query.trophySet(npCommunicationId:)',
  ]);
});

test('a moment is called …At, …From, …Until, at or since, and nothing else is', () => {
  const isMoment = ({ type }: Element) => /^DateTime!?$/.test(type);
  const isCalledMoment = ({ name }: Element) => /[a-z](At|From|Until)$|^(at|since)$/.test(name);
  const fields = elements.filter(({ kind }) => kind === 'field');
  expect(coordinates(fields.filter((field) => isMoment(field) !== isCalledMoment(field)))).toEqual([]);
});

test('a raw twin is PSN’s text beside the field of that name', () => {
  const fields = new Map(
    elements.filter(({ kind }) => kind === 'field').map((field) => [field.coordinate, field]),
  );
  // An unfamiliar kind of thing has nothing but PSN's word for its kind.
  const isKindItself = (coordinate: string) => /^Unrecognized\w+\.kindRaw$/.test(coordinate);
  const twins = [...fields.values()].filter(
    ({ name, coordinate }) => name.endsWith('Raw') && !isKindItself(coordinate),
  );
  expect(twins.length).toBeGreaterThan(0);
  for (const { coordinate, type } of twins) {
    const told = fields.get(coordinate.replace(/Raw$/, ''));
    expect({ coordinate, hasTwin: told !== undefined }).toEqual({ coordinate, hasTwin: true });
    expect({ coordinate, type: type.replaceAll('!', '') }).toEqual({
      coordinate,
      type: told?.type.startsWith('[') ? '[String]' : 'String',
    });
  }
});

test('enum values are in capitals, and a value for unknown words is called UNRECOGNIZED', () => {
  const values = elements.filter(({ kind }) => kind === 'value');
  expect(coordinates(values.filter(({ name }) => !/^[A-Z][A-Z0-9_]*$/.test(name)))).toEqual([]);
  expect(coordinates(values.filter(({ name }) => name === 'UNKNOWN'))).toEqual([]);
});

test('each SDL file is that of a module, and each module has one', () => {
  const sdl = listFiles()
    .filter((path) => path.startsWith('schema/'))
    .map((path) => path.slice('schema/'.length));
  const folders = readdirSync(new URL('../../src/modules/', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const names = modules.map(({ name }) => name).toSorted();
  // `base` is what all modules share, and `federation` what the server makes of them: they have SDL and no folder.
  expect(sdl).toEqual(['base', 'federation', ...names].map((name) => `${name}.graphql`).toSorted());
  expect(folders.toSorted()).toEqual(names);
});
