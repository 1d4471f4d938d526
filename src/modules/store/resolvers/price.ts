import type { FaultFinder } from '../../../psn/response.js';
import type { GraphContext } from '../../context.js';
import type { SelectedField } from '../../selection.js';
import { wantsHistory } from '../needs.js';
import type { Offer } from '../offer.js';
import { type StorePrice, toPriceOfOffers } from '../offer-price.js';
import { untold } from '../price.js';

/** What an item was told of its price: undefined where no list told one, null where one told that there is none. */
interface ToldOfItem {
  readonly slice: { readonly price?: StorePrice | null };
  readonly faultAt?: FaultFinder;
}

interface PriceQuestion {
  readonly args: { readonly locale?: string | null; readonly amounts?: boolean | null };
  readonly context: GraphContext;
  readonly told: ToldOfItem;
  readonly selected: readonly SelectedField[];
}

/** Asks the store; undefined if the item is not sold there, null where PSN tells nothing of it. */
interface Ask {
  price(locale: string): Promise<StorePrice | null | undefined>;
  offers(locale: string): Promise<readonly Offer[] | null | undefined>;
}

/** Whether a list told the price, and as exactly as it is wanted: grids tell texts without amounts. */
function isEnough(told: StorePrice, wantsAmounts: boolean): boolean {
  return (
    !wantsAmounts || [told.current, told.regular].every((money) => money === null || money.amount !== null)
  );
}

/** The price of an item: as a list told it, else as the store tells it. */
export async function resolvePrice({ args, context, told, selected }: PriceQuestion, ask: Ask) {
  const { locale: own } = context.psn;
  const locale = args.locale ?? own;
  const known = locale === own ? told.slice.price : undefined;
  if (known !== undefined) {
    // Lists tell a price as such, answers with everything that is sold by its offers.
    const fault = known === null ? (told.faultAt?.('price') ?? told.faultAt?.('webctas')) : undefined;
    if (fault !== undefined) throw fault;
    if (known === null) return { ...untold, locale };
    if (isEnough(known, args.amounts === true)) return { ...known, locale };
  }
  if (wantsHistory(selected)) {
    const offers = await ask.offers(locale);
    return offers === undefined ? null : { ...toPriceOfOffers(offers), locale };
  }
  const price = await ask.price(locale);
  return price === undefined ? null : { ...(price ?? untold), locale };
}

/** The offers of an item in one store; null if it is not sold there, or PSN tells none. */
export async function resolveOffers(locale: string, asked: Promise<readonly Offer[] | null>) {
  return (await asked)?.map((offer) => ({ ...offer, locale })) ?? null;
}
