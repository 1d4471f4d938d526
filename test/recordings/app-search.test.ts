import { expect, test } from 'vitest';

import { describeRecordings, readRecording, readRecordings, type Recording } from '../support/recordings.js';
import { createReplayGateway } from '../support/replay-gateway.js';

const parts = (told: readonly string[] | null) => {
  const shown = (told ?? [])
    .map((text, index) => ({ text, matched: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
  return shown.length === 0 ? null : shown;
};

const game = `id name invariantName classificationRaw classificationText media { url }`;
const gameQuery = `query ($term: String!, $first: Int, $kind: GameSearchKind) {
  gameSearch(term: $term, first: $first, kind: $kind) {
    totalCount
    edges {
      highlight { text matched }
      node {
        __typename
        ... on Concept { ${game} platformsRaw defaultProduct { ${game} platformsRaw } }
        ... on Product { ${game} }
      }
    }
  }
}`;

const facts = (item: any) => ({
  id: item.id,
  name: item.name,
  invariantName: item.invariantName,
  media: item.media.map(({ url }: any) => ({ url })),
});
const classified = (item: any) => ({
  classificationRaw: item?.storeDisplayClassification ?? null,
  classificationText: item?.localizedStoreDisplayClassification ?? null,
});

/** What the graph tells of a recorded hit; of a game the default product tells what it runs on. */
function expectedGame({ result, highlight }: any) {
  const { defaultProduct } = result;
  const ofConcept = {
    ...classified(defaultProduct ?? result),
    platformsRaw: (defaultProduct ?? result).platforms,
    defaultProduct: defaultProduct && {
      ...facts(defaultProduct),
      ...classified(defaultProduct),
      platformsRaw: defaultProduct.platforms,
    },
  };
  return {
    highlight: parts(highlight.name),
    node: {
      __typename: result.__typename,
      ...facts(result),
      ...(result.__typename === 'Concept' ? ofConcept : classified(result)),
    },
  };
}

const hitsOf = ({ body }: Recording, domain: string): any[] =>
  (body.data.universalContextSearch?.results ?? [body.data.universalDomainSearch]).find(
    (result: any) => result.domain === domain,
  ).searchResults;

const ask = async (query: string, variables: object, ...recordings: Recording[]) => {
  await using gateway = await createReplayGateway(recordings);
  const { data, errors } = await gateway.execute(query, { variables });
  expect(errors).toEqual([]);
  return { data, asked: gateway.questions.map(({ operationName, variables }) => [operationName, variables]) };
};

describeRecordings('gameSearch beside the recorded searches', () => {
  const whole = readRecordings('metGetContextSearchResults').filter(({ body }) =>
    body.data.universalContextSearch.results.some(({ domain }: any) => domain === 'MobileGames'),
  );

  test.each(whole.map((recording) => [recording.name, recording] as const))(
    '%s: every game of the first page is told by one question',
    async (_name, recording) => {
      const hits = hitsOf(recording, 'MobileGames');
      const variables = { term: 'GTA', first: hits.length };
      const { data, asked } = await ask(gameQuery, variables, recording);
      // One source cut its only game off before the id: what has no identity is left out.
      const known = hits.filter(({ result }) => result.id !== undefined);
      expect(data.gameSearch.edges).toEqual(known.map(expectedGame));
      expect(asked).toHaveLength(1);
    },
  );

  test('every add-on of the first page is told by the same question', async () => {
    const recording = readRecording('metGetContextSearchResults/01');
    const { data } = await ask(gameQuery, { term: 'GTA', kind: 'ADD_ONS' }, recording);
    expect(data.gameSearch.edges).toEqual(hitsOf(recording, 'MobileAddOns').map(expectedGame));
  });

  test('a second page is asked with just the recorded variables, and told whole', async () => {
    const first = readRecording('metGetContextSearchResults/02');
    const second = readRecording('metGetDomainSearchResults/01');
    const { data, asked } = await ask(gameQuery, { term: 'GTA', first: 25 }, first, second);
    const hits = [first, second].flatMap((recording) => hitsOf(recording, 'MobileGames'));
    expect(data.gameSearch.edges).toEqual(hits.map(expectedGame));
    expect(asked).toEqual([
      ['metGetContextSearchResults', first.request.variables],
      ['metGetDomainSearchResults', second.request.variables],
    ]);
  });
});

const playerQuery = `query ($first: Int) { playerSearch(term: "test", first: $first) {
  totalCount totalIsCapped pageInfo { hasNextPage }
  edges { highlight { text matched } node { id onlineId name avatar { url } isPlus } }
} }`;

const expectedPlayer = ({ result, highlight }: any) => ({
  highlight: parts(highlight.onlineId),
  node: {
    id: result.accountId,
    onlineId: result.onlineId,
    name: result.displayName === '' ? null : result.displayName,
    avatar: { url: result.avatarUrl.replace(/^http:/, 'https:') },
    isPlus: result.isPsPlus,
  },
});

describeRecordings('playerSearch beside the recorded searches', () => {
  test.each([
    ['metGetContextSearchResults/03', 'metGetDomainSearchResults/03', 25],
    ['metGetContextSearchResults/04', 'metGetDomainSearchResults/04', 35],
  ])('%s and %s: every player of both pages is told, and 128 is a cap', async (one, other, first) => {
    const pages = [readRecording(one), readRecording(other)];
    const { data, asked } = await ask(playerQuery, { first }, ...pages);
    const hits = pages.flatMap((recording) => hitsOf(recording, 'SocialAllAccounts'));
    expect(data.playerSearch).toEqual({
      totalCount: 128,
      totalIsCapped: true,
      pageInfo: { hasNextPage: true },
      edges: hits.map(expectedPlayer),
    });
    expect(asked).toEqual(pages.map(({ request }) => [request.operationName, request.variables]));
  });
});
