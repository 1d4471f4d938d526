import { type EndpointAnswer, type EndpointCall, readNumber, told } from '../endpoint-answer.js';
import { entitlementsOf } from '../library/entitlements.js';
import { errorObject, type Reply } from '../reply.js';
import { world } from '../world/world.js';

const mostEntitlements = 500;

function entitlements({ query, asking }: EndpointCall): Reply {
  const limit = readNumber(query, 'limit', { least: 1, most: mostEntitlements, otherwise: 50 });
  const offset = readNumber(query, 'offset', { least: 0, most: 1e9 - 1, otherwise: 0 });
  if (limit === undefined || offset === undefined) return errorObject(400, 1, 'Bad Request (query: limit)');
  const wanted = query['titleId']?.split(',');
  const all = (world.account(asking)?.library ?? [])
    .flatMap(entitlementsOf)
    .filter(({ titleId }) => wanted === undefined || wanted.includes(titleId));
  const rows = all.slice(offset, offset + limit).map(({ id, titleId, platform, isActive, game }) => {
    const name = world.concept(game.conceptId)?.name ?? '';
    const icon = `https://image.example/icons/${titleId}.png`;
    return {
      id,
      activeDate: '2024-03-14T18:00:00Z',
      entitlementType: 5,
      skuId: world.product(game.productId)?.skuId,
      productId: game.productId,
      activeFlag: isActive,
      featureType: 1,
      preorderFlag: false,
      isSubscription: game.acquiredThrough !== 'NONE',
      entitlementAttributes: [{ entitlementKeyFlag: true, platformId: platform.toLowerCase() }],
      gameMeta: { name, type: `${platform}GD`, iconUrl: icon, packageType: `${platform}GD` },
      titleMeta: { titleId, name, imageUrl: icon },
      conceptMeta: { conceptId: game.conceptId, name, iconUrl: icon, minimumAge: 0 },
      serviceType: 0,
    };
  });
  return told({ revisionId: 1, start: offset, totalResults: all.length, entitlements: rows });
}

const gigabyte = 1_073_741_824;

function installedTitles({ query, asking }: EndpointCall): Reply {
  const consoles = world.consoles.filter(
    ({ accountId, platform }) => accountId === asking && platform === query['platform'],
  );
  const library = world.account(asking)?.library ?? [];
  const titles = library.map((game, index) => ({
    comment: world.concept(game.conceptId)?.name,
    conceptId: game.conceptId,
    contentPriority: 'prior',
    disc: 'inapplicable',
    displayLocationSpace: 'game',
    lastAccessDateTime: game.lastPlayedAt,
    npTitleId: game.titleId,
    psPlatform: world.titles.find(({ id }) => id === game.titleId)?.platform,
    size: (index + 7) * gigabyte,
    storage: index % 2 === 0 ? 'embedded' : 'm2Extended',
    titleId: game.titleId.replace(/_\d\d$/, ''),
    version: '01.000.028',
  }));
  const updatedDateTime = '2026-11-21T22:15:33Z';
  return told({
    clients: consoles.map(({ name, duid, platform }) => ({
      device: { language: 'en-US', name, updatedDateTime, enabledFeatures: [], wakeupEnabledPowerModes: [] },
      duid,
      platform,
      deviceProperties: [],
      systemData: {
        installedTitles: { titles, updatedDateTime },
        storage: {
          embedded: { freeSize: 53 * gigabyte, totalSize: 621 * gigabyte },
          m2Extended: { freeSize: 811 * gigabyte, totalSize: 3726 * gigabyte },
          updatedDateTime,
        },
      },
      updatedDateTime,
      version: '7',
    })),
  });
}

function devices({ asking }: EndpointCall): Reply {
  const consoles = world.consoles.filter(({ accountId }) => accountId === asking);
  const accountDevices = consoles.map(({ platform }) => ({
    deviceId: '0'.repeat(68),
    deviceType: platform,
    activationType: 'PSN_GAME_V3',
    activationDate: '2024-03-01T20:11:27.815Z',
    accountDeviceVector: 'emulated',
  }));
  return told({ accountId: asking, ...(accountDevices.length > 0 && { accountDevices }) });
}

/** What an account owns, and where it plays. */
export const ownedAnswers: Readonly<Record<string, EndpointAnswer>> = {
  'games.entitlements': entitlements,
  'games.installedTitles': installedTitles,
  'games.devices': devices,
};
