import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

import type { Shape, UpstreamShapes } from '../../src/psn/shape.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const modules = join(root, 'src', 'modules');

/** Turns the types that operations declare of their answers into shapes that can be looked at while the gateway runs. */
export function readUpstreamShapes(): UpstreamShapes {
  const files = readdirSync(modules, { recursive: true, encoding: 'utf8' })
    .filter((file) => basename(file) === 'operations.ts' && dirname(file) !== '.')
    .map((file) => join(modules, file));
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const types: Record<string, Shape> = {};

  function nameOf(type: ts.Type): string | undefined {
    const symbol = type.aliasSymbol ?? type.getSymbol();
    const [declaration] = symbol?.declarations ?? [];
    if (symbol === undefined || declaration === undefined || symbol.name.startsWith('__')) return undefined;
    // What takes types of its own is another with each.
    if (
      (type.aliasTypeArguments ?? []).length > 0 ||
      checker.getTypeArguments(type as ts.TypeReference).length > 0
    )
      return undefined;
    const file = declaration.getSourceFile().fileName;
    return file.startsWith(modules) ? `${basename(dirname(file))}/${symbol.name}` : undefined;
  }

  function toFields(type: ts.Type): Shape {
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
    if (index !== undefined) return { map: toShape(index.type) };
    const fields = checker.getPropertiesOfType(type).map((property): [string, Shape] => {
      return [property.name, toShape(checker.getTypeOfSymbol(property))];
    });
    return { fields: Object.fromEntries(fields.toSorted(([one], [other]) => (one < other ? -1 : 1))) };
  }

  function toShape(given: ts.Type): Shape {
    const type = checker.getNonNullableType(given);
    if ((type.flags & ts.TypeFlags.StringLike) !== 0) return 'string';
    if ((type.flags & ts.TypeFlags.NumberLike) !== 0) return 'number';
    if ((type.flags & ts.TypeFlags.BooleanLike) !== 0) return 'boolean';
    if (type.isUnion()) {
      const shapes = type.types.map(toShape);
      const distinct = [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()];
      return distinct.length === 1 ? distinct[0]! : { oneOf: distinct };
    }
    if (checker.isArrayLikeType(type)) {
      const [item] = checker.getTypeArguments(type as ts.TypeReference);
      return { list: item === undefined ? 'any' : toShape(item) };
    }
    if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return 'any';
    const name = nameOf(type);
    if (name === undefined) return toFields(type);
    if (!(name in types)) {
      types[name] = 'any';
      types[name] = toFields(type);
    }
    return { type: name };
  }

  const operations: Record<string, Shape> = {};
  for (const file of files) {
    const module = basename(dirname(file));
    const symbol = checker.getSymbolAtLocation(program.getSourceFile(file)!);
    const exported = checker.getExportsOfModule(symbol!).find(({ name }) => name === 'operations');
    for (const entry of checker.getPropertiesOfType(checker.getTypeOfSymbol(exported!))) {
      const answers = checker.getTypeOfSymbol(entry).getProperty('answers');
      operations[`${module}.${entry.name}`] = toShape(checker.getTypeOfSymbol(answers!));
    }
  }
  const inOrder = (shapes: Record<string, Shape>) =>
    Object.fromEntries(Object.entries(shapes).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return { operations: inOrder(operations), types: inOrder(types) };
}
