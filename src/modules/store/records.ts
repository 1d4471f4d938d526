import type { PsnSession } from '../../psn/session.js';
import type { Member, Slice } from '../record.js';
import { conceptMembers, productMembers, toConceptModel, toProductModel } from './members.js';
import type { ConceptModel, ProductModel, Told } from './models.js';
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

type Table = Readonly<Record<string, Member<never, unknown>>>;

/** A told value, or the failure that PSN reported in its place. */
function valueOf<Names extends Table, Name extends keyof Names>(
  table: Names,
  { slice, faultAt }: Told<Names>,
  name: Name,
): NonNullable<Slice<Names>[Name]> | null {
  const value = slice[name] ?? null;
  const fault = value === null ? faultAt?.(table[name]?.from ?? '') : undefined;
  if (fault !== undefined) throw fault;
  return value;
}

/** A field of a concept: what was told with it, else what its record says. */
export async function readConceptField<Name extends keyof typeof conceptMembers>(
  psn: PsnSession,
  concept: ConceptModel,
  name: Name,
) {
  if (name in concept.told.slice) return valueOf(conceptMembers, concept.told, name);
  const record = await loadConcept(psn, concept.id);
  return record === null ? null : valueOf(conceptMembers, record.told, name);
}

/** A field of a product: what was told with it, else what its record says. */
export async function readProductField<Name extends keyof typeof productMembers>(
  psn: PsnSession,
  product: ProductModel,
  name: Name,
) {
  if (name in product.told.slice) return valueOf(productMembers, product.told, name);
  const record = await loadProduct(psn, product.id);
  return record === null ? null : valueOf(productMembers, record.told, name);
}
