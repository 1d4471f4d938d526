import { toEdition } from './mapping.js';
import type { EditionModel } from './models.js';
import { toProductModel } from './product-members.js';
import type { UpstreamEditionChoice } from './upstream.js';

/** The editions to choose from; one without a name of its own is named as its product. */
export function toEditions(choices: readonly (UpstreamEditionChoice | null)[]): EditionModel[] {
  return choices.flatMap((choice) => {
    if (choice == null) return [];
    const { id, name, edition } = choice;
    const product = toProductModel({ ...(id != null && { id }), ...(name != null && { name }) });
    return [toEdition({ ...edition, name: edition?.name ?? name ?? null }, product)];
  });
}
