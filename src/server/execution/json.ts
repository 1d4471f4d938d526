import { GraphQLBoolean, GraphQLID, type GraphQLLeafType, GraphQLString } from 'graphql';

/** A part of an answer as JSON, or the promise of one that has to be waited for. */
export type Json = string | Promise<string>;

/** Beyond so many letters V8's own look at a text is the faster one. */
const SHORT = 60;

/** A text as JSON, as `JSON.stringify` writes it. */
function quote(text: string): string {
  if (text.length > SHORT) return JSON.stringify(text);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isPlain = code >= 0x20 && code !== 0x22 && code !== 0x5c && (code < 0xd800 || code > 0xdfff);
    if (!isPlain) return JSON.stringify(text);
  }
  return `"${text}"`;
}

/** A leaf as it stands in an answer. */
export function writeLeaf(type: GraphQLLeafType, value: unknown): string {
  // What these two would give as it came.
  if (typeof value === 'string' && (type === GraphQLString || type === GraphQLID)) return quote(value);
  if (typeof value === 'boolean' && type === GraphQLBoolean) return value ? 'true' : 'false';
  const written: unknown = type.serialize(value);
  if (typeof written === 'string') return quote(written);
  if (written == null) {
    throw new Error(
      `Expected \`${type.name}.serialize()\` to return non-nullable value, returned: ${String(written)}`,
    );
  }
  return JSON.stringify(written);
}

/** An object or a list some members of which come later: each of them, and what is written before it. */
export class Pieces {
  private readonly there: string[] = [];
  private readonly later: Promise<string>[] = [];

  add(there: string, later: Promise<string>): void {
    this.there.push(there);
    this.later.push(later);
  }

  /** An object once all of it is there, with `end` after it; fails as the first of its members that fail. */
  objectWhenThere(end: string): Promise<string> {
    const [only] = this.later;
    // Most things wait for one member at most.
    if (only !== undefined && this.later.length === 1) return only.then((text) => this.write([text], end));
    return Promise.all(this.later).then((texts) => this.write(texts, end));
  }

  /** A list, a turn sooner, as graphql-js has it: which of two failures is told first may hang on that. */
  listWhenThere(end: string): Promise<string> {
    const texts: string[] = [];
    let open = this.later.length;
    return new Promise((resolve, reject) => {
      for (const [index, each] of this.later.entries()) {
        each.then((text) => {
          texts[index] = text;
          open -= 1;
          if (open === 0) resolve(this.write(texts, end));
        }, reject);
      }
    });
  }

  /** Has failures of what comes later heard of, where nobody waits for it. */
  leave(): void {
    void Promise.allSettled(this.later);
  }

  private write(texts: readonly string[], end: string): string {
    let written = '';
    for (const [index, text] of texts.entries()) written += `${this.there[index] ?? ''}${text}`;
    return written + end;
  }
}
