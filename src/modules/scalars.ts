import { Kind, print, type ValueNode } from 'graphql';

import { BadUserInputError, quote, shorten } from '../errors.js';
import { adviseOnLocale } from '../psn/locale-advice.js';
import { readLocale } from '../psn/locale.js';
import { toMoment } from './moment.js';

/** How a scalar comes in and goes out; its name, description and specification stay in the SDL. */
interface ScalarFunctions {
  readonly __serialize: (value: unknown) => string;
  readonly __parseValue: (value: unknown) => string;
  readonly __parseLiteral: (node: ValueNode) => string;
}

/** A scalar that comes in and goes out as text; `advise` tells what is wrong with a text that cannot be read. */
function createTextScalar(
  name: string,
  read: (text: string) => string | null | undefined,
  advise: (text: string) => string,
): ScalarFunctions {
  const parse = (value: unknown, shown = quote(value)): string => {
    const text = typeof value === 'string' ? value : '';
    const known = read(text);
    if (known == null) throw new BadUserInputError(`${name}: got ${shown}, ${advise(text)}`);
    return known;
  };
  return {
    // Mapping has checked what goes out: it is passed on as PSN sent it.
    __serialize: String,
    __parseValue: parse,
    __parseLiteral: (node) =>
      node.kind === Kind.STRING ? parse(node.value) : parse(undefined, shorten(print(node))),
  };
}

/** The scalars of `schema/base.graphql`. */
export const scalars = {
  DateTime: createTextScalar('DateTime', toMoment, () => 'wants an ISO 8601 moment with time zone'),
  URL: createTextScalar(
    'URL',
    (text) => (URL.canParse(text) ? text : undefined),
    () => 'wants an absolute address',
  ),
  Locale: createTextScalar('Locale', readLocale, (text) => `which is no store; ${adviseOnLocale(text)}`),
};
