import { randomUUID } from 'node:crypto';

import { codexOf, storyOf } from '../library/games.js';
import { found, type OperationAnswer } from '../operation-answer.js';
import { typed, type PsnObject } from '../psn-object.js';
import type { WorldTrophy } from '../world/model.js';
import { world } from '../world/world.js';

type Help = NonNullable<WorldTrophy['help']>;

/** The trophies of a set that have help; undefined for a set that nobody knows. */
function helpedTrophies(setId: unknown): readonly (readonly [id: number, help: Help])[] | undefined {
  const set = world.trophySet(String(setId));
  return set?.trophies.flatMap(({ id, help }) => (help === undefined ? [] : [[id, help] as const]));
}

const hintAvailability: OperationAnswer = {
  root: 'hintAvailabilityRetrieve',
  variables: {},
  answer({ npCommId, trophyIds }) {
    const root = 'hintAvailabilityRetrieve';
    const helped = helpedTrophies(npCommId);
    if (helped === undefined) return found(root, null);
    const wanted = trophyIds as readonly string[] | undefined;
    const trophies = helped
      .filter(([id]) => wanted?.includes(String(id)) ?? true)
      .map(([id, { objectId }]) =>
        typed('TrophyInfoWithHintAvailable', {
          helpType: 'HINT',
          id: `${String(npCommId)}::${id}`,
          trophyId: String(id),
          udsObjectId: objectId,
        }),
      );
    return found(root, typed('HintAvailability', { trophies }));
  },
};

function tipRow(setId: string, { objectId, tips }: Help): PsnObject[] {
  return tips.map(({ title, text, kind }, index) => {
    const mediaId = `psn${objectId.toLowerCase()}${index + 1}`;
    const file = kind === 'VIDEO' ? 'video/master_playlist.m3u8' : 'image.png';
    return typed('TipContent', {
      description: text,
      displayName: title,
      mediaId,
      mediaType: kind,
      mediaUrl: `https://help.example/${mediaId}/private/${file}?token=${randomUUID()}`,
      tipId: `${setId}__${objectId}_H${index + 1}`,
    });
  });
}

const tips: OperationAnswer = {
  root: 'tipsRetrieve',
  variables: {},
  inputTypes: {
    TrophyInfoWithHintAvailableInput: { trophyId: 'String', udsObjectId: 'String', helpType: 'String' },
  },
  answer({ npCommId, trophies }) {
    const setId = String(npCommId);
    const asked = [trophies ?? []].flat() as readonly { trophyId?: string; udsObjectId?: string }[];
    const helped = helpedTrophies(setId) ?? [];
    const answered = asked.flatMap(({ trophyId, udsObjectId }) => {
      const [id, help] =
        helped.find(([id, { objectId }]) => String(id) === trophyId && objectId === udsObjectId) ?? [];
      if (id === undefined || help === undefined) return [];
      const group = typed('TipGroup', { groupId: null, groupName: null, tipContents: tipRow(setId, help) });
      return [
        typed('TrophyTip', {
          groups: [group],
          id: `${setId}::${id}`,
          totalGroupCount: 1,
          trophyId: String(id),
        }),
      ];
    });
    // Never in the order of the question.
    return found('tipsRetrieve', typed('Tips', { hasAccess: true, trophies: answered.toReversed() }));
  },
};

const codex: OperationAnswer = {
  root: 'codexSummaryRetrieve',
  variables: {},
  answer({ npTitleIds }, context) {
    const known = (npTitleIds as readonly string[]).filter((id) =>
      world.titles.some((title) => title.id === id),
    );
    return found(
      'codexSummaryRetrieve',
      known.map((titleId) =>
        typed('CodexSummary', { ...codexOf(storyOf(context, titleId) ?? false), titleId }),
      ),
    );
  },
};

/** What the emulator answers of Game Help, by registry key. */
export const helpAnswers: Readonly<Record<string, OperationAnswer>> = {
  'trophies.hintAvailability': hintAvailability,
  'trophies.tips': tips,
  'trophies.codex': codex,
};
