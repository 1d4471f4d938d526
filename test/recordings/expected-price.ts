/*
 * What recorded price members mean, worked out a second time and apart from the gateway: nothing of src/ is read
 * here. The rules stand in the descriptions of `Price` and `Offer` in schema/store.graphql.
 */

/** Selects all that `expectedPrice` and `expectedSkuPrice` tell. */
export const priceFields = `state text current { amount currency exponent text }
  regular { amount currency exponent text } discountEndsAt`;

/** Selects all that `expectedOffer` tells. */
export const offerFields = `kind audience isAdvert state current { amount currency exponent text }
  regular { amount currency exponent text }`;

const subjectToDoubt = ['INR', 'CLP', 'COP'];
const withoutCents = ['JPY', 'KRW'];

function money(text: string, value: number | null, currency: string | null) {
  const isAmount = value !== null && currency !== null && !subjectToDoubt.includes(currency);
  const exponent = withoutCents.includes(currency ?? '') ? 0 : 2;
  return isAmount
    ? { amount: value, currency, exponent, text }
    : { amount: null, currency, exponent: null, text };
}

/** Texts and values of either price type. */
function amountsOf(price: any) {
  const { basePrice, discountedPrice, basePriceValue, discountedValue, currencyCode } = price;
  const text: string | null = discountedPrice ?? basePrice ?? null;
  const isMuddled = basePrice === text && basePriceValue !== discountedValue;
  const of = (words: string | null | undefined, value: number | undefined) =>
    words == null ? null : money(words, isMuddled ? null : (value ?? null), currencyCode ?? null);
  return {
    text,
    current: of(text, discountedValue),
    regular: basePriceValue === 0 ? null : of(basePrice, basePriceValue),
  };
}

/** PSN writes ends as milliseconds in a text, or as a date. */
function momentOf(end: string | null | undefined): string | null {
  if (end == null) return null;
  return end.includes('T') ? end : new Date(+end).toISOString();
}

const hasConditions = ({ qualifications }: any): boolean => qualifications?.[0] !== undefined;
const isService = (word: string): boolean => word !== 'NONE';

function kindOf(type: string): string {
  const [, upsell] = /^UPSELL_.*_(FREE|CATALOG|COLLECTION|DISCOUNT|TRIAL)$/.exec(type) ?? [];
  if (upsell === undefined) return type === 'DOWNLOAD_DIGITAL_UPGRADE' ? 'DIGITAL_UPGRADE' : type;
  return upsell === 'DISCOUNT' || upsell === 'TRIAL' ? `SUBSCRIPTION_${upsell}` : 'SUBSCRIPTION_CATALOG';
}

function audienceOf({ meta, price }: any): string {
  // Branding that is not told binds as well; an upsell's service that is not told does not.
  const services = [...(price.serviceBranding ?? ['some']), meta?.upSellService ?? 'NONE'];
  if (price.isTiedToSubscription || services.some(isService)) return 'SUBSCRIBERS';
  return hasConditions(price) ? 'OWNERS' : 'EVERYONE';
}

function stateOf(call: any, audience: string): string {
  const { type, action, price } = call;
  if (type === 'UNAVAILABLE' || action?.type === 'OPEN_ERROR_DIALOG') return 'UNAVAILABLE';
  const told = [price.basePrice, price.basePriceValue, price.discountedPrice, price.discountedValue];
  if (told.every((member) => member == null)) return 'NOT_TOLD';
  if (/TRIAL/.test(type)) return 'TRIAL';
  const isForMembers = audience === 'SUBSCRIBERS';
  if (price.isFree) return isForMembers ? 'INCLUDED' : 'FREE';
  return isForMembers && price.isExclusive ? 'MEMBERS_ONLY' : 'PRICED';
}

const isToPay = ({ state }: { readonly state: string }): boolean => state === 'PRICED' || state === 'FREE';

/** What the graph tells of a recorded call to action. */
export function expectedOffer(call: any) {
  const audience = audienceOf(call);
  const state = stateOf(call, audience);
  const { current, regular } = amountsOf(call.price);
  return {
    kind: kindOf(call.type),
    audience,
    isAdvert: call.price.applicability === 'UPSELL',
    state,
    current: isToPay({ state }) ? current : null,
    regular,
  };
}

const notTold = { state: 'NOT_TOLD', text: null, current: null, regular: null, discountEndsAt: null };

/** What a person pays who owns nothing and subscribes to nothing, by a recorded list of calls to action. */
export function expectedPrice(calls: readonly any[]) {
  // A demo costs nothing; the game beside it does.
  const game = calls.filter(({ type }) => type !== 'DOWNLOAD_DEMO');
  const offers = (game.length === 0 ? calls : game).map((call) => ({
    ...expectedOffer(call),
    text: amountsOf(call.price).text,
    end: momentOf(call.price.endTime),
  }));
  const toPay = offers.filter((offer) => isToPay(offer) && !offer.isAdvert);

  const plain = toPay.find(({ audience }) => audience === 'EVERYONE');
  if (plain !== undefined) {
    const { state, text, current, regular, end } = plain;
    return { state, text, current, regular, discountEndsAt: end };
  }
  const [bound] = toPay;
  if (bound !== undefined) return { ...notTold, regular: bound.regular };
  for (const wanted of ['INCLUDED', 'MEMBERS_ONLY', 'TRIAL']) {
    const found = offers.find(({ state }) => state === wanted);
    if (found !== undefined) return { ...notTold, state: wanted, text: found.text, regular: found.regular };
  }
  const isOver = offers.every(({ state }) => state === 'UNAVAILABLE');
  return isOver ? { ...notTold, state: 'UNAVAILABLE', text: offers[0]?.text ?? null } : notTold;
}

function skuStateOf(price: any): string {
  const isBound = price.isTiedToSubscription || (price.serviceBranding ?? []).some(isService);
  if (!price.isFree && price.serviceBranding === null) return 'UNAVAILABLE';
  if (price.isFree && !isBound) return 'FREE';
  if (price.isFree) return price.basePrice === price.discountedPrice ? 'NOT_TOLD' : 'INCLUDED';
  if (isBound) return price.isExclusive ? 'MEMBERS_ONLY' : 'NOT_TOLD';
  return hasConditions(price) ? 'NOT_TOLD' : 'PRICED';
}

/** The same by the price that lists tell. What costs nothing, or is not sold, has no undiscounted price. */
export function expectedSkuPrice(price: any) {
  if (price === null) return notTold;
  const state = skuStateOf(price);
  const { text, current, regular } = amountsOf(price);
  const isWithout = state === 'FREE' || state === 'UNAVAILABLE';
  return {
    state,
    text,
    current: isToPay({ state }) ? current : null,
    regular: isWithout ? null : regular,
    discountEndsAt: momentOf(price.endTime),
  };
}
