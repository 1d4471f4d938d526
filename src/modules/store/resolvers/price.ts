import type { FaultFinder } from '../../../psn/response.js';
import type { PsnSession } from '../../../psn/session.js';
import type { Offer } from '../offer.js';
import { toPriceOfOffers } from '../offer-price.js';
import type { toPrice } from '../price.js';

type ToldPrice = ReturnType<typeof toPrice>;
type LoadOffers = (locale: string) => Promise<readonly Offer[] | null | undefined>;

/** What an item was told of its price: undefined where no list told one, null where one told that there is none. */
interface ToldOfItem {
  readonly slice: { readonly price?: ToldPrice | null };
  readonly faultAt?: FaultFinder;
}

interface PriceArguments {
  readonly locale?: string | null;
  readonly amounts?: boolean | null;
}

/** Whether a list told the price, and as exactly as it is wanted: grids tell texts without amounts. */
function isEnough(told: ToldPrice, wantsAmounts: boolean): boolean {
  return (
    !wantsAmounts || [told.current, told.regular].every((money) => money === null || money.amount !== null)
  );
}

/** The price of an item: as the list told it, else as its offers have it. */
export async function resolvePrice(
  psn: PsnSession,
  { slice: { price: told }, faultAt }: ToldOfItem,
  { locale: asked, amounts }: PriceArguments,
  load: LoadOffers,
) {
  const locale = asked ?? psn.locale;
  if (told !== undefined && locale === psn.locale) {
    const fault = told === null ? faultAt?.('price') : undefined;
    if (fault !== undefined) throw fault;
    if (told === null) return { ...toPriceOfOffers(null), locale };
    if (isEnough(told, amounts === true)) return { ...told, locale };
  }
  const offers = await load(locale);
  return offers === undefined ? null : { ...toPriceOfOffers(offers), locale };
}

/** The offers of an item in one store; null if it is not sold there, or PSN failed to tell. */
export async function resolveOffers(
  psn: PsnSession,
  { locale: asked }: { readonly locale?: string | null },
  load: LoadOffers,
) {
  const locale = asked ?? psn.locale;
  return (await load(locale))?.map((offer) => ({ ...offer, locale })) ?? null;
}
