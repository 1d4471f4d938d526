import {
  DirectiveLocation,
  type DocumentNode,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLNonNull,
  GraphQLSchema,
  GraphQLString,
  visit,
} from 'graphql';

const NAME = 'defer';

const deferDirective = new GraphQLDirective({
  name: NAME,
  description:
    'Lets the answer begin without the fields of this fragment, which come in a later part, for instance those that ' +
    'cost calls of their own. To callers that do not accept multipart/mixed or text/event-stream everything comes at once.',
  locations: [DirectiveLocation.FRAGMENT_SPREAD, DirectiveLocation.INLINE_FRAGMENT],
  args: {
    if: {
      type: new GraphQLNonNull(GraphQLBoolean),
      defaultValue: true,
      description: 'Whether the fragment is deferred at all.',
    },
    label: {
      type: GraphQLString,
      description:
        'A name by which its part is known again; no variable, and once in a document. Null: none.',
    },
  },
});

/** The schema as it is served: with `@defer`, which is the server's matter and no module's. */
export function addDefer(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, directives: [...config.directives, deferDirective] });
}

/** A reader that gives a document without `@defer`, the same one where there is none; it looks at each document once. */
export function createUndeferrer(): (document: DocumentNode) => DocumentNode {
  const known = new WeakMap<DocumentNode, DocumentNode>();
  return (document) => {
    const seen = known.get(document);
    if (seen !== undefined) return seen;
    const whole = visit(document, { Directive: ({ name }) => (name.value === NAME ? null : undefined) });
    known.set(document, whole);
    return whole;
  };
}
