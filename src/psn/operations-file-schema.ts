import { isEndpoint, type RegistryEntry } from './operation.js';

/** The member that editors and this gateway show where a value does not fit. */
const errorMessage = 'errorMessage';

const version = {
  description: 'A hash of the operation, and what goes with it.',
  type: 'object',
  required: ['sha256'],
  additionalProperties: false,
  properties: {
    sha256: {
      description:
        "The persisted query's hash, as Sony's client sends it. One of the release's own may be named too: then it moves to this place.",
      type: 'string',
      pattern: '^[0-9a-f]{64}$',
      [errorMessage]: 'wants 64 lower-case hexadecimal digits',
    },
    host: {
      description: "Which of PSN's hosts knows the hash; without it the one of the release's newest hash.",
      enum: ['web', 'mobile'],
      [errorMessage]: 'wants "web" or "mobile"; addresses come from the environment alone',
    },
    client: {
      description:
        "Whom the gateway calls itself (`apollographql-client-name`); without it the name of the release's newest hash.",
      type: 'string',
      pattern: '^[@\\w./-]{1,64}$',
      [errorMessage]: 'wants the name of a client, such as "@sie-ppr-web-store/app"',
    },
    capturedOn: {
      description: 'When the hash was seen: day or month. Told in the log when PSN drops it.',
      type: 'string',
      pattern: '^20\\d\\d-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$',
      [errorMessage]: 'wants a day or a month, such as "2026-11-26"',
    },
    variables: {
      description:
        'What PSN is sent, where the hash wants other variables than those before it: "$name" stands for the variable that the gateway has under that name, anything else for itself.',
      type: 'object',
      [errorMessage]: 'wants an object: PSN\'s names, each with "$name" of a variable or a value',
    },
  },
};

const disabled = {
  description: 'Switches it off. The text is told to whoever asks.',
  type: 'string',
  pattern: '^[^\\p{Cc}]{1,200}$',
  [errorMessage]: 'wants a text of 1 to 200 characters in one line: why it is off',
};

const query = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  [errorMessage]: 'wants "versions" or "disabled"',
  properties: {
    versions: {
      description:
        'Hashes that come before those of the release, the first first. PSN is asked with the next one when it no longer knows one.',
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: { $ref: '#/definitions/version' },
      [errorMessage]: 'wants a list of 1 to 20 versions',
    },
    disabled: { $ref: '#/definitions/disabled' },
  },
};

const endpoint = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  [errorMessage]: 'wants "disabled"; a REST endpoint has no hashes',
  properties: { disabled: { $ref: '#/definitions/disabled' } },
};

const describe = (entry: RegistryEntry): string =>
  isEndpoint(entry) ? `${entry.method} ${entry.path}` : `PSN calls it ${entry.operationName}.`;

/** The JSON Schema (draft 7) of operations files, with the keys of a registry. */
export function writeOperationsFileSchema(registry: readonly RegistryEntry[]) {
  const entries = registry.toSorted((one, other) => (one.key < other.key ? -1 : 1));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Operations file of psn-graphql-gateway',
    description:
      "What an operator says of PSN's operations over what the release says. Read again whenever it changes.",
    type: 'object',
    required: ['operations'],
    additionalProperties: false,
    [errorMessage]: 'wants an object with "operations"',
    properties: {
      $schema: { description: 'Where this schema lies, for editors.', type: 'string' },
      operations: {
        description: 'By key, as psn-gateway operations list names them.',
        type: 'object',
        additionalProperties: false,
        [errorMessage]: 'wants an object of keys, as psn-gateway operations list names them',
        properties: Object.fromEntries(
          entries.map((entry) => [
            entry.key,
            {
              description: describe(entry),
              allOf: [{ $ref: `#/definitions/${isEndpoint(entry) ? 'endpoint' : 'query'}` }],
            },
          ]),
        ),
      },
    },
    definitions: { query, endpoint, version, disabled },
  };
}
