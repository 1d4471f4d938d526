import { world } from '../../src/emulator/world/world.js';
import type { TestGateway } from './test-gateway.js';

/** Fifty sets, each of a title of its own. */
const sets = [...new Map(world.trophySets.map((set) => [set.titleIds[0], set])).values()].slice(0, 50);

/** Fifty games that were played; the last few are of no game that the store sells. */
const games = sets.map((set, index) => ({
  set,
  titleId: set.titleIds[0]!,
  conceptId: world.concepts[index]?.id ?? String(99_000_000 + index),
}));

/** Has PSN tell these fifty as the last ones played, with a trophy earned of each. */
export function playFifty({ psn }: TestGateway): void {
  psn.answerAlways('games.playedTitles', {
    body: {
      titles: games.map(({ titleId, conceptId, set }) => ({
        titleId,
        name: set.name,
        concept: { id: Number(conceptId), titleIds: [titleId], name: set.name },
        playDuration: 'PT3H20M',
        lastPlayedDateTime: '2026-11-21T22:15:33.120000Z',
      })),
      totalItemCount: 50,
      nextOffset: null,
      previousOffset: 0,
    },
  });
  psn.answerAlways('trophies.setsByTitle', ({ query }) => ({
    body: {
      titles: (query['npTitleIds'] ?? '').split(',').map((npTitleId) => {
        const { set } = games.find(({ titleId }) => titleId === npTitleId)!;
        const [trophy] = set.trophies;
        return {
          npTitleId,
          trophyTitles: [
            {
              npServiceName: set.service,
              npCommunicationId: set.id,
              trophyTitleName: set.name,
              progress: 42,
              rarestTrophies: [
                {
                  trophyId: trophy!.id,
                  trophyType: trophy!.grade,
                  trophyName: trophy!.name,
                  trophyRare: 0,
                  trophyEarnedRate: '0.4',
                  earned: true,
                  earnedDateTime: '2026-01-02T03:04:05Z',
                },
              ],
            },
          ],
        };
      }),
    },
  }));
}
