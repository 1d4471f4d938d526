import { type GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import { createGraphQLError, type Plugin } from 'graphql-yoga';

import { withoutSuggestions } from '../mask-error.js';

/** Refuses introspection where it is switched off, and keeps graphql-js from suggesting the names that it would tell. */
export function useIntrospectionSwitch({ isOn }: { readonly isOn: boolean }): Plugin {
  return {
    onValidate({ addValidationRule }) {
      if (isOn) return;
      addValidationRule(NoSchemaIntrospectionCustomRule);
      return ({ result, setResult }) => {
        const quiet = (result as readonly GraphQLError[]).map(
          ({ message, nodes, source, positions, extensions }) =>
            createGraphQLError(withoutSuggestions(message), {
              nodes: nodes ?? null,
              source: source ?? null,
              positions: positions ?? null,
              extensions,
            }),
        );
        if (quiet.length > 0) setResult(quiet);
      };
    },
  };
}
