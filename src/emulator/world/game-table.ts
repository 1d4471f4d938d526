import type { PriceTerms } from './model.js';
import {
  discounted,
  free,
  included,
  membersOnly,
  notTold,
  plain,
  trial,
  unavailable,
} from './price-terms.js';
import type { PublisherKey } from './publishers.js';

/**
 * A game in one line: name, publisher, genres, age, release (`2024-03-14`, `2027-04`, `2027-Q3`, `2028`), platforms,
 * editions, price of the standard edition; perhaps a Japanese name, perhaps the only territory that sells it.
 * Editions: Standard, Deluxe, Bundle, demo (T), Add-on, Costume, Virtual currency.
 */
export type GameRow = readonly [
  name: string,
  publisher: PublisherKey,
  genres: string,
  age: number,
  release: string,
  platforms: '4' | '5' | '45',
  editions: string,
  terms: PriceTerms,
  japaneseName?: string,
  only?: 'japan',
];

/** Every game of the invented world, in the editors' order. */
// prettier-ignore
export const gameTable: readonly GameRow[] = [
  ['Otters in Orbit', 'ninthOtter', 'ADVENTURE PLATFORMER', 3, '2024-03-14', '5', 'SDTA', plain(3999), 'オービットのカワウソ'],
  ['Teapot Tempest', 'lanternLoom', 'ACTION ARCADE', 7, '2023-06-01', '45', 'SD', discounted(2999, 40, 12), 'ティーポットの嵐'],
  ['Marmalade Circuit', 'gumdropDynamo', 'RACING FAMILY', 3, '2025-09-18', '5', 'SDTCV', plain(4999, 10), 'マーマレード・サーキット'],
  ['Lighthouse of Lost Letters', 'paperHarbour', 'ADVENTURE PUZZLE', 12, '2024-10-03', '45', 'S', included(1999, 'PS_PLUS'), '迷い手紙の灯台'],
  ['Snail Mail Express', 'paperHarbour', 'SIMULATION CASUAL', 3, '2023-02-09', '4', 'ST', plain(1499)],
  ['Pillow Fort Tactics', 'mossMeridian', 'STRATEGY FAMILY', 7, '2025-01-23', '5', 'SDA', discounted(3999, 25, 5), 'まくら砦の戦術'],
  ['Kettle Knights', 'brasswing', 'ACTION ROLE_PLAYING_GAMES', 12, '2026-02-19', '5', 'SDBTA', plain(6999), 'やかんの騎士団'],
  ['The Clockmaker and the Owl', 'lanternLoom', 'ADVENTURE PUZZLE', 7, '2023-11-16', '45', 'S', included(2999, 'EA_ACCESS')],
  ['Velvet Comet', 'tidewaterFox', 'SHOOTER ACTION', 16, '2026-05-28', '5', 'SDV', plain(5999), 'ビロードの彗星'],
  ['Dustbunny Derby', 'gumdropDynamo', 'RACING ARCADE', 3, '2024-07-11', '45', 'SC', free],
  ['A Cathedral of Umbrellas', 'mossMeridian', 'PUZZLE FANTASY', 3, '2025-04-10', '5', 'S', plain(1999)],
  ['Moonlit Bakery Rally', 'gumdropDynamo', 'RACING SIMULATION', 3, '2026-09-24', '5', 'SDT', plain(3999, 15), '月夜のパン屋ラリー'],
  ['Goblins of the Third Drawer', 'brasswing', 'STRATEGY FANTASY', 12, '2024-02-22', '45', 'SA', discounted(2499, 60, 3)],
  ['Harbour Seal Detective', 'tidewaterFox', 'ADVENTURE PUZZLE', 12, '2023-09-07', '4', 'S', unavailable],
  ['Thimble Samurai', 'kumoNoKoya', 'ACTION ROLE_PLAYING_GAMES', 16, '2025-11-06', '5', 'SDB', plain(6999), '指貫の侍'],
  ['Cloud Hut Chronicles', 'kumoNoKoya', 'ROLE_PLAYING_GAMES FANTASY', 12, '2024-05-30', '45', 'SDA', included(4999, 'PS_PLUS'), '雲の小屋物語'],
  ['Hedgehog Symphony', 'lanternLoom', 'MUSIC/RHYTHM FAMILY', 3, '2026-03-12', '5', 'SA', plain(2499), 'はりねずみ交響曲'],
  ['Rustwater Railway', 'brasswing', 'SIMULATION STRATEGY', 3, '2023-04-20', '45', 'SD', discounted(3999, 50, 20)],
  ['The Polite Volcano', 'mossMeridian', 'CASUAL FAMILY', 3, '2025-07-17', '5', 'S', plain(999)],
  ['Nightshift at the Aquarium', 'tidewaterFox', 'HORROR ADVENTURE', 16, '2025-10-30', '5', 'ST', trial(3999, 'PS_PLUS'), '水族館の夜勤'],
  ['Papercut Pirates', 'paperHarbour', 'ACTION ADVENTURE', 12, '2024-08-15', '45', 'SDC', plain(2999)],
  ['Biscuit Brigade', 'gumdropDynamo', 'SHOOTER FAMILY', 7, '2026-06-18', '5', 'SV', free, 'ビスケット旅団'],
  ['Sundial City', 'lanternLoom', 'SIMULATION STRATEGY', 3, '2026-01-29', '5', 'SD', plain(4999)],
  ['Badger Court', 'mossMeridian', 'ADVENTURE CASUAL', 12, '2024-11-21', '45', 'S', discounted(1999, 30, 9)],
  ['Copper Kite', 'brasswing', 'ARCADE PLATFORMER', 3, '2023-01-26', '4', 'S', plain(999)],
  ['Wardrobe Expedition', 'ninthOtter', 'ADVENTURE FANTASY', 7, '2026-04-16', '5', 'SDTA', trial(6999, 'PS_PLUS')],
  ['Foxglove Racing Club', 'tidewaterFox', 'RACING SPORTS', 3, '2025-03-06', '45', 'SDV', included(5999, 'EA_ACCESS')],
  ['Quiet Giants', 'ninthOtter', 'ADVENTURE PUZZLE', 7, '2024-01-18', '5', 'S', plain(2999)],
  ['Lemonade Leviathan', 'gumdropDynamo', 'ACTION SHOOTER', 12, '2026-08-06', '5', 'SD', discounted(4999, 20, 15)],
  ['Members of the Mushroom Society', 'mossMeridian', 'PARTY FAMILY', 3, '2025-06-05', '5', 'SC', membersOnly(499, 'PS_PLUS')],
  ['Inkwell Duel', 'paperHarbour', 'FIGHTING ACTION', 12, '2025-12-04', '5', 'SDCV', plain(5999, 20), 'インク壺の決闘'],
  ['Tea House of Small Wonders', 'kumoNoKoya', 'SIMULATION CASUAL', 3, '2026-10-08', '5', 'S', plain(2499), '小さな不思議の茶屋', 'japan'],
  ['Paper Lantern Express', 'kumoNoKoya', 'MUSIC/RHYTHM ARCADE', 3, '2024-04-25', '45', 'S', plain(3999), '提灯エクスプレス', 'japan'],
  ['The Otter Who Counted Stars', 'ninthOtter', 'ROLE_PLAYING_GAMES FANTASY', 7, '2027-02-23', '5', 'SDB', plain(6999), '星を数えるカワウソ'],
  ['Barnacle Bay Football', 'tidewaterFox', 'SPORTS FAMILY', 3, '2027-03-11', '5', 'SD', plain(5999)],
  ['Gravity for Beginners', 'lanternLoom', 'PUZZLE SIMULATION', 3, '2027-01-21', '5', 'S', plain(2999)],
  ['Umbrella Season', 'mossMeridian', 'ADVENTURE CASUAL', 3, '2027-04', '5', '', notTold],
  ['The Brass Menagerie', 'brasswing', 'STRATEGY FANTASY', 12, '2027-Q3', '5', '', notTold],
  ['Second Supper', 'gumdropDynamo', 'PARTY FAMILY', 3, '2028', '5', '', notTold],
  ['Owl Post Omnibus', 'paperHarbour', 'ADVENTURE CASUAL', 7, '2025-08-21', '45', 'SA', unavailable],
  ['Cinder and Spoon', 'lanternLoom', 'ROLE_PLAYING_GAMES FAMILY', 7, '2025-05-15', '5', 'SD', notTold],
  ['Backyard Astronomers', 'ninthOtter', 'SIMULATION FAMILY', 3, '2024-06-20', '45', 'ST', plain(1999)],
  ['Mitten Mountain', 'tidewaterFox', 'SPORTS PLATFORMER', 3, '2026-07-02', '5', 'SC', discounted(2999, 10, 30)],
  ['Thunder in the Pantry', 'gumdropDynamo', 'HORROR CASUAL', 12, '2026-10-29', '5', 'ST', plain(1499)],
];
