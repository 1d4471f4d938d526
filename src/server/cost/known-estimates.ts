import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

import type { Estimate, Estimator } from './estimator.js';

/** Longer ones, which are rarely put again, are reckoned each time. */
const MOST_LETTERS = 1000;
/** Of all questions that are kept, whoever put them: some megabytes. */
const KEPT_LETTERS = 1_000_000;

/** Reckons a question that is put again but once, as long as there is room for it and its document is kept parsed. */
export function keepEstimates(estimate: Estimator): Estimator {
  const numbers = new WeakMap<DocumentNode, number>();
  let documents = 0;
  const kept = new LRUCache<string, { readonly estimate: Estimate | null }>({
    maxSize: KEPT_LETTERS,
    sizeCalculation: (_estimate, key) => key.length,
  });

  function numberOf(document: DocumentNode): number {
    const number = numbers.get(document) ?? (documents += 1);
    numbers.set(document, number);
    return number;
  }

  return (question) => {
    const { document, operationName, variables, locale } = question;
    const key = JSON.stringify([numberOf(document), operationName, locale, variables]);
    if (key.length > MOST_LETTERS) return estimate(question);
    const found = kept.get(key);
    if (found !== undefined) return found.estimate;
    const made = estimate(question);
    kept.set(key, { estimate: made });
    return made;
  };
}
