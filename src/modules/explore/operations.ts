/*
 * How to capture a new hash: open the deals or the latest page of the PlayStation Store in a browser, watch the
 * requests to `/api/graphql/v1/op` in the network panel, and copy `sha256Hash` out of the `extensions` parameter of
 * the operation that is named here. Put it first in `versions`, with today's date.
 */
import { defineOperations, operation } from '../../psn/operation.js';
import type { DefaultViewData, ExperienceData, ViewData } from './upstream.js';

interface DefaultViewVariables {
  readonly categoryId: string;
  readonly experienceId: string;
  readonly localizedKeyId: string;
}

const ofEveryone = { auth: 'none', audience: 'everyone', lifetimeSeconds: 6 * 3600, status: 'live' } as const;
const web = { host: 'web', client: '@sie-ppr-web-store/app' } as const;

export const operations = defineOperations('explore', {
  /** A front page of the store by its alias, with its views. */
  experience: operation<{ clientId: string; alias: string }, ExperienceData>({
    operationName: 'getExperience',
    ...ofEveryone,
    versions: [{ ...web, sha256: 'b5078800ed1bdebee9800979f9306abeadc5169030263f7095fe573b12e52270', capturedOn: '2026-09' }],
  }),

  /** One view of a front page. */
  view: operation<{ experienceId: string; viewId: string }, ViewData>({
    operationName: 'getView',
    ...ofEveryone,
    versions: [{ ...web, sha256: 'beaeeae873a79849b2bf1df0dde1c14cf72d99cd439d9b2c2387f0edc649596c', capturedOn: '2026-09' }],
  }),

  /** The views of a category's own page. */
  defaultView: operation<DefaultViewVariables, DefaultViewData>({
    operationName: 'getDefaultView',
    ...ofEveryone,
    versions: [{ ...web, sha256: 'fc2998417fe7297a559b7f3798bf1c5e1650d88e926269bf6d8bd2cce3fddc76', capturedOn: '2026-09' }],
  }),
});
