import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isListType,
  isObjectType,
} from 'graphql';

import type { SelectedField } from '../../modules/selection.js';
import type { Knowledge, Place } from './knowledge.js';
import { lengthOf } from './list-length.js';
import { belowField, ofType, type ToldPaths } from './told-paths.js';

type Field = GraphQLField<unknown, unknown>;

function typesOf(field: Field, schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const type = getNamedType(field.type);
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

const isItem = ({ items, isEdge }: Place, name: string): boolean =>
  items?.fields.includes(name) === true || (isEdge === true && name === 'node');

function countsBelow(
  place: Place,
  field: Field,
  selected: SelectedField,
  { costs, reading }: Knowledge,
): Pick<Place, 'lists' | 'length' | 'items'> {
  const { type, lists, length, items, isScattered } = place;
  const { listSize, common } = costs.of(type, field.name);
  const objects = lists * length;
  if (items?.fields.includes(field.name) === true) return { lists: objects, length: items.length };
  if (common !== undefined && isScattered !== true) return { lists, length: Math.min(length, 1) };
  const fields = listSize?.sizedFields ?? [];
  const own = lengthOf(field, selected, listSize, reading);
  if (fields.length > 0) return { lists, length, items: { fields, length: own } };
  // A single thing that is said to be a list of one has no batch with its neighbours.
  const isList = isListType(getNullableType(field.type)) || listSize !== undefined;
  return isList ? { lists: objects, length: own } : { lists, length };
}

function toldBelow(
  place: Place,
  name: string,
  selected: readonly SelectedField[],
  { costs, toldByEdge }: Knowledge,
): ToldPaths {
  const { type, told } = place;
  const byEdge = told.has(name) ? undefined : toldByEdge.get(`${type.name}.${name}`);
  return new Set([
    ...(isItem(place, name) ? told : belowField(told, name)),
    ...(costs.of(type, name).told ?? []),
    ...(byEdge?.(selected) ?? []),
  ]);
}

/** The objects that a field leads to, for each type that they may be of; `same` are its names with equal arguments. */
export function placesBelow(place: Place, same: readonly SelectedField[], knowledge: Knowledge): Place[] {
  const [first] = same;
  const field = place.type.getFields()[first?.name ?? ''];
  if (first === undefined || field === undefined) return [];
  const { schema, costs } = knowledge;
  const counts = countsBelow(place, field, first, knowledge);
  const isLookUp = costs.of(place.type, field.name).lookUp !== undefined;
  return typesOf(field, schema).map((type) => {
    const selected = same.flatMap((each) => each.below(type));
    const isEdge = place.items?.fields.includes(field.name) === true && 'node' in type.getFields();
    const told = toldBelow(place, field.name, selected, knowledge);
    const isWrapper = isEdge || counts.items !== undefined;
    return { ...counts, type, selected, isEdge, isLookUp, told: isWrapper ? told : ofType(told, type.name) };
  });
}
