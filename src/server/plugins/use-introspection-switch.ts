import { NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Refuses introspection where it is switched off. */
export function useIntrospectionSwitch({ isOn }: { readonly isOn: boolean }): Plugin {
  return {
    onValidate({ addValidationRule }) {
      if (!isOn) addValidationRule(NoSchemaIntrospectionCustomRule);
    },
  };
}
