import { Kind, type ValueNode, valueFromASTUntyped } from 'graphql';

import { BadUserInputError } from '../errors.js';
import { readLocale } from '../psn/locale.js';
import { adviseOnLocale } from '../psn/locale-advice.js';
import { toMoment } from './moment.js';

/** How a scalar comes in and goes out; its name, description and specification stay in the SDL. */
interface ScalarFunctions {
  readonly __serialize: (value: unknown) => string;
  readonly __parseValue: (value: unknown) => string;
  readonly __parseLiteral: (node: ValueNode) => string;
}

/** A scalar that comes in and goes out as text; `complain` tells what is wrong with a text that cannot be read. */
function createTextScalar(
  read: (text: string) => string | null | undefined,
  complain: (text: string) => string,
): ScalarFunctions {
  const parse = (value: unknown): string => {
    const text = typeof value === 'string' ? value : '';
    const known = read(text);
    // GraphQL puts the value before this, and the variable.
    if (known == null) throw new BadUserInputError(complain(text));
    return known;
  };
  return {
    // Mapping has checked what goes out: it is passed on as PSN sent it.
    __serialize: String,
    __parseValue: parse,
    __parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  };
}

const durationForm = /^P(?=[\dT])(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?$/;

/** The scalars of `schema/base.graphql`. */
export const scalars = {
  Duration: createTextScalar(
    (text) => (durationForm.test(text) ? text : undefined),
    () => 'Duration wants an ISO 8601 duration such as PT42H',
  ),
  BigInt: createTextScalar(
    (text) => (/^-?\d+$/.test(text) ? text : undefined),
    () => 'BigInt wants a whole number as text',
  ),
  DateTime: createTextScalar(toMoment, () => 'DateTime wants an ISO 8601 moment with time zone'),
  URL: createTextScalar(
    (text) => (URL.canParse(text) ? text : undefined),
    () => 'URL wants an absolute address',
  ),
  Locale: createTextScalar(readLocale, (text) => `No store has this locale; ${adviseOnLocale(text)}`),
  JSON: {
    __serialize: (value: unknown) => value,
    __parseValue: (value: unknown) => value,
    __parseLiteral: (node: ValueNode, variables?: Readonly<Record<string, unknown>> | null) =>
      valueFromASTUntyped(node, variables),
  },
};
