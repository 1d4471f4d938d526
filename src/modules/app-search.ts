import type { Operation } from '../psn/operation.js';
import type { FaultFinder } from '../psn/response.js';
import type { PsnSession } from '../psn/session.js';
import type { FoundPage, Place } from './seek.js';

/** The app's search gives 15 of each domain at first; its clients ask for 20 at once after that. */
export const MOST_AT_ONCE = 20;

/** A found thing, with the texts in which the term was found: plain and matched ones in turn. */
export interface UpstreamHit<Result, Highlight> {
  readonly result?: Result | null;
  readonly highlight?: Highlight | null;
}

interface UpstreamDomain<Hit> {
  readonly domain?: string | null;
  /** What to send for the next page; empty on the last, but never in the first answer. */
  readonly next?: string | null;
  readonly searchResults?: readonly (Hit | null)[] | null;
  readonly totalResultCount?: number | null;
}

/** The first page of each domain of a context. */
export interface ContextSearchData<Hit> {
  readonly universalContextSearch?: {
    readonly results?: readonly (UpstreamDomain<Hit> | null)[] | null;
  } | null;
}

/** A further page of one domain. */
export interface DomainSearchData<Hit> {
  readonly universalDomainSearch?: UpstreamDomain<Hit> | null;
}

export interface ContextSearchVariables {
  readonly searchTerm: string;
  readonly searchContext: string;
  readonly displayTitleLocale: string;
}

export interface DomainSearchVariables {
  readonly searchTerm: string;
  readonly searchDomain: string;
  /** What the page before gave as `next`. */
  readonly nextCursor: string;
  readonly pageOffset: number;
  readonly pageSize: number;
}

interface Search<Hit, PageVariables> {
  readonly term: string;
  readonly context: string;
  readonly domain: string;
  readonly firstPage: Operation<ContextSearchVariables, ContextSearchData<Hit>>;
  readonly furtherPages: Operation<PageVariables, DomainSearchData<Hit>>;
  readonly toPageVariables: (asked: DomainSearchVariables) => PageVariables;
}

type AskedDomain<Hit> = { readonly told: UpstreamDomain<Hit> | null; readonly faultAt: FaultFinder };

async function askFirst<Hit>(
  psn: PsnSession,
  { term, context, domain, firstPage }: Omit<Search<Hit, never>, 'furtherPages' | 'toPageVariables'>,
): Promise<AskedDomain<Hit>> {
  const variables = { searchTerm: term, searchContext: context, displayTitleLocale: psn.locale };
  const { data, faultAt } = await psn.query(firstPage, variables);
  const root = 'universalContextSearch';
  const results = data[root]?.results ?? null;
  const index = results?.findIndex((result) => result?.domain === domain) ?? -1;
  if (index < 0) {
    const fault = faultAt(root, 'results');
    if (fault !== undefined) throw fault;
    return { told: results === null ? null : { searchResults: [] }, faultAt };
  }
  return { told: results?.[index] ?? null, faultAt: (...path) => faultAt(root, 'results', index, ...path) };
}

async function askFurther<Hit, PageVariables extends object>(
  psn: PsnSession,
  { term, domain, furtherPages, toPageVariables }: Search<Hit, PageVariables>,
  { next, offset, size }: Place,
): Promise<AskedDomain<Hit>> {
  const asked = {
    searchTerm: term,
    searchDomain: domain,
    nextCursor: next,
    pageOffset: offset,
    pageSize: size,
  };
  const { data, faultAt } = await psn.query(furtherPages, toPageVariables(asked));
  const root = 'universalDomainSearch';
  return { told: data[root] ?? null, faultAt: (...path) => faultAt(root, ...path) };
}

/** Asks one page of what the app's search finds; null where PSN does not answer. */
export async function askAppSearch<Hit, PageVariables extends object, Item>(
  psn: PsnSession,
  search: Search<Hit, PageVariables>,
  place: Place,
  toItem: (hit: Hit, faultAt: FaultFinder) => Item | null,
): Promise<FoundPage<Item> | null> {
  const isFirst = place.offset === 0;
  const { told, faultAt } = await (isFirst ? askFirst(psn, search) : askFurther(psn, search, place));
  if (told === null) return null;
  const fault = told.searchResults == null ? faultAt('searchResults') : undefined;
  if (fault !== undefined) throw fault;
  const items = (told.searchResults ?? []).map(
    (hit, index) => hit && toItem(hit, (...path) => faultAt('searchResults', index, ...path)),
  );
  return { items, next: told.next, total: told.totalResultCount ?? null };
}

/** A connection of hits, whose edges hold the highlight beside the thing itself. */
export function toHitConnection<Hit extends { readonly node: unknown }, Rest extends object>({
  found,
  ...rest
}: Rest & { readonly found: readonly { readonly item: Hit; readonly cursor: string }[] }) {
  return {
    ...rest,
    edges: found.map(({ item, cursor }) => ({ ...item, cursor })),
    nodes: found.map(({ item }): Hit['node'] => item.node),
  };
}

/** The parts of a text: plain and matched ones in turn, of which PSN sends empty ones to keep the turn. */
export function toTextParts(parts: readonly (string | null)[] | null | undefined) {
  const told = (parts ?? []).map((text, index) => ({ text: text ?? '', matched: index % 2 === 1 }));
  const shown = told.filter(({ text }) => text !== '');
  return shown.length === 0 ? null : shown;
}
