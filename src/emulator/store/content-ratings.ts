import { typed, type PsnObject } from '../psn-object.js';
import type { Store } from '../world/stores.js';

type Mark = readonly [name: string, description: string];

const marks: Readonly<Record<Store['ratingAuthority'], Readonly<Record<number, Mark>>>> = {
  ESRB: {
    3: ['ESRB_EVERYONE', 'ESRB Everyone'],
    7: ['ESRB_EVERYONE10PLUS', 'ESRB Everyone 10+'],
    12: ['ESRB_TEEN', 'ESRB Teen'],
    16: ['ESRB_MATURE', 'ESRB Mature 17+'],
  },
  PEGI: {
    3: ['PEGI_3', 'PEGI 3'],
    7: ['PEGI_7', 'PEGI 7'],
    12: ['PEGI_12', 'PEGI 12'],
    16: ['PEGI_16', 'PEGI 16'],
  },
  USK: {
    3: ['USK_0', 'USK 0'],
    7: ['USK_6', 'USK 6'],
    12: ['USK_12', 'USK 12'],
    16: ['USK_16', 'USK 16'],
  },
  CERO: {
    3: ['CERO_A', 'CERO A'],
    7: ['CERO_A', 'CERO A'],
    12: ['CERO_B', 'CERO B'],
    16: ['CERO_C', 'CERO C'],
  },
};

/** The mark of an age with the authority of a store's country. */
export function ratingMark(age: number, { ratingAuthority }: Store): Mark {
  return marks[ratingAuthority][age] ?? [`${ratingAuthority}_${age}`, `${ratingAuthority} ${age}`];
}

/** The rating as the store shows it; horror and shooting have a descriptor. */
export function contentRating(age: number, genres: readonly string[], store: Store): PsnObject {
  const authority = store.ratingAuthority;
  const [name, description] = ratingMark(age, store);
  const art = `https://image.example/ratings/${authority.toLowerCase()}`;
  const descriptors: readonly Mark[] = [
    ...(genres.includes('HORROR') ? [[`${authority}_FEAR`, 'Fear'] as const] : []),
    ...(genres.includes('SHOOTER') || genres.includes('FIGHTING')
      ? [[`${authority}_VIOLENCE`, 'Violence'] as const]
      : []),
  ];
  return typed('ProductContentRating', {
    authority,
    description,
    descriptors: descriptors.map(([mark, said]) =>
      typed('ProductContentRatingDescriptor', {
        description: said,
        name: mark,
        url: `${art}/${said.toLowerCase()}.png`,
      }),
    ),
    interactiveElements: [],
    name,
    url: `${art}/${name.toLowerCase()}.png`,
  });
}
