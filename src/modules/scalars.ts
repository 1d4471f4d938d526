import { Kind, type ValueNode } from 'graphql';

import { BadUserInputError } from '../errors.js';
import { readLocale } from '../psn/locale.js';
import { toMoment } from './moment.js';

/** How a scalar comes in and goes out; its name, description and specification stay in the SDL. */
interface ScalarFunctions {
  readonly __serialize: (value: unknown) => string;
  readonly __parseValue: (value: unknown) => string;
  readonly __parseLiteral: (node: ValueNode) => string;
}

/** A scalar that comes in and goes out as text. */
function createTextScalar(
  name: string,
  read: (text: string) => string | null | undefined,
  wants: string,
): ScalarFunctions {
  const parse = (value: unknown): string => {
    const text = typeof value === 'string' ? read(value) : undefined;
    // GraphQL puts the value and the variable before this.
    if (text == null) throw new BadUserInputError(`${name} wants ${wants}`);
    return text;
  };
  return {
    // Mapping has checked what goes out: it is passed on as PSN sent it.
    __serialize: String,
    __parseValue: parse,
    __parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  };
}

/** The scalars of `schema/base.graphql`. */
export const scalars = {
  DateTime: createTextScalar('DateTime', toMoment, 'an ISO 8601 moment with time zone'),
  URL: createTextScalar('URL', (text) => (URL.canParse(text) ? text : undefined), 'an absolute address'),
  Locale: createTextScalar('Locale', readLocale, 'a store locale such as en-US or zh-hant-HK'),
};
