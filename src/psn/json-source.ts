import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';

/** Thrown for a text that is no JSON; tells the line. */
export class JsonSourceError extends Error {
  override readonly name = 'JsonSourceError';
}

/** A JSON text that remembers what stands where. */
export interface JsonSource {
  readonly value: unknown;
  /** The line, from 1, of what a path leads to; of the innermost that exists. */
  lineOf(path: readonly (string | number)[]): number;
}

const DEEPEST = 100;

/** Counted roughly, strings included, before a parser goes down there. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text.match(/[[\]{}]/g) ?? []) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

const toIndex = (step: string | number): string | number =>
  typeof step === 'string' && /^\d+$/.test(step) ? Number(step) : step;

/** Reads a text. Throws a `JsonSourceError` if it is no JSON, or names a member twice. */
export function createJsonSource(given: string): JsonSource {
  const text = given.replace(/^\uFEFF/, '');
  if (isTooDeep(text)) throw new JsonSourceError(`line 1: no JSON (more than ${DEEPEST} levels deep)`);
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (root === undefined || first !== undefined) {
    const said = first === undefined ? 'value expected' : printParseErrorCode(first.error);
    const words = said.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
    throw new JsonSourceError(`line ${lineAt(first?.offset ?? 0)}: no JSON (${words})`);
  }
  const twice = findTwice(root);
  if (twice !== undefined) {
    const name = JSON.stringify(String(twice.value).slice(0, 64));
    throw new JsonSourceError(`line ${lineAt(twice.offset)}: ${name} stands here twice`);
  }
  return {
    value: getNodeValue(root),
    lineOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const node = findNodeAtLocation(root, path.slice(0, length).map(toIndex));
        if (node !== undefined) return lineAt((node.parent?.type === 'property' ? node.parent : node).offset);
      }
      return lineAt(root.offset);
    },
  };
}

/** The second of two names alike in one object, if there are such. */
function findTwice(node: Node): Node | undefined {
  const children = node.children ?? [];
  if (node.type === 'object') {
    const names = new Set<unknown>();
    for (const { children: [name] = [] } of children) {
      if (name !== undefined && names.has(name.value)) return name;
      names.add(name?.value);
    }
  }
  for (const child of children) {
    const found = findTwice(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
