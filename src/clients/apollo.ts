import { connections } from '../generated/client-facts.js';
import { type ForwardPages, forwardPages } from './forward-pages.js';

export { possibleTypes } from '../generated/client-facts.js';

/** How Apollo's cache keeps one type; assignable to its own `TypePolicy`. */
export interface PsnTypePolicy {
  /** What tells one of it from others; an empty list: there is one alone; `false`: it is a part of what holds it. */
  keyFields?: string[] | false;
  /** Whether two answers about it are put together. */
  merge?: boolean;
  fields?: Record<string, ForwardPages>;
}

/** Types that are no entities by their `id`. What is not named here and has none is a part of what holds it. */
const identities: Readonly<Record<string, PsnTypePolicy>> = {
  Gateway: { keyFields: [] },
  GatewayAccount: { keyFields: ['name'] },
  OperationHealth: { keyFields: ['key'] },
  KnownCategory: { keyFields: ['name'] },
  StoreLocale: { keyFields: ['locale'] },
  Stars: { keyFields: [] },
  // Each is one with the account that it is of.
  Library: { merge: true },
  AccountStore: { merge: true },
  StarsAccount: { merge: true },
  PlayerStars: { merge: true },
  // Its id is unique in its group alone.
  Message: { keyFields: false },
};

const paging: [string, PsnTypePolicy][] = Object.entries(connections).map(([type, fields]) => [
  type,
  {
    ...identities[type],
    fields: Object.fromEntries(Object.entries(fields).map(([name, keys]) => [name, forwardPages(keys)])),
  },
]);

/** Policies for `new InMemoryCache({ typePolicies, possibleTypes })`; spread it to add or replace some. */
export const typePolicies: Record<string, PsnTypePolicy> = { ...identities, ...Object.fromEntries(paging) };
