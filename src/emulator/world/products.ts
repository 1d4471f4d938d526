import type { EditionCode, PriceTerms } from './model.js';
import { discounted, free, membersOnly, plain } from './price-terms.js';
import { territories, type Territory } from './stores.js';

/** What each edition is called in PSN's enums and adds to the name; `mark` stands in the product id. */
export const editions: Readonly<
  Record<
    EditionCode,
    {
      mark: string;
      classification: string;
      topCategory: string;
      type: string | null;
      features: readonly string[];
    }
  >
> = {
  standard: {
    mark: 'STND',
    classification: 'FULL_GAME',
    topCategory: 'GAME',
    type: 'STANDARD',
    features: ['Base Game'],
  },
  deluxe: {
    mark: 'DELX',
    classification: 'PREMIUM_EDITION',
    topCategory: 'GAME',
    type: 'DELUXE',
    features: ['Base Game', 'Sketchbook', 'Whistling Soundtrack'],
  },
  bundle: {
    mark: 'BNDL',
    classification: 'GAME_BUNDLE',
    topCategory: 'GAME',
    type: 'OTHER',
    features: ['Base Game', 'Every Add-on of the First Year'],
  },
  demo: { mark: 'DEMO', classification: 'DEMO', topCategory: 'DEMO', type: null, features: [] },
  addOn: { mark: 'ADDN', classification: 'ADD_ON_PACK', topCategory: 'ADD_ON', type: null, features: [] },
  costume: { mark: 'COST', classification: 'COSTUME', topCategory: 'ADD_ON', type: null, features: [] },
  currency: {
    mark: 'COIN',
    classification: 'VIRTUAL_CURRENCY',
    topCategory: 'ADD_ON',
    type: null,
    features: [],
  },
};

/** A product id in PSN's form: territory and publisher, title, label of 16 characters. */
export function productIdOf(product: {
  territory: Territory;
  publisher: string;
  title: string;
  name: string;
  edition: EditionCode;
}): string {
  const { productPrefix } = territories[product.territory];
  const label = product.name
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(0, 12)
    .padEnd(12, '0');
  return `${productPrefix}${product.publisher}-${product.title}-${label}${editions[product.edition].mark}`;
}

function regularCents(terms: PriceTerms): number {
  return 'cents' in terms ? terms.cents : 0;
}

/** The terms of an edition, given those of the standard one. */
export function termsOf(edition: EditionCode, standard: PriceTerms): PriceTerms {
  if (edition === 'standard') return standard;
  if (edition === 'demo') return free;
  if (edition === 'addOn') return plain(1499);
  if (edition === 'costume') return membersOnly(299, 'PS_PLUS');
  if (edition === 'currency') return plain(499);
  if (standard.state === 'unavailable' || standard.state === 'not-told') return standard;
  const cents = regularCents(standard) + (edition === 'deluxe' ? 2000 : 4000);
  if (standard.state === 'discounted') return discounted(cents, standard.percent, standard.endsInDays);
  return plain(cents);
}
