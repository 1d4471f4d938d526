import type { FaultFinder } from '../../psn/response.js';
import type { PsnSession } from '../../psn/session.js';
import { findById } from '../by-id.js';
import type { GraphContext } from '../context.js';
import { createGatherer } from '../gather.js';
import { below, toLink, toView } from './mapping.js';
import type {
  AccountExperienceModel,
  FrontPage,
  StoreLinkModel,
  StoreNavigationItemModel,
} from './models.js';
import { operations } from './operations.js';
import { CLIENT_ID } from './records.js';
import { toldOrFault } from './told.js';
import type { UpstreamAccountExperience, UpstreamNavigationItem } from './upstream.js';

/** A view of a front page, by their ids. */
interface ViewKey {
  readonly experienceId: string;
  readonly viewId: string;
}

const ofAccount = (experienceId: string): FrontPage => ({ experienceId, isOfAccount: true });

/** What a place of the navigation leads to: `EMS_VIEW:` and an id. */
function toTarget(
  link: string | null | undefined,
  page: FrontPage,
  faultAt: FaultFinder,
): StoreLinkModel | null {
  const [, type = null, target = null] = /^(\w+):(.+)$/.exec(link ?? '') ?? [];
  return toLink({ type, target }, page, faultAt);
}

function toNavigationItem(
  item: UpstreamNavigationItem | null,
  page: FrontPage,
  faultAt: FaultFinder,
): StoreNavigationItemModel | null {
  if (item?.id == null) return null;
  const { id, name, type, link } = item;
  // A link that is told in one word has no members that could fail by themselves.
  const target = toTarget(link, page, () => undefined);
  return { id, name: name ?? null, kind: type ?? null, link: target, faultAt };
}

function toAccountExperience(
  { id, navTree }: UpstreamAccountExperience,
  faultAt: FaultFinder,
): AccountExperienceModel | null {
  if (id == null) return null;
  const items = navTree?.items?.map((item, index) =>
    toNavigationItem(item, ofAccount(id), below(faultAt, 'navTree', 'items', index)),
  );
  return { id, navigation: items?.filter((item) => item !== null) ?? null, faultAt };
}

/** Asks for the front page of the app's store tab; null where PSN tells none. */
export async function loadAccountExperience(psn: PsnSession): Promise<AccountExperienceModel | null> {
  const root = 'emsExperienceRetrieve';
  const { data, faultAt } = await psn.query(operations.accountExperience, { clientId: CLIENT_ID });
  const page = data[root];
  return page == null
    ? null
    : toldOrFault(toAccountExperience(page, below(faultAt, root)), faultAt(root, 'id'));
}

/** Views as the app shows them to the account, several in a call; null for one that PSN does not know. Made for each request. */
export function createAccountViews({ psn }: GraphContext) {
  const root = 'emsViewsRetrieve';
  return createGatherer({
    keyOf: ({ experienceId, viewId }: ViewKey) => `${experienceId} ${viewId}`,
    groupOf: ({ experienceId }) => experienceId,
    most: 20,
    ask: (views) =>
      psn.query(operations.accountViews, {
        viewInputs: views.map(({ viewId, experienceId }) => ({ viewId, experienceId })),
      }),
    pick({ data, faultAt }, { viewId, experienceId }) {
      const found = findById(data[root], viewId, below(faultAt, root));
      return found && toView(found.item, ofAccount(experienceId), found.faultAt);
    },
  });
}
