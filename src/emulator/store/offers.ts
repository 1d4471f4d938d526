import { endTime, moneyText, percentText } from './price-tags.js';
import { typed, type PsnObject } from '../psn-object.js';
import { productName } from './items.js';
import { wordsOf } from './words.js';
import type { MemberService, WorldProduct } from '../world/model.js';
import { amountIn, type Store, termsIn } from '../world/stores.js';

type Members = Readonly<Record<string, unknown>>;

/** The members of a price that an offer changes from the plain case. */
function price(members: Members): PsnObject {
  return typed('Price', {
    applicability: 'APPLICABLE',
    basePrice: null,
    basePriceValue: null,
    campaignId: null,
    currencyCode: null,
    discountedPrice: null,
    discountedValue: null,
    displayDiscountText: null,
    displayUpsellText: null,
    endTime: null,
    history: null,
    isExclusive: false,
    isFree: false,
    isTiedToSubscription: false,
    membershipType: null,
    qualifications: [],
    rewardId: '',
    savingTag: '',
    serviceBranding: ['NONE'],
    tierLabel: null,
    ...members,
  });
}

/** What the button of a call to action does, where that is not its own name; as recorded of offers nobody owns. */
function actionOf(type: string): string {
  if (type === 'UNAVAILABLE') return 'OPEN_ERROR_DIALOG';
  if (type.startsWith('DOWNLOAD')) return 'BACKGROUND_PURCHASE_AND_DOWNLOAD';
  if (type.startsWith('UPSELL_')) return type.endsWith('_TRIAL') ? 'BUY_NOW' : 'ADD_TO_CART';
  return type;
}

function offer(skuId: string, type: string, members: Members, priced: Members): PsnObject {
  const param = [
    typed('ActionParam', { name: 'skuId', value: skuId }),
    typed('ActionParam', { name: 'userId', value: null }),
  ];
  return typed('GameCTA', {
    action: typed('Action', { param, type: actionOf(type) }),
    hasLinkedConsole: false,
    meta: typed('CTAMeta', {
      exclusive: false,
      ineligibilityReasons: [],
      playabilityDate: null,
      preOrder: type === 'PREORDER',
      upSellService: 'NONE',
      ...members,
    }),
    price: price(priced),
    type,
  });
}

/** What is to be paid in the store's own money, and without discount. */
function amounts(store: Store, regular: number, now = regular): Members {
  const free = wordsOf(store.language).price('free');
  const text = (amount: number): string => (amount === 0 ? free : moneyText(store, amount));
  return {
    basePrice: text(regular),
    basePriceValue: regular,
    currencyCode: store.currency,
    discountedPrice: text(now),
    discountedValue: now,
  };
}

/** An advert for a subscription, which stands before what everyone may buy. */
function advert(skuId: string, type: string, service: MemberService, priced: Members): PsnObject {
  return offer(
    skuId,
    type,
    { upSellService: service },
    {
      applicability: 'UPSELL',
      serviceBranding: [service],
      tierLabel: service === 'PS_PLUS' ? 'TIER_20' : 'EA_PLAY_BASIC',
      ...priced,
    },
  );
}

function offersOf(product: WorldProduct, store: Store, now: number): PsnObject[] | null {
  const { skuId, edition } = product;
  const terms = termsIn(store, product);
  const words = wordsOf(store.language);
  const inMoney = (cents: number): number => amountIn(store.currency, cents);
  switch (terms.state) {
    case 'not-told':
      return null;
    case 'unavailable':
      return [offer(skuId, 'UNAVAILABLE', {}, { serviceBranding: null })];
    case 'free': {
      const told = { ...amounts(store, 0), isFree: true };
      return edition === 'demo'
        ? [offer(skuId, 'DOWNLOAD_DEMO', {}, { ...told, displayUpsellText: words.edition('demo') })]
        : [offer(skuId, 'DOWNLOAD', {}, told)];
    }
    case 'plain': {
      const regular = inMoney(terms.cents);
      const plain = offer(skuId, 'ADD_TO_CART', {}, amounts(store, regular));
      if (terms.memberPercent === undefined) return [plain];
      const member = Math.floor((regular * (100 - terms.memberPercent)) / 100);
      const displayUpsellText = words.savePercent(terms.memberPercent);
      const told = { ...amounts(store, regular, member), displayUpsellText, tierLabel: null };
      return [advert(skuId, 'UPSELL_PS_PLUS_DISCOUNT', 'PS_PLUS', told), plain];
    }
    case 'discounted': {
      const regular = inMoney(terms.cents);
      const end = endTime(terms, now);
      return [
        offer(
          skuId,
          'ADD_TO_CART',
          { playabilityDate: new Date(now).toISOString() },
          {
            ...amounts(store, regular, Math.floor((regular * (100 - terms.percent)) / 100)),
            campaignId: 'PROMO-PROD-90000001,PROMO-PROD-90000001',
            displayDiscountText: percentText(store.language, terms.percent),
            endTime: end === null ? null : String(Date.parse(end)),
            history: typed('PriceHistory', {
              launchPrice: moneyText(store, regular),
              lowestRecentPrice: moneyText(store, regular),
            }),
            rewardId: 'REWARD-90000001',
            savingTag: words.savePercent(terms.percent),
          },
        ),
        offer(
          skuId,
          'DOWNLOAD_DIGITAL_UPGRADE',
          {
            ineligibilityReasons: [
              typed('IneligibilityReason', { names: ['An older one'], type: 'DONT_OWN' }),
            ],
          },
          {
            ...amounts(store, regular, 0),
            isFree: true,
            qualifications: [typed('Qualification', { type: 'ENTITLED_TO', value: skuId })],
          },
        ),
      ];
    }
    case 'included':
    case 'trial': {
      const type = terms.state === 'trial' ? 'UPSELL_PS_PLUS_TRIAL' : 'UPSELL_PS_PLUS_GAME_CATALOG';
      const text = words.price(terms.state);
      const told = { ...amounts(store, inMoney(terms.cents), 0), discountedPrice: text, isFree: true };
      return [advert(skuId, type, terms.service, { ...told, isTiedToSubscription: true })];
    }
    case 'members-only': {
      const told = { ...amounts(store, inMoney(terms.cents)), isExclusive: true, isTiedToSubscription: true };
      return [offer(skuId, 'ADD_TO_CART', {}, { ...told, serviceBranding: [terms.service] })];
    }
  }
}

/** Calls to action as the upsell operations tell them, which know no tiers. */
export function offersWithoutTier(product: WorldProduct, store: Store, now: number): PsnObject[] | null {
  return (
    offersOf(product, store, now)?.map(({ price: told, ...offer }) => {
      const members = Object.entries(told as PsnObject).filter(([name]) => name !== 'tierLabel');
      return { ...offer, price: Object.fromEntries(members) };
    }) ?? null
  );
}

/** A product with its calls to action. */
export function offeredProduct(product: WorldProduct, store: Store, now: number): PsnObject {
  return typed('Product', {
    concept: typed('Concept', { id: product.conceptId }),
    id: product.id,
    name: productName(product, store),
    skus: [typed('Sku', { id: product.skuId, name: productName(product, store), type: 'STANDARD' })],
    webctas: offersOf(product, store, now),
  });
}
