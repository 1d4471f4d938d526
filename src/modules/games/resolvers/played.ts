import type {
  PlayedTitleResolvers,
  PlayerResolvers,
  TitleResolvers,
  ViewerResolvers,
} from '../../../generated/schema-types.js';
import { toldFields } from '../../told-fields.js';
import { playedTitleMembers } from '../mapping/played.js';
import { loadPlayedTitles } from '../played-titles.js';
import { loadConceptOfTitle, loadIconOfTitle, loadNameOfTitle, loadProductsOfTitle } from '../titles.js';

export const Viewer: Pick<ViewerResolvers, 'playedTitles'> = {
  playedTitles: (_viewer, args, context) => loadPlayedTitles('me', args, context),
};

export const Player: Pick<PlayerResolvers, 'playedTitles'> = {
  async playedTitles({ id }, args, context) {
    const isOwn = id === (await context.psn.accountId());
    return loadPlayedTitles(isOwn ? 'me' : id, args, context);
  },
};

export const PlayedTitle: PlayedTitleResolvers = {
  ...toldFields(playedTitleMembers),
  title: ({ titleId, told: { slice } }) => ({
    id: titleId,
    ...(slice.concept != null && { concept: slice.concept }),
  }),
};

export const Title: Pick<TitleResolvers, 'concept' | 'name' | 'icon' | 'products'> = {
  concept: ({ id, concept }, _arguments, context) => concept ?? loadConceptOfTitle(id, context),
  name: ({ id }, _arguments, context) => loadNameOfTitle(id, context),
  icon: ({ id }, _arguments, context) => loadIconOfTitle(id, context),
  products: ({ id }, _arguments, context) => loadProductsOfTitle(id, context),
};
