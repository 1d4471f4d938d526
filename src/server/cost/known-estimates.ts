import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

import type { Estimate, Estimator } from './estimator.js';

/** Of one document so many questions are kept: by operation, store and variables. */
const MOST_QUESTIONS = 100;
/** Longer ones, which are rarely put again, are reckoned each time. */
const MOST_LETTERS = 1000;

/** Reckons a question that is put again but once, for as long as its document is kept parsed. */
export function keepEstimates(estimate: Estimator): Estimator {
  const known = new WeakMap<DocumentNode, LRUCache<string, { readonly estimate: Estimate | null }>>();

  function keptOf(document: DocumentNode) {
    const present = known.get(document);
    if (present !== undefined) return present;
    const kept = new LRUCache<string, { readonly estimate: Estimate | null }>({ max: MOST_QUESTIONS });
    known.set(document, kept);
    return kept;
  }

  return (question) => {
    const { document, operationName, variables, locale } = question;
    const key = JSON.stringify([operationName, locale, variables]);
    if (key.length > MOST_LETTERS) return estimate(question);
    const kept = keptOf(document);
    const found = kept.get(key);
    if (found !== undefined) return found.estimate;
    const made = estimate(question);
    kept.set(key, { estimate: made });
    return made;
  };
}
