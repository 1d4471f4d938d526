import type { EditionCode } from '../world/model.js';

type Language = 'en' | 'de' | 'fi' | 'ja';
type Words = Readonly<Record<Language, string>>;

function row(en: string, de: string, fi: string, ja: string): Words {
  return { en, de, fi, ja };
}

/** What stores write in place of a number. */
const priceWords = {
  free: row('Free', 'Kostenlos', 'Ilmainen', '無料'),
  included: row('Included', 'Enthalten', 'Sisältyy', '含まれます'),
  unavailable: row('Unavailable', 'Nicht verfügbar', 'Ei saatavilla', '利用できません'),
  trial: row('Game Trial', 'Testversion', 'Pelikokeilu', 'ゲームトライアル'),
} as const;

const classificationWords: Readonly<Record<string, Words>> = {
  FULL_GAME: row('Full Game', 'Vollversion', 'Kokonainen peli', 'フルゲーム'),
  PREMIUM_EDITION: row('Premium Edition', 'Premium-Edition', 'Premium-versio', 'プレミアムエディション'),
  GAME_BUNDLE: row('Game Bundle', 'Spielpaket', 'Pelipaketti', 'ゲームバンドル'),
  DEMO: row('Demo', 'Demo', 'Demo', '体験版'),
  ADD_ON_PACK: row('Add-On Pack', 'Erweiterungspaket', 'Lisäosapaketti', '追加パック'),
  COSTUME: row('Costume', 'Kostüm', 'Asu', 'コスチューム'),
  VIRTUAL_CURRENCY: row('Virtual Currency', 'Virtuelle Währung', 'Virtuaalivaluutta', 'ゲーム内通貨'),
};

const genreWords: Readonly<Record<string, Words>> = {
  ACTION: row('Action', 'Action', 'Toiminta', 'アクション'),
  ADVENTURE: row('Adventure', 'Abenteuer', 'Seikkailu', 'アドベンチャー'),
  ARCADE: row('Arcade', 'Arcade', 'Arcade', 'アーケード'),
  CASUAL: row('Casual', 'Casual', 'Kevyt', 'カジュアル'),
  FAMILY: row('Family', 'Familie', 'Koko perhe', 'ファミリー'),
  FANTASY: row('Fantasy', 'Fantasy', 'Fantasia', 'ファンタジー'),
  FIGHTING: row('Fighting', 'Kampf', 'Taistelu', '格闘'),
  HORROR: row('Horror', 'Horror', 'Kauhu', 'ホラー'),
  'MUSIC/RHYTHM': row('Music/Rhythm', 'Musik/Rhythmus', 'Musiikki/rytmi', '音楽/リズム'),
  PARTY: row('Party', 'Party', 'Juhlat', 'パーティー'),
  PLATFORMER: row('Platformer', 'Plattformer', 'Tasohyppely', 'プラットフォーマー'),
  PUZZLE: row('Puzzle', 'Rätsel', 'Pulmapeli', 'パズル'),
  RACING: row('Driving/Racing', 'Rennspiel', 'Ajopeli', 'レース'),
  ROLE_PLAYING_GAMES: row('Role Playing Games', 'Rollenspiele', 'Roolipelit', 'ロールプレイング'),
  SHOOTER: row('Shooter', 'Shooter', 'Ammunta', 'シューティング'),
  SIMULATION: row('Simulation', 'Simulation', 'Simulaatio', 'シミュレーション'),
  SPORTS: row('Sport', 'Sport', 'Urheilu', 'スポーツ'),
  STRATEGY: row('Strategy', 'Strategie', 'Strategia', 'ストラテジー'),
};

const editionWords: Readonly<Record<EditionCode, Words>> = {
  standard: row('', '', '', ''),
  deluxe: row('Deluxe Edition', 'Deluxe-Edition', 'Deluxe-versio', 'デラックスエディション'),
  bundle: row('Grand Bundle', 'Großes Paket', 'Suuri paketti', 'グランドバンドル'),
  demo: row('Demo', 'Demo', 'Demo', '体験版'),
  addOn: row('Another Chapter', 'Ein weiteres Kapitel', 'Uusi luku', 'もうひとつの章'),
  costume: row('Woollen Costume', 'Wollkostüm', 'Villa-asu', '毛糸のコスチューム'),
  currency: row('500 Buttons', '500 Knöpfe', '500 nappia', 'ボタン500個'),
};

const descriptionWords = {
  short: row('A small wonder.', 'Ein kleines Wunder.', 'Pieni ihme.', '小さな不思議。'),
  long: row(
    'Put the kettle on.<br/>The rest follows.',
    'Setz den Kessel auf.<br/>Der Rest ergibt sich.',
    'Pane pannu tulelle.<br/>Loppu seuraa.',
    'やかんを火にかけて。<br/>あとはお楽しみ。',
  ),
  legal: row(
    'Every name herein is invented.',
    'Alle Namen sind erfunden.',
    'Kaikki nimet ovat keksittyjä.',
    '名称はすべて架空です。',
  ),
} as const;

/** The words of one language; English where the world has none. */
interface StoreWords {
  price(word: keyof typeof priceWords): string;
  classification(name: string): string;
  genre(name: string): string;
  /** What an edition adds to the game's name; nothing for the standard one. */
  edition(code: EditionCode): string;
  description(kind: keyof typeof descriptionWords): string;
  savePercent(percent: number): string;
}

const saveWords: Readonly<Record<Language, (percent: number) => string>> = {
  en: (percent) => `Save ${percent}%`,
  de: (percent) => `${percent} % sparen`,
  fi: (percent) => `Säästä ${percent} %`,
  ja: (percent) => `${percent}%割引`,
};

/** How a store speaks in a language. */
export function wordsOf(language: string): StoreWords {
  const spoken = (['en', 'de', 'fi', 'ja'] as const).find((known) => known === language) ?? 'en';
  return {
    price: (word) => priceWords[word][spoken],
    classification: (name) => classificationWords[name]?.[spoken] ?? name,
    genre: (name) => genreWords[name]?.[spoken] ?? name,
    edition: (code) => editionWords[code][spoken],
    description: (kind) => descriptionWords[kind][spoken],
    savePercent: saveWords[spoken],
  };
}
