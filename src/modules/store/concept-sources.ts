import { type FaultFinder, faultsWithin, noFault } from '../../psn/fault-finder.js';
import type { Operation } from '../../psn/operation.js';
import { toDescriptions } from '../descriptions.js';
import { createEntity, type Source } from '../entity.js';
import { toTold } from '../record.js';
import { conceptMembers, type ConceptPayload } from './concept-members.js';
import { toEditions } from './editions.js';
import { recordFields } from './item-members.js';
import { operations } from './operations.js';
import { toSold } from './sold.js';
import type { ConceptData, UpstreamConcept } from './upstream.js';

type Members = typeof conceptMembers;
type Field = keyof Members;
type ConceptSource = Source<Members>;

/** What some operations tell of the default product alone, though it is the game's. */
const liftable = [
  'screenLanguages',
  'spokenLanguages',
  'starRating',
  'contentRating',
  'compatibilityNoticesByPlatform',
  'accessibilityNoticesByPlatform',
] as const;

function lift(concept: UpstreamConcept): ConceptPayload {
  const { defaultProduct } = concept;
  const lifted: [string, unknown][] = liftable
    .filter((member) => concept[member] == null && defaultProduct?.[member] !== undefined)
    .map((member) => [member, defaultProduct?.[member]]);
  return { ...concept, ...(Object.fromEntries(lifted) as ConceptPayload) };
}

/** An operation that answers `conceptRetrieve` to a conceptId. */
function source<Variables extends { readonly conceptId: string }>(
  operation: Operation<Variables, ConceptData>,
  fields: { readonly tells: readonly Field[]; readonly brings?: readonly Field[] },
  toPayload: (concept: UpstreamConcept) => ConceptPayload = lift,
  more?: Omit<Variables, 'conceptId'>,
): ConceptSource {
  return {
    ...fields,
    async ask(psn, conceptId, locale) {
      // A conceptId and whatever else this operation's variables hold: TypeScript cannot add the two up.
      const variables = { conceptId, ...more } as unknown as Variables;
      const { data, faultAt } = await psn.query(operation, variables, { locale });
      if (data.conceptRetrieve == null) return null;
      const within = faultsWithin(faultAt, 'conceptRetrieve');
      const withinProduct = faultsWithin(within, 'defaultProduct');
      const faultOf: FaultFinder = (...path) => within(...path) ?? withinProduct(...path);
      const payload = toPayload(data.conceptRetrieve);
      return { told: toTold(conceptMembers, payload, within === noFault ? noFault : faultOf) };
    },
  };
}

const editions: ConceptSource = {
  tells: ['editions'],
  async ask(psn, conceptId, locale) {
    const { data, faultAt } = await psn.query(operations.conceptEditions, { conceptId }, { locale });
    // Readers of this answer disagree on the name of its root.
    const choices = data.editionSelectionsRetrieveByConceptId ?? data.editionSelectionsRetrieve;
    return choices == null
      ? null
      : { told: toTold(conceptMembers, { editions: toEditions(choices) }, faultAt) };
  },
};

/** Operations that tell of a concept, from small to large. */
export const concepts = createEntity<Members>({
  name: 'Concept',
  members: conceptMembers,
  sources: [
    source(operations.conceptNames, { tells: ['name', 'invariantName'] }),
    source(operations.conceptPrice, { tells: ['price'] }, ({ defaultProduct }) => ({
      price: defaultProduct?.price ?? null,
    })),
    source(operations.conceptStarRating, { tells: ['starRating'] }),
    source(operations.contentRating, { tells: ['contentRating'] }),
    source(operations.accessibility, { tells: ['accessibilityNotices'] }),
    source(operations.notices, { tells: ['compatibilityNotices', 'accessibilityNotices'] }),
    source(operations.legalText, { tells: ['legal'] }, ({ defaultProduct }) => ({
      legal:
        defaultProduct == null
          ? null
          : {
              notices: toDescriptions(defaultProduct.descriptions ?? []).filter(
                ({ kind }) => kind === 'LEGAL',
              ),
              privacyPolicy: defaultProduct.privacyPolicy ?? null,
            },
    })),
    editions,
    source(operations.gameTitle, { tells: ['publisher'], brings: ['name'] }),
    source(operations.defaultProductMedia, { tells: ['defaultProductWithMedia'] }),
    source(operations.conceptMedia, { tells: ['media'], brings: ['name', 'defaultProductWithMedia'] }),
    source(
      operations.gameInfo,
      {
        tells: ['releaseDate', 'genres', 'screenLanguages', 'spokenLanguages'],
        brings: ['invariantName', 'publisher', 'starRating'],
      },
      (concept) => ({
        ...lift(concept),
        combinedLocalizedGenres: concept.combinedLocalizedGenres ?? concept.localizedGenres ?? null,
      }),
    ),
    source(operations.concept, { tells: [...recordFields, 'defaultProduct'] }, lift, { productId: '' }),
    source(operations.conceptOffers, { tells: ['offers', 'price'] }, ({ defaultProduct, products }) => ({
      // The present store tells of the default product, that of mid 2026 of every product.
      offered: defaultProduct == null ? (products ?? []) : [defaultProduct],
    })),
    source(
      operations.conceptProducts,
      { tells: ['products', 'titleIds'], brings: ['name', 'media'] },
      toSold,
    ),
  ],
});
