import type {
  CategoryResolvers,
  QueryResolvers,
  StoreComponentResolvers,
  StoreExperienceResolvers,
  StoreLinkResolvers,
  StoreViewResolvers,
} from '../../generated/schema-types.js';
import { readAlias, readNameKey, readUuid } from './ids.js';
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
    loadCategoryViews(psn, {
      categoryId: id,
      experienceId: readExperienceId(experienceId),
      localizedKeyId: readNameKey(nameKey),
    }),
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
  view: ({ leadsTo }, _arguments, { psn }) => (leadsTo === null ? null : loadView(psn, leadsTo)),
};
