import { type GraphQLField, getNamedType, isInputObjectType } from 'graphql';

import type { SelectedField } from '../../modules/selection.js';
import type { FieldCost, FieldCosts } from './field-costs.js';
import type { Knowledge, Place } from './knowledge.js';
import { argumentOf, lengthOf, type Reading } from './list-length.js';
import { add, nothing, type Sum } from './sum.js';
import type { ToldPaths } from './told-paths.js';

type Field = GraphQLField<unknown, unknown>;

/** Calls that fields of an object share. */
interface Unit {
  readonly cost: FieldCost;
  readonly weight: number;
  /** The argument values that take a call each. */
  readonly asked: Set<string>;
}

/** Whether a field was told with its object: arguments other than the defaults ask for something else. */
function isTold(field: Field, selected: SelectedField, told: ToldPaths): boolean {
  const isUsual = field.args.every(
    ({ name, defaultValue }) =>
      selected.args[name] == null || JSON.stringify(selected.args[name]) === JSON.stringify(defaultValue),
  );
  return told.has(field.name) && isUsual;
}

/** The calls of a single resolution: more where PSN tells a list page by page, and where a cursor leads into a page. */
function weightOf(field: Field, selected: SelectedField, cost: FieldCost, reading: Reading): number {
  const { weight = 0, perItems } = cost.cost ?? {};
  if (perItems == null) return weight;
  const length = lengthOf(field, selected, cost.listSize, reading);
  const isInside = reading.withDoubts && selected.args['after'] != null;
  return weight * (Math.max(1, Math.ceil(length / perItems)) + (isInside ? 1 : 0));
}

/** What tells a call from others of its slice; nothing for a field that comes with whichever of them is made. */
function askedBy(field: Field, selected: SelectedField, { slice }: FieldCost): string {
  const names = slice === undefined ? field.args.map(({ name }) => name) : (slice.by ?? []);
  return names.length === 0 ? '' : JSON.stringify(names.map((name) => argumentOf(field, selected, name)));
}

function unitsOf(place: Place, { costs, planned, reading }: Knowledge): Map<string, Unit> {
  const { type, selected, told, isChange = false } = place;
  const plan = costs.isPlanned(type) ? planned.get(type.name) : undefined;
  const units = new Map<string, Unit>();
  for (const [index, each] of selected.entries()) {
    const field = type.getFields()[each.name];
    const cost = costs.of(type, each.name);
    if (field === undefined || cost.cost === undefined) continue;
    if (plan?.plans(each.name) === true || isTold(field, each, told)) continue;
    const name = cost.slice?.name ?? `${each.name}()`;
    // What all objects of a request share is shared by those of other types, too.
    const key = cost.batched?.perRequest === true ? name : `${type.name}.${name}`;
    const unit = units.get(key) ?? { cost, weight: 0, asked: new Set<string>() };
    const weight = Math.max(unit.weight, weightOf(field, each, cost, reading));
    const asked = isChange ? String(index) : askedBy(field, each, cost);
    units.set(key, { ...unit, weight, asked: unit.asked.add(asked) });
  }
  return units;
}

/** What values of arguments cost by themselves, such as a name by which a player has to be found first. */
function callsOfInputs({ type, selected }: Place, costs: FieldCosts): number {
  const each = selected.flatMap(({ name, args }) =>
    (type.getFields()[name]?.args ?? []).flatMap((argument) => {
      const input = getNamedType(argument.type);
      const value = args[argument.name];
      if (!isInputObjectType(input) || typeof value !== 'object' || value === null) return [];
      const given = Object.entries(value).filter(([, inner]) => inner != null);
      return given.map(([inner]) => costs.ofInput(input.name, inner));
    }),
  );
  return each.reduce((sum, weight) => sum + weight, 0);
}

function callsOfUnit(key: string, { cost, weight, asked }: Unit, { lists, length, isScattered }: Place): Sum {
  const calls = weight * Math.max(1, asked.size - (asked.has('') ? 1 : 0));
  const { batched } = cost;
  // Any number go into one call for what they have in common.
  const size = batched?.size ?? (isScattered === true ? 1 : Infinity);
  if (batched?.perRequest === true) {
    return { calls: 0, shared: new Map([[key, { objects: lists * length, weight: calls, size }]]) };
  }
  const inBatches = length === 0 ? 0 : Math.max(1, Math.ceil(length / size));
  return { calls: calls * lists * (batched === undefined ? length : inBatches), shared: new Map() };
}

/** The calls that objects take for their own fields, whatever these lead to. */
export function ownCalls(place: Place, knowledge: Knowledge): Sum {
  const { type, selected, lists, length, told, isLookUp } = place;
  const { costs, planned, locale, reading } = knowledge;
  const view = { told, locale, isLookUp, withDoubts: reading.withDoubts };
  const ofPlan = costs.isPlanned(type) ? (planned.get(type.name)?.count(selected, view) ?? 0) : 0;
  const each = ofPlan + callsOfInputs(place, costs);
  const units = Array.from(unitsOf(place, knowledge), ([key, unit]) => callsOfUnit(key, unit, place));
  return units.reduce(add, { ...nothing, calls: each * lists * length });
}
