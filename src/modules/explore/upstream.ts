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

/** A view, or a collection of views, which may lack components. */
export interface UpstreamView {
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
