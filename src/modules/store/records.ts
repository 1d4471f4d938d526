import type { PsnSession } from '../../psn/session.js';
import { readField } from '../record.js';
import { conceptMembers, productMembers, toConceptModel, toProductModel } from './members.js';
import type { ConceptModel, ProductModel } from './models.js';
import { operations } from './operations.js';

type Locale = string | null | undefined;

/** Asks for a concept by its id; null if that store does not know it. */
export async function loadConcept(
  psn: PsnSession,
  id: string,
  locale?: Locale,
): Promise<ConceptModel | null> {
  const variables = { conceptId: id, productId: '' } as const;
  const { data, faultAt } = await psn.query(operations.concept, variables, { locale });
  return data.conceptRetrieve == null
    ? null
    : toConceptModel(data.conceptRetrieve, (member) => faultAt('conceptRetrieve', String(member)));
}

/** Asks for a product by its id; null if that store does not sell it. */
export async function loadProduct(
  psn: PsnSession,
  id: string,
  locale?: Locale,
): Promise<ProductModel | null> {
  const { data, faultAt } = await psn.query(operations.product, { productId: id }, { locale });
  return data.productRetrieve == null
    ? null
    : toProductModel(data.productRetrieve, (member) => faultAt('productRetrieve', String(member)));
}

/** A field of a concept: what was told with it, else what its record says. */
export const readConceptField = <Name extends keyof typeof conceptMembers>(
  psn: PsnSession,
  { id, told }: ConceptModel,
  name: Name,
) => readField(conceptMembers, told, name, () => loadConcept(psn, id));

/** A field of a product: what was told with it, else what its record says. */
export const readProductField = <Name extends keyof typeof productMembers>(
  psn: PsnSession,
  { id, told }: ProductModel,
  name: Name,
) => readField(productMembers, told, name, () => loadProduct(psn, id));
