import { readdirSync, readFileSync } from 'node:fs';

import { concatAST, type DocumentNode, parse, Source } from 'graphql';

const folder = new URL('../../schema/', import.meta.url);

/** The hand-written SDL as one document. */
export interface TypeDefs {
  readonly document: DocumentNode;
  /** Whether it is known to make a valid schema; else that is checked, which takes as long as building one. */
  readonly isValid: boolean;
}

/** Reads the SDL, a file a subject. The bundle of the command line holds what it reads. */
export function readTypeDefs(): TypeDefs {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  const documents = files
    .toSorted()
    .map((file) => parse(new Source(readFileSync(new URL(file, folder), 'utf8'), `schema/${file}`)));
  return { document: concatAST(documents), isValid: false };
}
