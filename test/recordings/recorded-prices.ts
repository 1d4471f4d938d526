import { readRecordings, type Recording } from '../support/recordings.js';

/** A product with the calls to action that a recording has of it. */
export interface RecordedOffers {
  /** `operation/nn`. */
  readonly recording: string;
  readonly id: string;
  readonly webctas: readonly any[];
}

const productsOf = ({ body }: Recording): readonly any[] => {
  const { productRetrieve: product, conceptRetrieve: concept } = body.data;
  return product?.webctas === undefined ? ((concept ?? product?.concept)?.products ?? []) : [product];
};

/** Every recorded list of calls to action; where PSN failed to tell one there is none. */
export function readOffers(): RecordedOffers[] {
  return [
    'productRetrieveForCtasWithPrice',
    'conceptRetrieveForCtasWithPrice',
    'productRetrieveForUpsellWithCtas',
  ]
    .flatMap(readRecordings)
    .flatMap((recording) =>
      productsOf(recording)
        .filter(({ webctas }) => webctas !== null)
        .map(({ id, webctas }) => ({ recording: recording.name, id, webctas })),
    );
}

/** A thing of a list with the price that the list tells of it; null where it tells none. */
export interface RecordedItem {
  readonly id: string;
  readonly price: any;
}

function* itemsIn(value: any): Generator<RecordedItem> {
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.id === 'string' && value.price !== undefined) yield { id: value.id, price: value.price };
  for (const below of Object.values(value)) yield* itemsIn(below);
}

/** Everything in an answer that has a price, or is told to have none. */
export const readItems = ({ body }: Recording): RecordedItem[] => [...itemsIn(body.data)];
