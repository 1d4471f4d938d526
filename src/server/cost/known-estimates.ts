import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';

import type { Estimate, Estimator } from './estimator.js';
import { createIdRenamer, defaultTextsOf, type IdRenamer } from './renamed-ids.js';

/** Longer ones, which are rarely put again, are reckoned each time. */
const MOST_LETTERS = 1000;
/** Of all questions that are kept, whoever put them: some megabytes. */
const KEPT_LETTERS = 1_000_000;

interface KnownDocument {
  readonly number: number;
  readonly rename: IdRenamer;
}

/**
 * Reckons a question that is put again but once, be it of other things, as long as there is room for it and its document
 * is kept parsed.
 */
export function keepEstimates(estimate: Estimator, schema: GraphQLSchema): Estimator {
  const defaults = defaultTextsOf(schema);
  const documents = new WeakMap<DocumentNode, KnownDocument>();
  let count = 0;
  const kept = new LRUCache<string, { readonly estimate: Estimate | null }>({
    maxSize: KEPT_LETTERS,
    sizeCalculation: (_estimate, key) => key.length,
  });

  function know(document: DocumentNode): KnownDocument {
    const known = { number: (count += 1), rename: createIdRenamer(document, defaults) };
    documents.set(document, known);
    return known;
  }

  return (question) => {
    const { document, operationName, variables, locale } = question;
    const { number, rename } = documents.get(document) ?? know(document);
    const key = JSON.stringify([number, operationName, locale, rename(variables ?? {})]);
    if (key.length > MOST_LETTERS) return estimate(question);
    const found = kept.get(key);
    if (found !== undefined) return found.estimate;
    const made = estimate(question);
    kept.set(key, { estimate: made });
    return made;
  };
}
