import type { FaultFinder } from '../../psn/response.js';
import { toMedia } from '../media.js';
import { createOpenEnum } from '../open-enum.js';
import { toUuid } from './ids.js';
import type { StoreComponentModel, StoreExperienceModel, StoreLinkModel, StoreViewModel } from './models.js';
import type { UpstreamComponent, UpstreamExperience, UpstreamLink, UpstreamView } from './upstream.js';

/** Finds the faults of one member of what an answer told. */
export const below =
  (faultAt: FaultFinder, ...member: readonly (string | number)[]): FaultFinder =>
  (...path) =>
    faultAt(...member, ...path);

const toKind = createOpenEnum(['IMAGE', 'TEXT', 'STRAND', 'GRID'], {
  EMSImageComponent: 'IMAGE',
  EMSTextComponent: 'TEXT',
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

function toLink(link: UpstreamLink, experienceId: string, faultAt: FaultFinder): StoreLinkModel | null {
  const { type, target, localizedName } = link;
  if (type == null || target == null) return null;
  const [within, viewId] = type === 'EMS_VIEW' ? [toUuid(experienceId), toUuid(target)] : [null, null];
  return {
    kind: type,
    target,
    label: localizedName ?? null,
    category: type === 'EMS_CATEGORY' ? toCategory(target) : null,
    leadsTo: within === null || viewId === null ? null : { experienceId: within, viewId },
    faultAt,
  };
}

function toComponent(
  component: UpstreamComponent,
  experienceId: string,
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
    link: link == null ? null : toLink(link, experienceId, below(faultAt, 'link')),
    category: toCategory(component.categoryId),
    faultAt,
  };
}

/** Maps a view of an experience, in which its links lead on; null without an id. */
export function toView(
  view: UpstreamView | null,
  experienceId: string,
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
        component === null ? [] : [toComponent(component, experienceId, below(faultAt, 'components', index))],
      ) ?? null,
    faultAt,
  };
}

/** Maps a list of views; what has no id is dropped. */
export function toViews(
  views: readonly (UpstreamView | null)[] | null | undefined,
  experienceId: string,
  faultAt: FaultFinder,
): StoreViewModel[] | null {
  const mapped = views?.map((view, index) => toView(view, experienceId, below(faultAt, index)));
  return mapped?.filter((view) => view !== null) ?? null;
}

/** Maps a front page; null without an id. */
export function toExperience(
  { id, alias, views }: UpstreamExperience,
  faultAt: FaultFinder,
): StoreExperienceModel | null {
  return id == null
    ? null
    : { id, alias: alias ?? null, views: toViews(views, id, below(faultAt, 'views')), faultAt };
}
