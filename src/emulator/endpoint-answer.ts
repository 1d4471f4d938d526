import { errorObject, json, type Reply } from './reply.js';
import type { WorldChanges } from './world/changes.js';
import type { Store } from './world/stores.js';

/** A call of an endpoint, as its answer sees it. */
export interface EndpointCall {
  /** What stood in the places of the path, such as `accountId`. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The account of the bearer; empty where there is none. */
  readonly asking: string;
  /** The store of `accept-language`; the United States' where none has that locale. */
  readonly store: Store;
  /** Epoch milliseconds. */
  readonly now: number;
  /** What each account does, where that has changed. */
  readonly presences: WorldChanges['presences'];
}

/** The emulator's side of one endpoint. */
export type EndpointAnswer = (call: EndpointCall) => Reply;

/** An answer as PSN gives it. */
export const told = (body: unknown): Reply => json(200, body);

/** Each service says the same in numbers of its own, whose last twelve bits tell the reason. */
export interface Service {
  readonly badRequest: (what: string) => Reply;
  readonly notFound: (what?: string) => Reply;
  readonly forbidden: () => Reply;
}

function createService(base: number): Service {
  return {
    badRequest: (what) => errorObject(400, base + 0x001, `Bad Request (${what})`),
    notFound: (what = '') => errorObject(404, base + 0x00d, `Resource not found${what}`),
    forbidden: () => errorObject(403, base + 0x00e, 'Not permitted by access control'),
  };
}

/** `/api/trophy/v1`. */
export const trophyService = createService(2_240_512);

/** `/api/userProfile`. */
export const profileService = createService(2_281_472);

/** `/api/gamingLoungeGroups`. */
export const groupService = createService(2_285_568);

/** A whole number of the query within bounds, the default where it is missing; undefined for anything else. */
export function readNumber(
  query: EndpointCall['query'],
  name: string,
  { least, most, otherwise }: { readonly least: number; readonly most: number; readonly otherwise: number },
): number | undefined {
  const text = query[name];
  if (text === undefined) return otherwise;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : undefined;
}
