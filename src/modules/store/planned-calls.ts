import { choosePlan } from '../plan.js';
import type { ModuleCosts, PlannedCalls, PlanView } from '../planned-calls.js';
import type { Entity } from '../entity.js';
import type { SelectedField } from '../selection.js';
import { concepts } from './concept-sources.js';
import { recordFields } from './item-members.js';
import { isDoubtful, needsOfLookUp, ofRecordAlone } from './look-up.js';
import { conceptNeed, defaultProductNeed, needOf } from './needs.js';
import { products } from './product-sources.js';

/** Lists tell prices as texts; offers tell all there is. */
function isTold({ name, args }: SelectedField, told: ReadonlySet<string>): boolean {
  return told.has(name) && (name !== 'price' || args['amounts'] !== true || told.has('offers'));
}

/** The needs of each store that is asked, those of the request's own without what is told. */
function needsByStore(
  members: Readonly<Record<string, unknown>>,
  selected: readonly SelectedField[],
  { told, locale }: PlanView,
): Map<string, Set<string>> {
  const stores = new Map([[locale, new Set<string>()]]);
  for (const field of selected) {
    const { locale: asked } = field.args;
    const store = typeof asked === 'string' ? asked : locale;
    const need = needOf(members, field, store);
    if (need === undefined || (store === locale && isTold(field, told))) continue;
    stores.set(store, (stores.get(store) ?? new Set<string>()).add(need));
  }
  return stores;
}

function planOf<Table extends Readonly<Record<string, unknown>>>(
  entity: Entity<Table>,
  probes: readonly string[] = [],
): PlannedCalls {
  const { members } = entity;
  return {
    plans: (name) => name === 'cover' || name === 'titles' || name in members,
    count(selected, view) {
      const stores = needsByStore(members, selected, view);
      const own = stores.get(view.locale);
      const { names } = view.isLookUp
        ? needsOfLookUp({ members, probes }, selected, view.locale)
        : { names: [] };
      for (const name of names) own?.add(name);
      const plans = Array.from(stores.values(), (needs) => entity.plan([...needs]));
      const doubts =
        view.withDoubts && isDoubtful(entity, names)
          ? choosePlan(entity.sources, [ofRecordAlone], plans[0]).length
          : 0;
      return plans.reduce((sum, plan) => sum + plan.length, doubts);
    },
  };
}

/** What is told with the game of a product: all that the operation tells that the edge is asked by. */
function toldOfConcept(selected: readonly SelectedField[]): readonly string[] {
  const need = conceptNeed(selected);
  if (need === 'conceptWithProducts') return ['name', 'media', 'cover', 'products', 'titles'];
  return need === 'conceptWithRecord' ? [...recordFields, 'cover', 'defaultProduct'] : [];
}

const toldOfDefaultProduct = (selected: readonly SelectedField[]): readonly string[] =>
  defaultProductNeed(selected) === 'defaultProductWithMedia'
    ? ['media', 'cover']
    : ['name', 'platforms', 'platformsRaw', 'classification', 'classificationRaw', 'classificationText'];

/** The calls behind games and products, by the tables that the planner itself chooses from. */
export const storeCosts: ModuleCosts = {
  planned: { Concept: planOf(concepts, ['addOns']), Product: planOf(products) },
  told: {
    'Product.concept': toldOfConcept,
    'LibraryGame.concept': toldOfConcept,
    'Concept.defaultProduct': toldOfDefaultProduct,
  },
};
