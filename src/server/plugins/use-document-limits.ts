import {
  type DocumentNode,
  type GraphQLSchema,
  type ParseOptions,
  Source,
  validate,
  type ValidationRule,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';

import type { RequestLimits } from '../../config.js';
import { QueryTooComplexError } from '../../errors.js';
import { checkDocument } from '../document-limits.js';
import { checkTokens } from '../document-tokens.js';

/** Complaints of one document that are looked for; who has read ten knows that it does not fit. */
const MOST_COMPLAINTS = 10;

/** Refuses documents that are too large before they are parsed, or else before they are validated. */
export function useDocumentLimits({ limits }: { readonly limits: RequestLimits }): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((text: string | Source, options?: ParseOptions) => {
        const source = typeof text === 'string' ? new Source(text) : text;
        checkTokens(source, limits.tokens);
        // Yoga gives its hooks the functions of graphql-js without their types.
        const document = parseFn(source, options) as DocumentNode;
        checkDocument(document, limits);
        return document;
      });
    },
    onValidate({ setValidationFn }) {
      setValidationFn((schema: GraphQLSchema, document: DocumentNode, rules?: readonly ValidationRule[]) => {
        const complaints = validate(schema, document, rules, { maxErrors: MOST_COMPLAINTS });
        // Its word for fields that would have to be compared with each other too often.
        if (!complaints.some(({ message }) => message === 'Validation aborted.')) return complaints;
        throw new QueryTooComplexError('The question selects the same fields too often; ask for each once');
      });
    },
  };
}
