/** A page as a cache holds it: `edges` and `nodes` are there if they were asked for, and so are other fields. */
interface Connection {
  readonly edges?: readonly unknown[] | null | undefined;
  readonly nodes?: readonly unknown[] | null | undefined;
  readonly pageInfo?: PageInfo;
  readonly [field: string]: unknown;
}

interface PageInfo {
  readonly startCursor?: unknown;
  readonly endCursor?: unknown;
  readonly hasPreviousPage?: unknown;
  readonly [field: string]: unknown;
}

/** The pages of a list that were read so far, each with the cursor that it was asked after. */
interface Pages {
  readonly pages: readonly { readonly after: string | null; readonly page: Connection | null }[];
}

interface FieldOptions {
  // Apollo's own type of a field's arguments.
  readonly args: Readonly<Record<string, unknown>> | null;
}

/** How Apollo's cache keeps one field that pages; `keyArgs` are the arguments that make another list of it. */
export interface ForwardPages {
  keyArgs: string[] | false;
  merge(existing: Pages | undefined, incoming: Connection | null, options: FieldOptions): Pages;
  read(existing: Pages | undefined): Connection | null | undefined;
}

const cursorOf = ({ args }: FieldOptions): string | null =>
  typeof args?.after === 'string' ? args.after : null;

/** The items of all pages; `undefined` where some page was read without them. */
function join(pages: readonly Connection[], list: 'edges' | 'nodes'): readonly unknown[] | undefined {
  const items = pages.map((page) => page[list] ?? undefined);
  return items.every((some) => some !== undefined) ? items.flat() : undefined;
}

/** What is `undefined` here counts for the cache as never read. */
function joinPages(pages: readonly Connection[], last: Connection): Connection {
  const lists = { edges: join(pages, 'edges'), nodes: join(pages, 'nodes') };
  if (last.pageInfo === undefined) return { ...last, ...lists };
  const { startCursor, hasPreviousPage } = pages[0]?.pageInfo ?? {};
  return { ...last, ...lists, pageInfo: { ...last.pageInfo, startCursor, hasPreviousPage } };
}

/**
 * A field policy for lists that page forward, which `nodes` as well as `edges` may be asked of. A first page begins the
 * list anew; a page that is read again replaces itself, and what follows it if it ends elsewhere now.
 */
export function forwardPages(keyArgs: readonly string[]): ForwardPages {
  return {
    keyArgs: keyArgs.length > 0 ? [...keyArgs] : false,
    merge(existing, incoming, options) {
      const after = cursorOf(options);
      const known = after === null ? [] : (existing?.pages ?? []);
      const place = known.findIndex((page) => page.after === after);
      const before = place === -1 ? known : known.slice(0, place);
      const end = incoming?.pageInfo?.endCursor;
      const following = place === -1 ? [] : known.slice(place + 1);
      const follows = following[0] !== undefined && following[0].after === end;
      return { pages: [...before, { after, page: incoming }, ...(follows ? following : [])] };
    },
    read(existing) {
      if (existing === undefined) return undefined;
      const pages = existing.pages.flatMap(({ page }) => (page === null ? [] : [page]));
      const last = pages.at(-1);
      return last === undefined ? null : joinPages(pages, last);
    },
  };
}
