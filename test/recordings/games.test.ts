import { expect, test } from 'vitest';

import { describeRecordings, readRestRecording, readRestRecordings } from '../support/recordings.js';
import { createReplayGateway } from '../support/replay-gateway.js';
import { expectedMedia, mediaFields } from './expected-media.js';

const of = (endpoint: string) =>
  readRestRecordings(endpoint).map((recording, index): [string, typeof recording] => [
    `${endpoint}/0${index + 1}`,
    recording,
  ]);

const words: Readonly<Record<string, string>> = {
  ps4_game: 'PS4_GAME',
  ps5_native_game: 'PS5_GAME',
  'none(purchased)': 'PURCHASED',
  none_purchased: 'PURCHASED',
  ps_plus: 'PS_PLUS',
  other: 'OTHER',
};
const wordOf = (word: string | null | undefined) => (word == null ? null : (words[word] ?? 'UNRECOGNIZED'));
const picture = (url: string | null | undefined) =>
  url == null ? null : expectedMedia([{ url, type: 'IMAGE' }])[0];

const expectedPlayed = (told: any, accountId: string) => ({
  id: `${accountId}::${told.titleId}`,
  title: { id: told.titleId },
  name: told.localizedName ?? told.name,
  image: picture(told.localizedImageUrl ?? told.imageUrl),
  category: wordOf(told.category),
  categoryRaw: told.category ?? null,
  playedThrough: wordOf(told.service),
  playedThroughRaw: told.service ?? null,
  playCount: told.playCount ?? null,
  playTime: told.playDuration ?? null,
  firstPlayedAt: told.firstPlayedDateTime ?? null,
  lastPlayedAt: told.lastPlayedDateTime ?? null,
  genres: told.concept?.genres ?? null,
  concept: told.concept?.id === undefined ? null : { id: String(told.concept.id), name: told.concept.name },
});

describeRecordings('played and owned games beside their recordings', () => {
  test.each(of('gamelist-titles'))('%s is answered with every value right', async (_name, recording) => {
    await using gateway = await createReplayGateway([], [recording]);
    const { titles, totalItemCount } = recording.body;
    const owner = /users\/(\d+)\//.exec(recording.request.path)?.[1] ?? '4400717484818330119';
    const isOwn = recording.request.path.includes('/me/');
    const { data, errors } = await gateway.execute(
      `{ player: ${isOwn ? 'viewer' : `player(by: { accountId: "${owner}" })`} { playedTitles(first: 200) {
        nodes {
          id title { id } name image { ${mediaFields} } category categoryRaw playedThrough playedThroughRaw playCount
          playTime firstPlayedAt lastPlayedAt genres concept { id name }
        }
        totalCount
      } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.player.playedTitles).toEqual({
      nodes: titles.map((told: any) => expectedPlayed(told, owner)),
      totalCount: totalItemCount ?? null,
    });
    expect(gateway.calls).toHaveLength(1);
  });

  test.each(of('catalog-concepts'))('%s leads from the title to its game', async (_name, recording) => {
    await using gateway = await createReplayGateway([], [recording]);
    const [told] = recording.body;
    const titleId = /titles\/(\w+)\//.exec(recording.request.path)?.[1] ?? told.titleIds[0];
    const { data, errors } = await gateway.execute(
      `{ title(id: "${titleId}") { name concept { id } icon { url } products { id } } }`,
    );
    expect(errors).toEqual([]);
    const images = told.media?.images ?? [];
    const icon = ['GAMEHUB_COVER_ART', 'MASTER', 'EDITION_KEY_ART']
      .map((type) => images.find((image: any) => image.type === type))
      .find((image) => image !== undefined);
    const ids = told.categorizedProducts?.flatMap((category: any) => category.ids);
    expect(data.title).toEqual({
      name: told.name ?? null,
      concept: { id: String(told.id) },
      icon: icon === undefined ? null : { url: icon.url },
      products:
        ids === undefined
          ? null
          : ids.filter((id: string) => id.includes(titleId)).map((id: string) => ({ id })),
    });
    expect(gateway.calls).toHaveLength(1);
  });

  test.each(of('entitlements'))('%s is answered with every value right', async (_name, recording) => {
    await using gateway = await createReplayGateway([], [recording]);
    const { entitlements, totalResults } = recording.body;
    const { data, errors } = await gateway.execute(`{ viewer { entitlements {
      nodes {
        id name image { ${mediaFields} } since isActive isSubscription isPreOrder
        product { id } sku { id } title { id } concept { id }
      }
      totalCount
    } } }`);
    expect(errors).toEqual([]);
    const idOf = (id: unknown) => (id == null ? null : { id });
    expect(data.viewer.entitlements).toEqual({
      nodes: entitlements.map((told: any) => ({
        id: told.id,
        name: told.gameMeta?.name ?? null,
        image: picture(told.gameMeta?.iconUrl),
        since: told.activeDate,
        isActive: told.activeFlag,
        isSubscription: told.isSubscription,
        isPreOrder: told.preorderFlag,
        product: idOf(told.productId),
        sku: idOf(told.skuId),
        title: idOf(told.titleMeta?.titleId),
        concept: idOf(told.conceptMeta?.conceptId),
      })),
      totalCount: totalResults,
    });
  });

  test('cloud-assisted-navigation-clients/01 is answered with every value right', async () => {
    const recording = readRestRecording('cloud-assisted-navigation-clients/01');
    await using gateway = await createReplayGateway([], [recording]);
    const { data, errors } = await gateway.execute(`{ viewer { consoleStorage {
      name platform storage { name free total }
      installed { title { id } concept { id } name platformRaw size volume version lastAccessedAt }
    } } }`);
    expect(errors).toEqual([]);
    expect(data.viewer.consoleStorage).toEqual(
      recording.body.clients.map(({ device, platform, systemData }: any) => ({
        name: device.name,
        platform,
        storage: ['embedded', 'm2Extended', 'mounted'].map((name) => ({
          name,
          free: String(systemData.storage[name].freeSize),
          total: String(systemData.storage[name].totalSize),
        })),
        installed: systemData.installedTitles.titles.map((told: any) => ({
          title: { id: told.npTitleId },
          concept: told.conceptId === undefined ? null : { id: told.conceptId },
          name: told.comment,
          platformRaw: told.psPlatform,
          size: String(told.size),
          volume: told.storage,
          version: told.version ?? null,
          lastAccessedAt: told.lastAccessDateTime ?? null,
        })),
      })),
    );
  });

  test.each(of('devices-accounts-me'))('%s is answered with every value right', async (_name, recording) => {
    await using gateway = await createReplayGateway([], [recording]);
    const { data, errors } = await gateway.execute(
      '{ viewer { activations { platform platformRaw kind activatedAt } } }',
    );
    expect(errors).toEqual([]);
    expect(data.viewer.activations).toEqual(
      (recording.body.accountDevices ?? []).map((told: any) => ({
        platform: told.deviceType,
        platformRaw: told.deviceType,
        kind: told.activationType,
        activatedAt: told.activationDate,
      })),
    );
  });
});
