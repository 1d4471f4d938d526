import { type DocumentNode, getOperationAST, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** A document that nothing is to be said against. */
export interface ReadDocument {
  readonly document: DocumentNode;
  /** Whether its operation of that name, or its only one, is a query that is answered in one piece. */
  isQuery(operationName: string | undefined): boolean;
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
  const known = new Map<string | undefined, boolean>();
  return {
    document,
    isQuery(operationName) {
      const seen = known.get(operationName);
      if (seen !== undefined) return seen;
      const isQuery = getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
      // Callers choose names; a document has few.
      if (isQuery) known.set(operationName, true);
      return isQuery;
    },
  };
}

/** Reads texts by the rules of the gateway, each once. Undefined for what they refuse: whoever tells why looks again. */
export function createDocumentReader(
  rulesOf: () => DocumentRules,
): (text: string) => ReadDocument | undefined {
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

  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const document = read(text);
    if (document !== undefined) kept.set(text, document);
    return document;
  };
}
