import { compileFunction } from 'node:vm';

import { type Known, type KnownWords, LOOKED_AT, type Shape } from './shape.js';

/** Whether all of a value is what its shape wants. */
export type ShapeCheck = (value: unknown) => boolean;

/** A function of the code that is written, by its name. */
type Name = string;

/** Whether an object tells its type and nothing else: it may well be one without any of the members that are read. */
const tellsTypeAlone = (value: object): boolean => Object.keys(value).every((name) => name === '__typename');

/** Writes what looks at a value as code, in which the members of a shape stand by name, as fields of an object. */
function writeCheck(shape: Shape, types: Known['types'], known: KnownWords | undefined) {
  const functions: string[] = [];
  const typeNames = new Map<string, Name>();
  const words: ((word: string) => boolean)[] = [];

  const define = (name: Name, body: string): Name => {
    functions.push(`function ${name}(value) { ${body} }`);
    return name;
  };

  /** Is true where what has this name is what a shape wants; null fits anywhere. */
  function test(name: Name, wanted: Shape): string {
    if (wanted === 'any') return 'true';
    if (typeof wanted === 'string') return `(typeof ${name} === '${wanted}' || ${name} == null)`;
    return `(${name} == null || ${nameOf(wanted)}(${name}))`;
  }

  function nameOf(wanted: Shape & object): Name {
    if ('type' in wanted) return typeNames.get(wanted.type) ?? nameOfType(wanted.type);
    const body = bodyOf(wanted);
    return define(`check${functions.length}`, body);
  }

  function nameOfType(type: string): Name {
    const name = `type${typeNames.size}`;
    // Types may hold themselves.
    typeNames.set(type, name);
    const tests = [test('value', types[type] ?? 'any')];
    for (const [member, knows] of Object.entries(known?.[type] ?? {})) {
      const word = `value[${JSON.stringify(member)}]`;
      tests.push(`(typeof ${word} !== 'string' || words[${words.push(knows) - 1}](${word}))`);
    }
    return define(name, `return ${tests.join(' && ')};`);
  }

  function bodyOf(wanted: Exclude<Shape & object, { readonly type: string }>): string {
    if ('oneOf' in wanted) return `return ${wanted.oneOf.map((one) => test('value', one)).join(' || ')};`;
    if ('list' in wanted) return `if (!Array.isArray(value)) return false; ${itemsOf('value', wanted.list)}`;
    const isObject = `if (typeof value !== 'object' || Array.isArray(value)) return false;`;
    if ('map' in wanted) return `${isObject} ${itemsOf('Object.values(value)', wanted.map)}`;
    return `${isObject} ${membersOf(wanted.fields)}`;
  }

  function itemsOf(items: string, wanted: Shape): string {
    const some = known === undefined ? items : `${items}.slice(0, ${LOOKED_AT})`;
    return `for (const item of ${some}) if (!${test('item', wanted)}) return false; return true;`;
  }

  function membersOf(fields: Readonly<Record<string, Shape>>): string {
    const names = Object.keys(fields);
    const isTold = known !== undefined && names.length > 1;
    const tests = names.map((name) => {
      const told = isTold ? 'isTold ||= member !== undefined;' : '';
      return `member = value[${JSON.stringify(name)}]; ${told} if (!${test('member', fields[name] ?? 'any')}) return false;`;
    });
    const last = isTold ? 'isTold || tellsTypeAlone(value)' : 'true';
    return `let member; let isTold = false; ${tests.join('\n')} return ${last};`;
  }

  const first = test('value', shape);
  return { text: `'use strict';\n${functions.join('\n')}\nreturn (value) => ${first};`, words };
}

/**
 * Makes of a shape what tells whether a value has it, in a tenth of the time that going through the shape takes. With
 * words, what `findDrift` calls odd does not have it either.
 */
export function compileCheck(shape: Shape, types: Known['types'], known?: KnownWords): ShapeCheck {
  const { text, words } = writeCheck(shape, types, known);
  // Of names of shapes alone, in quotes: nothing that PSN or a caller said is in it.
  const make = compileFunction(text, ['words', 'tellsTypeAlone'], { filename: 'shape-check' }) as (
    ...given: unknown[]
  ) => ShapeCheck;
  return make(words, tellsTypeAlone);
}
