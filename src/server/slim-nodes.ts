import {
  type ASTNode,
  type ConstDirectiveNode,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';

type Definition = ASTNode & { readonly directives?: readonly ConstDirectiveNode[] | undefined };

/** Whatever in a schema remembers how it was written. */
interface Written {
  astNode: Definition | null | undefined;
  extensionASTNodes?: readonly Definition[];
}

/** Of a definition its directives, which are read as long as there is a schema; nothing where it has none. */
function slim({ kind, directives = [] }: Definition): Definition[] {
  return directives.length === 0 ? [] : [{ kind, directives } as Definition];
}

function slimBoth(thing: Written): void {
  thing.astNode = thing.astNode == null ? undefined : slim(thing.astNode)[0];
  if (thing.extensionASTNodes !== undefined) thing.extensionASTNodes = thing.extensionASTNodes.flatMap(slim);
}

/** Forgets all of the parsed SDL but directives: the rest stands in the schema itself, and takes a tenth of the memory. */
export function slimNodes(schema: GraphQLSchema): void {
  slimBoth(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    slimBoth(type);
    if (isEnumType(type)) type.getValues().forEach(slimBoth);
    if (isInputObjectType(type)) Object.values(type.getFields()).forEach(slimBoth);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      slimBoth(field);
      field.args.forEach(slimBoth);
    }
  }
  for (const directive of schema.getDirectives()) {
    slimBoth(directive);
    directive.args.forEach(slimBoth);
  }
}
