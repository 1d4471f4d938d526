import { stripIgnoredCharacters } from 'graphql';
import { createGraphQLError, type Plugin } from 'graphql-yoga';

import { DocumentNotTrustedError } from '../../errors.js';
import { bareId, type TrustedDocuments } from '../../trusted-documents.js';
import { createPersistedQueries, hashOf } from '../persisted-queries.js';

/** How a request names a document that it does not send, or has sent before. */
interface DocumentName {
  readonly id: string;
  /** Whether a text beside it is to be kept by that name. */
  readonly isOffer: boolean;
}

const refuse = (code: string, status: number, message: string) =>
  createGraphQLError(message, { extensions: { code, http: { status } } });

/** By `documentId`, as GraphQL over HTTP has it, a hash may say which one it is. */
function readDocumentId(id: unknown): DocumentName | undefined {
  if (typeof id !== 'string' || id === '') return undefined;
  return { id: bareId(id), isOffer: false };
}

/** By `extensions.persistedQuery`, as Apollo's protocol of automatic persisted queries has it. */
function readExtension(extensions: unknown): DocumentName | undefined {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: unknown };
  if (persistedQuery === undefined || persistedQuery === null) return undefined;
  const { version, sha256Hash: id } = persistedQuery as { version?: unknown; sha256Hash?: unknown };
  if (version === 1 && typeof id === 'string' && id !== '') return { id, isOffer: true };
  throw refuse('BAD_REQUEST', 400, 'extensions.persistedQuery: wants version 1 and a sha256Hash');
}

/** A text without what means nothing, which clients leave out or add; `undefined` where it cannot be read. */
function essenceOf(text: string): string | undefined {
  try {
    return stripIgnoredCharacters(text);
  } catch (error) {
    if (error instanceof Error && error.name === 'GraphQLError') return undefined;
    throw error;
  }
}

/**
 * Puts the text in the place of a document's name: one of the operator's documents, or one that a client registered.
 * What comes of it is then held against every limit, as if it had been sent. With `isExclusive` nothing but the
 * operator's documents is answered.
 */
export function usePersistedDocuments(options: {
  readonly trusted: TrustedDocuments | undefined;
  readonly isExclusive: boolean;
}): Plugin {
  const { trusted, isExclusive } = options;
  const registered = createPersistedQueries();
  const trustedEssences = new Set([...(trusted?.byId.values() ?? [])].map(essenceOf));

  function find({ id }: DocumentName): string {
    const text = trusted?.byId.get(id) ?? (isExclusive ? undefined : registered.find(id));
    if (text !== undefined) return text;
    if (isExclusive) throw new DocumentNotTrustedError();
    // Clients know these very words, and send the text.
    throw refuse('PERSISTED_QUERY_NOT_FOUND', 404, 'PersistedQueryNotFound');
  }

  function register({ id, isOffer }: DocumentName, text: string): void {
    if (!isOffer || trusted?.byId.get(id) === text) return;
    if (hashOf(text) !== id) {
      const message = 'extensions.persistedQuery: sha256Hash wants to be the SHA-256 of the query, in hex';
      throw refuse('PERSISTED_QUERY_MISMATCH', 400, message);
    }
    registered.keep(id, text);
  }

  function isTrusted(text: string): boolean {
    const essence = essenceOf(text);
    return essence !== undefined && trustedEssences.has(essence);
  }

  return {
    onParams({ params, request, setParams }) {
      // What is no request at all is refused by Yoga, after this.
      if (typeof params !== 'object' || (params.query != null && typeof params.query !== 'string')) return;
      const sent = params as typeof params & { documentId?: unknown };
      const byGet =
        request.method === 'GET' ? new URL(request.url).searchParams.get('documentId') : undefined;
      const name = readDocumentId(sent.documentId ?? byGet) ?? readExtension(params.extensions);
      if (params.query == null) {
        if (name !== undefined) setParams({ ...params, query: find(name) });
        return;
      }
      if (isExclusive && !isTrusted(params.query)) throw new DocumentNotTrustedError();
      if (name !== undefined && !isExclusive) register(name, params.query);
    },
  };
}
