import type { FaultFinder } from '../../../psn/response.js';
import { toMedia } from '../../media.js';
import { asIs, createMembers, toTold } from '../../record.js';
import { toShownText } from '../../shown-text.js';
import type { PlayerModel } from '../models.js';
import type { UpstreamPlayer } from '../upstream.js';

const from = createMembers<UpstreamPlayer>();

/** What a search tells of a player, each field with the member that tells it. The avatar is the large one. */
export const foundMembers = {
  onlineId: from('onlineId', asIs),
  name: from('displayName', toShownText),
  avatar: from('avatarUrl', (url) => toMedia([{ url }])[0] ?? null),
  isPlus: from('isPsPlus', asIs),
};

/** Maps a player whom a search found; null for one without an account id. */
export const toFoundPlayer = (payload: UpstreamPlayer, faultAt: FaultFinder): PlayerModel | null =>
  payload.accountId == null ? null : { id: payload.accountId, told: toTold(foundMembers, payload, faultAt) };
