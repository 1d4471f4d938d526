import type { PriceEventResolvers, SubscriptionResolvers } from '../../generated/schema-types.js';
import type { GraphContext } from '../context.js';
import { createFieldReader } from '../entity-fields.js';
import { type Polled, toPolling, type Topic, valueOfPolled } from '../live.js';
import { nothingTold } from '../record.js';
import { concepts } from './concept-sources.js';
import { checkIds, readConceptId } from './ids.js';
import type { ConceptModel, PriceOfConcept } from './models.js';
import { untold } from './price.js';

const { ask } = createFieldReader(concepts);

const prices: Topic<PriceOfConcept> = {
  name: 'prices',
  isPersonal: false,
  perCall: 1,
  ask: (ids, context) =>
    Promise.allSettled(
      ids.map(async (id) => {
        const price = await ask({ id }, 'price', context, context.psn.locale);
        return price === undefined ? null : { price };
      }),
    ),
};

/** The game, with the price where it is that of the store that tells everything else. */
function toConcept({ id, locale, value }: Polled<PriceOfConcept>, own: string): ConceptModel {
  const isTold = value != null && locale === own;
  return { __typename: 'Concept', id, told: isTold ? { slice: { price: value.price } } : nothingTold };
}

export const priceChanged: NonNullable<SubscriptionResolvers['priceChanged']> = {
  subscribe: (_root, { conceptIds, locale }, { live }) =>
    live.watch(prices, checkIds(conceptIds, 'conceptIds').map(readConceptId), locale),
  resolve: (polled: Polled<PriceOfConcept>, _arguments: unknown, { psn }: GraphContext) => ({
    polled,
    concept: toConcept(polled, psn.locale),
  }),
};

export const PriceEvent: PriceEventResolvers = {
  price({ polled }) {
    const told = valueOfPolled(polled);
    return told == null ? null : { ...(told.price ?? untold), locale: polled.locale };
  },
  polling: ({ polled }) => toPolling(polled),
};
