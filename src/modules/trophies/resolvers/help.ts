import type {
  TipGroupResolvers,
  TipResolvers,
  TitleResolvers,
  TrophyHintResolvers,
  TrophyResolvers,
  TrophySetResolvers,
} from '../../../generated/schema-types.js';
import { toldFields } from '../../told-fields.js';
import { createCodices } from '../codices.js';
import { createHints, createTips } from '../help.js';
import { writeTrophyId } from '../ids.js';
import { hintMembers, tipGroupMembers, tipMembers } from '../mapping/help.js';
import { toTrophyStub } from '../mapping/trophy.js';

export const Title: Pick<TitleResolvers, 'codex'> = {
  codex: ({ id }, _arguments, { once }) => once(createCodices)(id),
};

export const TrophySet: Pick<TrophySetResolvers, 'hints'> = {
  hints: ({ id }, _arguments, { once }) => once(createHints).ofSet(id),
};

export const Trophy: Pick<TrophyResolvers, 'hint'> = {
  hint: ({ setId, trophyId }, _arguments, { once }) => once(createHints).ofTrophy(setId, trophyId),
};

export const TrophyHint: TrophyHintResolvers = {
  ...toldFields(hintMembers),
  id: writeTrophyId,
  trophy: toTrophyStub,
  tips: (hint, _arguments, { once }) => once(createTips)(hint),
};

export const TipGroup: TipGroupResolvers = toldFields(tipGroupMembers);
export const Tip: TipResolvers = toldFields(tipMembers);
