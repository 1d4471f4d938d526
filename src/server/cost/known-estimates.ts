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
  readonly ids: IdRenamer;
  /** What it last came to with a single id, which is how most questions are put: that takes no key. */
  last?: { readonly of: SoleId; readonly estimate: Estimate | null };
}

interface SoleId {
  readonly name: string;
  readonly operationName: string | undefined;
  readonly locale: string;
}

const isSame = (one: SoleId, other: SoleId): boolean =>
  one.name === other.name && one.operationName === other.operationName && one.locale === other.locale;

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
    const known = { number: (count += 1), ids: createIdRenamer(document, defaults) };
    documents.set(document, known);
    return known;
  }

  function find({ number, ids }: KnownDocument, question: Parameters<Estimator>[0]): Estimate | null {
    const { operationName, variables, locale } = question;
    const key = JSON.stringify([number, operationName, locale, ids.rename(variables ?? {})]);
    if (key.length > MOST_LETTERS) return estimate(question);
    const found = kept.get(key);
    if (found !== undefined) return found.estimate;
    const made = estimate(question);
    kept.set(key, { estimate: made });
    return made;
  }

  return (question) => {
    const { document, operationName, variables, locale } = question;
    const known = documents.get(document) ?? know(document);
    const name = known.ids.soleId(variables ?? {});
    if (name === undefined) return find(known, question);
    const of = { name, operationName, locale };
    if (known.last === undefined || !isSame(known.last.of, of)) {
      known.last = { of, estimate: find(known, question) };
    }
    return known.last.estimate;
  };
}
