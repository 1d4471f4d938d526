import type {
  AccountExperienceResolvers,
  AccountStoreResolvers,
  CategoryResolvers,
  QueryResolvers,
  StoreComponentResolvers,
  StoreExperienceResolvers,
  StoreLinkResolvers,
  StoreNavigationItemResolvers,
  StoreViewResolvers,
  ViewerResolvers,
} from '../../generated/schema-types.js';
import { createAccountViews, loadAccountExperience } from './account-pages.js';
import { readAlias, readNameKey, readUuid, readViewIds } from './ids.js';
import { loadCategoryViews, loadExperience, loadView } from './records.js';
import { toldField, toldOrFault } from './told.js';

const readExperienceId = (id: string): string => readUuid('experienceId', id, "a front page's");

export const Query: Pick<QueryResolvers, 'storeExperience' | 'storeView'> = {
  storeExperience: (_root, { alias }, { psn }) => loadExperience(psn, readAlias(alias)),
  storeView: (_root, { experienceId, id }, { psn }) =>
    loadView(psn, {
      experienceId: readExperienceId(experienceId),
      viewId: readUuid('id', id, "a view's"),
    }),
};

export const Category: Pick<CategoryResolvers, 'views'> = {
  views: ({ id }, { experienceId, nameKey }, { psn }) =>
    loadCategoryViews(
      psn,
      {
        categoryId: id,
        experienceId: readExperienceId(experienceId),
        localizedKeyId: readNameKey(nameKey),
      },
      { isOfAccount: false },
    ),
};

export const Viewer: Pick<ViewerResolvers, 'store'> = { store: () => ({ isSignedIn: true }) };

export const AccountStore: Pick<AccountStoreResolvers, 'experience' | 'views' | 'categoryViews'> = {
  experience: (_store, _arguments, { psn }) => loadAccountExperience(psn),
  views(_store, { experienceId: within, ids }, { once }) {
    const experienceId = readExperienceId(within);
    const load = once(createAccountViews);
    return readViewIds(ids).map((viewId) => load({ experienceId, viewId }));
  },
  categoryViews: (_store, { categoryId, experienceId, nameKey }, { psn }) =>
    loadCategoryViews(
      psn,
      {
        categoryId: readUuid('categoryId', categoryId, "a category's"),
        experienceId: readExperienceId(experienceId),
        localizedKeyId: readNameKey(nameKey),
      },
      { isOfAccount: true },
    ),
};

export const AccountExperience: AccountExperienceResolvers = {
  navigation: toldField('navigation', 'navTree'),
};

export const StoreNavigationItem: StoreNavigationItemResolvers = {
  name: toldField('name'),
  kind: toldField('kind', 'type'),
  link: toldField('link'),
};

export const StoreExperience: StoreExperienceResolvers = {
  alias: toldField('alias'),
  views: ({ views, faultAt }) => toldOrFault(views ?? [], faultAt('views')),
};

export const StoreView: StoreViewResolvers = {
  kind: toldField('kind', 'type'),
  purpose: toldField('purpose'),
  reportingName: toldField('reportingName'),
  components: toldField('components'),
  views: toldField('views', 'childViews'),
};

export const StoreComponent: StoreComponentResolvers = {
  name: toldField('name'),
  text: toldField('text'),
  image: toldField('image', 'imageUrl'),
  ordinal: toldField('ordinal'),
  link: toldField('link'),
  category: toldField('category', 'categoryId'),
};

export const StoreLink: StoreLinkResolvers = {
  label: toldField('label', 'localizedName'),
  view({ leadsTo }, _arguments, { psn, once }) {
    if (leadsTo === null) return null;
    const { isOfAccount, experienceId, viewId } = leadsTo;
    const asked = { experienceId, viewId };
    return isOfAccount ? once(createAccountViews)(asked) : loadView(psn, asked);
  },
};
