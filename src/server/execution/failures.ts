import type { GraphQLError, ResponsePath } from 'graphql';

/** What failed in one execution, in the order in which it did. */
export class Failures {
  readonly errors: GraphQLError[] = [];
  /** Places that are null since something within them failed: what else fails there is not told. */
  private readonly nulled = new Set<ResponsePath | undefined>();

  note(error: GraphQLError, path: ResponsePath | undefined): void {
    for (let at = path; at !== undefined; at = at.prev) if (this.nulled.has(at)) return;
    if (this.nulled.has(undefined)) return;
    this.nulled.add(path);
    this.errors.push(error);
  }
}
