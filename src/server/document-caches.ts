import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Characters of all documents that are kept parsed; the parsed form of dense ones and its plan weigh some hundred times as much. */
const MOST_CHARACTERS = 512 * 1024;

/**
 * Parsed documents, bounded by their length: Yoga's own caches count documents and keep the texts of broken ones, so that
 * a caller could fill the memory with large ones.
 */
export function createDocumentCaches() {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_document, text) => text.length + 1,
  });
  const nothing = { get: () => undefined, set: () => undefined };
  return { documentCache: documents, errorCache: nothing };
}
