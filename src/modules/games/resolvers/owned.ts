import { BadUserInputError } from '../../../errors.js';
import type {
  EntitlementResolvers,
  InstalledTitleResolvers,
  ViewerResolvers,
} from '../../../generated/schema-types.js';
import { Connection, pageFrom } from '../../connection.js';
import { toPlaces } from '../../places.js';
import { toldFields } from '../../told-fields.js';
import { entitlementMembers, toEntitlement } from '../mapping/entitlement.js';
import { installedTitleMembers, toActivation, toSharedConsole } from '../mapping/installed.js';
import { operations } from '../operations.js';

/** So that the address stays one that every server reads. */
const MOST_TITLES = 100;

export const Viewer: Pick<ViewerResolvers, 'entitlements' | 'consoleStorage' | 'activations'> = {
  async entitlements(_viewer, { first, after, titleIds }, { psn }) {
    if (titleIds != null && (titleIds.length < 1 || titleIds.length > MOST_TITLES)) {
      throw new BadUserInputError(`titleIds: got ${titleIds.length} of them, wants 1 to ${MOST_TITLES}`);
    }
    const question = ['entitlements', psn.locale, titleIds];
    const page = pageFrom({ first, after, most: 500, question });
    const { data, faultAt } = await psn.query(operations.entitlements, {
      limit: page.size,
      offset: page.offset,
      titleId: titleIds ?? undefined,
    });
    if (data === null) return null;
    const { key } = operations.entitlements;
    const places = toPlaces(data.entitlements, toEntitlement, { key, faultAt });
    return new Connection(page, places, data.totalResults ?? null);
  },
  async consoleStorage(_viewer, { platform }, { psn }) {
    if (platform !== 'PS4' && platform !== 'PS5') {
      throw new BadUserInputError(
        `platform: got ${platform}, wants PS4 or PS5; no other tells what is on it`,
      );
    }
    const { data } = await psn.query(operations.installedTitles, { platform });
    return data?.clients?.filter((client) => client !== null).map(toSharedConsole) ?? null;
  },
  async activations(_viewer, _arguments, { psn }) {
    const { data } = await psn.query(operations.devices, {});
    if (data === null) return null;
    return (data.accountDevices ?? []).filter((device) => device !== null).map(toActivation);
  },
};

export const Entitlement: EntitlementResolvers = toldFields(entitlementMembers);

export const InstalledTitle: InstalledTitleResolvers = {
  ...toldFields(installedTitleMembers),
  title: ({ titleId, told: { slice } }) => ({
    id: titleId,
    ...(slice.concept != null && { concept: slice.concept }),
  }),
};
