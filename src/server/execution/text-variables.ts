import { Kind, type OperationDefinitionNode, type TypeNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** Reads variables; undefined where graphql-js has to. */
export type TextReader = (given: Variables) => Variables | undefined;

const nullable = (type: TypeNode): TypeNode => (type.kind === Kind.NON_NULL_TYPE ? type.type : type);

const isText = (type: TypeNode): boolean =>
  type.kind === Kind.NAMED_TYPE && (type.name.value === 'ID' || type.name.value === 'String');

function isTexts(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (const item of value) if (typeof item !== 'string') return false;
  return true;
}

/** Most questions are given ids, and texts are what these become: nothing is left to coerce if all of them are. */
export function createTextReader({ variableDefinitions = [] }: OperationDefinitionNode): TextReader {
  const texts: { readonly name: string; readonly isList: boolean }[] = [];
  for (const { variable, type } of variableDefinitions) {
    const of = nullable(type);
    const isList = of.kind === Kind.LIST_TYPE;
    const name = variable.name.value;
    // Only this name would not become a member.
    if (!isText(isList ? nullable(of.type) : of) || name === '__proto__') return () => undefined;
    texts.push({ name, isList });
  }
  return (given) => {
    const variables: Record<string, unknown> = {};
    for (const { name, isList } of texts) {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      if (isList ? !isTexts(value) : typeof value !== 'string') return undefined;
      variables[name] = value;
    }
    return variables;
  };
}
