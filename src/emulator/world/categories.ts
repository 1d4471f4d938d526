import type { Platform, WorldCategory, WorldConcept, WorldProduct } from './model.js';

/** First day of the year that counts as new, and first day that is not out yet. */
const newSince = '2026-01-01';
const notOutBefore = '2027-01-01';

/** The store's categories under PSN's public ids. */
export function buildCategories(
  concepts: readonly WorldConcept[],
  products: readonly WorldProduct[],
): readonly WorldCategory[] {
  const conceptIds = (isMember: (concept: WorldConcept) => boolean): string[] =>
    concepts.filter(isMember).map(({ id }) => id);
  const productIds = (isMember: (product: WorldProduct) => boolean): string[] =>
    products.filter(isMember).map(({ id }) => id);
  const gamesFor = (platform: Platform): string[] =>
    productIds(
      ({ edition, platforms }) =>
        (edition === 'standard' || edition === 'deluxe' || edition === 'bundle') &&
        platforms.includes(platform),
    );
  const runsOnPs5 = ({ platforms }: WorldConcept): boolean => platforms.includes('PS5');

  return [
    {
      id: '28c9c2b2-cecc-415c-9a08-482a605cb104',
      name: 'All Games',
      lists: 'concepts',
      defaultSort: 'sales30',
      memberIds: conceptIds(() => true),
    },
    {
      id: '4cbf39e2-5749-4970-ba81-93a489e4570c',
      name: 'PS5 Games',
      lists: 'products',
      defaultSort: undefined,
      memberIds: gamesFor('PS5'),
    },
    {
      id: '44d8bb20-653e-431e-8ad0-c0a365f68d2f',
      name: 'PS4 Games',
      lists: 'products',
      defaultSort: undefined,
      memberIds: gamesFor('PS4'),
    },
    {
      id: 'd71e8e6d-0940-4e03-bd02-404fc7d31a31',
      name: 'All PS5 Games',
      lists: 'concepts',
      defaultSort: 'sales30',
      memberIds: conceptIds(runsOnPs5),
    },
    {
      id: '82ced94c-ed3f-4d81-9b50-4d4cf1da170b',
      name: 'PS5 Coming Soon',
      lists: 'concepts',
      defaultSort: undefined,
      memberIds: conceptIds((concept) => runsOnPs5(concept) && concept.release.day >= notOutBefore),
    },
    {
      id: '3a7006fe-e26f-49fe-87e5-4473d7ed0fb2',
      name: 'PS Plus Game Catalog',
      lists: 'products',
      defaultSort: undefined,
      memberIds: productIds(({ terms }) => terms.state === 'included' && terms.service === 'PS_PLUS'),
    },
    {
      id: '3f772501-f6f8-49b7-abac-874a88ca4897',
      name: 'All Deals',
      lists: 'products',
      defaultSort: undefined,
      memberIds: productIds(({ terms }) => terms.state === 'discounted'),
    },
    {
      id: 'e1699f77-77e1-43ca-a296-26d08abacb0f',
      name: 'New Games',
      lists: 'concepts',
      defaultSort: 'conceptReleaseDate',
      memberIds: conceptIds(({ release }) => release.day >= newSince && release.day < notOutBefore),
    },
    {
      id: '3bf499d7-7acf-4931-97dd-2667494ee2c9',
      name: 'Pre-Orders',
      lists: 'concepts',
      defaultSort: undefined,
      memberIds: conceptIds(
        ({ release, productIds: sold }) => release.day >= notOutBefore && sold.length > 0,
      ),
    },
    {
      id: 'd9930400-c5c7-4a06-a28d-cc74888426dc',
      name: 'Free Games',
      lists: 'products',
      defaultSort: undefined,
      memberIds: productIds(({ edition, terms }) => edition === 'standard' && terms.state === 'free'),
    },
  ];
}
