import { type DocumentNode, getOperationAST, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';

import { nameOfOperation } from '../request-watch.js';

/** A query that is answered in one piece. */
export interface ReadQuery {
  readonly document: DocumentNode;
  /** What is told of its name. */
  readonly name: string | undefined;
}

/** A document that nothing is to be said against. */
interface ReadDocument {
  /** Its operation of that name, or its only one; undefined where that is no query. */
  find(operationName: string | undefined): ReadQuery | undefined;
}

/** What tells of a text whether it may be asked. */
export interface DocumentRules {
  /** Throws where it is none, or too large. */
  readonly parse: (text: string) => DocumentNode;
  readonly validate: (document: DocumentNode) => readonly unknown[];
  /** The document without `@defer`, the same one where there is none. */
  readonly undefer: (document: DocumentNode) => DocumentNode;
}

/** Letters of all texts that are remembered, and the most of one. */
const KEPT_LETTERS = 512 * 1024;

function toRead(document: DocumentNode): ReadDocument {
  const known = new Map<string | undefined, ReadQuery>();
  return {
    find(operationName) {
      const seen = known.get(operationName);
      if (seen !== undefined) return seen;
      const operation = getOperationAST(document, operationName);
      if (operation?.operation !== OperationTypeNode.QUERY) return undefined;
      const query = { document, name: nameOfOperation(document, operationName) };
      // Callers choose names; a document has few.
      known.set(operationName, query);
      return query;
    },
  };
}

/** Finds the query of a text that is asked by this name, or its only one. */
export type QueryReader = (text: string, operationName: string | undefined) => ReadQuery | undefined;

/**
 * Reads texts by the rules of the gateway, each once. Undefined for what they refuse, and for what is no query: whoever
 * tells why looks again.
 */
export function createQueryReader(rulesOf: () => DocumentRules): QueryReader {
  const kept = new LRUCache<string, ReadDocument>({
    maxSize: KEPT_LETTERS,
    sizeCalculation: (_document, text) => text.length + 1,
  });

  function read(text: string): ReadDocument | undefined {
    const { parse, validate, undefer } = rulesOf();
    try {
      const document = parse(text);
      return validate(document).length > 0 ? undefined : toRead(undefer(document));
    } catch (error) {
      if (error instanceof Error) return undefined;
      throw error;
    }
  }

  return (text, operationName) => {
    const known = kept.get(text);
    if (known !== undefined) return known.find(operationName);
    const document = read(text);
    if (document !== undefined) kept.set(text, document);
    return document?.find(operationName);
  };
}
