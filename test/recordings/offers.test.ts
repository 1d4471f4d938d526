import { expect, test } from 'vitest';

import { toOffer } from '../../src/modules/store/offer.js';
import { toPriceOfOffers } from '../../src/modules/store/offer-price.js';
import { describeRecordings } from '../support/recordings.js';
import { readOffers } from './recorded-prices.js';
import { workedPrices } from './worked-prices.js';

describeRecordings('prices of recorded offers', () => {
  const all = readOffers().map(({ webctas, ...offered }) => ({
    ...offered,
    offers: webctas.map((offer) => toOffer(offer, new Map())),
  }));

  test.each(workedPrices)('%s …%s is %s', (recording, product, state, current, regular) => {
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
      const plain = offers.filter((offer) => offer.audience === 'EVERYONE' && !offer.isAdvert);
      if (current !== null) expect(plain.map((offer) => offer.current)).toContainEqual(current);
    }
  });

  test('a member’s offer has its end and both its rewards', () => {
    const { offers } = all.find(({ id }) => id.endsWith('PLANCODELUXE0000'))!;
    expect(offers).toMatchObject([
      { audience: 'SUBSCRIBERS', current: { amount: 15_912 }, endsAt: '2023-03-01T15:59:00.000Z' },
    ]);
    expect(offers[0]!.rewardIds).toHaveLength(2);
    expect(offers[0]!.campaignIds).toHaveLength(1);
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
