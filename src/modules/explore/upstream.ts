/** A piece of a view; which members are filled depends on its type. */
export interface UpstreamComponent {
  readonly __typename?: string | null;
  readonly componentType?: string | null;
  readonly name?: string | null;
  readonly text?: string | null;
  readonly imageUrl?: string | null;
  readonly ordinal?: number | null;
  readonly link?: UpstreamLink | null;
  readonly categoryId?: string | null;
}

export interface UpstreamLink {
  /** `EMS_CATEGORY` or `EMS_VIEW`. */
  readonly type?: string | null;
  readonly target?: string | null;
  readonly localizedName?: string | null;
}

/** A view, or a collection of views, which has `childViews` in place of components. */
export interface UpstreamView {
  readonly childViews?: readonly (UpstreamView | null)[] | null;
  readonly id?: string | null;
  readonly type?: string | null;
  readonly purpose?: string | null;
  readonly reportingName?: string | null;
  readonly components?: readonly (UpstreamComponent | null)[] | null;
}

export interface UpstreamExperience {
  readonly id?: string | null;
  readonly alias?: string | null;
  readonly views?: readonly (UpstreamView | null)[] | null;
}

/** A place of the app's navigation. `link` names the kind of what it leads to, a colon, and its id. */
export interface UpstreamNavigationItem {
  readonly id?: string | null;
  readonly link?: string | null;
  readonly name?: string | null;
  readonly type?: string | null;
}

/** The front page of the app's store tab: without alias and views, but with a way to them. */
export interface UpstreamAccountExperience {
  readonly id?: string | null;
  readonly navTree?: { readonly items?: readonly (UpstreamNavigationItem | null)[] | null } | null;
}

export interface ExperienceData {
  readonly emsExperienceRetrieve?: UpstreamExperience | null;
}
export interface ViewData {
  readonly emsViewRetrieve?: UpstreamView | null;
}
export interface DefaultViewData {
  readonly emsDefaultViewRetrieve?: {
    readonly childViews?: readonly (UpstreamView | null)[] | null;
  } | null;
}
export interface AccountExperienceData {
  readonly emsExperienceRetrieve?: UpstreamAccountExperience | null;
}
export interface AccountViewsData {
  readonly emsViewsRetrieve?: readonly (UpstreamView | null)[] | null;
}
