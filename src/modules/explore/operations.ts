/*
 * How to capture a new hash: open the deals or the latest page of the PlayStation Store in a browser, watch the
 * requests to `/api/graphql/v1/op` in the network panel, and copy `sha256Hash` out of the `extensions` parameter of
 * the operation that is named here. Put it first in `versions`, with today's date. Those of the account are the PS
 * App's: watch its requests through a proxy of your own.
 */
import { defineOperations, operation } from '../../psn/operation.js';
import type { AccountExperienceData, AccountViewsData, DefaultViewData, ExperienceData, ViewData } from './upstream.js';

interface DefaultViewVariables {
  readonly categoryId: string;
  readonly experienceId: string;
  readonly localizedKeyId: string;
}

const ofEveryone = { auth: 'none', audience: 'everyone', lifetimeSeconds: 6 * 3600, status: 'live' } as const;
const ofAccount = { auth: 'required', audience: 'account', lifetimeSeconds: 60, status: 'live' } as const;
const app = { host: 'mobile', client: 'PlayStationApp-Android' } as const;
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

  /** The front page of the app's store tab: where it leads. The newer hash is left out, since nobody has shown its answer. */
  accountExperience: operation<{ clientId: string }, AccountExperienceData>({
    operationName: 'metGetExperience',
    ...ofAccount,
    versions: [{ ...app, sha256: '054e61ee68bbeadc21435caebcc4f2bba0919a99b06629d141b0b82dc55f10c4', capturedOn: '2026-07' }],
  }),

  /** Views of a front page as the app shows them to the account. The newer hash is left out as above. */
  accountViews: operation<{ viewInputs: readonly { viewId: string; experienceId: string }[] }, AccountViewsData>({
    operationName: 'metGetViews',
    ...ofAccount,
    versions: [{ ...app, sha256: '6fd98ff7fecb603006fb5d92db176d5028435be163c8d1ee9f7c598ab4677dd1', capturedOn: '2026-07' }],
  }),

  /** The views of a category's own page, as the app shows them to the account. */
  accountDefaultView: operation<DefaultViewVariables, DefaultViewData>({
    operationName: 'metGetDefaultView',
    ...ofAccount,
    versions: [{ ...app, sha256: 'bec1b8a3b0bae8c08e3ce2c7fe2f38a69343434ccfbcdd82cc1f2e44f86b7c40', capturedOn: '2026-07' }],
  }),
});
