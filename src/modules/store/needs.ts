import type { SelectedField } from '../selection.js';
import { recordFields } from './item-members.js';

/** Which fields of its own record an edge's target is wanted for. */
const names = (selected: readonly SelectedField[]): readonly string[] =>
  selected.map(({ name }) => name).filter((name) => !['__typename', 'id', 'locale'].includes(name));

/** What is asked of a concept to give its `defaultProduct`: the operation of its pictures if nothing else is wanted. */
export function defaultProductNeed(selected: readonly SelectedField[]) {
  const wanted = names(selected);
  const isPicturesOnly = wanted.length > 0 && wanted.every((name) => name === 'media' || name === 'cover');
  return isPicturesOnly ? 'defaultProductWithMedia' : 'defaultProduct';
}

/** Fields of a concept that its own record tells, and the answer about a product of it with them. */
const ofRecord = new Set<string>([...recordFields, 'cover', 'defaultProduct']);

/** What is asked of a product to give its `concept`: the operation that tells what is wanted of that, too. */
export function conceptNeed(selected: readonly SelectedField[]) {
  const wanted = selected.filter(({ args }) => args['locale'] == null).map(({ name }) => name);
  if (wanted.some((name) => name === 'products' || name === 'titles')) return 'conceptWithProducts';
  return wanted.some((name) => ofRecord.has(name)) ? 'conceptWithRecord' : 'concept';
}

/** Whether a price is wanted with what only offers tell. */
export function wantsHistory(selected: readonly SelectedField[]): boolean {
  return selected.some(({ name }) => name === 'lowestRecentText');
}

/** The same for each field of a concept or product that asks its own record; undefined for one that does not. */
export function needOf(
  members: Readonly<Record<string, unknown>>,
  field: SelectedField,
  locale: string,
): string | undefined {
  const { name, args } = field;
  if (typeof args['locale'] === 'string' && args['locale'] !== locale) return undefined;
  if (name === 'cover') return 'media';
  if (name === 'titles') return 'titleIds';
  if (name === 'defaultProduct') return defaultProductNeed(field.below());
  if (name === 'concept') return conceptNeed(field.below());
  if (name === 'price' && wantsHistory(field.below())) return 'offers';
  return name in members ? name : undefined;
}
