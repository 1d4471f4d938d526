import { type DocumentNode, Kind } from 'graphql';

import type { RequestLimits } from '../config.js';
import { QueryTooComplexError } from '../errors.js';
import { createSizeReader } from './document-size.js';

/** Definitions of a document: GraphiQL sends everything that stands in a tab. */
const MOST_OPERATIONS = 10;
const MOST_FRAGMENTS = 200;
const MOST_TOP_FIELDS = 50;
const MOST_DIRECTIVES = 50;
/** The whole schema is a third of a megabyte. */
const MOST_INTROSPECTIONS = 2;

const A_MILLION = 1_000_000;

function check(what: string, found: number, most: number, variable?: string): void {
  if (found <= most) return;
  throw new QueryTooComplexError(
    `The question has ${found > A_MILLION ? 'far too many' : found} ${what}, and may have ${most}; ask for less in one request`,
    variable === undefined ? {} : { remedy: `${variable} sets how many there may be` },
  );
}

/** Throws `QueryTooComplexError` for a document that holds more than one request may, before anything looks closer. */
export function checkDocument(document: DocumentNode, limits: RequestLimits): void {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const { length } = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  check('operations', operations.length, MOST_OPERATIONS);
  check('fragments', length, MOST_FRAGMENTS);
  const sizeOf = createSizeReader(document);
  for (const operation of operations) {
    const size = sizeOf(operation);
    check('fields below each other', size.depth, limits.depth, 'GATEWAY_MAX_DEPTH');
    check('aliases', size.aliases, limits.aliases, 'GATEWAY_MAX_ALIASES');
    check('fields, fragments included', size.fields, limits.tokens, 'GATEWAY_MAX_TOKENS');
    check('fields that are not below another', size.topFields, MOST_TOP_FIELDS);
    check('directives', size.directives, MOST_DIRECTIVES);
    check('fields that ask for the schema', size.introspections, MOST_INTROSPECTIONS);
  }
}
