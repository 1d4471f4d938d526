import { GraphQLBoolean, GraphQLID, type GraphQLLeafType, GraphQLString } from 'graphql';

/** A part of an answer as JSON, or the promise of one that has to be waited for. */
export type Json = string | Promise<string>;

/** Beyond so many letters V8's own look at a text is the faster one. */
const SHORT = 60;

/** A text as JSON, as `JSON.stringify` writes it. */
export function quote(text: string): string {
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

  /** All of it with `end` after it; fails as the first of those that fail. */
  whenThere(end: string): Promise<string> {
    const { there, later } = this;
    const [only] = later;
    // Most things wait for one member at most.
    if (only !== undefined && later.length === 1)
      return only.then((text) => `${there[0] ?? ''}${text}${end}`);
    return Promise.all(later).then((texts) => {
      let written = '';
      for (const [index, text] of texts.entries()) written += `${there[index] ?? ''}${text}`;
      return written + end;
    });
  }

  /** Has failures of what comes later heard of, where nobody waits for it. */
  leave(): void {
    void Promise.allSettled(this.later);
  }
}
