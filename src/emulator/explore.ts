import { failed, found, type OperationAnswer } from './operation-answer.js';
import { typed, type PsnObject } from './psn-object.js';
import { appExperience, experiences, viewIn, viewsOf } from './world/experiences.js';
import type { WorldComponent, WorldView } from './world/model.js';
import { world } from './world/world.js';

function toLink({ type, target, label }: NonNullable<WorldComponent['link']>): PsnObject {
  return typed('EMSLink', { localizedName: label, target, type });
}

function toComponent(component: WorldComponent, ordinal: number): PsnObject {
  const { kind, name, text, image, link, categoryId, sortOrders } = component;
  return typed(`EMS${kind}Component`, {
    categoryId: categoryId ?? null,
    componentType: kind.toUpperCase(),
    facetList: categoryId === undefined ? null : [],
    imageUrl: image === undefined ? null : `https://image.example/pages/${image}`,
    link: link === undefined ? null : toLink(link),
    name,
    ordinal,
    priceSourceId: null,
    sortOrderList: sortOrders ?? null,
    telemetryData: null,
    text: text ?? null,
  });
}

function toView({
  id,
  isCollection = false,
  kind,
  purpose,
  reportingName,
  components,
  views,
}: WorldView): PsnObject {
  return typed(isCollection ? 'EMSViewCollection' : 'EMSView', {
    ...(views !== undefined && { childViews: views.map(toView) }),
    components: components?.map(toComponent) ?? null,
    id,
    purpose,
    reportingName,
    type: kind,
  });
}

const experience: OperationAnswer = {
  root: 'emsExperienceRetrieve',
  variables: { clientId: 'String!', alias: 'String!' },
  answer: (variables) => {
    const known = experiences.find(({ alias }) => alias === variables['alias']);
    if (known === undefined) return found('emsExperienceRetrieve', null);
    const { id, alias, views } = known;
    return found('emsExperienceRetrieve', typed('EMSExperience', { alias, id, views: views.map(toView) }));
  },
};

/** PSN says "no such thing" by a null root or by a 404 inside the answer; views play the second. */
const view: OperationAnswer = {
  root: 'emsViewRetrieve',
  variables: { experienceId: 'ID!', viewId: 'ID!' },
  answer: ({ experienceId, viewId }) => {
    const known = viewIn(String(experienceId), String(viewId));
    if (known !== undefined) return found('emsViewRetrieve', toView(known));
    return failed('emsViewRetrieve', {
      statusCode: 404,
      reason: 'data_not_found',
      message: 'View not found',
      code: 3166081,
      source: 'api',
      apiName: 'getView',
    });
  },
};

/** The key only names the category in the store's language; whether PSN compares it with the id is not known. */
const defaultView: OperationAnswer = {
  root: 'emsDefaultViewRetrieve',
  variables: { categoryId: 'String!', experienceId: 'ID!', localizedKeyId: 'String!' },
  answer: ({ categoryId, experienceId }) => {
    const category = world.category(String(categoryId));
    const isKnown = [...experiences, appExperience].some(({ id }) => id === experienceId);
    return found(
      'emsDefaultViewRetrieve',
      category === undefined || !isKnown
        ? null
        : typed('EMSDefaultView', { childViews: viewsOf(category).map(toView) }),
    );
  },
};

/** The app's tab is everyone's in this world; nothing public says what PSN changes for one account. */
const accountExperience: OperationAnswer = {
  root: 'emsExperienceRetrieve',
  variables: { clientId: 'String!' },
  answer: () => {
    const { id, navigation } = appExperience;
    const items = navigation.map(({ id: place, name, viewId }) =>
      typed('NavItem', { id: place, link: `EMS_VIEW:${viewId}`, name, type: 'REGULAR' }),
    );
    const navTree = typed('NavTree', { id, items });
    return found('emsExperienceRetrieve', typed('EMSExperience', { id, navTree }));
  },
};

const accountViews: OperationAnswer = {
  root: 'emsViewsRetrieve',
  variables: { viewInputs: '[ViewInput!]!' },
  inputTypes: { ViewInput: { viewId: 'String!', experienceId: 'String!' } },
  answer: ({ viewInputs }) => {
    const asked = viewInputs as readonly { viewId: string; experienceId: string }[];
    const views = asked.map(({ experienceId, viewId }) => viewIn(experienceId, viewId));
    return found(
      'emsViewsRetrieve',
      views.map((known) => (known === undefined ? null : toView(known))),
    );
  },
};

/** The store's front pages by registry key. */
export const exploreAnswers: Readonly<Record<string, OperationAnswer>> = {
  'explore.experience': experience,
  'explore.view': view,
  'explore.defaultView': defaultView,
  'explore.accountExperience': accountExperience,
  'explore.accountViews': accountViews,
  'explore.accountDefaultView': defaultView,
};
