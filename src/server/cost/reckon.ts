import { isObjectType } from 'graphql';

import type { SelectedField } from '../../modules/selection.js';
import type { Knowledge, Place } from './knowledge.js';
import { ownCalls } from './own-calls.js';
import { placesBelow } from './places-below.js';
import { add, isNothing, most, nothing, type Sum } from './sum.js';
import { nothingTold } from './told-paths.js';

/** The same field with the same arguments is asked once, under however many names; a change is made for each. */
function inGroups({ selected, isChange = false }: Place): SelectedField[][] {
  const groups = new Map<string, SelectedField[]>();
  for (const [index, field] of selected.entries()) {
    const key = JSON.stringify([field.name, field.args, isChange ? index : 0]);
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  return [...groups.values()];
}

/** What the router of a federated graph names a thing by. */
interface Representation {
  readonly __typename?: unknown;
  readonly id?: unknown;
}

/** Things of several types that a router names, each once. */
function ofEntities(
  same: readonly SelectedField[],
  representations: readonly unknown[],
  knowledge: Knowledge,
): Sum {
  const distinct = new Set(representations.map((each) => JSON.stringify(each)));
  const byType = new Map<string, Representation[]>();
  for (const text of distinct) {
    const representation = (JSON.parse(text) ?? {}) as Representation;
    const name = String(representation.__typename);
    byType.set(name, [...(byType.get(name) ?? []), representation]);
  }
  let sum = nothing;
  for (const [name, named] of byType) {
    const type = knowledge.schema.getType(name);
    if (!isObjectType(type)) continue;
    const selected = same.flatMap((each) => each.below(type));
    const { length } = named;
    const place = { type, selected, lists: 1, length, told: nothingTold, isLookUp: false, isScattered: true };
    const isAsked = selected.some((field) => field.name !== 'id');
    // What is named by something else than its id has to be found before.
    const unnamed = named.filter(({ id }) => id === undefined).length;
    const calls = unnamed + (isAsked ? knowledge.costs.ofFinding(type) * length : 0);
    sum = [reckon(place, knowledge), { ...nothing, calls }].reduce(add, sum);
  }
  return sum;
}

function ofField(place: Place, same: readonly SelectedField[], knowledge: Knowledge): Sum {
  const [first] = same;
  const representations = first?.args['representations'];
  if (first?.name === '_entities' && Array.isArray(representations)) {
    return ofEntities(same, representations, knowledge);
  }
  const { costs } = knowledge;
  const places = placesBelow(place, same, knowledge);
  const below = places.map((each) => reckon(each, knowledge)).reduce(most, nothing);
  const { lookUp } = costs.of(place.type, first?.name ?? '');
  // A planner counts looking up among its own.
  if (lookUp === undefined || places.some(({ type }) => costs.isPlanned(type))) return below;
  const isFree = places.every((each) => isNothing(ownCalls(each, knowledge)));
  return isFree ? add(below, { ...nothing, calls: lookUp.weight * place.lists * place.length }) : below;
}

/** The calls for everything that is selected of objects. */
export function reckon(place: Place, knowledge: Knowledge): Sum {
  const fields = inGroups(place).map((same) => ofField(place, same, knowledge));
  return fields.reduce(add, ownCalls(place, knowledge));
}
