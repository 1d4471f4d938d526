import { expect, test } from 'vitest';

import type { ScriptedAnswer } from '../../src/emulator/scripted-answers.js';
import { createTestGateway } from '../support/test-gateway.js';
import { ask, callsOf, healthy, known } from './questions.js';

const root = 'productRetrieve';
const operation = 'store.product';
const { id } = known.product;
const question = `{ ${ask.product} ${ask.concept} }`;

/** An answer without data, as PSN's GraphQL server refuses what it cannot run. */
const refusal = (message: string, extensions: object = {}): ScriptedAnswer => ({
  status: 400,
  body: { errors: [{ message, extensions }] },
});

/** A failure of a back end: status 200, the root null, the details beside the message. */
const failure = (details: object): ScriptedAnswer => ({
  body: { errors: [{ type: 'NimbusNormalizedError', ...details }], data: { [root]: null } },
});

const internal = {
  error: { reason: 'InternalError', source: '-1', code: 3162369, message: 'it broke', referenceId: 'r-1' },
  statusCode: 500,
  errorCode: 3162369,
  apiName: 'getProduct',
};
const internalDetails = { psnCode: 3162369, reason: 'InternalError', statusCode: 500 };

const restLike = (status: number, code: number, message: string): ScriptedAnswer => ({
  status,
  body: { error: { referenceId: 'r-2', code, message } },
});

type Extensions = Readonly<Record<string, unknown>>;

const wholeRefusals: readonly (readonly [name: string, answer: ScriptedAnswer, extensions: Extensions])[] = [
  [
    'the CSRF check',
    refusal(
      'This operation has been blocked as a potential Cross-Site Request Forgery (CSRF). Please specify a header\n',
    ),
    { code: 'PSN_UNEXPECTED_RESPONSE' },
  ],
  [
    'a field that is gone',
    refusal('Cannot query field "productRetrieve" on type "Query". Did you mean "psDirectCartRetrieve"?'),
    { code: 'PSN_OPERATION_OUTDATED' },
  ],
  [
    'a missing variable',
    refusal('Variable "$productId" of required type "String!" was not provided.'),
    { code: 'PSN_OPERATION_OUTDATED' },
  ],
  [
    'a mistyped variable',
    refusal(
      'Variable "$productId" got invalid value 7; Expected type String; String cannot represent a non string value: 7',
    ),
    { code: 'PSN_OPERATION_OUTDATED' },
  ],
  [
    'a failure of a back end, its details beside the message',
    failure({ message: 'Internal error', ...internal }),
    { code: 'PSN_ERROR', ...internalDetails },
  ],
  [
    'a failure of a back end, its details under extensions alone',
    failure({ message: 'Internal error', extensions: internal }),
    { code: 'PSN_ERROR', ...internalDetails },
  ],
  [
    'a failure of a back end, its details in both places',
    failure({ message: 'Internal error', ...internal, extensions: internal }),
    { code: 'PSN_ERROR', ...internalDetails },
  ],
  [
    'a normalised refusal by privacy',
    failure({
      message: 'Not permitted by access control',
      error: { reason: 'Forbidden', code: 2281486 },
      statusCode: 403,
    }),
    { code: 'PSN_PRIVATE' },
  ],
  [
    'a REST-like 403 by privacy',
    restLike(403, 2240526, 'Not permitted by access control'),
    { code: 'PSN_PRIVATE' },
  ],
  [
    'a REST-like 403 by settings',
    restLike(403, 2286592, "Request is rejected due to all targets' settings"),
    { code: 'PSN_PRIVATE' },
  ],
  [
    'a REST-like 403 for another reason',
    restLike(403, 2240527, 'The access token does not contain the required scope(s)'),
    { code: 'PSN_ERROR', psnCode: 2240527 },
  ],
  // What PSN does not know comes with status 200; a 404 is about the path or the address.
  ['a REST-like 404', restLike(404, 2240525, 'Resource not found'), { code: 'PSN_ERROR', psnCode: 2240525 }],
  ['null data without errors', { body: { data: null } }, { code: 'PSN_UNEXPECTED_RESPONSE' }],
  ['an answer with neither data nor errors', { body: {} }, { code: 'PSN_UNEXPECTED_RESPONSE' }],
  ['an answer that is JSON and no object', { body: [] }, { code: 'PSN_UNEXPECTED_RESPONSE' }],
];

test.each(wholeRefusals)(
  '%s becomes one error at the field, costs one call, and leaves its neighbour alone',
  async (_name, answer, extensions) => {
    await using gateway = await createTestGateway();
    gateway.psn.answerAlways(operation, answer);
    const { status, data, errors } = await gateway.execute(question);
    expect(status).toBe(200);
    expect(data).toEqual({ product: null, concept: healthy.concept });
    expect(errors.map(({ path, extensions: shown }) => ({ path, extensions: shown }))).toEqual([
      { path: ['product'], extensions: { operation, ...extensions } },
    ]);
    expect(callsOf(gateway, operation)).toHaveLength(1);
    expect(gateway.psn.requests).toHaveLength(2);
  },
);

const notFound: readonly (readonly [name: string, answer: ScriptedAnswer])[] = [
  [
    'a normalised 404',
    failure({ message: 'Product not found', error: { reason: 'NotFound' }, statusCode: 404 }),
  ],
  [
    'a normalised 404 under extensions',
    failure({ message: 'Product not found', extensions: { error: { reason: 'NotFound' }, statusCode: 404 } }),
  ],
  ['"Concept not available for …"', failure({ message: `Concept not available for [${id}, US, en]` })],
  [
    'another region’s storefront',
    failure({ message: 'Store Front', error: { reason: 'failed_storefront_requirement' }, statusCode: 400 }),
  ],
  ['a null root without errors', { body: { data: { [root]: null } } }],
];

test.each(notFound)('%s is null without an error', async (_name, answer) => {
  await using gateway = await createTestGateway();
  gateway.psn.answerAlways(operation, answer);
  const { status, data, errors } = await gateway.execute(question);
  expect(status).toBe(200);
  expect(data).toEqual({ product: null, concept: healthy.concept });
  expect(errors).toEqual([]);
  expect(callsOf(gateway, operation)).toHaveLength(1);
});
