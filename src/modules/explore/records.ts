import type { PsnSession } from '../../psn/session.js';
import { below, toExperience, toView, toViews } from './mapping.js';
import type { FrontPage, StoreExperienceModel, StoreViewModel } from './models.js';
import { operations } from './operations.js';
import { toldOrFault } from './told.js';

/** The store's own client id at PSN's page service, the same for everyone; the store's pages send it. */
export const CLIENT_ID = 'b6de8d4d-bf9b-11ee-ad2a-aea73dc1ea43';

/** Asks for a front page by its alias; null if this store does not have it. */
export async function loadExperience(psn: PsnSession, alias: string): Promise<StoreExperienceModel | null> {
  const root = 'emsExperienceRetrieve';
  const { data, faultAt } = await psn.query(operations.experience, { clientId: CLIENT_ID, alias });
  const page = data[root];
  return page == null ? null : toldOrFault(toExperience(page, below(faultAt, root)), faultAt(root, 'id'));
}

/** Asks for a view of a front page; null if that page does not have it. */
export async function loadView(
  psn: PsnSession,
  asked: { readonly experienceId: string; readonly viewId: string },
): Promise<StoreViewModel | null> {
  const root = 'emsViewRetrieve';
  const { data, faultAt } = await psn.query(operations.view, asked);
  const view = data[root];
  return view == null
    ? null
    : toldOrFault(toView(view, { ...asked, isOfAccount: false }, below(faultAt, root)), faultAt(root, 'id'));
}

/** Asks for the views of a category's own page, as everyone or the account sees it; null if it has none. */
export async function loadCategoryViews(
  psn: PsnSession,
  asked: { readonly categoryId: string; readonly experienceId: string; readonly localizedKeyId: string },
  { isOfAccount }: Pick<FrontPage, 'isOfAccount'>,
): Promise<readonly StoreViewModel[] | null> {
  const path = ['emsDefaultViewRetrieve', 'childViews'] as const;
  const operation = isOfAccount ? operations.accountDefaultView : operations.defaultView;
  const { data, faultAt } = await psn.query(operation, asked);
  if (data.emsDefaultViewRetrieve == null) return null;
  const page = { experienceId: asked.experienceId, isOfAccount };
  const views = toViews(data.emsDefaultViewRetrieve.childViews, page, below(faultAt, ...path));
  return toldOrFault(views, faultAt(...path));
}
