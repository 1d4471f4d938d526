import { expect, test } from 'vitest';

import { type Offer, toOffer } from '../../src/modules/store/offer.js';
import { toPriceOfOffers } from '../../src/modules/store/offer-price.js';
import { describeRecordings, readRecordings } from '../support/recordings.js';

interface Offered {
  readonly recording: string;
  readonly id: string;
  readonly offers: readonly Offer[] | null;
}

const toOffered = (recording: string, { id, webctas }: any): Offered => ({
  recording,
  id,
  offers: webctas?.map((offer: any) => toOffer(offer, new Map())) ?? null,
});

/** Every recorded list of offers, with the product that it belongs to. */
function readOffered(): Offered[] {
  const names = [
    'productRetrieveForCtasWithPrice',
    'conceptRetrieveForCtasWithPrice',
    'productRetrieveForUpsellWithCtas',
  ];
  return names.flatMap(readRecordings).flatMap(({ name, body }) => {
    const { productRetrieve: product, conceptRetrieve: concept } = body.data;
    if (product?.webctas !== undefined) return [toOffered(name, product)];
    return (concept?.products ?? product?.concept?.products ?? []).map((each: any) => toOffered(name, each));
  });
}

/** [end of recording, end of product id, state, current, regular], amounts in minor units. */
const known: readonly [string, string, string, number | null, number | null][] = [
  ['productRetrieveForCtasWithPrice/02', '0000000000000000', 'PRICED', 4995, 4995],
  ['productRetrieveForCtasWithPrice/05', '25STANDARDBUNDLE', 'INCLUDED', null, 7995],
  ['productRetrieveForUpsellWithCtas/07', '7342236139216396', 'PRICED', 14_800, 14_800],
  ['productRetrieveForUpsellWithCtas/07', '3989374011022560', 'PRICED', 14_800, 14_800],
  ['productRetrieveForUpsellWithCtas/21', 'PLANCODELUXE0000', 'NOT_TOLD', null, 46_800],
  ['productRetrieveForUpsellWithCtas/08', 'UNCHARTED4R00000', 'NOT_TOLD', null, 39_800],
  ['productRetrieveForUpsellWithCtas/17', 'PERSISTENCEX2020', 'NOT_TOLD', null, null],
  ['productRetrieveForUpsellWithCtas/17', 'COMPEDIT25202048', 'PRICED', 23_800, 23_800],
  ['productRetrieveForUpsellWithCtas/22', 'BIOMUTANTEU00001', 'TRIAL', null, null],
  ['productRetrieveForUpsellWithCtas/25', 'WARFRAMEPS500000', 'FREE', 0, null],
  ['productRetrieveForUpsellWithCtas/01', '7462776201452750', 'UNAVAILABLE', null, null],
];

describeRecordings('prices of recorded offers', () => {
  const all = readOffered();

  test.each(known)('%s …%s is %s', (recording, product, state, current, regular) => {
    const found = all.filter((offered) => offered.recording === recording && offered.id.endsWith(product));
    expect(found.length).toBeGreaterThan(0);
    for (const { offers } of found) {
      const price = toPriceOfOffers(offers);
      expect([price.state, price.current?.amount ?? null, price.regular?.amount ?? null]).toEqual([
        state,
        current,
        regular,
      ]);
    }
  });

  test('what is to be paid is never an advert’s, a member’s, an owner’s or a trial’s price', () => {
    expect(all.length).toBeGreaterThan(60);
    for (const { offers } of all) {
      const { current } = toPriceOfOffers(offers);
      const plain = (offers ?? []).filter((offer) => offer.audience === 'EVERYONE' && !offer.isAdvert);
      if (current !== null) expect(plain.map((offer) => offer.current)).toContainEqual(current);
    }
  });

  test('a member’s offer has its end and both its rewards', () => {
    const { offers } = all.find(({ id }) => id.endsWith('PLANCODELUXE0000'))!;
    expect(offers).toMatchObject([
      { audience: 'SUBSCRIBERS', current: { amount: 15_912 }, endsAt: '2023-03-01T15:59:00.000Z' },
    ]);
    expect(offers![0]!.rewardIds).toHaveLength(2);
    expect(offers![0]!.campaignIds).toHaveLength(1);
  });

  test('a call to action that PSN has not been seen to send is passed on and still classified', () => {
    const odd = toOffer(
      { type: 'TELEPORT', price: { basePrice: '€1', serviceBranding: ['NONE'] } },
      new Map(),
    );
    expect(odd).toMatchObject({
      kind: 'UNRECOGNIZED',
      kindRaw: 'TELEPORT',
      audience: 'EVERYONE',
      state: 'PRICED',
    });
  });
});
