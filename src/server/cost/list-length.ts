import type { GraphQLField } from 'graphql';

import type { SelectedField } from '../../modules/selection.js';
import type { ListSize } from './field-costs.js';

/** How what is not known before anything is asked is taken. */
export interface Reading {
  /** How full lists are taken to be whose length PSN alone knows. */
  readonly fill: number;
  /** Whether calls count that are made only where answers tell nothing. */
  readonly withDoubts: boolean;
}

/** Lists without a word on their length. */
const USUAL = 10;

/** An argument, or its default where it is left out or null. */
export function argumentOf(
  field: GraphQLField<unknown, unknown>,
  { args }: SelectedField,
  name: string,
): unknown {
  return args[name] ?? field.args.find((each) => each.name === name)?.defaultValue;
}

/** How many items a list has: as many as its arguments name, each once; else as many as are asked for, or usual. */
export function lengthOf(
  field: GraphQLField<unknown, unknown>,
  selected: SelectedField,
  { assumedSize, slicingArguments }: ListSize = {},
  { fill }: Reading,
): number {
  const values = (slicingArguments ?? []).map((name) => argumentOf(field, selected, name));
  const named = values.filter((value) => Array.isArray(value)).map((value) => new Set(value).size);
  if (named.length > 0) return Math.max(...named);
  const asked = values.filter((value) => typeof value === 'number');
  const most = asked.length > 0 ? Math.max(0, ...asked) : (assumedSize ?? USUAL);
  return Math.ceil(most * fill);
}
