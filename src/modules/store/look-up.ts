import { BadUserInputError } from '../../errors.js';
import type { GraphContext } from '../context.js';
import type { Entity } from '../planner.js';
import type { SelectedField } from '../selection.js';
import { needOf } from './needs.js';

/** How a kind of entity is looked up by its id. */
interface LookUp<Table> {
  readonly entity: Entity<Table>;
  /** Fields that ask for themselves: they tell whether the id is known, too. */
  readonly probes?: Readonly<
    Record<
      string,
      (id: string, args: Readonly<Record<string, unknown>>, context: GraphContext) => Promise<unknown>
    >
  >;
}

const costless = new Set(['__typename', 'id', 'locale', 'title']);

/** Fields of the account, of whatever module: their own calls know nothing of what a store sells. */
const isOfAccount = (name: string): boolean => name.startsWith('viewer');

/**
 * Whether the store of the request knows an id, told by the operations that the selected fields need anyway; by the
 * smallest one if they need none. Where each of them names another store or is of the account, those are asked alone.
 */
export async function isKnown<Table extends Readonly<Record<string, unknown>>>(
  { entity, probes = {} }: LookUp<Table>,
  id: string,
  selected: readonly SelectedField[],
  context: GraphContext,
): Promise<boolean> {
  const { planner, psn } = context;
  const fields = selected.filter(({ name }) => !costless.has(name));
  const needs = new Set(fields.map((field) => needOf(entity.members, field, psn.locale)));
  const names = [...needs].filter((need): need is keyof Table & string => need !== undefined);
  const probed = fields.flatMap(({ name, args }) => {
    const probe = probes[name];
    return probe === undefined ? [] : [() => probe(id, args, context)];
  });
  if (names.length === 0 && probed.length === 0) {
    const isAskedElsewhere =
      fields.length > 0 && fields.every(({ name, args }) => args['locale'] != null || isOfAccount(name));
    if (isAskedElsewhere) return true;
    names.push('name');
  }
  // A delisted product keeps its record and loses its offers.
  const isPriced = (name: string): boolean => name === 'price' || name === 'offers';
  names.sort((one, other) => Number(isPriced(one)) - Number(isPriced(other)));
  const asks = [
    ...names.map((name) => planner.read(entity, { id, name, locale: psn.locale })),
    ...(names.length === 0 ? probed.map((probe) => probe()) : []),
  ];
  return firstAnswer(asks);
}

/** What the first answer says; failures are thrown only if there is no answer at all. */
export async function firstAnswer(asks: readonly Promise<unknown>[]): Promise<boolean> {
  // Each failure belongs to the fields that need it, and is thrown again there.
  void Promise.allSettled(asks);
  const failures: unknown[] = [];
  for (const ask of asks) {
    try {
      return (await ask) !== null;
    } catch (error) {
      // A wrong argument of a field is that field's to report.
      if (error instanceof BadUserInputError) return true;
      failures.push(error);
    }
  }
  throw failures[0];
}
