import type { FaultFinder } from '../../../psn/response.js';
import type { GraphContext } from '../../context.js';
import type { Soon } from '../../record.js';
import type { SelectedField } from '../../selection.js';
import { wantsHistory } from '../needs.js';
import type { Offer } from '../offer.js';
import { type StorePrice, toPriceOfOffers } from '../offer-price.js';
import { ListPrice, untold } from '../price.js';
import type { UpstreamSkuPrice } from '../upstream-prices.js';

/** What an item was told of its price: undefined where no list told one, null where one told that there is none. */
interface ToldOfItem {
  readonly slice: {
    readonly price?: StorePrice | null;
    readonly listedPrice?: UpstreamSkuPrice | null;
    readonly offers?: readonly Offer[] | null;
  };
  readonly faultAt?: FaultFinder;
}

interface PriceQuestion {
  readonly args: { readonly locale?: string | null; readonly amounts?: boolean | null };
  readonly context: GraphContext;
  readonly told: ToldOfItem;
}

/** Asks the store; undefined if the item is not sold there, null where PSN tells nothing of it. */
interface Ask {
  /** What is selected of the price. */
  readonly selected: readonly SelectedField[];
  price(locale: string): Promise<StorePrice | null | undefined>;
  offers(locale: string): Promise<readonly Offer[] | null | undefined>;
}

/** Whether a list told the price, and as exactly as it is wanted: grids tell texts without amounts. */
function isEnough(told: Pick<StorePrice, 'current' | 'regular'>, wantsAmounts: boolean): boolean {
  return (
    !wantsAmounts || [told.current, told.regular].every((money) => money === null || money.amount !== null)
  );
}

/** The price with the store that told it; each member by its name, which for prices of several kinds is the fastest. */
const inStore = (price: StorePrice, locale: string) => ({
  state: price.state,
  text: price.text,
  current: price.current,
  regular: price.regular,
  discountText: price.discountText,
  discountEndsAt: price.discountEndsAt,
  lowestRecentText: price.lowestRecentText,
  upsellText: price.upsellText,
  upsellServices: price.upsellServices,
  upsellServicesRaw: price.upsellServicesRaw,
  locale,
});

/** The same of a price that a list told. */
class ListPriceInStore extends ListPrice {
  readonly locale: string;

  constructor(price: UpstreamSkuPrice, locale: string) {
    super(price);
    this.locale = locale;
  }
}

/** What a list told, where that is as much as is wanted; undefined where the store is to be asked. */
function findTold({ args, context, told }: PriceQuestion) {
  const { locale } = context.psn;
  if (args.locale != null && args.locale !== locale) return undefined;
  const wantsAmounts = args.amounts === true;
  const { listedPrice } = told.slice;
  if (listedPrice != null) {
    const listed = new ListPriceInStore(listedPrice, locale);
    return isEnough(listed, wantsAmounts) ? listed : undefined;
  }
  const known = told.slice.price;
  if (known === undefined) return undefined;
  // Lists tell a price as such, answers with everything that is sold by its offers.
  const fault = known === null ? (told.faultAt?.('price') ?? told.faultAt?.('webctas')) : undefined;
  if (fault !== undefined) throw fault;
  if (known === null) return inStore(untold, locale);
  // Offers tell as much as there is: asking again would bring no more.
  const isAll = told.slice.offers != null || isEnough(known, wantsAmounts);
  return isAll ? inStore(known, locale) : undefined;
}

async function askPrice({ args, context, told }: PriceQuestion, ask: Ask) {
  const { locale: own } = context.psn;
  const locale = args.locale ?? own;
  if (wantsHistory(ask.selected)) {
    const offers = await ask.offers(locale);
    return offers === undefined ? null : inStore(toPriceOfOffers(offers), locale);
  }
  const price = await ask.price(locale);
  const known = locale === own ? told.slice.price : undefined;
  if (price === undefined && known != null) return inStore(known, locale);
  return price === undefined ? null : inStore(price ?? untold, locale);
}

/** The price of an item: as a list told it, else as the store tells it. */
export const resolvePrice = (question: PriceQuestion, toAsk: () => Ask) =>
  findTold(question) ?? askPrice(question, toAsk());

/** The offers of an item in one store; null if it is not sold there, or PSN tells none. */
export async function resolveOffers(locale: string, asked: Soon<readonly Offer[] | null>) {
  return (await asked)?.map((offer) => ({ ...offer, locale })) ?? null;
}
