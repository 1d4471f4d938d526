import type { FaultFinder } from '../../psn/response.js';
import { toMedia } from '../media.js';
import { createOpenEnum } from '../open-enum.js';
import { toUuid } from './ids.js';
import type {
  FrontPage,
  StoreComponentModel,
  StoreExperienceModel,
  StoreLinkModel,
  StoreViewModel,
} from './models.js';
import type { UpstreamComponent, UpstreamExperience, UpstreamLink, UpstreamView } from './upstream.js';

/** Finds the faults of one member of what an answer told. */
export const below =
  (faultAt: FaultFinder, ...member: readonly (string | number)[]): FaultFinder =>
  (...path) =>
    faultAt(...member, ...path);

const toKind = createOpenEnum(['IMAGE', 'TEXT', 'STRAND', 'GRID'], {
  EMSImageComponent: 'IMAGE',
  EMSTextComponent: 'TEXT',
  SIMPLE_TEXT: 'TEXT',
  EMSStrandComponent: 'STRAND',
  EMSGridComponent: 'GRID',
});

/** Two members say what a component is; the first that says a known word counts. */
function readKind({ __typename, componentType }: UpstreamComponent) {
  const words = [__typename, componentType].filter((word) => word != null).map(toKind);
  return words.find(({ value }) => value !== 'UNRECOGNIZED') ?? words[0];
}

function toCategory(id: string | null | undefined) {
  const read = toUuid(id);
  return read === null ? null : { id: read };
}

/** PSN tells the address of a picture and nothing else of it. */
function toImage(url: string | null | undefined) {
  const [medium] = toMedia([{ url: url ?? null }]);
  return medium === undefined ? null : { ...medium, kind: 'IMAGE' as const };
}

/** Where something of a front page leads; null where nothing says. */
export function toLink(link: UpstreamLink, page: FrontPage, faultAt: FaultFinder): StoreLinkModel | null {
  const { type, target, localizedName } = link;
  if (type == null || target == null) return null;
  const isView = type === 'EMS_VIEW';
  const [experienceId, viewId] = isView ? [toUuid(page.experienceId), toUuid(target)] : [null, null];
  return {
    kind: type,
    target,
    label: localizedName ?? null,
    category: type === 'EMS_CATEGORY' ? toCategory(target) : null,
    leadsTo: experienceId === null || viewId === null ? null : { ...page, experienceId, viewId },
    faultAt,
  };
}

function toComponent(
  component: UpstreamComponent,
  page: FrontPage,
  faultAt: FaultFinder,
): StoreComponentModel {
  const kind = readKind(component);
  const { link } = component;
  return {
    kind: kind?.value ?? 'UNRECOGNIZED',
    kindRaw: kind?.raw ?? null,
    name: component.name ?? null,
    text: component.text ?? null,
    image: toImage(component.imageUrl),
    ordinal: component.ordinal ?? null,
    link: link == null ? null : toLink(link, page, below(faultAt, 'link')),
    category: toCategory(component.categoryId),
    faultAt,
  };
}

/** Maps a view of a front page, in which its links lead on; null without an id. */
export function toView(
  view: UpstreamView | null,
  page: FrontPage,
  faultAt: FaultFinder,
): StoreViewModel | null {
  if (view?.id == null) return null;
  return {
    id: view.id,
    kind: view.type ?? null,
    purpose: view.purpose ?? null,
    reportingName: view.reportingName ?? null,
    components:
      view.components?.flatMap((component, index) =>
        component === null ? [] : [toComponent(component, page, below(faultAt, 'components', index))],
      ) ?? null,
    views: toViews(view.childViews, page, below(faultAt, 'childViews')),
    faultAt,
  };
}

/** Maps a list of views; what has no id is dropped. */
export function toViews(
  views: readonly (UpstreamView | null)[] | null | undefined,
  page: FrontPage,
  faultAt: FaultFinder,
): StoreViewModel[] | null {
  const mapped = views?.map((view, index) => toView(view, page, below(faultAt, index)));
  return mapped?.filter((view) => view !== null) ?? null;
}

/** Maps a front page; null without an id. */
export function toExperience(
  { id, alias, views }: UpstreamExperience,
  faultAt: FaultFinder,
): StoreExperienceModel | null {
  if (id == null) return null;
  const page = { experienceId: id, isOfAccount: false };
  return { id, alias: alias ?? null, views: toViews(views, page, below(faultAt, 'views')), faultAt };
}
