import { expectedMedia } from './expected-media.js';

/** Grids tell texts and no figures. */
const money = (text: string) => ({ amount: null, currency: null, exponent: null, text });

function expectedPrice(price: any, locale: string | undefined) {
  const quiet = { discountEndsAt: null, locale };
  if (price === null) {
    const untold = { state: 'NOT_TOLD', text: null, current: null, regular: null };
    return { ...untold, discountText: null, upsellText: null, upsellServices: [], ...quiet };
  }
  return {
    state: price.isFree ? 'FREE' : 'PRICED',
    text: price.discountedPrice,
    current: money(price.discountedPrice),
    regular: price.isFree ? null : money(price.basePrice),
    discountText: price.discountText,
    upsellText: price.upsellText,
    upsellServices: price.upsellServiceBranding.filter((branding: string) => branding !== 'NONE'),
    ...quiet,
  };
}

/** What the graph tells of a recorded concept in a grid. */
export function expectedNode({ id, name, media, price }: any, locale: string | undefined) {
  const expected = expectedMedia(media);
  const cover = expected.find(({ role }) => role === 'COVER');
  return {
    __typename: 'Concept',
    id,
    name,
    media: expected,
    cover: { url: cover?.url },
    price: expectedPrice(price, locale),
  };
}

interface RecordedSorting {
  readonly name: string;
  readonly displayName: string;
  readonly isAscending: boolean;
}
/** What the graph tells of a recorded sort order. */
export const expectedSorting = ({ name, displayName, isAscending }: RecordedSorting) => {
  return { name, label: displayName, ascending: isAscending };
};

/** What the graph tells of a recorded facet. */
export function expectedFacet({ name, displayName, values }: any) {
  const expected = values.map(({ key, displayName, count }: any) => ({
    value: key,
    label: displayName,
    count,
  }));
  return { name, label: displayName, values: expected };
}
